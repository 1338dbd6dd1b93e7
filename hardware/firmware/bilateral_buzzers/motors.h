// The two motors: the steps each has to take, its longest run and its rest. All that can switch a
// motor on is in this file, and next to it what switches it off again.
//
// Everything here runs where serve_motors() runs, or with a Lock held.
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

static Motor motors[2];

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
  const uint32_t kick_us = pulse.kick_ms * 1000UL;
  const uint32_t boost_us = kick_us > ONSET_US ? kick_us : ONSET_US;
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

static void begin_motors() {
  for (uint8_t side = LEFT; side <= RIGHT; side++) {
    digitalWrite(MOTOR_PIN[side], LOW);
    pinMode(MOTOR_PIN[side], OUTPUT);
    motors[side].rested = true;
  }
}
