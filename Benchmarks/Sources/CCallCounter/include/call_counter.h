/// Counts what a loop asks of the memory allocator and of Swift's reference counting, in the program that links it.
#ifndef CALL_COUNTER_H
#define CALL_COUNTER_H

#include <stdint.h>

struct call_counts {
    /// malloc, calloc, realloc, posix_memalign and aligned_alloc.
    int64_t allocations;
    /// swift_retain, swift_release and their counted forms.
    int64_t reference_counts;
};

/// From now on calls are counted; there must be one thread.
void call_counter_start(void);

/// Stops counting and gives the counts.
struct call_counts call_counter_stop(void);

#endif
