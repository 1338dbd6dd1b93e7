#include "avr_board.h"

#include <simavr/avr_adc.h>
#include <simavr/avr_ioport.h>
#include <simavr/avr_timer.h>
#include <simavr/avr_uart.h>
#include <simavr/sim_avr.h>
#include <simavr/sim_elf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CLOCK_HZ 16000000
// 17 * 8 cycles a bit at "115200"; simavr counts a parity bit that is not there, so 11 bits.
#define CYCLES_PER_BYTE 1496
#define WIRE_LENGTH 65536
#define JUMP_TO_ITSELF 0xCFFF
#define STATUS_REGISTER 0x5F
#define GLOBAL_INTERRUPT_BIT 7
// Start-up code runs with interrupts off and hears no serial port yet.
#define STARTED_CYCLES (CLOCK_HZ / 4)

struct timed_byte {
  uint64_t cycle;
  uint8_t value;
};

struct wire {
  struct timed_byte bytes[WIRE_LENGTH];
  uint32_t in, out;
  uint64_t free_from;
};

struct watched_pin {
  struct board *board;
  int32_t pin;
};

struct board {
  avr_t *avr;
  void (*reset_of_chip)(avr_t *avr);
  struct wire to_avr, from_avr;
  struct edge *edges;
  uint32_t edge_count, edge_capacity;
  int32_t level[3];
  struct watched_pin watched[3];
  uint64_t cycles_before_reset;  // simavr may count from zero again after a reset
  uint64_t last_cycle, boot_loader_until;
  uint32_t resets;
  bool button_down;
  bool freeze_wanted, freeze_interrupts, frozen;
  uint32_t frozen_at;
  uint8_t thawed[2];
  uint64_t interrupts_off_since, interrupts_off_longest;
  struct board *next;
};

static struct board *boards;

static struct board *board_of(const avr_t *avr) {
  struct board *board = boards;
  while (board && board->avr != avr) board = board->next;
  return board;
}

uint64_t board_cycle(const struct board *board) {
  return board->cycles_before_reset + board->avr->cycle;
}

static bool is_empty(const struct wire *wire) { return wire->in == wire->out; }

static void put(struct wire *wire, uint64_t earliest, uint8_t value) {
  const uint32_t next = (wire->in + 1) % WIRE_LENGTH;
  if (next == wire->out) {
    fprintf(stderr, "the simulated wire holds more than %d bytes\n", WIRE_LENGTH);
    abort();
  }
  if (wire->free_from < earliest) wire->free_from = earliest;
  wire->free_from += CYCLES_PER_BYTE;
  wire->bytes[wire->in] = (struct timed_byte){wire->free_from, value};
  wire->in = next;
}

static void add_edge(struct board *board, int32_t pin, int32_t level) {
  if (pin <= PIN_LED) {
    if (board->level[pin] == level) return;
    board->level[pin] = level;
  }
  if (board->edge_count == board->edge_capacity) {
    board->edge_capacity = board->edge_capacity ? board->edge_capacity * 2 : 4096;
    board->edges = realloc(board->edges, board->edge_capacity * sizeof *board->edges);
    if (!board->edges) abort();
  }
  board->edges[board->edge_count++] = (struct edge){board->last_cycle, pin, level};
}

static void on_pin(struct avr_irq_t *irq, uint32_t value, void *param) {
  (void)irq;
  struct watched_pin *watched = param;
  watched->board->last_cycle = board_cycle(watched->board);
  add_edge(watched->board, watched->pin, value & 1);
}

static void on_byte_from_avr(struct avr_irq_t *irq, uint32_t value, void *param) {
  (void)irq;
  struct board *board = param;
  put(&board->from_avr, board_cycle(board), value);
}

// simavr lets a byte's time pass by itself before the AVR sees what was put in.
static uint64_t start_of(struct timed_byte byte) { return byte.cycle - CYCLES_PER_BYTE; }

static avr_cycle_count_t deliver_byte(avr_t *avr, avr_cycle_count_t when, void *param) {
  struct board *board = param;
  struct wire *wire = &board->to_avr;
  if (is_empty(wire)) return 0;
  avr_irq_t *input = avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_INPUT);
  avr_raise_irq(input, wire->bytes[wire->out].value);
  wire->out = (wire->out + 1) % WIRE_LENGTH;
  if (is_empty(wire)) return 0;
  const uint64_t next = start_of(wire->bytes[wire->out]) - board->cycles_before_reset;
  return next > when ? next : when + 1;
}

static void forget_bytes_on_the_way(struct board *board) {
  avr_cycle_timer_cancel(board->avr, deliver_byte, board);
  board->to_avr.out = board->to_avr.in;
  board->to_avr.free_from = 0;
}

static void thaw(struct board *board) {
  if (board->frozen) memcpy(board->avr->flash + board->frozen_at, board->thawed, 2);
  board->frozen = board->freeze_wanted = false;
}

// Called by simavr for every reset: ours, the hardware watchdog's.
static void on_reset(avr_t *avr) {
  struct board *board = board_of(avr);
  board->reset_of_chip(avr);
  if (!board) return;
  board->resets++;
  board->from_avr.out = board->from_avr.in;
  board->from_avr.free_from = 0;
  thaw(board);
  add_edge(board, PIN_RESET, 1);
  add_edge(board, PIN_LEFT, 0);  // the pins float and the pull-downs take over
  add_edge(board, PIN_RIGHT, 0);
}

static void stay_awake(avr_t *avr, avr_cycle_count_t cycles) {
  (void)avr;
  (void)cycles;  // simavr would wait in real time here; the caller of board_run_to() paces
}

static void log_errors_only(avr_t *avr, const int level, const char *format, va_list arguments) {
  (void)avr;
  if (level <= LOG_ERROR) vfprintf(stderr, format, arguments);
}

static void watch_pin(struct board *board, int32_t pin, char port, int bit) {
  board->watched[pin] = (struct watched_pin){board, pin};
  avr_irq_t *irq = avr_io_getirq(board->avr, AVR_IOCTL_IOPORT_GETIRQ(port), bit);
  avr_irq_register_notify(irq, on_pin, &board->watched[pin]);
}

struct board *board_open(const char *elf_path) {
  elf_firmware_t firmware = {0};
  avr_global_logger_set(log_errors_only);
  if (elf_read_firmware(elf_path, &firmware)) return NULL;
  struct board *board = calloc(1, sizeof *board);
  if (!board) return NULL;
  avr_t *avr = board->avr = avr_make_mcu_by_name("atmega328p");
  avr_init(avr);
  firmware.frequency = CLOCK_HZ;
  avr_load_firmware(avr, &firmware);
  avr->frequency = CLOCK_HZ;
  avr->log = LOG_ERROR;
  avr->sleep = stay_awake;
  uint32_t flags = 0;
  avr_ioctl(avr, AVR_IOCTL_UART_GET_FLAGS('0'), &flags);
  flags &= ~(AVR_UART_FLAG_STDIO | AVR_UART_FLAG_POLL_SLEEP);
  avr_ioctl(avr, AVR_IOCTL_UART_SET_FLAGS('0'), &flags);
  avr_irq_t *output = avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_OUTPUT);
  avr_irq_register_notify(output, on_byte_from_avr, board);
  watch_pin(board, PIN_LEFT, 'D', 5);
  watch_pin(board, PIN_RIGHT, 'D', 6);
  watch_pin(board, PIN_LED, 'B', 5);
  board->reset_of_chip = avr->reset;
  avr->reset = on_reset;
  board->next = boards;
  boards = board;
  return board;
}

void board_close(struct board *board) {
  struct board **link = &boards;
  while (*link != board) link = &(*link)->next;
  *link = board->next;
  avr_terminate(board->avr);
  free(board->edges);
  free(board);
}

static bool interrupts_are_on(const struct board *board) {
  return board->avr->sreg[GLOBAL_INTERRUPT_BIT];
}

static void measure_interrupts_off(struct board *board, int state) {
  if (interrupts_are_on(board) || state != cpu_Running || board->last_cycle < STARTED_CYCLES) {
    board->interrupts_off_since = board->last_cycle;
  } else if (board->last_cycle - board->interrupts_off_since > board->interrupts_off_longest) {
    board->interrupts_off_longest = board->last_cycle - board->interrupts_off_since;
  }
}

static void freeze_here(struct board *board) {
  avr_t *avr = board->avr;
  board->frozen_at = avr->pc;
  memcpy(board->thawed, avr->flash + avr->pc, 2);
  avr->flash[avr->pc] = JUMP_TO_ITSELF & 0xFF;
  avr->flash[avr->pc + 1] = JUMP_TO_ITSELF >> 8;
  board->frozen = true;
  board->freeze_wanted = false;
  if (!board->freeze_interrupts) {
    avr->sreg[GLOBAL_INTERRUPT_BIT] = 0;
    avr->data[STATUS_REGISTER] &= ~(1 << GLOBAL_INTERRUPT_BIT);
    avr->state = cpu_Running;
  }
}

static void stay_in_boot_loader(struct board *board, uint64_t cycle) {
  const uint64_t until = board->boot_loader_until < cycle ? board->boot_loader_until : cycle;
  board->avr->cycle = until - board->cycles_before_reset;
  forget_bytes_on_the_way(board);
}

// Kept as an outside drive too, or the next write to the port would lift the pin again; and raised
// from the other level, for a reset clears simavr's pin register but not what it last saw there.
static void drive_button(struct board *board) {
  const bool level = !board->button_down;
  avr_ioport_external_t outside = {.name = 'D', .mask = 1 << 2, .value = level << 2};
  avr_irq_t *pin = avr_io_getirq(board->avr, AVR_IOCTL_IOPORT_GETIRQ('D'), 2);
  avr_ioctl(board->avr, AVR_IOCTL_IOPORT_SET_EXTERNAL('D'), &outside);
  avr_raise_irq(pin, !level);
  avr_raise_irq(pin, level);
}

bool board_run_to(struct board *board, uint64_t cycle) {
  avr_t *avr = board->avr;
  if (board->boot_loader_until > board_cycle(board)) stay_in_boot_loader(board, cycle);
  while (board_cycle(board) < cycle) {
    const uint64_t before = board_cycle(board);
    const uint32_t resets = board->resets;
    board->last_cycle = before;
    avr->run_cycle_limit = cycle - before;
    const int state = avr_run(avr);
    if (board->resets != resets) {
      if (board_cycle(board) < before) board->cycles_before_reset = before - avr->cycle;
      drive_button(board);
    }
    board->last_cycle = board_cycle(board);
    measure_interrupts_off(board, state);
    if (board->freeze_wanted && state == cpu_Sleeping) freeze_here(board);
    if (state == cpu_Done || state == cpu_Crashed) return false;
  }
  return true;
}

void board_send(struct board *board, uint64_t cycle, const uint8_t *bytes, uint32_t count) {
  const uint64_t now = board_cycle(board);
  for (uint32_t i = 0; i < count; i++) put(&board->to_avr, cycle > now ? cycle : now, bytes[i]);
  if (count && !avr_cycle_timer_status(board->avr, deliver_byte, board)) {
    const uint64_t first = start_of(board->to_avr.bytes[board->to_avr.out]);
    avr_cycle_timer_register(board->avr, first > now ? first - now : 1, deliver_byte, board);
  }
}

int32_t board_receive(struct board *board, uint64_t until, uint64_t *cycle) {
  struct wire *wire = &board->from_avr;
  if (is_empty(wire) || wire->bytes[wire->out].cycle > until) return -1;
  *cycle = wire->bytes[wire->out].cycle;
  const uint8_t value = wire->bytes[wire->out].value;
  wire->out = (wire->out + 1) % WIRE_LENGTH;
  return value;
}

uint32_t board_edge_count(const struct board *board) { return board->edge_count; }

struct edge board_edge(const struct board *board, uint32_t index) { return board->edges[index]; }

void board_reset(struct board *board, uint64_t boot_loader_cycles) {
  const uint64_t now = board_cycle(board);
  board->last_cycle = now;
  forget_bytes_on_the_way(board);
  avr_reset(board->avr);
  board->cycles_before_reset = now - board->avr->cycle;
  board->boot_loader_until = now + boot_loader_cycles;
  drive_button(board);
}

uint32_t board_resets(const struct board *board) { return board->resets; }

void board_press_button(struct board *board, bool down) {
  board->button_down = down;
  drive_button(board);
}

void board_set_battery_pin(struct board *board, uint32_t millivolts) {
  board->avr->vcc = board->avr->avcc = 5000;
  avr_raise_irq(avr_io_getirq(board->avr, AVR_IOCTL_ADC_GETIRQ, ADC_IRQ_ADC0), millivolts);
}

void board_freeze(struct board *board, bool interrupts_on) {
  board->freeze_wanted = true;
  board->freeze_interrupts = interrupts_on;
}

uint8_t *board_memory(struct board *board, uint32_t address) {
  return board->avr->data + address;
}

uint32_t board_longest_interrupts_off(const struct board *board) {
  return board->interrupts_off_longest;
}
