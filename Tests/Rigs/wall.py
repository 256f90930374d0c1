"""What hangs on the wall in a guest: a strip, and a button on a line of a chip of gpio-sim, made by a script."""

import pathlib
import subprocess

from Rigs.rig import SCRIPTS

# For `format`: the folder of counts. A strip on a bus: a machine that is too busy to dim plain lines refuses them, and
# a strip on two lines takes a system call for each of its edges.
SETTINGS = """\
[room]
headcount = 24

[clock]
trust = "operator"

[light]
chip = "rig"
driver = "apa102-spi"
leds = 5
spi_device = "/dev/spidev0.0"

[button]
line = "BUTTON"

[usage]
directory = "{}"
"""
# Makes the chip. `$b` is the shell's busybox, or nothing; `$button` is the pull of the button's line afterwards.
CHIP = """
$b mount -t sysfs sysfs /sys
$b mount -t configfs configfs /sys/kernel/config
chip=/sys/kernel/config/gpio-sim/rig
$b mkdir -p $chip/bank0/line0
echo BUTTON >$chip/bank0/line0/name
echo 1 >$chip/bank0/num_lines
echo rig >$chip/bank0/label
echo 1 >$chip/live
button=/sys/devices/platform/$($b cat $chip/dev_name)/$($b cat $chip/bank0/chip_name)/sim_gpio0/pull
echo pull-up >$button
"""


def bus(folder: pathlib.Path) -> str:
    """What a guest's kernel is told for it to have the strip's bus."""
    tree = folder / "bus.dtb"
    source = SCRIPTS / "guest/bus.dts"
    subprocess.run(["dtc", "-q", "-I", "dts", "-O", "dtb", "-o", tree, source], check=True)
    return f"dtb={tree}"
