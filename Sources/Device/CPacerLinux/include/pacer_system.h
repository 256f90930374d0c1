/// What Swift's Glibc module lacks: ppoll, signalfd, clock_nanosleep and the like.
///
/// A call that fails returns a negative errno. Times are nanoseconds of CLOCK_MONOTONIC.
#ifndef PACER_SYSTEM_H
#define PACER_SYSTEM_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// CLOCK_MONOTONIC, the clock of the kernel's GPIO events.
int64_t pacer_now(void);

/// Sleeps until an instant with clock_nanosleep(TIMER_ABSTIME); signals do not cut it short.
void pacer_sleep_until(int64_t instant);

/// What pacer_poll found: bits.
enum pacer_ready { PACER_READY_FIRST = 1, PACER_READY_SECOND = 2 };

/// Waits until one of two descriptors is readable or broken, or the instant has come; never returns 0 before it.
/// A negative descriptor is passed over; INT64_MAX is no deadline.
int pacer_poll(int first, int second, int64_t deadline);

/// Blocks signals in the calling thread and returns a descriptor that reads them.
int pacer_signals_open(const int *signals, size_t count);
/// The next signal that is pending, or 0.
int pacer_signals_read(int descriptor);
/// Whether SIGHUP tells this process that its terminal has gone: it has one, and whoever started it has not had the
/// signal ignored, as nohup does.
bool pacer_hang_up_ends(void);

/// Sets the thread's timer slack: how late the kernel may wake it for its own convenience; 50 µs by default.
int pacer_set_timer_slack(unsigned long nanoseconds);

/// Has the kernel run this thread ahead of all ordinary ones (SCHED_FIFO), or, at priority 0, as one of them. Children
/// are ordinary. EPERM: RLIMIT_RTPRIO is lower.
int pacer_set_real_time(int priority);

/// Locks the program's memory as it is touched: mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT).
int pacer_lock_memory(void);

/// Sends a datagram to systemd's notification socket without waiting. 0 as well when there is no such socket.
int pacer_notify_service(const char *message);

/// Two ends of a connection that keeps messages whole and in their order (SOCK_SEQPACKET).
int pacer_ends_open(int ends[2]);
/// Sends a message; never waits. EAGAIN: there is no room.
int pacer_message_send(int descriptor, uint64_t word, int64_t instant);
/// Takes the next message; never waits. 1 if there was one, 0 if nothing more will come, EAGAIN if none is there yet.
int pacer_message_take(int descriptor, uint64_t *word, int64_t *instant);
/// Takes the next message as text, as far as it fits; its length, or 0 and EAGAIN as above.
int pacer_text_take(int descriptor, char *text, size_t size);

/// Starts a thread that runs a function once, at normal priority with all signals blocked.
int pacer_thread_start(void (*run)(void *), void *argument, pthread_t *thread);
/// Waits for a thread to end, up to an instant; ETIMEDOUT after it.
int pacer_thread_join(pthread_t thread, int64_t deadline);

/// The wall clock in seconds since 1970-01-01 00:00 UTC, and whether the kernel holds it to be disciplined by NTP.
int pacer_wall_clock(int64_t *seconds, bool *synchronised);

/// Sees to it that no core file of this process, which would hold what is counted, is ever written.
void pacer_forbid_core_files(void);

/// How long a trial may take.
#define PACER_TRIAL_SECONDS 2
/// Makes a child process that is silent, leaves no core file and lives for PACER_TRIAL_SECONDS at most; 0 in the child.
pid_t pacer_trial_begin(void);
/// Starts this program once more as a child that no signal asks to end, with two descriptors as its standard input and as
/// its standard output and error, and with nothing else. No page of this process is copied, as fork would.
int pacer_child_start(char *const *arguments, char *const *environment, int input, int output, pid_t *child);
/// Waits for a child's end: the status with which it ended, 128 and more for a signal.
int pacer_child_end(pid_t child);
/// The name of a signal after its SIG, or NULL.
const char *pacer_signal_name(int signal);
/// Sees to it that the process that calls cannot take the memory that others need: it ends above so many bytes of data,
/// and is the first to be ended where the system has none left.
void pacer_confine(const char *name, uint64_t bytes);

/// The arguments with which this program was started, ended by NULL, as the kernel has passed them. Swift reads its own
/// from /proc, and without it there would be none.
char **pacer_arguments(void);
/// The environment as it is now, ended by NULL.
char **pacer_environment(void);
/// Becomes a program, in the same process, with these arguments and this environment; returns only if it cannot.
int pacer_become(char *const *arguments, char *const *environment);

/// Runs a program of the PATH to its end: its standard input is empty, and what it prints, errors too, is kept as far
/// as it fits, a NUL after it. The status with which it ended, 128 and more for a signal.
int pacer_run(char *const arguments[], char *output, size_t size);

/// The size of the terminal in characters.
int pacer_terminal_size(int descriptor, unsigned int *columns, unsigned int *rows);

#endif
