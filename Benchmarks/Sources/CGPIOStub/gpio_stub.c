// Preloaded, it gives a program a GPIO chip of twelve lines and a clock that are not there: calls return at once,
// sleeps jump, and one tap of the button comes half a second after the lines of edges are requested. So a profiler
// counts a program's own instructions and its library's, the same ones on every run.
//
// GPIO_STUB_SECONDS: the program ends so long after its first light, by _exit; the writes so far go to standard error.
// Answers to both versions of the kernel's GPIO character device, through libgpiod 1.6 and 2.x or straight.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/gpio.h>
#include <poll.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <time.h>
#include <unistd.h>

static const int64_t second = 1000000000;
static const int64_t write_cost = 2000, lateness = 8000;
// A third reading of the clock in a row is a spin: it passes quickly, for waiting is not work.
static const int64_t clock_cost = 50, spin_cost = 5000;
static const char chip_path[] = "/dev/gpiochip0";
static const char sysfs_number[] = "/sys/bus/gpio/devices/gpiochip0/dev";
static const char sysfs_subsystem[] = "/sys/dev/char/254:0/subsystem";
enum { lines = 12, button = 10 };

static int64_t now = 1000000000, tap_at = INT64_MAX, end_at = INT64_MAX;
static int64_t limit;
static int clock_readings;
static int edges = -1;
static bool pressed;
static long writes;
// The clock is that of the program's first thread, which has the light. Others see it and wait for what they are told:
// what they wait for besides is not to happen.
static _Thread_local bool is_first __attribute__((tls_model("initial-exec")));

__attribute__((constructor)) static void read_limit(void)
{
    is_first = true;
    const char *seconds = getenv("GPIO_STUB_SECONDS");
    limit = seconds ? atoi(seconds) * second : 0;
}

static void pass(int64_t nanoseconds)
{
    now += nanoseconds;
    if (now < end_at)
        return;
    fprintf(stderr, "gpio_stub: %ld writes\n", writes);
    _exit(0);
}

static void written(uint64_t lit)
{
    writes++;
    clock_readings = 0;
    if (lit && end_at == INT64_MAX && limit)
        end_at = now + limit;
    pass(write_cost);
}

int clock_gettime(clockid_t clock, struct timespec *time)
{
    (void)clock;
    if (is_first)
        pass(++clock_readings < 3 ? clock_cost : spin_cost);
    *time = (struct timespec){.tv_sec = now / second, .tv_nsec = now % second};
    return 0;
}

int clock_nanosleep(clockid_t clock, int flags, const struct timespec *time, struct timespec *left)
{
    (void)clock, (void)flags, (void)left;
    clock_readings = 0;
    int64_t instant = (int64_t)time->tv_sec * second + time->tv_nsec;
    pass((instant > now ? instant - now : 0) + lateness);
    return 0;
}

// Both versions of an edge lie in a pipe, as the program reads them from the kernel's descriptor.
static void edge(bool version_2)
{
    pressed = !pressed;
    if (version_2) {
        struct gpio_v2_line_event event = {
            .timestamp_ns = (uint64_t)now,
            .id = pressed ? GPIO_V2_LINE_EVENT_RISING_EDGE : GPIO_V2_LINE_EVENT_FALLING_EDGE,
            .offset = button,
        };
        write(edges, &event, sizeof event);
    } else {
        struct gpioevent_data event = {
            .timestamp = (uint64_t)now,
            .id = pressed ? GPIOEVENT_EVENT_RISING_EDGE : GPIOEVENT_EVENT_FALLING_EDGE,
        };
        write(edges, &event, sizeof event);
    }
}

static bool button_is_version_2;

int ppoll(struct pollfd *descriptors, nfds_t count, const struct timespec *timeout, const sigset_t *mask)
{
    (void)mask;
    if (!is_first)
        return poll(descriptors, count, -1);
    clock_readings = 0;
    if (now >= tap_at) {
        edge(button_is_version_2);
        tap_at = pressed ? now + second / 10 : INT64_MAX;
    }
    int ready = poll(descriptors, count, 0);
    if (ready != 0)
        return ready;
    int64_t left = timeout ? (int64_t)timeout->tv_sec * second + timeout->tv_nsec : INT64_MAX - now;
    if (tap_at != INT64_MAX && tap_at - now < left) {
        pass(tap_at > now ? tap_at - now : 0);
        return ppoll(descriptors, count, timeout, mask);
    }
    pass(left);
    return 0;
}

static int button_requested(bool version_2)
{
    int ends[2];
    if (pipe(ends) < 0)
        return -1;
    edges = ends[1];
    button_is_version_2 = version_2;
    tap_at = now + second / 2;
    return ends[0];
}

int ioctl(int descriptor, unsigned long request, ...)
{
    va_list list;
    va_start(list, request);
    void *argument = va_arg(list, void *);
    va_end(list);
    switch (request) {
    case GPIOHANDLE_SET_LINE_VALUES_IOCTL: {
        const struct gpiohandle_data *data = argument;
        uint64_t lit = 0;
        for (int line = 0; line < lines; line++)
            lit |= (uint64_t)data->values[line] << line;
        written(lit);
        return 0;
    }
    case GPIO_V2_LINE_SET_VALUES_IOCTL: {
        const struct gpio_v2_line_values *values = argument;
        written(values->bits & values->mask);
        return 0;
    }
    case GPIOHANDLE_GET_LINE_VALUES_IOCTL:
        ((struct gpiohandle_data *)argument)->values[0] = pressed;
        return 0;
    case GPIO_V2_LINE_GET_VALUES_IOCTL:
        ((struct gpio_v2_line_values *)argument)->bits = pressed;
        return 0;
    case GPIO_GET_CHIPINFO_IOCTL: {
        struct gpiochip_info *info = argument;
        *info = (struct gpiochip_info){.lines = lines};
        strcpy(info->name, "gpiochip0");
        strcpy(info->label, "stub");
        return 0;
    }
    case GPIO_GET_LINEINFO_IOCTL: {
        struct gpioline_info *info = argument;
        *info = (struct gpioline_info){.line_offset = info->line_offset};
        return 0;
    }
    case GPIO_V2_GET_LINEINFO_IOCTL: {
        struct gpio_v2_line_info *info = argument;
        *info = (struct gpio_v2_line_info){.offset = info->offset};
        return 0;
    }
    case GPIO_GET_LINEHANDLE_IOCTL:
        ((struct gpiohandle_request *)argument)->fd = dup(descriptor);
        return 0;
    case GPIO_GET_LINEEVENT_IOCTL:
        ((struct gpioevent_request *)argument)->fd = button_requested(false);
        return 0;
    case GPIO_V2_GET_LINE_IOCTL: {
        struct gpio_v2_line_request *line = argument;
        line->fd = line->offsets[0] == button ? button_requested(true) : dup(descriptor);
        return 0;
    }
    default:
        errno = ENOTTY;
        return -1;
    }
}

// What libgpiod looks at before it believes that a path is a chip.
static int chip_stat(const char *path, struct stat *status)
{
    int (*next)(const char *, struct stat *) = (int (*)(const char *, struct stat *))dlsym(RTLD_NEXT, "stat");
    if (strcmp(path, chip_path) != 0)
        return next(path, status);
    *status = (struct stat){.st_mode = S_IFCHR | 0600, .st_rdev = makedev(254, 0)};
    return 0;
}

int stat(const char *path, struct stat *status) { return chip_stat(path, status); }
int lstat(const char *path, struct stat *status) { return chip_stat(path, status); }

int access(const char *path, int mode)
{
    int (*next)(const char *, int) = (int (*)(const char *, int))dlsym(RTLD_NEXT, "access");
    return strcmp(path, chip_path) == 0 || strcmp(path, sysfs_number) == 0 ? 0 : next(path, mode);
}

char *realpath(const char *path, char *resolved)
{
    char *(*next)(const char *, char *) = (char *(*)(const char *, char *))dlsym(RTLD_NEXT, "realpath");
    if (strcmp(path, sysfs_subsystem) == 0)
        path = "/sys/bus/gpio";
    else if (strcmp(path, chip_path) != 0)
        return next(path, resolved);
    return resolved ? strcpy(resolved, path) : strdup(path);
}

int open(const char *path, int flags, ...)
{
    int (*next)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open");
    va_list list;
    va_start(list, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
    va_end(list);
    if (strcmp(path, chip_path) == 0)
        return next("/dev/null", O_RDWR | O_CLOEXEC);
    if (strcmp(path, sysfs_number) == 0) {
        int ends[2];
        if (pipe(ends) < 0)
            return -1;
        write(ends[1], "254:0\n", 6);
        close(ends[1]);
        return ends[0];
    }
    return next(path, flags, mode);
}
