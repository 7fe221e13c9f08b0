/* value.h: the 64-bit value every register, slot and item holds.
 *
 * NaN-boxing: a double that is not a NaN stands for itself. Every other value carries a tag in its top 16
 * bits, all of them above the bits of -infinity, so that "is a double" is one unsigned comparison:
 *
 *     0xFFFF  an int that fits in 48 bits (the tag of all ones makes "both are ints" one AND, one compare)
 *     0xFFFE  a pointer to a heap object (or to a constant object of the library)
 *     0xFFFD  a singleton
 *
 * NaNs are heap objects (they have an identity). Every double enters through float_value() in float.h, never
 * by a cast, so no bit pattern from outside can pose as a pointer. */
#ifndef HN_OBJECT_VALUE_H
#define HN_OBJECT_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint64_t Value;

typedef struct Object Object;

#define TAG_INT       UINT64_C(0xFFFF000000000000)
#define TAG_OBJECT    UINT64_C(0xFFFE000000000000)
#define TAG_SINGLETON UINT64_C(0xFFFD000000000000)
#define PAYLOAD       UINT64_C(0x0000FFFFFFFFFFFF)
#define LAST_DOUBLE   UINT64_C(0xFFF0000000000000) /* -infinity */

/* UNBOUND marks an empty register, a missing argument, a deleted entry; Python code never sees it. */
#define UNBOUND         (TAG_SINGLETON | 0)
#define NONE            (TAG_SINGLETON | 1)
#define FALSE           (TAG_SINGLETON | 2)
#define TRUE            (TAG_SINGLETON | 3)
#define ELLIPSIS        (TAG_SINGLETON | 4)
#define NOT_IMPLEMENTED (TAG_SINGLETON | 5)
#define SINGLETON_COUNT 6

#define INT_MAX_INLINE ((INT64_C(1) << 47) - 1)
#define INT_MIN_INLINE (-(INT64_C(1) << 47))

/* For initialisers of constant data: the value of an object that the library holds. */
#define STATIC_VALUE(address) ((uint64_t)(uintptr_t)(address) + TAG_OBJECT)
#define STATIC_INT(n)         (TAG_INT | ((uint64_t)(n) & PAYLOAD))

static inline bool is_int(Value v) { return v >= TAG_INT; }
static inline bool are_ints(Value a, Value b) { return (a & b) >= TAG_INT; }
static inline bool is_object(Value v) { return v >> 48 == TAG_OBJECT >> 48; }
static inline bool is_double(Value v) { return v <= LAST_DOUBLE; }
static inline bool is_bool(Value v) { return (v | 1) == TRUE; }
static inline Value bool_value(bool b) { return FALSE + b; }

static inline int64_t int_of(Value v) { return (int64_t)(v << 16) >> 16; }
static inline bool fits_inline(int64_t n) { return n >= INT_MIN_INLINE && n <= INT_MAX_INLINE; }
/* `n` must fit inline. */
static inline Value small_int(int64_t n) { return TAG_INT | ((uint64_t)n & PAYLOAD); }

static inline double double_of(Value v) {
    double d;
    memcpy(&d, &v, sizeof d);
    return d;
}

static inline Object *object_of(Value v) { return (Object *)(uintptr_t)(v & PAYLOAD); }
static inline Value value_of(const void *object) { return TAG_OBJECT | (uint64_t)(uintptr_t)object; }

#endif
