#define _GNU_SOURCE
#include "pacer_system.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

static const int64_t second = 1000000000;

int64_t pacer_now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * second + time.tv_nsec;
}

void pacer_sleep_until(int64_t instant)
{
    const struct timespec time = {.tv_sec = instant / second, .tv_nsec = instant % second};
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &time, NULL) == EINTR)
        ;
}

int pacer_poll(int first, int second_descriptor, int64_t deadline)
{
    struct pollfd descriptors[2] = {
        {.fd = first, .events = POLLIN},
        {.fd = second_descriptor, .events = POLLIN},
    };
    for (;;) {
        int64_t left = deadline == INT64_MAX ? 0 : deadline - pacer_now();
        if (left < 0)
            left = 0;
        const struct timespec timeout = {.tv_sec = left / second, .tv_nsec = left % second};
        int count = ppoll(descriptors, 2, deadline == INT64_MAX ? NULL : &timeout, NULL);
        if (count < 0 && errno != EINTR)
            return -errno;
        if (count > 0)
            return (descriptors[0].revents ? PACER_READY_FIRST : 0) |
                   (descriptors[1].revents ? PACER_READY_SECOND : 0);
        if (count == 0 && pacer_now() >= deadline)
            return 0;
    }
}

int pacer_signals_open(void)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGHUP);
    int result = pthread_sigmask(SIG_BLOCK, &signals, NULL);
    if (result != 0)
        return -result;
    int descriptor = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    return descriptor < 0 ? -errno : descriptor;
}

int pacer_signals_read(int descriptor)
{
    struct signalfd_siginfo information;
    for (;;) {
        ssize_t size = read(descriptor, &information, sizeof information);
        if (size == sizeof information)
            return (int)information.ssi_signo;
        if (size < 0 && errno == EINTR)
            continue;
        return size < 0 && errno != EAGAIN ? -errno : 0;
    }
}

int pacer_set_timer_slack(unsigned long nanoseconds)
{
    return prctl(PR_SET_TIMERSLACK, nanoseconds, 0, 0, 0) == 0 ? 0 : -errno;
}

int pacer_lock_memory(void)
{
    return mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) == 0 ? 0 : -errno;
}

int pacer_notify_service(const char *message)
{
    const char *path = getenv("NOTIFY_SOCKET");
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (!path || (path[0] != '/' && path[0] != '@'))
        return 0;
    size_t length = strlen(path);
    if (length >= sizeof address.sun_path)
        return -E2BIG;
    memcpy(address.sun_path, path, length);
    // systemd writes an abstract socket's leading NUL as '@'.
    if (path[0] == '@')
        address.sun_path[0] = '\0';
    int descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return -errno;
    ssize_t sent = sendto(
        descriptor, message, strlen(message), MSG_DONTWAIT | MSG_NOSIGNAL, (struct sockaddr *)&address,
        (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length));
    int result = sent < 0 ? -errno : 0;
    close(descriptor);
    return result;
}
