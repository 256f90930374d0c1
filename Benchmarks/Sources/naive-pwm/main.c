// One breath as a first attempt in C dims plain lines: a hundred ticks a period, a relative sleep for each, the duty in
// whole per cent. 100 Hz is what it aims at; every sleep's lateness is added to the period.
//
//     naive-pwm CHIP
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "breath.h"

static const int ticks = 100;
static const unsigned int tick_microseconds = 100;

static void breathe(void)
{
    const int64_t start = breath_now();
    uint64_t shown = 0;
    breath_announce(start);
    for (;;) {
        const double seconds = (double)(breath_now() - start) / 1e9;
        if (seconds >= BREATH_SECONDS)
            return;
        int duty[BREATH_SEGMENTS];
        for (int segment = 0; segment < BREATH_SEGMENTS; segment++)
            duty[segment] = (int)(breath_luminance(segment, seconds) * ticks + 0.5);
        for (int tick = 0; tick < ticks; tick++) {
            uint64_t lit = 0;
            for (int segment = 0; segment < BREATH_SEGMENTS; segment++)
                if (tick < duty[segment])
                    lit |= UINT64_C(1) << segment;
            if (lit != shown)
                breath_lines_write(lit);
            shown = lit;
            usleep(tick_microseconds);
        }
    }
}

int main(int count, char *arguments[])
{
    if (count != 2) {
        fprintf(stderr, "usage: naive-pwm CHIP\n");
        return EXIT_FAILURE;
    }
    breath_lines_request(arguments[1], BREATH_KERNEL);
    breathe();
    breath_lines_write(0);
    breath_linger();
}
