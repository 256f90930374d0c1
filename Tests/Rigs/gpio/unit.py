"""A running `breathpacer run`, what it says and what it costs."""

import contextlib
import os
import pathlib
import queue
import resource
import subprocess
import threading
import time

READY = "breathpacer: ready"


class Unit:
    """The program in a `with`: killed at its end if it still runs."""

    def __init__(self, program, settings, files=None):
        """Starts it.

        - files: how many files it may have open, its streams with them; as many as this process if none are given.
        """
        self.started = time.monotonic()
        limit = (lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))) if files else None
        self.process = subprocess.Popen(
            [program, "run", "--settings", settings], stderr=subprocess.PIPE, text=True, bufsize=1, preexec_fn=limit
        )
        self.said = []
        self._lines = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def _listen(self):
        for line in self.process.stderr:
            self._lines.put((time.monotonic(), line.rstrip("\n")))
        self._lines.put((time.monotonic(), None))

    def wait_for(self, text, within):
        """The moment at which the program said a line with this text; fails if it does not in so many seconds."""
        deadline = time.monotonic() + within
        while True:
            try:
                moment, line = self._lines.get(timeout=max(0, deadline - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"did not say “{text}” within {within} s, but {self.said}") from None
            if line is None:
                raise AssertionError(f"ended with status {self.process.wait()}, having said {self.said}")
            self.said.append(line)
            if text in line:
                return moment

    def wait_until_ready(self, within=10):
        return self.wait_for(READY, within)

    def said_of_light(self):
        """What the program has said so far of its light: that it is ready, or why not. What it says of counting is left
        out.
        """
        while self._lines.queue and self._lines.queue[0][1] is not None:
            self.said.append(self._lines.get()[1])
        return [line for line in self.said if line.startswith(READY) or "trying again" in line]

    def ask_to_end(self, within=10):
        """Sends SIGTERM; the status with which the program ends."""
        self.process.terminate()
        return self.process.wait(within)

    def last_words(self):
        """All that the program has said, which has ended."""
        while (line := self._lines.get()[1]) is not None:
            self.said.append(line)
        return self.said

    def counting(self):
        """The process that counts, which the program has started; None if there is none."""
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            # A process may end while it is looked at.
            with contextlib.suppress(OSError):
                state, parent = stat.read_text().rpartition(") ")[2].split()[:2]
                if int(parent) == self.process.pid and state != "Z":
                    return int(stat.parent.name)
        return None

    def memory_kib(self, field, of=None):
        """A field of /proc/PID/status that counts memory, such as VmRSS, of the program or of another process."""
        return int(self._status(of)[field].split()[0])

    def wakeups(self):
        """How often the program, which has one thread, has given the processor away so far."""
        return int(self._status()["voluntary_ctxt_switches"])

    def policies(self):
        """How the program's threads are scheduled."""
        threads = (int(name) for name in os.listdir(f"/proc/{self.process.pid}/task"))
        return {os.sched_getscheduler(thread) & ~os.SCHED_RESET_ON_FORK for thread in threads}

    def cpu_seconds(self):
        """The processor time that the program has had, by its own clock (clock_getcpuclockid(3))."""
        return time.clock_gettime((~self.process.pid << 3) | 2)

    def _status(self, of=None):
        with open(f"/proc/{of or self.process.pid}/status") as status:
            return dict(line.rstrip("\n").split(":\t", 1) for line in status)
