// Numbers both ends agree on. A test holds hardware/messages.py to the same values.
// Every one can be set from the command line of the compiler (-DLATEST_MS=1000).
#pragma once

#define DEVICE_NAME "BILATERAL"
#define PROTOCOL_VERSION 1
#define FIRMWARE_VERSION 1
#define BAUD 115200
#define LONGEST_FRAME 64        // bytes, both newlines included
#define PING_FRAME 33           // bytes of a ping and of its answer: equal, so the wire time cancels

#ifndef QUEUE_LENGTH
#define QUEUE_LENGTH 16         // pulses waiting
#endif
#ifndef LONGEST_PULSE_MS
#define LONGEST_PULSE_MS 2000   // a motor that has run this long is switched off, whatever was asked
#endif
#ifndef MINIMUM_REST_MS
#define MINIMUM_REST_MS 50      // a shorter gap does not count as a rest: the run goes on being counted
#endif
#ifndef WATCHDOG_MS
#define WATCHDOG_MS 500         // host silent this long: motors off, queue cleared, disarmed
#endif
#ifndef FARTHEST_AHEAD_MS
#define FARTHEST_AHEAD_MS 5000  // a pulse further in the future is a mistake
#endif
#ifndef LATEST_MS
#define LATEST_MS 10            // a pulse later than this is refused rather than played late
#endif
#define LONGEST_KICK_MS 250
// An output that starts pulse-width modulation only rises with the next period, up to 1 ms late.
// Full drive for that first millisecond puts the onset where it was asked.
#define ONSET_US 1100
#define BUTTON_STEADY_US 8000   // longer than the noise of a motor on the button's wire

// What the board can do, a sum in the hello.
#define CAN_SET_INTENSITY 1
#define CAN_KICK 2
#define CAN_SECOND_PULSE 4
#define HAS_STOP_BUTTON 8       // the input is compiled in; whether a button is wired cannot be known
#define HAS_BATTERY_LINE 16
#define HAS_STORED_ID 32
#define HAS_HARDWARE_TIMER 64   // pulses begin in a timer interrupt, not at the next turn of loop()

// Answer to a pulse.
#define PULSE_QUEUED 0
#define PULSE_LATE 1
#define PULSE_TOO_FAR_AHEAD 2
#define PULSE_QUEUE_FULL 3
#define PULSE_BAD 4
#define PULSE_NOT_ARMED 5       // disarmed, or the pulse belongs to another plan

// Why the motors were switched off.
#define TRIP_HOST_SILENT 1
#define TRIP_HOST_STOP 2
#define TRIP_TOO_LONG 3         // only this motor, the plan goes on
#define TRIP_STOP_BUTTON 4
#define TRIP_QUEUE_FULL 5
#define TRIP_QUEUE_CORRUPT 6

// Why a line was not understood.
#define LINE_CHECKSUM 1
#define LINE_TOO_LONG 2
#define LINE_SYNTAX 3

// State in the answer to a ping, a sum.
#define STATE_ARMED 1
#define STATE_MOTOR_ON 2
#define STATE_BUTTON_DOWN 4
