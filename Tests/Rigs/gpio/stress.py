"""Work on memory and on a disk beside the light, as stress-ng makes it."""

import contextlib
import os
import signal
import subprocess

# A guest has 512 MiB, a quarter of which is the witness's, and its disk 16.
MEMORY, DISK = "128M", "4M"
# Longer than anything that is watched.
LIMIT_S = 300
END_S = 20


@contextlib.contextmanager
def beside(place):
    """For the length of a `with`, one worker fills and checks memory, and others read, write, map and flush a file in
    a folder. Fails if they end before.
    """
    memory = ["--vm", "1", "--vm-bytes", MEMORY]
    disk = ["--iomix", "1", "--iomix-bytes", DISK, "--temp-path", place]
    command = ["stress-ng", "--quiet", "--timeout", f"{LIMIT_S}s", *memory, *disk]
    with subprocess.Popen(command, start_new_session=True) as process:
        try:
            yield
            if process.poll() is not None:
                raise AssertionError(f"stress-ng ended early, with status {process.returncode}")
        finally:
            end(process)


def end(process):
    """Ends it and its workers."""
    process.terminate()
    try:
        process.wait(END_S)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
