/// The design's breath and plain GPIO lines, for the C programs that the light is compared with.
#ifndef BREATH_H
#define BREATH_H

#include <stdint.h>

/// The bar of the rig.
#define BREATH_SEGMENTS 10
#define BREATH_SECONDS 10.0

/// Linear luminance 0…1 of a segment at a moment of a breath: 4 s up and 6 s down, smoothstep in L*, a soft edge two
/// segments wide, an ember of L* 5 on the lowest segment.
double breath_luminance(int segment, double seconds);

/// CLOCK_MONOTONIC in nanoseconds.
int64_t breath_now(void);

/// How the lines are reached: straight by the kernel's GPIO character device, or through libgpiod.
enum breath_way { BREATH_KERNEL, BREATH_LIBGPIOD };

/// Requests lines 0…9 of a chip as outputs, all dark; ends the program with a sentence if they are not to be had.
void breath_lines_request(const char *chip, enum breath_way way);

/// Sets all ten lines in one call: bit n is line n.
void breath_lines_write(uint64_t lit);

/// Says on standard output that the breath begins, and when.
void breath_announce(int64_t start);

/// Keeps still until standard input ends, so that what the process has cost can be read.
void breath_linger(void);

#endif
