// AVR boards with a 16-bit Timer1: it runs free at 2 MHz as the board's clock, and its compare
// interrupt begins and ends pulses to a few microseconds whatever loop() is doing.
#pragma once
#include <avr/eeprom.h>
#include <avr/sleep.h>
#include <avr/wdt.h>

#ifndef CLOCK_STARTS_AT_US
#define CLOCK_STARTS_AT_US 0UL  // a test starts the clock just before it wraps
#endif

static const uint8_t TICKS_PER_US = 2;
static const uint8_t CLOSEST_TICKS = 12;  // a compare value nearer than this could already be past

static uint32_t clock_overflows = CLOCK_STARTS_AT_US >> 15;

ISR(TIMER1_OVF_vect) { clock_overflows++; }

// Microseconds since the board started; wraps after 71.6 minutes.
static uint32_t now_us() {
  const uint8_t status = SREG;
  cli();
  const uint16_t ticks = TCNT1;
  uint32_t overflows = clock_overflows;
  if ((TIFR1 & _BV(TOV1)) && ticks < 0x8000) overflows++;  // wrapped, its interrupt still to come
  SREG = status;
  return (overflows << 15) | (ticks / TICKS_PER_US);
}

// A compare value already passed would not match for another 32 ms. Interrupts off.
static void never_miss_compare() {
  if (static_cast<int16_t>(OCR1A - TCNT1) < CLOSEST_TICKS) OCR1A = TCNT1 + CLOSEST_TICKS;
}

// While one exists, pulses neither begin nor end. Only our own interrupt is held back: the serial
// port has room for two bytes, so all interrupts may be off for 10 us but not for 170.
struct Lock {
  uint8_t mask;
  Lock() {
    const uint8_t status = SREG;
    cli();
    mask = TIMSK1;
    TIMSK1 = mask & ~_BV(OCIE1A);
    SREG = status;
  }
  ~Lock() {
    const uint8_t status = SREG;
    cli();
    TIMSK1 = mask;
    if (mask & _BV(OCIE1A)) never_miss_compare();
    SREG = status;
  }
};

static uint16_t serve_motors();  // queue.h: does what is due, returns microseconds to the next

static void serve_and_set_alarm() {
  const uint16_t wait_us = serve_motors();
  const uint8_t status = SREG;
  cli();  // both bytes of a timer register go through one shared latch
  OCR1A = TCNT1 + wait_us * TICKS_PER_US;
  never_miss_compare();
  SREG = status;
}

ISR(TIMER1_COMPA_vect) {
  TIMSK1 &= ~_BV(OCIE1A);
  sei();  // only this interrupt is held back meanwhile
  serve_and_set_alarm();
  cli();
  TIMSK1 |= _BV(OCIE1A);
  never_miss_compare();
}

// To be called when the first pulse of the queue has changed.
static void wake_for_new_pulse() {
  Lock lock;
  serve_and_set_alarm();
}

static void begin_platform() {
  MCUSR = 0;
  wdt_disable();
  TCCR1A = 0;
  TCCR1B = _BV(CS11);
  TCNT1 = 0;
  TIFR1 = _BV(TOV1);  // left set by the PWM mode the core starts this timer in
  OCR1A = 1000 * TICKS_PER_US;
  TIMSK1 = _BV(TOIE1) | _BV(OCIE1A);
  wdt_enable(WDTO_500MS);
}

// Tells the hardware watchdog that loop() turns; without it the board resets, which frees the pins.
static void report_alive() { wdt_reset(); }

// Sleeps until the next interrupt: a cooler board, and loop() still turns each millisecond.
static void rest_until_interrupt() {
  set_sleep_mode(SLEEP_MODE_IDLE);
  cli();
  if (!Serial.available()) {
    sleep_enable();
    sei();  // takes effect after the next instruction, so nothing can slip in between
    sleep_cpu();
    sleep_disable();
  }
  sei();
}

static void read_store(void *into, uint8_t length) { eeprom_read_block(into, nullptr, length); }
static void write_store(const void *from, uint8_t length) {
  eeprom_update_block(from, nullptr, length);
}
