/// Lines and edges over libgpiod 1.6 or 2.x, whichever header is there.
///
/// A call that fails returns a negative errno, or NULL with errno set. All values are logical: 1 is lit or pressed,
/// whatever the line's polarity. Nothing here starts a thread, and what is opened is owned by the caller.
#ifndef PACER_GPIO_H
#define PACER_GPIO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The most lines of one request: a bit each in a 64-bit word, and the limit of the kernel's own interface.
#define PACER_MOST_LINES 64
/// The longest name that the kernel gives a chip, a line or a consumer, its end included.
#define PACER_NAME_SIZE 32

/// The wire's resistor to a resting level, in the order of the settings.
enum pacer_bias { PACER_BIAS_AS_IS, PACER_BIAS_DISABLED, PACER_BIAS_PULL_UP, PACER_BIAS_PULL_DOWN };

struct pacer_chip;
struct pacer_outputs;
struct pacer_button;

/// Opens a chip by its path. ENODEV or ENOTTY: the device is no GPIO chip.
struct pacer_chip *pacer_chip_open(const char *path);
void pacer_chip_close(struct pacer_chip *chip);
/// The label that the driver gave the chip, such as pinctrl-bcm2711.
void pacer_chip_label(struct pacer_chip *chip, char label[PACER_NAME_SIZE]);
int pacer_chip_line_count(struct pacer_chip *chip);
/// The offset of the line of that name, or -ENOENT.
int pacer_chip_find_line(struct pacer_chip *chip, const char *name);
/// The name of a line, empty if it has none.
void pacer_chip_line_name(struct pacer_chip *chip, unsigned int offset, char name[PACER_NAME_SIZE]);
/// Who holds a line, empty if nobody does.
int pacer_chip_line_holder(struct pacer_chip *chip, unsigned int offset, char holder[PACER_NAME_SIZE]);

/// All lines of a request in the kernel's words: bit n is the line at index n of the request's offsets, in their order
/// (<linux/gpio.h>, struct gpio_v2_line_values).
static inline uint64_t pacer_lines_mask(size_t count)
{
    return count < PACER_MOST_LINES ? (UINT64_C(1) << count) - 1 : UINT64_MAX;
}

/// Requests lines as outputs in one request, all dark.
struct pacer_outputs *pacer_outputs_request(
    struct pacer_chip *chip, const unsigned int *offsets, size_t count, bool active_low);
/// Sets every line of the request in one call: bit n is the line at index n.
int pacer_outputs_write(struct pacer_outputs *outputs, uint64_t lit);
void pacer_outputs_release(struct pacer_outputs *outputs);

/// Requests a line as an input that reports both edges, stamped by the kernel on CLOCK_MONOTONIC.
struct pacer_button *pacer_button_request(
    struct pacer_chip *chip, unsigned int offset, bool active_low, enum pacer_bias bias);
/// A descriptor that polls readable while edges are queued.
int pacer_button_descriptor(struct pacer_button *button);
/// Takes the oldest queued edge; blocks if there is none.
int pacer_button_read_edge(struct pacer_button *button, int64_t *nanoseconds, bool *pressed);
/// 1 while the button is pressed, 0 while it is not.
int pacer_button_level(struct pacer_button *button);
void pacer_button_release(struct pacer_button *button);

#endif
