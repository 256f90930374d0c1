#include "pacer_gpio.h"

#include <errno.h>
#include <gpiod.h>
#include <linux/gpio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>

// Only libgpiod 1.6's header defines this macro; that of 2.x defines none.
#ifdef GPIOD_LINE_BULK_MAX_LINES
#define PACER_GPIOD_1 1
#endif

static const char consumer[] = "breathpacer";

static void copy_name(char name[PACER_NAME_SIZE], const char *text)
{
    strncpy(name, text ? text : "", PACER_NAME_SIZE - 1);
    name[PACER_NAME_SIZE - 1] = '\0';
}

static int failure(void)
{
    return errno ? -errno : -EIO;
}

// Frees an owner whose construction failed, without losing the reason.
static void *abandon(void *owner)
{
    int reason = errno;
    free(owner);
    errno = reason;
    return NULL;
}

// In libgpiod 1.6 a line lives in its chip: who has requested one holds the chip too.
struct pacer_chip {
    struct gpiod_chip *chip;
    unsigned int holders;
};

struct pacer_chip *pacer_chip_open(const char *path)
{
    struct pacer_chip *owner = calloc(1, sizeof *owner);
    if (!owner)
        return NULL;
    owner->holders = 1;
    owner->chip = gpiod_chip_open(path);
    return owner->chip ? owner : abandon(owner);
}

void pacer_chip_close(struct pacer_chip *chip)
{
    if (--chip->holders > 0)
        return;
    gpiod_chip_close(chip->chip);
    free(chip);
}

#ifdef PACER_GPIOD_1

struct pacer_outputs {
    struct pacer_chip *chip;
    struct gpiod_line_bulk lines;
    uint64_t lit;
    int values[PACER_MOST_LINES]; // What `lit` says, as the library takes it.
};

struct pacer_button {
    struct pacer_chip *chip;
    struct gpiod_line *line;
};

static struct pacer_chip *hold(struct pacer_chip *chip)
{
    chip->holders++;
    return chip;
}

void pacer_chip_label(struct pacer_chip *chip, char label[PACER_NAME_SIZE])
{
    copy_name(label, gpiod_chip_label(chip->chip));
}

int pacer_chip_line_count(struct pacer_chip *chip)
{
    return (int)gpiod_chip_num_lines(chip->chip);
}

int pacer_chip_find_line(struct pacer_chip *chip, const char *name)
{
    struct gpiod_line *line = gpiod_chip_find_line(chip->chip, name);
    return line ? (int)gpiod_line_offset(line) : -ENOENT;
}

void pacer_chip_line_name(struct pacer_chip *chip, unsigned int offset, char name[PACER_NAME_SIZE])
{
    struct gpiod_line *line = gpiod_chip_get_line(chip->chip, offset);
    copy_name(name, line ? gpiod_line_name(line) : "");
}

int pacer_chip_line_holder(struct pacer_chip *chip, unsigned int offset, char holder[PACER_NAME_SIZE])
{
    struct gpiod_line *line = gpiod_chip_get_line(chip->chip, offset);
    if (!line)
        return failure();
    if (!gpiod_line_is_used(line))
        copy_name(holder, "");
    else if (gpiod_line_consumer(line))
        copy_name(holder, gpiod_line_consumer(line));
    else
        copy_name(holder, "the kernel");
    return 0;
}

struct pacer_outputs *pacer_outputs_request(
    struct pacer_chip *chip, const unsigned int *offsets, size_t count, bool active_low)
{
    if (count > PACER_MOST_LINES) {
        errno = EINVAL;
        return NULL;
    }
    struct pacer_outputs *owner = calloc(1, sizeof *owner);
    if (!owner)
        return NULL;
    gpiod_line_bulk_init(&owner->lines);
    for (size_t index = 0; index < count; index++) {
        struct gpiod_line *line = gpiod_chip_get_line(chip->chip, offsets[index]);
        if (!line)
            return abandon(owner);
        gpiod_line_bulk_add(&owner->lines, line);
    }
    const struct gpiod_line_request_config config = {
        .consumer = consumer,
        .request_type = GPIOD_LINE_REQUEST_DIRECTION_OUTPUT,
        .flags = active_low ? GPIOD_LINE_REQUEST_FLAG_ACTIVE_LOW : 0,
    };
    static const int dark[PACER_MOST_LINES];
    if (gpiod_line_request_bulk(&owner->lines, &config, dark) != 0)
        return abandon(owner);
    owner->chip = hold(chip);
    return owner;
}

int pacer_outputs_write(struct pacer_outputs *outputs, uint64_t lit)
{
    for (uint64_t changed = outputs->lit ^ lit; changed; changed &= changed - 1)
        outputs->values[__builtin_ctzll(changed)] ^= 1;
    outputs->lit = lit;
    return gpiod_line_set_value_bulk(&outputs->lines, outputs->values) == 0 ? 0 : failure();
}

void pacer_outputs_release(struct pacer_outputs *outputs)
{
    gpiod_line_release_bulk(&outputs->lines);
    pacer_chip_close(outputs->chip);
    free(outputs);
}

struct pacer_button *pacer_button_request(
    struct pacer_chip *chip, unsigned int offset, bool active_low, enum pacer_bias bias)
{
    struct pacer_button *owner = calloc(1, sizeof *owner);
    if (!owner)
        return NULL;
    int flags = active_low ? GPIOD_LINE_REQUEST_FLAG_ACTIVE_LOW : 0;
    if (bias == PACER_BIAS_DISABLED)
        flags |= GPIOD_LINE_REQUEST_FLAG_BIAS_DISABLE;
    if (bias == PACER_BIAS_PULL_UP)
        flags |= GPIOD_LINE_REQUEST_FLAG_BIAS_PULL_UP;
    if (bias == PACER_BIAS_PULL_DOWN)
        flags |= GPIOD_LINE_REQUEST_FLAG_BIAS_PULL_DOWN;
    const struct gpiod_line_request_config config = {
        .consumer = consumer,
        .request_type = GPIOD_LINE_REQUEST_EVENT_BOTH_EDGES,
        .flags = flags,
    };
    owner->line = gpiod_chip_get_line(chip->chip, offset);
    if (!owner->line || gpiod_line_request(owner->line, &config, 0) != 0)
        return abandon(owner);
    owner->chip = hold(chip);
    return owner;
}

int pacer_button_descriptor(struct pacer_button *button)
{
    return gpiod_line_event_get_fd(button->line);
}

int pacer_button_read_edge(struct pacer_button *button, int64_t *nanoseconds, bool *pressed)
{
    struct gpiod_line_event event;
    if (gpiod_line_event_read(button->line, &event) != 0)
        return failure();
    *nanoseconds = (int64_t)event.ts.tv_sec * 1000000000 + event.ts.tv_nsec;
    *pressed = event.event_type == GPIOD_LINE_EVENT_RISING_EDGE;
    return 0;
}

int pacer_button_level(struct pacer_button *button)
{
    int level = gpiod_line_get_value(button->line);
    return level < 0 ? failure() : level;
}

void pacer_button_release(struct pacer_button *button)
{
    gpiod_line_release(button->line);
    pacer_chip_close(button->chip);
    free(button);
}

#else

struct pacer_outputs {
    struct gpiod_line_request *request;
    uint64_t mask;
};

struct pacer_button {
    struct gpiod_line_request *request;
    struct gpiod_edge_event_buffer *events;
    unsigned int offset;
};

void pacer_chip_label(struct pacer_chip *chip, char label[PACER_NAME_SIZE])
{
    struct gpiod_chip_info *info = gpiod_chip_get_info(chip->chip);
    copy_name(label, info ? gpiod_chip_info_get_label(info) : "");
    if (info)
        gpiod_chip_info_free(info);
}

int pacer_chip_line_count(struct pacer_chip *chip)
{
    struct gpiod_chip_info *info = gpiod_chip_get_info(chip->chip);
    if (!info)
        return failure();
    int count = (int)gpiod_chip_info_get_num_lines(info);
    gpiod_chip_info_free(info);
    return count;
}

int pacer_chip_find_line(struct pacer_chip *chip, const char *name)
{
    int offset = gpiod_chip_get_line_offset_from_name(chip->chip, name);
    return offset >= 0 ? offset : -ENOENT;
}

void pacer_chip_line_name(struct pacer_chip *chip, unsigned int offset, char name[PACER_NAME_SIZE])
{
    struct gpiod_line_info *info = gpiod_chip_get_line_info(chip->chip, offset);
    copy_name(name, info ? gpiod_line_info_get_name(info) : "");
    if (info)
        gpiod_line_info_free(info);
}

int pacer_chip_line_holder(struct pacer_chip *chip, unsigned int offset, char holder[PACER_NAME_SIZE])
{
    struct gpiod_line_info *info = gpiod_chip_get_line_info(chip->chip, offset);
    if (!info)
        return failure();
    if (!gpiod_line_info_is_used(info))
        copy_name(holder, "");
    else if (gpiod_line_info_get_consumer(info))
        copy_name(holder, gpiod_line_info_get_consumer(info));
    else
        copy_name(holder, "the kernel");
    gpiod_line_info_free(info);
    return 0;
}

// Requests lines with one group of settings; NULL with errno set if any step fails.
static struct gpiod_line_request *request_lines(
    struct pacer_chip *chip, const unsigned int *offsets, size_t count, struct gpiod_line_settings *settings)
{
    struct gpiod_line_request *request = NULL;
    struct gpiod_line_config *lines = gpiod_line_config_new();
    struct gpiod_request_config *config = gpiod_request_config_new();
    if (lines && config && gpiod_line_config_add_line_settings(lines, offsets, count, settings) == 0) {
        gpiod_request_config_set_consumer(config, consumer);
        request = gpiod_chip_request_lines(chip->chip, config, lines);
    }
    int reason = errno;
    if (config)
        gpiod_request_config_free(config);
    if (lines)
        gpiod_line_config_free(lines);
    gpiod_line_settings_free(settings);
    errno = reason;
    return request;
}

struct pacer_outputs *pacer_outputs_request(
    struct pacer_chip *chip, const unsigned int *offsets, size_t count, bool active_low)
{
    if (count > PACER_MOST_LINES) {
        errno = EINVAL;
        return NULL;
    }
    struct pacer_outputs *owner = calloc(1, sizeof *owner);
    if (!owner)
        return NULL;
    struct gpiod_line_settings *settings = gpiod_line_settings_new();
    if (!settings)
        return abandon(owner);
    gpiod_line_settings_set_direction(settings, GPIOD_LINE_DIRECTION_OUTPUT);
    gpiod_line_settings_set_output_value(settings, GPIOD_LINE_VALUE_INACTIVE);
    gpiod_line_settings_set_active_low(settings, active_low);
    owner->mask = pacer_lines_mask(count);
    owner->request = request_lines(chip, offsets, count, settings);
    return owner->request ? owner : abandon(owner);
}

// By the kernel's own call: the library looks each line up by its offset first, which takes most of a write's time.
int pacer_outputs_write(struct pacer_outputs *outputs, uint64_t lit)
{
    struct gpio_v2_line_values values = {.bits = lit, .mask = outputs->mask};
    int descriptor = gpiod_line_request_get_fd(outputs->request);
    return ioctl(descriptor, GPIO_V2_LINE_SET_VALUES_IOCTL, &values) < 0 ? failure() : 0;
}

void pacer_outputs_release(struct pacer_outputs *outputs)
{
    gpiod_line_request_release(outputs->request);
    free(outputs);
}

struct pacer_button *pacer_button_request(
    struct pacer_chip *chip, unsigned int offset, bool active_low, enum pacer_bias bias)
{
    static const enum gpiod_line_bias biases[] = {
        [PACER_BIAS_AS_IS] = GPIOD_LINE_BIAS_AS_IS,
        [PACER_BIAS_DISABLED] = GPIOD_LINE_BIAS_DISABLED,
        [PACER_BIAS_PULL_UP] = GPIOD_LINE_BIAS_PULL_UP,
        [PACER_BIAS_PULL_DOWN] = GPIOD_LINE_BIAS_PULL_DOWN,
    };
    struct pacer_button *owner = calloc(1, sizeof *owner);
    if (!owner)
        return NULL;
    struct gpiod_line_settings *settings = gpiod_line_settings_new();
    if (!settings)
        return abandon(owner);
    gpiod_line_settings_set_direction(settings, GPIOD_LINE_DIRECTION_INPUT);
    gpiod_line_settings_set_edge_detection(settings, GPIOD_LINE_EDGE_BOTH);
    gpiod_line_settings_set_event_clock(settings, GPIOD_LINE_CLOCK_MONOTONIC);
    gpiod_line_settings_set_bias(settings, biases[bias]);
    gpiod_line_settings_set_active_low(settings, active_low);
    owner->offset = offset;
    owner->request = request_lines(chip, &offset, 1, settings);
    if (!owner->request)
        return abandon(owner);
    // One event a read: what is not taken stays in the kernel's queue, where the descriptor shows it.
    owner->events = gpiod_edge_event_buffer_new(1);
    if (!owner->events) {
        gpiod_line_request_release(owner->request);
        return abandon(owner);
    }
    return owner;
}

int pacer_button_descriptor(struct pacer_button *button)
{
    return gpiod_line_request_get_fd(button->request);
}

int pacer_button_read_edge(struct pacer_button *button, int64_t *nanoseconds, bool *pressed)
{
    if (gpiod_line_request_read_edge_events(button->request, button->events, 1) != 1)
        return failure();
    struct gpiod_edge_event *event = gpiod_edge_event_buffer_get_event(button->events, 0);
    *nanoseconds = (int64_t)gpiod_edge_event_get_timestamp_ns(event);
    *pressed = gpiod_edge_event_get_event_type(event) == GPIOD_EDGE_EVENT_RISING_EDGE;
    return 0;
}

int pacer_button_level(struct pacer_button *button)
{
    enum gpiod_line_value level = gpiod_line_request_get_value(button->request, button->offset);
    return level == GPIOD_LINE_VALUE_ERROR ? failure() : level == GPIOD_LINE_VALUE_ACTIVE;
}

void pacer_button_release(struct pacer_button *button)
{
    gpiod_edge_event_buffer_free(button->events);
    gpiod_line_request_release(button->request);
    free(button);
}

#endif
