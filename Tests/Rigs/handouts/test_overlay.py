"""The overlays that tell Linux of LEDs are taken by its device tree compiler."""

import re
import subprocess

import pytest

from Rigs.rig import require


@pytest.mark.parametrize("controller, count", [("lp5024", 8), ("lp5024", 28), ("pwm", 5)])
def test_the_compiler_takes_the_overlay(controller, count, tmp_path, breathpacer):
    """dtc takes the overlay without a word, and has every LED in it by its name"""
    names = [f"bar:{number}" for number in range(1, count + 1)]
    listed = ", ".join(f'"{name}"' for name in names)
    settings, compiled = tmp_path / "settings.toml", tmp_path / "leds.dtbo"
    settings.write_text(f'[light]\ndriver = "leds"\ncontroller = "{controller}"\nled_names = [{listed}]\n')
    source = subprocess.run(
        [breathpacer, "wiring", "--format", "overlay", "--settings", settings],
        stdout=subprocess.PIPE,
        check=True,
    ).stdout
    done = subprocess.run(["dtc", "-O", "dtb", "-o", compiled], input=source, capture_output=True)
    require(done.returncode == 0 and not done.stderr, done.stderr.decode())
    tree = subprocess.run(["dtc", "-I", "dtb", "-O", "dts", compiled], capture_output=True, text=True, check=True)
    found = re.findall(r'label = "([^"]*)";', tree.stdout)
    require(found == names, f"LEDs of the overlay: {found}")
    return f"{len(found)} LEDs"
