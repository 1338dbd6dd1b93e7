"""A program that writes to a board at the moment a pulse is due: the baseline of the hands.

Arguments: port, host time of the first pulse, seconds between pulses, number of pulses.
"""

import sys
import time

import serial


def main() -> None:
    port, first_s, every_s, count = sys.argv[1], *map(float, sys.argv[2:])
    with serial.Serial(port, 115200, exclusive=True) as line:
        print("open", flush=True)
        for number in range(int(count)):
            due_s = first_s + number * every_s
            while (left_s := due_s - time.perf_counter()) > 0:
                time.sleep(left_s)
            line.write(b"LR"[number % 2 :][:1])
        time.sleep(0.5)


if __name__ == "__main__":
    main()
