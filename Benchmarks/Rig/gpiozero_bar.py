"""One breath on gpiozero's LEDBarGraph(pwm=True), each LED set to the design's level once a period of its PWM.

The graph's own `value` lights one segment after the other and knows no lightness; its LEDs are set one by one, so that
it is asked for the same light as the others. It pulses at 100 Hz and cuts the duty to whole per cent.

gpiozero_bar.py CHIP: the chip's number.
"""

import sys
import time

import breath
import lgpio
from gpiozero import Device, LEDBarGraph
from gpiozero.pins.lgpio import LGPIOFactory

UPDATE_S = 0.01


def main(chip):
    factory = LGPIOFactory()
    # gpiozero 2.0.1 opens chip 0 whatever chip it is asked for.
    lgpio.gpiochip_close(factory._handle)
    factory._handle = lgpio.gpiochip_open(int(chip))
    Device.pin_factory = factory
    bar = LEDBarGraph(*range(breath.SEGMENTS), pwm=True)
    start = time.monotonic()
    print("breath", int(start * 1e9), flush=True)
    update = start
    while (seconds := time.monotonic() - start) < breath.PERIOD_S:
        for segment, led in enumerate(bar):
            led.value = breath.luminance(segment, seconds)
        update += UPDATE_S
        time.sleep(max(0, update - time.monotonic()))
    bar.off()
    sys.stdin.read()


main(*sys.argv[1:])
