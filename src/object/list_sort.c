/* list_sort.c: a stable, adaptive merge sort.
 *
 * Natural runs are found (descending ones reversed), short ones lengthened by binary insertion, and merged in the order of powersort
 * (Munro and Wild, 2018), which needs nearly the fewest comparisons that any merge order can. The comparison is fixed beforehand by
 * looking at all keys: inline ints, floats, strs, or anything builtin through protocol.h. The template list_sort_template.h is
 * instantiated for each of them.
 *
 * The sort works on a copy, so that a comparison which turns out to need Python (or raises) leaves the list as it was. */
#include "object/container.h"
#include "object/list.h"
#include "object/str.h"
#include "vm/vm.h"

typedef struct Sort {
    VM *vm;
    Status status; /* sticks when it is not DONE: all further comparisons say no, and the result is thrown away */
} Sort;

/* An element to be sorted by its key. */
typedef struct Keyed {
    Value key, item;
} Keyed;

static bool less_builtin(Sort *sort, Value a, Value b) {
    if (sort->status != DONE) return false;
    Walk walk = WALK_START;
    Value result;
    sort->status = walk_compare(sort->vm, COMPARE_LT, a, b, &walk, &result);
    if (sort->status != DONE) return false;
    if (result != NOT_IMPLEMENTED) return result == TRUE;
    sort->status = raise_type(sort->vm, "'<' not supported between instances of '%T' and '%T'", a, b);
    return false;
}

static inline bool less_double(Value a, Value b) { return double_of(a) < double_of(b); }
static inline bool less_int(Value a, Value b) { return (int64_t)(a << 16) < (int64_t)(b << 16); }
static inline bool less_str(Value a, Value b) { return str_compare(AS(Str, a), AS(Str, b)) < 0; }

/* Of ASCII and Latin-1 strs alone: their bytes are in the order of their characters. */
static inline bool less_narrow_str(Value a, Value b) {
    const Str *x = AS(Str, a), *y = AS(Str, b);
    uint64_t shorter = x->length < y->length ? x->length : y->length;
    int order = memcmp(x->data, y->data, shorter);
    return order ? order < 0 : x->length < y->length;
}

#define MINIMUM_RUN 24
#define RUN_STACK   72 /* powers are distinct and fit in 64 bits */

#define ELEMENT Value
#define KEY(e)  (e)
#define LESS(sort, a, b) less_int(a, b)
#define SORTER(x) x##_int
#include "object/list_sort_template.h"
#define LESS(sort, a, b) less_double(a, b)
#define SORTER(x) x##_double
#include "object/list_sort_template.h"
#define LESS(sort, a, b) less_narrow_str(a, b)
#define SORTER(x) x##_narrow
#include "object/list_sort_template.h"
#define LESS(sort, a, b) less_str(a, b)
#define SORTER(x) x##_str
#include "object/list_sort_template.h"
#define LESS(sort, a, b) less_builtin(sort, a, b)
#define SORTER(x) x##_builtin
#include "object/list_sort_template.h"
#undef ELEMENT
#undef KEY

#define ELEMENT Keyed
#define KEY(e)  ((e).key)
#define LESS(sort, a, b) less_int(a, b)
#define SORTER(x) x##_keyed_int
#include "object/list_sort_template.h"
#define LESS(sort, a, b) less_double(a, b)
#define SORTER(x) x##_keyed_double
#include "object/list_sort_template.h"
#define LESS(sort, a, b) less_narrow_str(a, b)
#define SORTER(x) x##_keyed_narrow
#include "object/list_sort_template.h"
#define LESS(sort, a, b) less_str(a, b)
#define SORTER(x) x##_keyed_str
#include "object/list_sort_template.h"
#define LESS(sort, a, b) less_builtin(sort, a, b)
#define SORTER(x) x##_keyed_builtin
#include "object/list_sort_template.h"

typedef enum KeyClass { KEYS_INT, KEYS_DOUBLE, KEYS_NARROW, KEYS_STR, KEYS_BUILTIN } KeyClass;

static KeyClass classify(const Value *keys, uint64_t count) {
    uint64_t i = 0;
    if (is_int(keys[0])) {
        while (i < count && is_int(keys[i])) {
            i++;
        }
        return i == count ? KEYS_INT : KEYS_BUILTIN;
    }
    if (is_double(keys[0])) {
        while (i < count && is_double(keys[i])) {
            i++;
        }
        return i == count ? KEYS_DOUBLE : KEYS_BUILTIN;
    }
    bool narrow = true;
    while (i < count && is_exactly(keys[i], &type_str)) {
        narrow &= str_width(AS(Str, keys[i])) == 1;
        i++;
    }
    if (i < count) return KEYS_BUILTIN;
    return narrow ? KEYS_NARROW : KEYS_STR;
}

static void reverse_values(Value *items, uint64_t count) {
    for (uint64_t i = 0, j = count; i + 1 < j; i++) {
        Value item = items[i];
        items[i] = items[--j];
        items[j] = item;
    }
}

static void reverse_keyed(Keyed *items, uint64_t count) {
    for (uint64_t i = 0, j = count; i + 1 < j; i++) {
        Keyed item = items[i];
        items[i] = items[--j];
        items[j] = item;
    }
}

static void charge_sort(VM *vm, uint64_t count) {
    uint64_t steps = count;
    for (uint64_t n = count; n > 1; n /= 2) {
        steps += count / 4;
    }
    charge_items(vm, steps);
}

Status list_sort(VM *vm, List *list, bool reverse) {
    uint64_t count = list->length;
    if (count < 2) return DONE;
    if (count > UINT64_MAX / 64) return NO_MEMORY;
    KeyClass class = classify(list->values->items, count);
    /* The copy; behind it half as much again for merging. */
    size_t size = (size_t)(count + count / 2 + 1) * sizeof(Value);
    Value *work = memory_allocate(&vm->memory, size);
    if (!work) return NO_MEMORY;
    Value *spare = work + count;
    memcpy(work, list->values->items, count * sizeof(Value));
    if (reverse) reverse_values(work, count); /* equal items keep their order so */
    Sort sort = {vm, DONE};
    switch (class) {
    case KEYS_INT: sort_int(&sort, work, count, spare); break;
    case KEYS_DOUBLE: sort_double(&sort, work, count, spare); break;
    case KEYS_NARROW: sort_narrow(&sort, work, count, spare); break;
    case KEYS_STR: sort_str(&sort, work, count, spare); break;
    case KEYS_BUILTIN: sort_builtin(&sort, work, count, spare); break;
    }
    if (sort.status == DONE) {
        if (reverse) reverse_values(work, count);
        memcpy(list->values->items, work, count * sizeof(Value));
        charge_sort(vm, count);
    }
    memory_release(&vm->memory, work, size);
    return sort.status;
}

Status list_sort_keyed(VM *vm, List *keys, List *list, bool reverse) {
    uint64_t count = list->length;
    if (keys->length != count) return raise_value_error(vm, "keys and items differ in number");
    if (count < 2) return DONE;
    if (count > UINT64_MAX / 64) return NO_MEMORY;
    KeyClass class = classify(keys->values->items, count);
    size_t size = (size_t)(count + count / 2 + 1) * sizeof(Keyed);
    Keyed *work = memory_allocate(&vm->memory, size);
    if (!work) return NO_MEMORY;
    Keyed *spare = work + count;
    for (uint64_t i = 0; i < count; i++) {
        work[i] = (Keyed){keys->values->items[i], list->values->items[i]};
    }
    if (reverse) reverse_keyed(work, count);
    Sort sort = {vm, DONE};
    switch (class) {
    case KEYS_INT: sort_keyed_int(&sort, work, count, spare); break;
    case KEYS_DOUBLE: sort_keyed_double(&sort, work, count, spare); break;
    case KEYS_NARROW: sort_keyed_narrow(&sort, work, count, spare); break;
    case KEYS_STR: sort_keyed_str(&sort, work, count, spare); break;
    case KEYS_BUILTIN: sort_keyed_builtin(&sort, work, count, spare); break;
    }
    if (sort.status == DONE) {
        if (reverse) reverse_keyed(work, count);
        for (uint64_t i = 0; i < count; i++) {
            list->values->items[i] = work[i].item;
        }
        charge_sort(vm, count);
    }
    memory_release(&vm->memory, work, size);
    return sort.status;
}
