#include "call_counter.h"

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>

static bool counting;
static struct call_counts counts;

// The allocator: these definitions come before the C library's own, which stay reachable by these names.
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

void *malloc(size_t size)
{
    counts.allocations += counting;
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    counts.allocations += counting;
    return __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size)
{
    counts.allocations += counting;
    return __libc_realloc(memory, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    counts.allocations += counting;
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size)
{
    counts.allocations += counting;
    *memory = __libc_memalign(alignment, size);
    return *memory ? 0 : ENOMEM;
}

// Reference counting: Swift's runtime goes through these pointers once the flag that Instruments uses is set.
extern void *(*_swift_retain)(void *);
extern void *(*_swift_retain_n)(void *, uint32_t);
extern void (*_swift_release)(void *);
extern void (*_swift_release_n)(void *, uint32_t);
extern _Atomic(bool) _swift_enableSwizzlingOfAllocationAndRefCountingFunctions_forInstrumentsOnly __attribute__((weak));

static void *(*retain)(void *);
static void *(*retain_n)(void *, uint32_t);
static void (*release)(void *);
static void (*release_n)(void *, uint32_t);

static void *counted_retain(void *object)
{
    counts.reference_counts += counting;
    return retain(object);
}

static void *counted_retain_n(void *object, uint32_t count)
{
    counts.reference_counts += counting;
    return retain_n(object, count);
}

static void counted_release(void *object)
{
    counts.reference_counts += counting;
    release(object);
}

static void counted_release_n(void *object, uint32_t count)
{
    counts.reference_counts += counting;
    release_n(object, count);
}

static void hook(void)
{
    if (retain)
        return;
    retain = _swift_retain;
    retain_n = _swift_retain_n;
    release = _swift_release;
    release_n = _swift_release_n;
    _swift_retain = counted_retain;
    _swift_retain_n = counted_retain_n;
    _swift_release = counted_release;
    _swift_release_n = counted_release_n;
    if (&_swift_enableSwizzlingOfAllocationAndRefCountingFunctions_forInstrumentsOnly)
        _swift_enableSwizzlingOfAllocationAndRefCountingFunctions_forInstrumentsOnly = true;
}

void call_counter_start(void)
{
    hook();
    counts = (struct call_counts){0};
    counting = true;
}

struct call_counts call_counter_stop(void)
{
    counting = false;
    return counts;
}
