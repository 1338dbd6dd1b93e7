// Every other board: micros() is the clock and each turn of loop() serves the motors.
// A hardware watchdog stands behind it, for a loop() that hangs serves nobody.
#pragma once
#if defined(ARDUINO_ARCH_ESP32)
  #include <esp_task_wdt.h>
#elif defined(__AVR__) && !defined(ARDUINO_ARCH_MEGAAVR)
  #include <avr/wdt.h>
#endif
#if defined(__AVR__)
  #include <avr/eeprom.h>
#else
  #include <EEPROM.h>
#endif

struct Lock {
  Lock() {}  // nothing runs beside loop()
};

static uint16_t serve_motors();  // queue.h

static uint32_t now_us() { return micros(); }
static void wake_for_new_pulse() {}
static void rest_until_interrupt() {}

static const uint8_t STORE_BYTES = 16;

static void begin_platform() {
#if defined(ARDUINO_ARCH_ESP32)
  EEPROM.begin(STORE_BYTES);
  #if ESP_ARDUINO_VERSION_MAJOR >= 3
  esp_task_wdt_config_t half_second = {};
  half_second.timeout_ms = 500;
  half_second.trigger_panic = true;
  esp_task_wdt_reconfigure(&half_second);
  #else
  esp_task_wdt_init(1, true);  // whole seconds only
  #endif
  esp_task_wdt_add(nullptr);
#elif defined(ARDUINO_ARCH_RP2040)
  EEPROM.begin(STORE_BYTES);
  rp2040.wdt_begin(500);
#elif defined(ARDUINO_ARCH_MEGAAVR)
  _PROTECTED_WRITE(WDT.CTRLA, WDT_PERIOD_512CLK_gc);  // 0.5 s
#else
  MCUSR = 0;
  wdt_disable();
  wdt_enable(WDTO_500MS);
#endif
}

static void report_alive() {
#if defined(ARDUINO_ARCH_ESP32)
  esp_task_wdt_reset();
#elif defined(ARDUINO_ARCH_RP2040)
  rp2040.wdt_reset();
#else
  __asm__ __volatile__("wdr");
#endif
  serve_motors();
}

static void read_store(void *into, uint8_t length) {
#if defined(__AVR__)
  eeprom_read_block(into, nullptr, length);
#else
  for (uint8_t i = 0; i < length; i++) static_cast<uint8_t *>(into)[i] = EEPROM.read(i);
#endif
}

static void write_store(const void *from, uint8_t length) {
#if defined(__AVR__)
  eeprom_update_block(from, nullptr, length);
#else
  for (uint8_t i = 0; i < length; i++) EEPROM.write(i, static_cast<const uint8_t *>(from)[i]);
  EEPROM.commit();
#endif
}
