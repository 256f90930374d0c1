#define _GNU_SOURCE
#include "pacer_system.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/timex.h>
#include <sys/un.h>
#include <sys/wait.h>
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

int pacer_signals_open(const int *signals, size_t count)
{
    sigset_t set;
    sigemptyset(&set);
    for (size_t index = 0; index < count; index++)
        sigaddset(&set, signals[index]);
    int result = pthread_sigmask(SIG_BLOCK, &set, NULL);
    if (result != 0)
        return -result;
    int descriptor = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    return descriptor < 0 ? -errno : descriptor;
}

bool pacer_hang_up_ends(void)
{
    struct sigaction action;
    if (sigaction(SIGHUP, NULL, &action) == 0 && action.sa_handler == SIG_IGN)
        return false;
    int terminal = open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0)
        return false;
    close(terminal);
    return true;
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

int pacer_set_real_time(int priority)
{
    const struct sched_param parameters = {.sched_priority = priority};
    // The flag stays on the way back as well: only CAP_SYS_NICE may take it away.
    const int policy = (priority > 0 ? SCHED_FIFO : SCHED_OTHER) | SCHED_RESET_ON_FORK;
    return sched_setscheduler(0, policy, &parameters) == 0 ? 0 : -errno;
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

struct message {
    uint64_t word;
    int64_t instant;
};

int pacer_ends_open(int ends[2])
{
    return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0 ? 0 : -errno;
}

int pacer_message_send(int descriptor, uint64_t word, int64_t instant)
{
    const struct message message = {word, instant};
    return send(descriptor, &message, sizeof message, MSG_DONTWAIT | MSG_NOSIGNAL) < 0 ? -errno : 0;
}

int pacer_message_take(int descriptor, uint64_t *word, int64_t *instant)
{
    struct message message = {0};
    ssize_t size;
    while ((size = recv(descriptor, &message, sizeof message, MSG_DONTWAIT)) < 0 && errno == EINTR)
        ;
    if (size <= 0)
        return size < 0 ? -errno : 0;
    *word = message.word;
    *instant = message.instant;
    return 1;
}

int pacer_text_take(int descriptor, char *text, size_t size)
{
    ssize_t length;
    while ((length = recv(descriptor, text, size, MSG_DONTWAIT)) < 0 && errno == EINTR)
        ;
    return length < 0 ? -errno : (int)length;
}

struct thread_start {
    void (*run)(void *);
    void *argument;
};

static void *thread_main(void *start)
{
    struct thread_start begin = *(struct thread_start *)start;
    free(start);
    begin.run(begin.argument);
    return NULL;
}

int pacer_thread_start(void (*run)(void *), void *argument, pthread_t *thread)
{
    struct thread_start *start = malloc(sizeof *start);
    if (!start)
        return -ENOMEM;
    *start = (struct thread_start){run, argument};
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    int result = pthread_create(thread, NULL, thread_main, start);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (result != 0)
        free(start);
    return -result;
}

int pacer_thread_join(pthread_t thread, int64_t deadline)
{
    const struct timespec time = {.tv_sec = deadline / second, .tv_nsec = deadline % second};
    return -pthread_clockjoin_np(thread, NULL, CLOCK_MONOTONIC, &time);
}

int pacer_wall_clock(int64_t *seconds, bool *synchronised)
{
    struct timex state = {.modes = 0};
    int result = clock_adjtime(CLOCK_REALTIME, &state);
    if (result < 0)
        return -errno;
    *seconds = state.time.tv_sec;
    *synchronised = result != TIME_ERROR && !(state.status & STA_UNSYNC);
    return 0;
}

void pacer_forbid_core_files(void)
{
    const struct rlimit no_core = {0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    // A core pattern that pipes to a program passes over the limit; this does not.
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

pid_t pacer_trial_begin(void)
{
    pid_t child = fork();
    if (child != 0)
        return child < 0 ? -errno : child;
    const struct rlimit no_core = {0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    signal(SIGABRT, SIG_DFL);
    signal(SIGALRM, SIG_DFL);
    // A worker's thread has all signals blocked, and the child with it.
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGABRT);
    sigaddset(&ends, SIGALRM);
    pthread_sigmask(SIG_UNBLOCK, &ends, NULL);
    alarm(PACER_TRIAL_SECONDS);
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0)
        dup2(nowhere, STDERR_FILENO);
    else
        close(STDERR_FILENO);
    return 0;
}

int pacer_child_start(char *const *arguments, char *const *environment, int input, int output, pid_t *child)
{
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, output, STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    // Whatever asks this process to end, be it systemd or a terminal, reaches the child as well, which has to wait for
    // this process.
    static const int asking[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGUSR1, SIGUSR2};
    sigset_t blocked;
    sigemptyset(&blocked);
    for (size_t index = 0; index < sizeof asking / sizeof *asking; index++)
        sigaddset(&blocked, asking[index]);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    posix_spawnattr_setsigmask(&attributes, &blocked);
    // Not by its name: that may be another version by now.
    int result = posix_spawn(child, "/proc/self/exe", &files, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return -result;
}

int pacer_child_end(pid_t child)
{
    int status;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR)
            return -errno;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

const char *pacer_signal_name(int signal)
{
    return sigabbrev_np(signal);
}

void pacer_confine(const char *name, uint64_t bytes)
{
    const struct rlimit data = {bytes, bytes};
    setrlimit(RLIMIT_DATA, &data);
    prctl(PR_SET_NAME, name, 0, 0, 0);
    int score = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (score < 0)
        return;
    if (write(score, "1000", 4) < 0) {
        // It is then ended as any other process would be.
    }
    close(score);
}

static char **arguments_of_start;

// glibc passes to a constructor what it passes to main.
__attribute__((constructor)) static void keep_arguments(int count, char **arguments)
{
    (void)count;
    arguments_of_start = arguments;
}

char **pacer_arguments(void)
{
    return arguments_of_start;
}

char **pacer_environment(void)
{
    return environ;
}

int pacer_become(char *const *arguments, char *const *environment)
{
    execvpe(arguments[0], arguments, environment);
    return -errno;
}

int pacer_run(char *const arguments[], char *output, size_t size)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) < 0)
        return -errno;
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, ends[1], STDERR_FILENO);
    pid_t child;
    int result = posix_spawnp(&child, arguments[0], &files, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&files);
    close(ends[1]);
    size_t length = 0;
    while (result == 0) {
        char rest[512];
        bool fits = length + 1 < size;
        ssize_t count = read(ends[0], fits ? output + length : rest, fits ? size - 1 - length : sizeof rest);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        length += fits ? (size_t)count : 0;
    }
    output[length] = '\0';
    close(ends[0]);
    if (result != 0)
        return -result;
    return pacer_child_end(child);
}

int pacer_terminal_size(int descriptor, unsigned int *columns, unsigned int *rows)
{
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) < 0)
        return -errno;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return 0;
}
