"""A Raspberry Pi 3 as QEMU emulates it, told what to do on its console, its GPIO registers read from outside."""

import contextlib
import json
import pathlib
import re
import select
import socket
import subprocess
import time

# BCM2837 ARM Peripherals, 6.1: function of ten lines a word, 0 is input and 1 is output; levels of lines 0 to 31.
GPIO = 0x3F200000
FUNCTION, LEVELS = 0x00, 0x34
INPUT, OUTPUT = 0b000, 0b001
BOOT_S = 240
# U-Boot's last words.
HANDED_OVER = re.compile(rb"Starting kernel")
PROMPT = re.compile(rb"# $")
END = re.compile(rb"^end ([0-9]+)\n", re.MULTILINE)


@contextlib.contextmanager
def powered(folder, kernel, tree, initrd, arguments, *options, greeting=None, waits=True):
    """The board in a `with`, from power on to power off; `initrd` is None for a boot loader, which brings its own.

    Given a greeting, it is told to the shell on the console once U-Boot has started the kernel. The shell then says
    that the board is up and does as init does. `waits` is false for one that may never come so far.
    """
    monitor = pathlib.Path(folder, "monitor")
    with subprocess.Popen(
        ["qemu-system-aarch64", "-M", "raspi3b", "-display", "none", "-no-reboot", "-monitor", "none"]
        + ["-kernel", kernel, "-dtb", tree, *(["-initrd", initrd] if initrd else []), *options]
        + ["-append", f"console=ttyS1,115200 quiet loglevel=0 {arguments}"]
        + ["-serial", "null", "-serial", "stdio", "-qmp", f"unix:{monitor},server=on,wait=off"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
    ) as qemu:
        try:
            yield Board(qemu, monitor, greeting, waits)
        finally:
            qemu.kill()


class Board:
    """A board that is powered, from when its first process is up if anybody waits for that.

    After U-Boot, `loader_s` is how long that took from power on, and `loader_said` what it said.
    """

    def __init__(self, qemu, monitor, greeting, waits=True):
        self._qemu = qemu
        if not waits:
            return
        if greeting:
            began = time.monotonic()
            _, self.loader_said = self._read_until(HANDED_OVER, BOOT_S)
            self.loader_s = time.monotonic() - began
            self._read_until(PROMPT, BOOT_S)
            self._qemu.stdin.write(greeting.encode())
        self._read_until(re.compile(rb"board is up\n"), BOOT_S)
        connection = socket.socket(socket.AF_UNIX)
        connection.connect(str(monitor))
        self._monitor = connection.makefile("rw")
        self._monitor.readline()
        self._ask("qmp_capabilities")

    def run(self, command, within=20):
        """Runs a command of the shell and prints both as a terminal would; its status and what it said."""
        print(f"pi# {command}", flush=True)
        self._qemu.stdin.write(f"{command}\n".encode())
        end, said = self._read_until(END, within)
        print(said, end="", flush=True)
        return int(end[1]), said

    def wait_for_end(self, within):
        """Reads on until the board starts anew by itself, which ends QEMU."""
        late = time.monotonic() + within
        while select.select([self._qemu.stdout], [], [], max(0, late - time.monotonic()))[0]:
            if not self._qemu.stdout.read(4096):
                self._qemu.wait()
                return
        raise AssertionError(f"it has not started anew after {within} s")

    def function(self, line):
        """What a line of the first 32 is: INPUT or OUTPUT."""
        return self._register(FUNCTION + line // 10 * 4) >> line % 10 * 3 & 0b111

    def levels(self):
        """The levels of lines 0 to 31, one a bit."""
        return self._register(LEVELS)

    def _register(self, offset):
        answer = self._ask("human-monitor-command", **{"command-line": f"xp /1wx {GPIO + offset:#x}"})
        return int(answer.split(":")[1], 16)

    def _ask(self, what, **arguments):
        json.dump({"execute": what, "arguments": arguments}, self._monitor)
        self._monitor.flush()
        while "return" not in (answer := json.loads(self._monitor.readline())):
            pass
        return answer["return"]

    def _read_until(self, pattern, within):
        """Reads the console up to a line; the line's match and the text before it."""
        said, late = b"", time.monotonic() + within
        while not (match := pattern.search(said)):
            if not select.select([self._qemu.stdout], [], [], max(0, late - time.monotonic()))[0]:
                raise AssertionError(f"not done after {within} s: {said.decode(errors='replace')}")
            piece = self._qemu.stdout.read(4096)
            if not piece:
                raise AssertionError(f"QEMU ended with status {self._qemu.wait()}: {said.decode(errors='replace')}")
            said += piece
        return match, said[: match.start()].decode(errors="replace").replace("\0", "\n")
