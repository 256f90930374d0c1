#include "breath.h"

#include <stdio.h>
#include <time.h>

static const double inhale = 4.0;
static const double soft_edge = 2.0;
static const double lowest_fill = 40.0;
static const double ember = 5.0;

static double smoothstep(double x)
{
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    return x * x * (3 - 2 * x);
}

// CIE 015: a cube above L* 8, a line below.
static double luminance(double lightness)
{
    if (lightness <= 8)
        return lightness * 27 / 24389;
    double root = (lightness + 16) / 116;
    return root * root * root;
}

double breath_luminance(int segment, double seconds)
{
    double fullness = seconds < inhale ? smoothstep(seconds / inhale)
                                       : 1 - smoothstep((seconds - inhale) / (BREATH_SECONDS - inhale));
    double covered = (fullness * (BREATH_SEGMENTS - 1 + soft_edge) - segment) / soft_edge;
    if (covered < 0)
        covered = 0;
    if (covered > 1)
        covered = 1;
    double lightness = covered * (lowest_fill + (100 - lowest_fill) * fullness);
    if (segment == 0)
        lightness = ember + lightness * (100 - ember) / 100;
    return luminance(lightness);
}

int64_t breath_now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

void breath_announce(int64_t start)
{
    printf("breath %lld\n", (long long)start);
    fflush(stdout);
}

void breath_linger(void)
{
    while (getchar() != EOF)
        ;
}
