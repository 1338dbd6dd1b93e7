// Two vibration motors, one for each hand, that pulse at times given on this board's own clock.
//
// The computer sends pulses ahead, each with its start in microseconds of this clock, so neither
// USB nor a busy computer moves a pulse. Upload this folder with the Arduino IDE; pins and limits
// are in boards.h and limits.h.
//
// Lines of text, 115200 baud, checksummed (frames.h); "!" anywhere stops at once, unchecked because
// it can only make things safer. Capitals come from the computer:
//
//   H                       h name protocol firmware id abilities queue longest watchdog rest
//   S number .....          s number received_us later_us state            clock ping, 33 bytes each
//   A plan                  a plan taken                                   arm with an empty queue
//   P plan number sides start_us first_ms level kick_ms [gap_ms second_ms level]
//                           p number status free                           one pulse
//   C plan from_us next     c next kept        drop pulses from a time on; only `next` is taken now
//   V                       v battery_mv                                   0: no such line
//   I id                    i id taken                                     keep an id in EEPROM
//
// and by itself the board says
//   b name protocol firmware   started
//   e number sides at_us       a pulse began (sides 0: the motor had to rest)
//   w reason argument at_us    motors were switched off
//   n reason                   a line was not understood
//
// sides: 1 left, 2 right, 3 both. Times wrap at 2^32 us.

#include "limits.h"
#include "boards.h"
#if HAS_TIMER1
  #include "platform_timer1.h"
#else
  #include "platform_polled.h"
#endif
#include "queue.h"
#include "frames.h"

static FrameIn line;
static bool skip_to_newline = false;
static uint8_t last_trip = 0;
static uint32_t device_id = 0;

struct StoredId {
  uint32_t id;
  uint16_t crc;
};

static uint16_t crc_of_id(uint32_t id) {
  uint16_t crc = 0xFFFF;
  for (uint8_t i = 0; i < 4; i++) crc = crc_after(crc, id >> 8 * i);
  return crc;
}

static void load_id() {
  StoredId stored;
  read_store(&stored, sizeof stored);
  device_id = stored.crc == crc_of_id(stored.id) ? stored.id : 0;
}

static void refuse_line(uint8_t reason) { FrameOut('n').number(reason).send(); }

static void say_hello() {
  const uint16_t abilities = CAN_SET_INTENSITY | CAN_KICK | CAN_SECOND_PULSE | HAS_STORED_ID |
                             (STOP_BUTTON ? HAS_STOP_BUTTON : 0) |
                             (BATTERY_DIVIDER ? HAS_BATTERY_LINE : 0) |
                             (HAS_TIMER1 ? HAS_HARDWARE_TIMER : 0);
  FrameOut('h').word(DEVICE_NAME).number(PROTOCOL_VERSION).number(FIRMWARE_VERSION)
      .number(device_id).number(abilities).number(QUEUE_LENGTH).number(LONGEST_PULSE_MS)
      .number(WATCHDOG_MS).number(MINIMUM_REST_MS).send();
}

// The answer starts on its way right after `later_us` was taken, while the rest is still being made.
static void answer_ping(uint32_t received_us) {
  const uint16_t number = line.number(0, 99999);
  line.padding();
  if (!line.is_well_formed()) return refuse_line(LINE_SYNTAX);
  const bool running = motors[LEFT].level || motors[RIGHT].level;
  const uint8_t state = (armed ? STATE_ARMED : 0) | (running ? STATE_MOTOR_ON : 0) |
                        (button_down ? STATE_BUTTON_DOWN : 0);
  if (!has_room_for(PING_FRAME)) return;
  FrameOut answer('s');
  answer.number(number, 5).number(received_us, 10);
  const uint32_t later_us = now_us() - received_us;
  answer.begin_sending();
  answer.number(min(later_us, static_cast<uint32_t>(99999)), 5).number(state).send();
}

static void arm() {
  const uint8_t next = line.number(0, 255);
  if (!line.is_well_formed()) return refuse_line(LINE_SYNTAX);
  bool taken;
  {
    Lock lock;
    const uint32_t now = now_us();
    switch_off(LEFT, now);
    switch_off(RIGHT, now);
    empty_queue();
    anything_begun = false;
    plan = next;
    taken = armed = !button_down;
  }
  if (taken) last_trip = 0;
  FrameOut('a').number(next).number(taken).send();
}

static uint8_t judge_and_enqueue(const Pulse &pulse, uint8_t its_plan) {
  const int32_t ahead_us = pulse.start_us - now_us();
  const uint32_t whole_ms = static_cast<uint32_t>(pulse.first_ms) + pulse.gap_ms + pulse.second_ms;
  if (!armed || its_plan != plan) return PULSE_NOT_ARMED;
  if (whole_ms > LONGEST_PULSE_MS) return PULSE_BAD;
  if (ahead_us < -LATEST_MS * 1000L) return PULSE_LATE;
  if (ahead_us > FARTHEST_AHEAD_MS * 1000L) return PULSE_TOO_FAR_AHEAD;
  return enqueue(pulse);
}

static void take_pulse() {
  Pulse pulse = {};
  const uint8_t its_plan = line.number(0, 255);
  pulse.sequence = line.number(0, 65535);
  pulse.sides = line.number(1, 3);
  pulse.start_us = line.number(0, 0xFFFFFFFF);
  pulse.first_ms = line.number(1, 65535);
  pulse.first_level = line.number(1, 255);
  pulse.kick_ms = line.number(0, LONGEST_KICK_MS);
  if (!line.is_at_end()) {
    pulse.gap_ms = line.number(0, 65535);
    pulse.second_ms = line.number(1, 65535);
    pulse.second_level = line.number(1, 255);
  }
  if (!line.is_well_formed()) return refuse_line(LINE_SYNTAX);
  const uint8_t status = judge_and_enqueue(pulse, its_plan);
  FrameOut('p').number(pulse.sequence).number(status).number(QUEUE_LENGTH - queued).send();
}

// Pulses of the old plan are refused from here on, so one that was revoked cannot slip in behind.
// Sent twice it answers twice and drops nothing the second time.
static void cancel() {
  const uint8_t its_plan = line.number(0, 255);
  const uint32_t from_us = line.number(0, 0xFFFFFFFF);
  const uint8_t next = line.number(0, 255);
  if (!line.is_well_formed()) return refuse_line(LINE_SYNTAX);
  {
    Lock lock;
    if (its_plan == plan && next != plan) {
      cancel_from(from_us);
      plan = next;
    }
  }
  FrameOut('c').number(plan).number(queued).send();
}

static void report_battery() {
  if (!line.is_well_formed()) return refuse_line(LINE_SYNTAX);
#if BATTERY_DIVIDER
  const uint32_t steps = analogRead(BATTERY_PIN_OF_BOARD);
  FrameOut('v').number(steps * ADC_REFERENCE_MV * BATTERY_DIVIDER / ADC_STEPS).send();
#else
  FrameOut('v').number(0).send();
#endif
}

// Writing takes 20 ms, so not while pulses may be waiting.
static void keep_id() {
  const uint32_t id = line.number(0, 0xFFFFFFFF);
  if (!line.is_well_formed()) return refuse_line(LINE_SYNTAX);
  const bool taken = !armed;
  if (taken) {
    const StoredId stored = {id, crc_of_id(id)};
    write_store(&stored, sizeof stored);
    device_id = id;
  }
  FrameOut('i').number(device_id).number(taken).send();
}

static void obey(uint32_t received_us) {
  if (!line.checksum_fits()) return refuse_line(LINE_CHECKSUM);
  {
    Lock lock;
    heard_host_us = received_us;
  }
  switch (line.kind()) {
    case 'H': return line.is_well_formed() ? say_hello() : refuse_line(LINE_SYNTAX);
    case 'S': return answer_ping(received_us);
    case 'A': return arm();
    case 'P': return take_pulse();
    case 'C': return cancel();
    case 'V': return report_battery();
    case 'I': return keep_id();
    default: return refuse_line(LINE_SYNTAX);
  }
}

static void stop_now() {
  Lock lock;
  halt(TRIP_HOST_STOP, now_us());
}

static void take_byte(char letter) {
  if (letter == '!') {
    stop_now();
    line.clear();
    skip_to_newline = true;
  } else if (letter == '\n' || letter == '\r') {
    const uint32_t received_us = now_us();
    if (!skip_to_newline && !line.is_empty()) obey(received_us);
    line.clear();
    skip_to_newline = false;
  } else if (!skip_to_newline && (letter < ' ' || letter > '~')) {
    skip_to_newline = true;
    refuse_line(LINE_SYNTAX);
  } else if (!skip_to_newline && !line.add(letter)) {
    skip_to_newline = true;
    refuse_line(LINE_TOO_LONG);
  }
}

static void send_events() {
  while (event_out != event_in && has_room_for(LONGEST_FRAME / 2)) {
    Event event;
    {
      Lock lock;
      event = events[event_out];
      event_out = (event_out + 1) % EVENT_RING;
    }
    if (event.kind == 'w' && event.argument == 0) last_trip = event.number;
    FrameOut(event.kind).number(event.number).number(event.argument).number(event.at_us).send();
  }
}

// Lit while armed, blinking fast after a trip, a short flash every two seconds when idle.
static void show_status() {
#if STATUS_LED
  const uint32_t now = now_us();
  const bool flash = last_trip ? (now >> 17 & 1) : (now >> 16 & 31) == 0;
  digitalWrite(LED_BUILTIN, armed || flash ? HIGH : LOW);
#endif
}

void setup() {
  begin_motors();
  begin_queue();
  begin_platform();
#if STATUS_LED
  pinMode(LED_BUILTIN, OUTPUT);
#endif
  load_id();
  Serial.begin(BAUD);
  FrameOut('b').word(DEVICE_NAME).number(PROTOCOL_VERSION).number(FIRMWARE_VERSION).send();
}

void loop() {
  report_alive();
  while (Serial.available()) take_byte(Serial.read());
  send_events();
  show_status();
  rest_until_interrupt();
}
