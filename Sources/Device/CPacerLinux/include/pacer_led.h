/// Files of the kernel's LED class, each of which is read and written as a whole.
///
/// A call that fails returns a negative errno.
#ifndef PACER_LED_H
#define PACER_LED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The most bytes that are read of a file: the kernel gives a page at a time, and the list of triggers may be longer.
#define PACER_LED_TEXT_SIZE 16384
/// The most bytes of a line of numbers: room for eight colours.
#define PACER_LED_LINE_SIZE 192

/// Opens a file to be read, or to be read and written.
int pacer_led_open(const char *path, bool is_written);
/// Reads a file from its beginning: how many bytes, at most the size.
int pacer_led_read(int descriptor, uint8_t *text, size_t size);
/// Writes a line.
int pacer_led_write_text(int descriptor, const char *text);
/// Writes a line of numbers with spaces between; EMSGSIZE: there are too many.
int pacer_led_write_numbers(int descriptor, const int64_t *numbers, size_t count);

#endif
