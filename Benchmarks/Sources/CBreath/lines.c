#include <fcntl.h>
#include <gpiod.h>
#include <linux/gpio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "breath.h"

static enum breath_way chosen;
static int request;

static void require(int condition, const char *what)
{
    if (condition)
        return;
    perror(what);
    exit(EXIT_FAILURE);
}

static void kernel_request(const char *chip)
{
    int descriptor = open(chip, O_RDWR | O_CLOEXEC);
    require(descriptor >= 0, chip);
    struct gpio_v2_line_request lines = {
        .num_lines = BREATH_SEGMENTS,
        .config = {.flags = GPIO_V2_LINE_FLAG_OUTPUT},
    };
    strcpy(lines.consumer, "benchmark");
    for (unsigned int line = 0; line < BREATH_SEGMENTS; line++)
        lines.offsets[line] = line;
    require(ioctl(descriptor, GPIO_V2_GET_LINE_IOCTL, &lines) >= 0, "request lines");
    close(descriptor);
    request = lines.fd;
}

static void kernel_write(uint64_t lit)
{
    struct gpio_v2_line_values values = {.bits = lit, .mask = (1 << BREATH_SEGMENTS) - 1};
    require(ioctl(request, GPIO_V2_LINE_SET_VALUES_IOCTL, &values) >= 0, "write lines");
}

// Only libgpiod 1.6's header defines this macro; that of 2.x defines none.
#ifdef GPIOD_LINE_BULK_MAX_LINES

static struct gpiod_line_bulk bulk;

static void library_request(const char *path)
{
    struct gpiod_chip *chip = gpiod_chip_open(path);
    require(chip != NULL, path);
    unsigned int offsets[BREATH_SEGMENTS];
    for (unsigned int line = 0; line < BREATH_SEGMENTS; line++)
        offsets[line] = line;
    static const int dark[BREATH_SEGMENTS];
    require(gpiod_chip_get_lines(chip, offsets, BREATH_SEGMENTS, &bulk) == 0, "find lines");
    require(gpiod_line_request_bulk_output(&bulk, "benchmark", dark) == 0, "request lines");
}

static void library_write(uint64_t lit)
{
    int values[BREATH_SEGMENTS];
    for (int line = 0; line < BREATH_SEGMENTS; line++)
        values[line] = (lit >> line) & 1;
    require(gpiod_line_set_value_bulk(&bulk, values) == 0, "write lines");
}

#else

static struct gpiod_line_request *lines_request;

static void library_request(const char *path)
{
    struct gpiod_chip *chip = gpiod_chip_open(path);
    require(chip != NULL, path);
    struct gpiod_line_settings *settings = gpiod_line_settings_new();
    struct gpiod_line_config *config = gpiod_line_config_new();
    require(settings && config, "request lines");
    unsigned int offsets[BREATH_SEGMENTS];
    for (unsigned int line = 0; line < BREATH_SEGMENTS; line++)
        offsets[line] = line;
    gpiod_line_settings_set_direction(settings, GPIOD_LINE_DIRECTION_OUTPUT);
    gpiod_line_config_add_line_settings(config, offsets, BREATH_SEGMENTS, settings);
    lines_request = gpiod_chip_request_lines(chip, NULL, config);
    require(lines_request != NULL, "request lines");
}

static void library_write(uint64_t lit)
{
    enum gpiod_line_value values[BREATH_SEGMENTS];
    for (int line = 0; line < BREATH_SEGMENTS; line++)
        values[line] = (lit >> line) & 1 ? GPIOD_LINE_VALUE_ACTIVE : GPIOD_LINE_VALUE_INACTIVE;
    require(gpiod_line_request_set_values(lines_request, values) == 0, "write lines");
}

#endif

void breath_lines_request(const char *chip, enum breath_way way)
{
    chosen = way;
    if (way == BREATH_KERNEL)
        kernel_request(chip);
    else
        library_request(chip);
}

void breath_lines_write(uint64_t lit)
{
    if (chosen == BREATH_KERNEL)
        kernel_write(lit);
    else
        library_write(lit);
}
