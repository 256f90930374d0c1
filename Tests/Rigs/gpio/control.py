"""A control beside a program that is judged: a process ahead of all others that only sleeps. When it misses a wake-up,
nothing on the machine ran in time, whatever the program does.
"""

import bisect
import ctypes
import json
import os
import signal
import subprocess
import sys
import time

# That of the light.
PERIOD_NS = 10**9 // 1500
# Ahead of whatever a program may ask for.
PRIORITY = 99
# <linux/mman.h>, <sys/timerfd.h>
MCL_CURRENT, MCL_FUTURE = 1, 2
TFD_TIMER_ABSTIME = 1
SECOND = 10**9


class Control:
    """Sleeps for the length of a `with`; its stalls are known after it."""

    def __init__(self):
        # From when to when no wake-up came, in seconds of CLOCK_MONOTONIC.
        self.stalls = []

    def __enter__(self):
        self.process = subprocess.Popen([sys.executable, __file__], stdout=subprocess.PIPE, text=True)
        if not self.process.stdout.readline():
            raise AssertionError(f"the control ended with status {self.process.wait()} before it began")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        told, _ = self.process.communicate()
        if self.process.returncode != 0:
            raise AssertionError(f"the control ended with status {self.process.returncode}")
        self.stalls = [(begin / SECOND, end / SECOND) for begin, end in json.loads(told)]

    def has_stall(self, begin, end):
        """Whether the machine stalled within a span."""
        place = bisect.bisect_left(self.stalls, (end,))
        return place > 0 and self.stalls[place - 1][1] > begin


def end(*_):
    sys.exit()


def sleep():
    """Sleeps from period to period until SIGTERM; then prints from when to when it missed wake-ups, in nanoseconds.

    A timer of the kernel counts the wake-ups, so that each costs one call.
    """
    stalls = []
    signal.signal(signal.SIGTERM, end)
    library = ctypes.CDLL(None, use_errno=True)
    os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(PRIORITY))
    # The memory that others need may be its own.
    succeed(library.mlockall(MCL_CURRENT | MCL_FUTURE))
    timer = succeed(library.timerfd_create(time.CLOCK_MONOTONIC, 0))
    first = time.monotonic_ns() + PERIOD_NS
    # struct itimerspec: the interval, then the first time.
    setting = (ctypes.c_long * 4)(0, PERIOD_NS, *divmod(first, SECOND))
    succeed(library.timerfd_settime(timer, TFD_TIMER_ABSTIME, setting, None))
    passed, once = 0, (1).to_bytes(8, sys.byteorder)
    print("begun", flush=True)
    try:
        while True:
            elapsed = os.read(timer, 8)
            if elapsed != once:
                stalls.append((first + (passed - 1) * PERIOD_NS, time.monotonic_ns()))
            passed += int.from_bytes(elapsed, sys.byteorder)
    finally:
        print(json.dumps(stalls))


def succeed(result):
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


if __name__ == "__main__":
    sleep()
