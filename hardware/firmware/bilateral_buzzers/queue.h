// The queue of pulses sorted by time, and what empties it: their moments, the watchdog, the button.
//
// serve_motors() runs in the timer interrupt (or each turn of loop() on polled boards);
// the rest is called from loop() with a Lock held, unless it says otherwise.
#pragma once
#include "motors.h"

static const uint8_t PREPARE_US = 120;  // what has to be done before a pulse can begin on the dot
static const uint16_t SERVE_EVERY_US = 4000;  // how stale the watchdog and the button may get

static Pulse waiting[QUEUE_LENGTH];
static uint8_t seal[QUEUE_LENGTH];        // check byte of each waiting pulse
static uint8_t order[QUEUE_LENGTH];       // slots in order of time; those behind `queued` are free
static uint8_t queued = 0;
static volatile bool armed = false, button_down = false;
static uint8_t plan = 0;                  // only pulses of this plan are taken
static uint32_t heard_host_us = 0;
static bool anything_begun = false;
static uint16_t last_begun = 0;
static bool button_settling = false;
static uint32_t button_changed_us = 0;

static uint8_t seal_of(const Pulse &pulse) {
  const uint8_t *bytes = reinterpret_cast<const uint8_t *>(&pulse);
  uint8_t sum = 0x5A;
  for (uint8_t i = 0; i < sizeof pulse; i++) sum = (sum << 1 | sum >> 7) ^ bytes[i];
  return sum;
}

static void empty_queue() {
  for (uint8_t i = 0; i < QUEUE_LENGTH; i++) order[i] = i;
  queued = 0;
}

// Motors off, queue empty, nothing taken until the host arms again.
static void halt(uint8_t reason, uint32_t now) {
  switch_off(LEFT, now);
  switch_off(RIGHT, now);
  empty_queue();
  if (armed || reason == TRIP_STOP_BUTTON) record('w', reason, 0, now);
  armed = false;
}

// Looked at on every turn, so that a damaged time cannot hide a pulse until later.
static bool queue_is_sound() {
  const uint8_t slot = order[0];
  return queued <= QUEUE_LENGTH && slot < QUEUE_LENGTH && seal[slot] == seal_of(waiting[slot]);
}

static void begin_first_in_queue(uint32_t now) {
  const uint8_t slot = order[0];
  const Pulse &pulse = waiting[slot];
  uint8_t begun = 0;
  for (uint8_t side = LEFT; side <= RIGHT; side++)
    if ((pulse.sides & 1 << side) && begin_pulse(side, pulse)) begun |= 1 << side;
  while (!is_due(pulse.start_us, now)) now = now_us();
  walk_steps(LEFT, now);
  walk_steps(RIGHT, now);
  anything_begun = true;
  last_begun = pulse.sequence;
  record('e', pulse.sequence, begun, now);
  queued--;
  memmove(order, order + 1, queued);
  order[queued] = slot;
}

static void watch_button(uint32_t now) {
#if STOP_BUTTON
  const bool down = digitalRead(BUTTON_PIN_OF_BOARD) == LOW;
  if (down == button_down) {
    button_settling = false;
  } else if (!button_settling) {
    button_settling = true;
    button_changed_us = now;
  } else if (now - button_changed_us >= BUTTON_STEADY_US) {
    button_settling = false;
    button_down = down;
    if (down) halt(TRIP_STOP_BUTTON, now);
  }
#endif
}

// Does all that is due and returns the microseconds until the next thing is.
static uint16_t serve_motors() {
  for (;;) {
    uint32_t now = now_us();
    while (queued) {
      if (!queue_is_sound()) {
        halt(TRIP_QUEUE_CORRUPT, now);
      } else if (is_due(waiting[order[0]].start_us - PREPARE_US, now)) {
        begin_first_in_queue(now);
        now = now_us();  // it waited for the dot
      } else {
        break;
      }
    }
    int32_t wait_us = SERVE_EVERY_US;
    for (uint8_t side = LEFT; side <= RIGHT; side++) {
      walk_steps(side, now);
      hold_to_limits(side, now);
      const Motor &motor = motors[side];
      if (motor.steps_left)
        wait_us = min(wait_us, static_cast<int32_t>(motor.steps[motor.step].at_us - now));
    }
    watch_button(now);
    if (armed && now - heard_host_us >= WATCHDOG_MS * 1000UL) halt(TRIP_HOST_SILENT, now);
    if (queued)
      wait_us = min(wait_us, static_cast<int32_t>(waiting[order[0]].start_us - PREPARE_US - now));
    if (wait_us > 8 || !HAS_TIMER1) return wait_us < 0 ? 0 : wait_us;
  }
}

// Takes a pulse whose fields have been checked. Locks by itself, for as short as it can.
static uint8_t enqueue(const Pulse &pulse) {
  bool is_first;
  {
    Lock lock;
    if (anything_begun && pulse.sequence == last_begun) return PULSE_QUEUED;  // sent twice
    for (uint8_t i = 0; i < queued; i++)
      if (waiting[order[i]].sequence == pulse.sequence) return PULSE_QUEUED;
    if (queued >= QUEUE_LENGTH) {
      halt(TRIP_QUEUE_FULL, now_us());
      return PULSE_QUEUE_FULL;
    }
    const uint8_t slot = order[queued];
    waiting[slot] = pulse;
    seal[slot] = seal_of(pulse);
    uint8_t place = queued;
    while (place && static_cast<int32_t>(waiting[order[place - 1]].start_us - pulse.start_us) > 0) {
      order[place] = order[place - 1];
      place--;
    }
    order[place] = slot;
    queued++;
    is_first = place == 0;
  }
  if (is_first) wake_for_new_pulse();
  return PULSE_QUEUED;
}

// Drops the waiting pulses that start at or after this time. Those before it keep their places.
static void cancel_from(uint32_t from_us) {
  while (queued && static_cast<int32_t>(waiting[order[queued - 1]].start_us - from_us) >= 0)
    queued--;
}

static void begin_queue() {
#if STOP_BUTTON
  pinMode(BUTTON_PIN_OF_BOARD, INPUT_PULLUP);
#endif
  empty_queue();
}
