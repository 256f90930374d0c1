#include "pacer_led.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

int pacer_led_open(const char *path, bool is_written)
{
    int descriptor = open(path, (is_written ? O_RDWR : O_RDONLY) | O_CLOEXEC);
    return descriptor < 0 ? -errno : descriptor;
}

int pacer_led_read(int descriptor, uint8_t *text, size_t size)
{
    size_t length = 0;
    while (length < size) {
        ssize_t got = pread(descriptor, text + length, size - length, (off_t)length);
        if (got < 0)
            return -errno;
        if (got == 0)
            break;
        length += (size_t)got;
    }
    return (int)length;
}

static int write_line(int descriptor, const char *line, size_t length)
{
    ssize_t written = pwrite(descriptor, line, length, 0);
    if (written < 0)
        return -errno;
    return (size_t)written == length ? 0 : -EIO;
}

int pacer_led_write_text(int descriptor, const char *text)
{
    char line[PACER_LED_LINE_SIZE];
    int length = snprintf(line, sizeof line, "%s\n", text);
    if (length < 0 || (size_t)length >= sizeof line)
        return -EMSGSIZE;
    return write_line(descriptor, line, (size_t)length);
}

int pacer_led_write_numbers(int descriptor, const int64_t *numbers, size_t count)
{
    char line[PACER_LED_LINE_SIZE];
    size_t length = 0;
    for (size_t index = 0; index < count; index++) {
        int added = snprintf(line + length, sizeof line - length, "%s%" PRId64, index > 0 ? " " : "", numbers[index]);
        if (added < 0 || (size_t)added >= sizeof line - length)
            return -EMSGSIZE;
        length += (size_t)added;
    }
    if (length + 1 > sizeof line)
        return -EMSGSIZE;
    line[length++] = '\n';
    return write_line(descriptor, line, length);
}
