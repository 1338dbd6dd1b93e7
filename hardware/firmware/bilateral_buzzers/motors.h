// The queue of pulses sorted by time, and the two motors. Everything that can switch a motor on is
// in this file, and each such place is followed by what switches it off again.
//
// serve_motors() runs in the timer interrupt (or each turn of loop() on polled boards);
// everything else here is called from loop() with a Lock held, unless it says otherwise.
#pragma once

struct Pulse {
  uint32_t start_us;
  uint16_t sequence, first_ms, gap_ms, second_ms;
  uint8_t sides, first_level, second_level, kick_ms;
};

struct Step {  // at this time, this level
  uint32_t at_us;
  uint8_t level;
};

static const uint8_t MOST_STEPS = 6;
struct Motor {
  Step steps[MOST_STEPS];
  uint8_t step, steps_left;
  uint8_t level;           // what the pin has now
  uint32_t run_began_us;   // valid while level > 0 or not rested
  uint32_t went_off_us;    // valid while not rested
  bool rested, forced_rest;
};

struct Event {
  char kind;
  uint16_t number;
  uint8_t argument;
  uint32_t at_us;
};

static const uint8_t PREPARE_US = 120;  // what has to be done before a pulse can begin on the dot
static const uint16_t SERVE_EVERY_US = 4000;  // how stale the watchdog and the button may get

static Pulse waiting[QUEUE_LENGTH];
static uint8_t seal[QUEUE_LENGTH];        // check byte of each waiting pulse
static uint8_t order[QUEUE_LENGTH];       // slots in order of time; those behind `queued` are free
static uint8_t queued = 0;
static Motor motors[2];
static volatile bool armed = false, button_down = false;
static uint8_t plan = 0;                  // only pulses of this plan are taken
static uint32_t heard_host_us = 0;
static bool anything_begun = false;
static uint16_t last_begun = 0;
static bool button_settling = false;
static uint32_t button_changed_us = 0;

static const uint8_t EVENT_RING = 16;
static Event events[EVENT_RING];
static volatile uint8_t event_in = 0, event_out = 0;

static bool is_due(uint32_t at_us, uint32_t now) { return static_cast<int32_t>(at_us - now) <= 0; }

static void record(char kind, uint16_t number, uint8_t argument, uint32_t at_us) {
  const uint8_t next = (event_in + 1) % EVENT_RING;
  if (next == event_out) return;  // nobody reads: the motors matter more than the report
  events[event_in] = {kind, number, argument, at_us};
  event_in = next;
}

static uint8_t seal_of(const Pulse &pulse) {
  const uint8_t *bytes = reinterpret_cast<const uint8_t *>(&pulse);
  uint8_t sum = 0x5A;
  for (uint8_t i = 0; i < sizeof pulse; i++) sum = (sum << 1 | sum >> 7) ^ bytes[i];
  return sum;
}

static void drive(uint8_t side, uint8_t level, uint32_t now) {
  Motor &motor = motors[side];
  if (level && !motor.level && motor.rested) {
    motor.run_began_us = now;
    motor.rested = false;
  }
  if (!level && motor.level) motor.went_off_us = now;
  motor.level = level;
  analogWrite(MOTOR_PIN[side], level);
}

static void switch_off(uint8_t side, uint32_t now) {
  motors[side].steps_left = 0;
  drive(side, 0, now);
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

static void add_step(Motor &motor, uint32_t at_us, uint8_t level) {
  motor.steps[motor.steps_left++] = {at_us, level};
}

// Adds one stretch of vibration from its scheduled start and returns its scheduled end.
static uint32_t add_stretch(Motor &motor, uint32_t start_us, uint16_t for_ms, uint8_t level,
                            uint32_t boost_us) {
  const uint32_t long_us = for_ms * 1000UL;
  add_step(motor, start_us, 255);
  if (level < 255 && boost_us < long_us) add_step(motor, start_us + boost_us, level);
  return start_us + long_us;
}

// Steps are laid from the scheduled start, so that a late begin does not make a late end.
static bool begin_pulse(uint8_t side, const Pulse &pulse) {
  Motor &motor = motors[side];
  if (motor.forced_rest) return false;
  motor.step = motor.steps_left = 0;
  const uint32_t boost_us = max(static_cast<uint32_t>(pulse.kick_ms * 1000UL), static_cast<uint32_t>(ONSET_US));
  uint32_t end_us =
      add_stretch(motor, pulse.start_us, pulse.first_ms, pulse.first_level, boost_us);
  if (pulse.second_ms && pulse.gap_ms == 0) {
    add_step(motor, end_us, pulse.second_level);
    end_us += pulse.second_ms * 1000UL;
  } else if (pulse.second_ms) {
    add_step(motor, end_us, 0);
    end_us = add_stretch(motor, end_us + pulse.gap_ms * 1000UL, pulse.second_ms,
                         pulse.second_level, boost_us);
  }
  add_step(motor, end_us, 0);
  return true;
}

static void walk_steps(uint8_t side, uint32_t now) {
  Motor &motor = motors[side];
  while (motor.steps_left && is_due(motor.steps[motor.step].at_us, now)) {
    const uint8_t level = motor.steps[motor.step].level;
    motor.step++;
    motor.steps_left--;
    drive(side, level, now);
  }
}

static void hold_to_limits(uint8_t side, uint32_t now) {
  Motor &motor = motors[side];
  if (motor.level) {
    if (now - motor.run_began_us < LONGEST_PULSE_MS * 1000UL) return;
    switch_off(side, now);
    motor.forced_rest = true;
    record('w', TRIP_TOO_LONG, 1 << side, now);
  } else if (!motor.rested && now - motor.went_off_us >= MINIMUM_REST_MS * 1000UL) {
    motor.rested = true;
    motor.forced_rest = false;
  }
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

static void begin_motors() {
  for (uint8_t side = LEFT; side <= RIGHT; side++) {
    digitalWrite(MOTOR_PIN[side], LOW);
    pinMode(MOTOR_PIN[side], OUTPUT);
    motors[side].rested = true;
  }
#if STOP_BUTTON
  pinMode(BUTTON_PIN_OF_BOARD, INPUT_PULLUP);
#endif
  empty_queue();
}
