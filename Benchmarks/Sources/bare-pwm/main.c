// One breath by merged-edge PWM at 1500 Hz, as plainly as C can: the yardstick for what the light costs.
//
//     bare-pwm CHIP [libgpiod]
//
// The lines are written by the kernel's call, or through libgpiod.
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <time.h>

#include "breath.h"

static const int64_t second = 1000000000;
static const int64_t period = second / 1500;
static const int64_t update_interval = second / 200;
static const int64_t shortest_pulse = 2000;
// Sleeping is late by more than this: shorter waits spin.
static const int64_t longest_spin = 25000;

struct schedule {
    uint64_t held;    // On throughout.
    uint64_t partial; // On from the start of the period until their fall.
    int falls;
    struct {
        int64_t offset; // After the rise.
        uint64_t lines;
    } fall[BREATH_SEGMENTS];
};

static void wait_until(int64_t instant)
{
    int64_t left = instant - breath_now();
    if (left <= 0)
        return;
    if (left <= longest_spin) {
        while (breath_now() < instant)
            ;
        return;
    }
    const struct timespec time = {.tv_sec = instant / second, .tv_nsec = instant % second};
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &time, NULL) == EINTR)
        ;
}

// Falls in order of time, equal ones in one.
static void add_fall(struct schedule *schedule, int64_t offset, uint64_t line)
{
    int place = schedule->falls;
    while (place > 0 && schedule->fall[place - 1].offset > offset)
        place--;
    if (place > 0 && schedule->fall[place - 1].offset == offset) {
        schedule->fall[place - 1].lines |= line;
        return;
    }
    for (int index = schedule->falls; index > place; index--)
        schedule->fall[index] = schedule->fall[index - 1];
    schedule->fall[place].offset = offset;
    schedule->fall[place].lines = line;
    schedule->falls++;
}

static void fill(struct schedule *schedule, double seconds)
{
    schedule->held = 0;
    schedule->partial = 0;
    schedule->falls = 0;
    for (int segment = 0; segment < BREATH_SEGMENTS; segment++) {
        const uint64_t line = UINT64_C(1) << segment;
        int64_t on = (int64_t)(breath_luminance(segment, seconds) * (double)period + 0.5);
        if (on * 2 < shortest_pulse)
            continue;
        if ((period - on) * 2 < shortest_pulse) {
            schedule->held |= line;
            continue;
        }
        if (on < shortest_pulse)
            on = shortest_pulse;
        if (on > period - shortest_pulse)
            on = period - shortest_pulse;
        schedule->partial |= line;
        add_fall(schedule, on, line);
    }
}

static void breathe(void)
{
    struct schedule schedule;
    const int64_t start = breath_now();
    const int64_t end = start + (int64_t)(BREATH_SECONDS * 1e9);
    int64_t next_update = start;
    int64_t rise_at = start;
    breath_announce(start);
    for (;;) {
        int64_t now = breath_now();
        if (now - rise_at >= period)
            rise_at += (now - rise_at) / period * period;
        if (rise_at >= end)
            return;
        wait_until(rise_at);
        if (rise_at >= next_update) {
            fill(&schedule, (double)(rise_at - start) / 1e9);
            next_update += update_interval;
        }
        uint64_t lit = schedule.held | schedule.partial;
        breath_lines_write(lit);
        const int64_t rise = breath_now();
        for (int index = 0; index < schedule.falls; index++) {
            wait_until(rise + schedule.fall[index].offset);
            lit &= ~schedule.fall[index].lines;
            breath_lines_write(lit);
        }
        rise_at += period;
    }
}

int main(int count, char *arguments[])
{
    const bool library = count == 3 && strcmp(arguments[2], "libgpiod") == 0;
    if (count != 2 && !library) {
        fprintf(stderr, "usage: bare-pwm CHIP [libgpiod]\n");
        return EXIT_FAILURE;
    }
    breath_lines_request(arguments[1], library ? BREATH_LIBGPIOD : BREATH_KERNEL);
    prctl(PR_SET_TIMERSLACK, 1, 0, 0, 0);
    breathe();
    breath_lines_write(0);
    breath_linger();
}
