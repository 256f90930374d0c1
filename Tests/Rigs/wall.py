"""What hangs on the wall in a guest: a strip and a button on the lines of a chip of gpio-sim, made by a script."""

# A strip: plain lines would be refused by a machine that is too busy to dim them.
LINES = ["DATA", "CLOCK", "BUTTON"]
# For `format`: the folder of counts.
SETTINGS = """\
[room]
headcount = 24

[clock]
trust = "operator"

[light]
chip = "rig"
driver = "apa102-gpio"
leds = 5
data_line = "DATA"
clock_line = "CLOCK"

[button]
line = "BUTTON"

[usage]
directory = "{}"
"""
# Makes the chip. `$b` is the shell's busybox, or nothing; `$button` is the pull of the button's line afterwards.
CHIP = f"""
$b mount -t sysfs sysfs /sys
$b mount -t configfs configfs /sys/kernel/config
chip=/sys/kernel/config/gpio-sim/rig
line=0
for name in {" ".join(LINES)}; do
    $b mkdir -p $chip/bank0/line$line
    echo $name >$chip/bank0/line$line/name
    line=$((line + 1))
done
echo $line >$chip/bank0/num_lines
echo rig >$chip/bank0/label
echo 1 >$chip/live
button=/sys/devices/platform/$($b cat $chip/dev_name)/$($b cat $chip/bank0/chip_name)/sim_gpio$((line - 1))/pull
echo pull-up >$button
"""
