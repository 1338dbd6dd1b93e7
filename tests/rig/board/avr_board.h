// An Uno made of simavr: the real firmware, a serial wire at its real speed, motor pins recorded.
// Time is the AVR's own cycle count and only moves when board_run_to() is called.
// simavr is GPL-3: this is a test bench and is never shipped with the program.
#pragma once
#include <stdbool.h>
#include <stdint.h>

enum { PIN_LEFT = 0, PIN_RIGHT = 1, PIN_LED = 2, PIN_RESET = 99 };

struct board;

struct edge {
  uint64_t cycle;
  int32_t pin, level;
};

struct board *board_open(const char *elf_path);
void board_close(struct board *board);

uint64_t board_cycle(const struct board *board);
// False when the AVR has crashed.
bool board_run_to(struct board *board, uint64_t cycle);

// Bytes leave the USB chip at this cycle, or when the wire is free again.
void board_send(struct board *board, uint64_t cycle, const uint8_t *bytes, uint32_t count);
// The next byte whose stop bit was over by `until`, or -1.
int32_t board_receive(struct board *board, uint64_t until, uint64_t *cycle);

uint32_t board_edge_count(const struct board *board);
struct edge board_edge(const struct board *board, uint32_t index);

// The reset line, followed by a boot loader that eats time and bytes.
void board_reset(struct board *board, uint64_t boot_loader_cycles);
uint32_t board_resets(const struct board *board);

void board_press_button(struct board *board, bool down);
void board_set_battery_pin(struct board *board, uint32_t millivolts);
// From the next time loop() sleeps it goes round in one instruction for ever, until a reset.
void board_freeze(struct board *board, bool interrupts_on);
uint8_t *board_memory(struct board *board, uint32_t address);
uint32_t board_longest_interrupts_off(const struct board *board);
