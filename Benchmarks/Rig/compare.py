"""In a guest: lets each program play one breath on the simulated chip and writes down what it cost.

    compare.py FOLDER ROUNDS OURS BARE NAIVE PYTHON [stress]

Prints a line of JSON for each run. A record of each write costs the program that writes, so each plays twice a round:
once for the processor's time, and once for the kernel's trace, which goes into FOLDER. Beside the second run a control
tells when the machine stalled. If asked to, some play once more beside work on memory and on the guest's disk.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import breath

from Rigs.gpio import control, disks, simchip, stress, unit, witness

BEGIN, END = "begin", "end"
# What gpiozero looks for to know its board: a Raspberry Pi 3 B.
CPU_INFO = "Hardware\t: BCM2835\nRevision\t: a02082\nModel\t\t: Raspberry Pi 3 Model B\n"
# Who plays beside other work too.
STRESSED = ("bare", "ours", "gpiozero")


def resident_mb(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    kib = next(line for line in status.splitlines() if line.startswith("VmRSS:")).split()[1]
    return int(kib) * 1024 / 1e6


def breathe(process, start):
    """Waits out the breath; what it cost. The lines it prints let the machine outside take the time."""
    print(BEGIN, flush=True)
    time.sleep(max(0, start + breath.PERIOD_S - time.monotonic()))
    print(END, flush=True)
    return {"start": start, "resident_mb": resident_mb(process)}


def play(command, environment):
    """A program that breathes at once, says so, and keeps still until its input ends."""
    launched = time.monotonic()
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ | environment
    ) as process:
        said = process.stdout.readline().split()
        if len(said) != 2:
            raise SystemExit(f"compare.py: {command[0]} did not begin")
        return {"launched": launched} | breathe(process, int(said[1]) / 1e9)


def play_ours(program, settings, chip):
    """The unit, its button pressed once it is ready."""
    with unit.Unit(program, settings) as running:
        ready = running.wait_until_ready()
        pressed = time.monotonic()
        chip.press()
        figures = {"launched": running.started, "ready": ready, "pressed": pressed}
        release = pressed + 0.1
        time.sleep(max(0, release - time.monotonic()))
        chip.release()
        return figures | breathe(running.process, pressed)


def play_recorded(recorder, folder, run, peer):
    """Plays beside the witness and the control; the trace goes into the folder."""
    with recorder.recording(), control.Control() as beside:
        run |= peer()
    shutil.copyfile(witness.TRACING / "trace", pathlib.Path(folder, run["trace"]))
    print(json.dumps(run | {"stalls": beside.stalls}), flush=True)


def main(folder, rounds, ours, bare, naive, python, *options):
    chip = simchip.SimChip()
    recorder = witness.Witness(chip)
    with tempfile.TemporaryDirectory() as scratch:
        settings = pathlib.Path(scratch, "settings.toml")
        settings.write_text(simchip.SETTINGS)
        information = pathlib.Path(scratch, "cpuinfo")
        information.write_text(CPU_INFO)
        subprocess.run(["mount", "--bind", information, "/proc/cpuinfo"], check=True)
        device = f"/dev/{chip.name}"
        bar = [python, str(pathlib.Path(__file__).with_name("gpiozero_bar.py")), chip.name.removeprefix("gpiochip")]
        peers = {
            "bare": lambda: play([bare, device], {}),
            "ours": lambda: play_ours(ours, settings, chip),
            "gpiozero": lambda: play(bar, {"GPIOZERO_PIN_FACTORY": "lgpio", "LG_WD": scratch}),
            "naive": lambda: play([naive, device], {}),
        }
        for number in range(int(rounds)):
            for name, peer in peers.items():
                print(json.dumps({"peer": name, "round": number} | peer()), flush=True)
            for name, peer in peers.items():
                run = {"peer": name, "round": number, "trace": f"{name}-{number}.trace"}
                play_recorded(recorder, folder, run, peer)
            for name in STRESSED if "stress" in options else ():
                run = {"peer": name, "round": number, "trace": f"{name}-{number}-stress.trace", "is_stressed": True}
                with disks.mounted(pathlib.Path(scratch, "disk"), "ext4") as disk, stress.beside(disk):
                    play_recorded(recorder, folder, run, peers[name])


main(*sys.argv[1:])
