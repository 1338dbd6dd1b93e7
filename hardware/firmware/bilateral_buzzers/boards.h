// One pin and timer table per board family. To use another board, add a row here.
//
// Motors hang on a transistor or a driver, never on the pin itself, and each transistor's gate or
// base has its own pull-down: the pins float while the board boots.
#pragma once

#if defined(__AVR_ATmega328P__) || defined(__AVR_ATmega168__) || defined(__AVR_ATmega32U4__) || \
    defined(__AVR_ATmega2560__)                      // Uno, Nano, Leonardo, Micro, Mega
  #define BOARD_PINS 5, 6
  #define BUTTON_PIN_OF_BOARD 2
  #define BATTERY_PIN_OF_BOARD A0
  #define ADC_REFERENCE_MV 5000
  #define ADC_STEPS 1024
  #define HAS_TIMER1 1
#elif defined(ARDUINO_ARCH_MEGAAVR)                  // Nano Every
  #define BOARD_PINS 5, 6
  #define BUTTON_PIN_OF_BOARD 2
  #define BATTERY_PIN_OF_BOARD A0
  #define ADC_REFERENCE_MV 5000
  #define ADC_STEPS 1024
  #define HAS_TIMER1 0
#elif defined(ARDUINO_ARCH_ESP32) && defined(CONFIG_IDF_TARGET_ESP32)
  #define BOARD_PINS 25, 26
  #define BUTTON_PIN_OF_BOARD 27
  #define BATTERY_PIN_OF_BOARD 34
  #define ADC_REFERENCE_MV 3300
  #define ADC_STEPS 4096
  #define HAS_TIMER1 0
#elif defined(ARDUINO_ARCH_ESP32)                    // S2, S3, C3
  #define BOARD_PINS 5, 6
  #define BUTTON_PIN_OF_BOARD 7
  #define BATTERY_PIN_OF_BOARD 4
  #define ADC_REFERENCE_MV 3300
  #define ADC_STEPS 4096
  #define HAS_TIMER1 0
#elif defined(ARDUINO_ARCH_RP2040)                   // Pico and its relatives
  #ifdef ARDUINO_ARCH_MBED
    #error "Choose the board from the core Raspberry Pi Pico/RP2040 by Earle Philhower."
  #endif
  #define BOARD_PINS 14, 15
  #define BUTTON_PIN_OF_BOARD 13
  #define BATTERY_PIN_OF_BOARD A0
  #define ADC_REFERENCE_MV 3300
  #define ADC_STEPS 1024
  #define HAS_TIMER1 0
#else
  #error "This board has no row in boards.h yet: add its pins there."
#endif

#ifdef POLLED                   // -DPOLLED: leave Timer1 alone and poll, as boards without it do
  #undef HAS_TIMER1
  #define HAS_TIMER1 0
#endif

// The client's stop button, from the pin to ground. An unwired pin reads "not pressed".
#ifndef STOP_BUTTON
#define STOP_BUTTON 1
#endif
// Battery millivolts for each millivolt at the pin: 2 for two equal resistors, 0 for no such line.
#ifndef BATTERY_DIVIDER
#define BATTERY_DIVIDER 0
#endif

static const uint8_t LEFT = 0, RIGHT = 1;
static const uint8_t MOTOR_PIN[2] = {BOARD_PINS};

#ifndef LED_BUILTIN
  #define STATUS_LED 0
#else
  #define STATUS_LED 1
#endif
