// The simulated board in real time behind a pseudo-terminal, for programs that open a serial port.
//
// Prints "ready" and then obeys lines on standard input: unplug, plug, reset, press, release,
// freeze, freeze-all, quit. Every pin edge goes to the log as "host_ns pin level", host_ns being
// CLOCK_MONOTONIC at the edge's ideal moment: cycles over the crystal's frequency. When the machine
// stalls this program, edges keep their ideal moments and a line "# stall ms" tells of it.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "avr_board.h"

#define CLOCK_HZ 16e6
#define SLICE_NS 100000
#define IDLE_SLICE_NS 500000
#define ANSWER_NS 6000000  // a question takes its time on the wire, and so does its answer
#define STALL_NS 5000000
#define SAME_CHUNK_NS 300000
#define LINE_LENGTH 65536

struct delayed_byte {
  int64_t due_ns;
  uint8_t value;
};

// Bytes inside the USB cable, in order.
struct cable {
  struct delayed_byte bytes[LINE_LENGTH];
  uint32_t in, out;
  int64_t last_due_ns, last_seen_ns;
};

struct options {
  const char *elf, *link, *log;
  double ppm, to_board_ms[2], to_host_ms[2], latch_ms, boot_s;
  bool reset_on_open;
};

static struct options options = {.boot_s = 1.0, .reset_on_open = true};
static struct board *board;
static FILE *edge_log;
static int64_t started_ns, answered_ns;
static double cycles_per_ns;
static int master = -1;
static bool opened;
static uint32_t edges_told;
static struct cable to_board, to_host;
static uint64_t random_state = 88172645463325252u;
static volatile sig_atomic_t quitting;

static int64_t host_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static uint64_t cycle_at(int64_t ns) {
  return ns > started_ns ? (uint64_t)((double)(ns - started_ns) * cycles_per_ns) : 0;
}

static int64_t ns_of(uint64_t cycle) {
  return started_ns + (int64_t)((double)cycle / cycles_per_ns);
}

static double draw(const double range[2]) {
  random_state ^= random_state << 13;
  random_state ^= random_state >> 7;
  random_state ^= random_state << 17;
  return range[0] + (range[1] - range[0]) * (double)(random_state >> 11) / 9007199254740992.0;
}

static void lay_in(struct cable *cable, int64_t due_ns, uint8_t value) {
  if (due_ns < cable->last_due_ns) due_ns = cable->last_due_ns;
  cable->last_due_ns = due_ns;
  cable->bytes[cable->in] = (struct delayed_byte){due_ns, value};
  cable->in = (cable->in + 1) % LINE_LENGTH;
}

static bool take_out(struct cable *cable, int64_t now_ns, struct delayed_byte *byte) {
  if (cable->in == cable->out || cable->bytes[cable->out].due_ns > now_ns) return false;
  *byte = cable->bytes[cable->out];
  cable->out = (cable->out + 1) % LINE_LENGTH;
  return true;
}

static void cut(struct cable *cable) { cable->out = cable->in; }

static void plug_in(void) {
  int slave;
  char name[128];
  if (openpty(&master, &slave, name, NULL, NULL)) {
    perror("openpty");
    exit(1);
  }
  struct termios raw;
  tcgetattr(slave, &raw);
  cfmakeraw(&raw);
  tcsetattr(slave, TCSANOW, &raw);
  close(slave);  // from now on POLLHUP tells whether a program has it open
  fcntl(master, F_SETFL, O_NONBLOCK);
  unlink(options.link);
  if (symlink(name, options.link)) {
    perror(options.link);
    exit(1);
  }
  opened = false;
}

static void unplug(void) {
  if (master < 0) return;
  unlink(options.link);
  close(master);
  master = -1;
  cut(&to_board);
  cut(&to_host);
}

static void reset_board(void) {
  cut(&to_board);
  cut(&to_host);
  board_reset(board, (uint64_t)(options.boot_s * CLOCK_HZ));
}

static void obey(const char *order) {
  if (!strcmp(order, "unplug")) unplug();
  else if (!strcmp(order, "plug") && master < 0) plug_in();
  else if (!strcmp(order, "reset")) reset_board();
  else if (!strcmp(order, "press")) board_press_button(board, true);
  else if (!strcmp(order, "release")) board_press_button(board, false);
  else if (!strcmp(order, "freeze")) board_freeze(board, true);
  else if (!strcmp(order, "freeze-all")) board_freeze(board, false);
  else if (!strcmp(order, "quit")) quitting = 1;
  else fprintf(stderr, "unknown order: %s\n", order);
}

static void read_orders(void) {
  static char line[256];
  static size_t length;
  char byte;
  while (read(STDIN_FILENO, &byte, 1) == 1) {
    if (byte != '\n' && length < sizeof line - 1) {
      line[length++] = byte;
      continue;
    }
    line[length] = 0;
    length = 0;
    obey(line);
    printf("did %s\n", line);
    fflush(stdout);
  }
}

static void run_until(int64_t now_ns) {
  struct delayed_byte byte;
  while (take_out(&to_board, now_ns, &byte)) board_send(board, cycle_at(byte.due_ns), &byte.value, 1);
  if (!board_run_to(board, cycle_at(now_ns))) {
    fprintf(stderr, "the simulated chip crashed\n");
    exit(1);
  }
  for (; edges_told < board_edge_count(board); edges_told++) {
    const struct edge edge = board_edge(board, edges_told);
    fprintf(edge_log, "%lld %d %d\n", (long long)ns_of(edge.cycle), edge.pin, edge.level);
  }
}

static int64_t arrival_at_host(int64_t left_ns) {
  static double latch_phase = -1;
  static int64_t delay_ns;
  if (latch_phase < 0) latch_phase = draw((double[]){0, 1});
  if (options.latch_ms > 0) {
    const double latch_ns = options.latch_ms * 1e6;
    const int64_t ticks = (int64_t)((double)(left_ns - started_ns) / latch_ns + latch_phase);
    return started_ns + (int64_t)(((double)ticks + 1 - latch_phase) * latch_ns);
  }
  if (left_ns - to_host.last_seen_ns > SAME_CHUNK_NS)
    delay_ns = (int64_t)(draw(options.to_host_ms) * 1e6);
  to_host.last_seen_ns = left_ns;
  return left_ns + delay_ns;
}

static void pass_bytes_to_host(int64_t now_ns) {
  uint64_t cycle;
  int32_t value;
  while ((value = board_receive(board, cycle_at(now_ns), &cycle)) >= 0)
    lay_in(&to_host, arrival_at_host(ns_of(cycle)), (uint8_t)value);
  uint8_t chunk[4096];
  size_t length = 0;
  struct delayed_byte byte;
  while (length < sizeof chunk && take_out(&to_host, now_ns, &byte)) chunk[length++] = byte.value;
  if (length && opened && write(master, chunk, length) < 0 && errno != EAGAIN) perror("write");
}

static void take_bytes_from_host(void) {
  uint8_t chunk[4096];
  const ssize_t length = read(master, chunk, sizeof chunk);
  const int64_t due_ns = host_ns() + (int64_t)(draw(options.to_board_ms) * 1e6);
  for (ssize_t i = 0; i < length; i++) lay_in(&to_board, due_ns, chunk[i]);
  answered_ns = due_ns + ANSWER_NS;
}

// What is asked is answered on time; what the board says by itself, with its own time, may wait.
static int64_t slice_ns(int64_t now_ns) {
  return now_ns < answered_ns || to_host.in != to_host.out ? SLICE_NS : IDLE_SLICE_NS;
}

static void wait_for_a_slice(int64_t now_ns) {
  struct pollfd ports[] = {{STDIN_FILENO, POLLIN, 0}, {master, POLLIN, 0}};
  const struct timespec slice = {0, slice_ns(now_ns)};
  if (ppoll(ports, master < 0 ? 1 : 2, &slice, NULL) < 0) return;
  if (ports[0].revents & POLLIN) read_orders();
  else if (ports[0].revents & POLLHUP) quitting = 1;  // whoever started us is gone
  if (master < 0) return;
  const bool somebody = !(ports[1].revents & POLLHUP);
  if (somebody && !opened) {
    opened = true;
    if (options.reset_on_open) reset_board();
  } else if (!somebody && opened && !(ports[1].revents & POLLIN)) {
    opened = false;
    cut(&to_host);
  }
  if (ports[1].revents & POLLIN) take_bytes_from_host();
  else if (!somebody) nanosleep(&slice, NULL);  // a closed line makes poll return at once
}

static void quit_on_signal(int number) {
  (void)number;
  quitting = 1;
}

static void read_options(int count, char **words) {
  for (int i = 1; i < count; i++) {
    const char *word = words[i];
    if (!strcmp(word, "--link")) options.link = words[++i];
    else if (!strcmp(word, "--log")) options.log = words[++i];
    else if (!strcmp(word, "--ppm")) options.ppm = atof(words[++i]);
    else if (!strcmp(word, "--boot-s")) options.boot_s = atof(words[++i]);
    else if (!strcmp(word, "--latch-ms")) options.latch_ms = atof(words[++i]);
    else if (!strcmp(word, "--seed")) random_state ^= strtoull(words[++i], NULL, 0) * 2654435761u;
    else if (!strcmp(word, "--no-reset-on-open")) options.reset_on_open = false;
    else if (!strcmp(word, "--to-board-ms") || !strcmp(word, "--to-host-ms")) {
      double *range = word[5] == 'b' ? options.to_board_ms : options.to_host_ms;
      range[0] = atof(words[++i]);
      range[1] = atof(words[++i]);
    } else options.elf = word;
  }
}

int main(int count, char **words) {
  read_options(count, words);
  if (!options.elf || !options.link || !options.log) {
    fprintf(stderr, "usage: terminal_board firmware.elf --link path --log path [options]\n");
    return 2;
  }
  for (int i = 0; i < 20; i++) draw((double[]){0, 1});
  board = board_open(options.elf);
  edge_log = fopen(options.log, "w");
  if (!board || !edge_log) {
    fprintf(stderr, "cannot open %s or %s\n", options.elf, options.log);
    return 1;
  }
  setvbuf(edge_log, NULL, _IOLBF, 0);
  fcntl(STDIN_FILENO, F_SETFL, O_NONBLOCK);
  signal(SIGTERM, quit_on_signal);
  signal(SIGINT, quit_on_signal);
  signal(SIGPIPE, SIG_IGN);
  cycles_per_ns = CLOCK_HZ * 1e-9 * (1 + options.ppm * 1e-6);
  started_ns = host_ns();
  plug_in();
  printf("ready\n");
  fflush(stdout);
  int64_t last_ns = started_ns;
  while (!quitting) {
    const int64_t now_ns = host_ns();
    if (now_ns - last_ns > STALL_NS)
      fprintf(edge_log, "# stall %.1f\n", (double)(now_ns - last_ns) * 1e-6);
    last_ns = now_ns;
    run_until(now_ns);
    pass_bytes_to_host(now_ns);
    wait_for_a_slice(now_ns);
  }
  unplug();
  board_close(board);
  return 0;
}
