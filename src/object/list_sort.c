/* list_sort.c: a stable, adaptive merge sort.
 *
 * Natural runs are found (descending ones reversed), short ones lengthened by binary insertion, and merged in the order of powersort
 * (Munro and Wild, 2018), which needs nearly the fewest comparisons that any merge order can. The comparison is fixed beforehand by
 * looking at all keys. Where it can be, each key gets a *rank*, a number that orders as the keys do or leaves open which comes first:
 * that of an int or float decides, that of a str is its first eight characters, that of a tuple its first item's. Other builtin keys
 * are compared through walk.h. The template list_sort_template.h is instantiated for each kind of element.
 *
 * The sort works on a copy, so that a comparison which turns out to need Python (or raises) leaves the list as it was. */
#include "object/container.h"
#include "object/list.h"
#include "object/str.h"
#include "vm/vm.h"

typedef struct Sort Sort;
struct Sort {
    VM *vm;
    Status status; /* sticks when it is not DONE: all further comparisons say no, and the result is thrown away */
    Walk walk;     /* for all comparisons together: what they may spend is limited */
    bool (*tie)(Sort *sort, Value a, Value b); /* whether a < b for keys of equal rank; NULL: ranks decide */
};

/* Elements: a key's rank and the key; also with the item that goes with it. */
typedef struct Ranked {
    uint64_t rank;
    Value key;
} Ranked;
typedef struct RankedItem {
    uint64_t rank;
    Value key, item;
} RankedItem;
typedef struct Keyed {
    Value key, item;
} Keyed;

/* Whether merging stops here: a limit has struck. (The result is thrown away.) */
static inline bool sort_pauses(Sort *sort) {
    if (!vm_overdue(sort->vm, 1)) return false;
    sort->status = NO_MEMORY;
    return true;
}

static bool less_builtin(Sort *sort, Value a, Value b) {
    if (sort->status != DONE) return false;
    Value result;
    sort->walk.depth = 0;
    sort->status = walk_compare(sort->vm, COMPARE_LT, a, b, &sort->walk, &result);
    if (sort->status != DONE) return false;
    if (result == NOT_IMPLEMENTED) sort->status = NEEDS_PYTHON; /* which finds a reflected method, or the error */
    return result == TRUE;
}

static inline bool less_double(Value a, Value b) { return double_of(a) < double_of(b); }
static inline bool less_int(Value a, Value b) { return (int64_t)(a << 16) < (int64_t)(b << 16); }

/* Accounts for looking at texts of that many characters: some are long, and compared again and again. */
static inline bool spend(Sort *sort, uint64_t characters) {
    uint64_t cost = characters / 512;
    if (__builtin_expect(cost > sort->walk.budget, 0)) {
        if (sort->status == DONE) sort->status = NEEDS_PYTHON;
        return false;
    }
    sort->walk.budget -= (uint32_t)cost;
    if (characters > 512 && vm_overdue(sort->vm, characters / 64)) {
        if (sort->status == DONE) sort->status = NO_MEMORY;
        return false;
    }
    return true;
}

static inline uint64_t shorter_length(Value a, Value b) {
    uint64_t x = AS(Str, a)->length, y = AS(Str, b)->length;
    return x < y ? x : y;
}

static inline bool less_str(Sort *sort, Value a, Value b) {
    return spend(sort, shorter_length(a, b)) && str_compare(AS(Str, a), AS(Str, b)) < 0;
}

/* Of ASCII and Latin-1 strs alone: their bytes are in the order of their characters. */
static bool tie_narrow(Sort *sort, Value a, Value b) {
    const Str *x = AS(Str, a), *y = AS(Str, b);
    uint64_t shorter = shorter_length(a, b);
    if (!spend(sort, shorter)) return false;
    int order = memcmp(x->data, y->data, shorter);
    return order ? order < 0 : x->length < y->length;
}

/* Of exact tuples. What is common is decided here, the rest in general. */
static bool tie_tuple(Sort *sort, Value a, Value b) {
    const Tuple *x = AS(Tuple, a), *y = AS(Tuple, b);
    uint64_t shorter = x->length < y->length ? x->length : y->length;
    if (shorter > 8) return less_builtin(sort, a, b);
    for (uint64_t i = 0; i < shorter; i++) {
        Value p = x->items[i], q = y->items[i];
        if (p == q) continue;
        if (are_ints(p, q)) return less_int(p, q);
        if (!is_exactly(p, &type_str) || !is_exactly(q, &type_str)) return less_builtin(sort, a, b);
        if (!spend(sort, shorter_length(p, q))) return false;
        int order = str_compare(AS(Str, p), AS(Str, q));
        if (order) return order < 0;
    }
    return x->length < y->length;
}

#define LESS_RANKED(sort, a, b) ((a).rank < (b).rank || ((a).rank == (b).rank && sort->tie && sort->tie(sort, (a).key, (b).key)))

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
#define LESS(sort, a, b) less_str(sort, a, b)
#define SORTER(x) x##_str
#include "object/list_sort_template.h"
#define LESS(sort, a, b) less_builtin(sort, a, b)
#define SORTER(x) x##_builtin
#include "object/list_sort_template.h"
#undef ELEMENT

#define ELEMENT Ranked
#define LESS(sort, a, b) LESS_RANKED(sort, a, b)
#define SORTER(x) x##_ranked
#include "object/list_sort_template.h"
#undef ELEMENT

#define ELEMENT RankedItem
#define LESS(sort, a, b) LESS_RANKED(sort, a, b)
#define SORTER(x) x##_keyed_ranked
#include "object/list_sort_template.h"
#undef ELEMENT
#undef KEY

#define ELEMENT Keyed
#define KEY(e)  ((e).key)
#define LESS(sort, a, b) less_builtin(sort, a, b)
#define SORTER(x) x##_keyed_builtin
#include "object/list_sort_template.h"

/* ---- what the keys are ---- */

typedef enum KeyClass { KEYS_INT, KEYS_DOUBLE, KEYS_NARROW, KEYS_STR, KEYS_BUILTIN } KeyClass;

static KeyClass class_of(Value key) {
    if (is_int(key)) return KEYS_INT;
    if (is_double(key)) return KEYS_DOUBLE;
    if (!is_exactly(key, &type_str)) return KEYS_BUILTIN;
    return str_width(AS(Str, key)) == 1 ? KEYS_NARROW : KEYS_STR;
}

/* The common class of two keys. */
static KeyClass both(KeyClass a, KeyClass b) {
    if (a == b) return a;
    return (a == KEYS_NARROW || a == KEYS_STR) && (b == KEYS_NARROW || b == KEYS_STR) ? KEYS_STR : KEYS_BUILTIN;
}

static KeyClass classify(const Value *keys, uint64_t count) {
    KeyClass class = class_of(keys[0]);
    for (uint64_t i = 1; i < count && class != KEYS_BUILTIN; i++) {
        class = both(class, class_of(keys[i]));
    }
    return class;
}

/* The same of the first items of keys that all are exact tuples; KEYS_BUILTIN when some are not, or empty. */
static KeyClass classify_first(const Value *keys, uint64_t count) {
    KeyClass class = KEYS_BUILTIN;
    for (uint64_t i = 0; i < count; i++) {
        if (!is_exactly(keys[i], &type_tuple) || AS(Tuple, keys[i])->length == 0) return KEYS_BUILTIN;
        KeyClass here = class_of(AS(Tuple, keys[i])->items[0]);
        class = i == 0 ? here : both(class, here);
        if (class == KEYS_BUILTIN) return KEYS_BUILTIN;
    }
    return class;
}

static uint64_t rank_of(KeyClass class, Value key) {
    const uint64_t sign = UINT64_C(1) << 63;
    if (class == KEYS_INT) return (key << 16) ^ sign;
    if (class == KEYS_DOUBLE) {
        double d = double_of(key) + 0.0; /* the two zeros are equal */
        uint64_t bits;
        memcpy(&bits, &d, sizeof bits);
        return bits & sign ? ~bits : bits | sign;
    }
    const Str *str = AS(Str, key);
    uint64_t rank = 0, length = str->length < 8 ? str->length : 8;
    for (uint64_t i = 0; i < length; i++) {
        rank |= (uint64_t)str->data[i] << (56 - 8 * i);
    }
    return rank;
}

/* How keys are ranked; `class` KEYS_STR or KEYS_BUILTIN: they are not. */
typedef struct Ranking {
    KeyClass class;
    bool of_first; /* by the first items of tuples */
} Ranking;

static Ranking find_ranking(const Value *keys, uint64_t count) {
    KeyClass class = classify(keys, count);
    if (class != KEYS_BUILTIN) return (Ranking){class, false};
    class = classify_first(keys, count);
    return class == KEYS_STR ? (Ranking){KEYS_BUILTIN, false} : (Ranking){class, class != KEYS_BUILTIN};
}

static inline uint64_t rank_by(Ranking ranking, Value key) {
    return rank_of(ranking.class, ranking.of_first ? AS(Tuple, key)->items[0] : key);
}

static void set_tie(Sort *sort, Ranking ranking) {
    sort->tie = ranking.of_first ? tie_tuple : ranking.class == KEYS_NARROW ? tie_narrow : NULL;
}

#define REVERSE(type, items, count)                                                                                    \
    for (uint64_t i_ = 0, j_ = (count); i_ + 1 < j_; i_++) {                                                           \
        type kept_ = (items)[i_];                                                                                      \
        (items)[i_] = (items)[--j_];                                                                                   \
        (items)[j_] = kept_;                                                                                           \
    }

static void charge_sort(VM *vm, uint64_t count) {
    uint64_t steps = count;
    for (uint64_t n = count; n > 1; n /= 2) {
        steps += count / 4;
    }
    charge_items(vm, steps);
}

/* What comparisons may spend: plenty for keys that are no worse than usual. */
static Walk sort_walk(uint64_t count) { return (Walk){0, count < 1 << 24 ? WALK_BUDGET + 200 * (uint32_t)count : UINT32_MAX}; }

/* Room for the copy, and behind it for half as much again, which merging needs. */
static void *work_new(VM *vm, uint64_t count, size_t element, size_t *size) {
    *size = (size_t)(count + count / 2 + 1) * element;
    return memory_allocate(&vm->memory, *size);
}

static Status sort_by_rank(VM *vm, Value *items, uint64_t count, Ranking ranking, bool reverse) {
    size_t size;
    Ranked *work = work_new(vm, count, sizeof(Ranked), &size);
    if (!work) return NO_MEMORY;
    for (uint64_t i = 0; i < count; i++) {
        work[i] = (Ranked){rank_by(ranking, items[i]), items[i]};
    }
    Sort sort = {vm, DONE, sort_walk(count), NULL};
    set_tie(&sort, ranking);
    if (reverse) REVERSE(Ranked, work, count); /* equal items keep their order so */
    sort_ranked(&sort, work, count, work + count);
    if (reverse) REVERSE(Ranked, work, count);
    for (uint64_t i = 0; sort.status == DONE && i < count; i++) {
        items[i] = work[i].key;
    }
    memory_release(&vm->memory, work, size);
    return sort.status;
}

Status list_sort(VM *vm, List *list, bool reverse) {
    uint64_t count = list->length;
    if (count < 2) return DONE;
    if (count > UINT64_MAX / 64) return NO_MEMORY;
    Value *items = list->values->items;
    Ranking ranking = find_ranking(items, count);
    charge_sort(vm, count);
    if (ranking.of_first || ranking.class == KEYS_NARROW) return sort_by_rank(vm, items, count, ranking, reverse);
    size_t size;
    Value *work = work_new(vm, count, sizeof(Value), &size);
    if (!work) return NO_MEMORY;
    memcpy(work, items, count * sizeof(Value));
    if (reverse) REVERSE(Value, work, count);
    Sort sort = {vm, DONE, sort_walk(count), NULL};
    switch (ranking.class) {
    case KEYS_INT: sort_int(&sort, work, count, work + count); break;
    case KEYS_DOUBLE: sort_double(&sort, work, count, work + count); break;
    case KEYS_STR: sort_str(&sort, work, count, work + count); break;
    default: sort_builtin(&sort, work, count, work + count); break;
    }
    if (reverse) REVERSE(Value, work, count);
    if (sort.status == DONE) memcpy(items, work, count * sizeof(Value));
    memory_release(&vm->memory, work, size);
    return sort.status;
}

static Status sort_keyed_by_rank(VM *vm, const Value *keys, Value *items, uint64_t count, Ranking ranking, bool reverse) {
    size_t size;
    RankedItem *work = work_new(vm, count, sizeof(RankedItem), &size);
    if (!work) return NO_MEMORY;
    for (uint64_t i = 0; i < count; i++) {
        work[i] = (RankedItem){rank_by(ranking, keys[i]), keys[i], items[i]};
    }
    Sort sort = {vm, DONE, sort_walk(count), NULL};
    set_tie(&sort, ranking);
    if (reverse) REVERSE(RankedItem, work, count);
    sort_keyed_ranked(&sort, work, count, work + count);
    if (reverse) REVERSE(RankedItem, work, count);
    for (uint64_t i = 0; sort.status == DONE && i < count; i++) {
        items[i] = work[i].item;
    }
    memory_release(&vm->memory, work, size);
    return sort.status;
}

Status list_sort_keyed(VM *vm, List *keys, List *list, bool reverse) {
    uint64_t count = list->length;
    if (keys->length != count) return raise_value_error(vm, "keys and items differ in number");
    if (count < 2) return DONE;
    if (count > UINT64_MAX / 64) return NO_MEMORY;
    Value *items = list->values->items;
    Ranking ranking = find_ranking(keys->values->items, count);
    charge_sort(vm, count);
    if (ranking.class != KEYS_STR && ranking.class != KEYS_BUILTIN) {
        return sort_keyed_by_rank(vm, keys->values->items, items, count, ranking, reverse);
    }
    size_t size;
    Keyed *work = work_new(vm, count, sizeof(Keyed), &size);
    if (!work) return NO_MEMORY;
    for (uint64_t i = 0; i < count; i++) {
        work[i] = (Keyed){keys->values->items[i], items[i]};
    }
    if (reverse) REVERSE(Keyed, work, count);
    Sort sort = {vm, DONE, sort_walk(count), NULL};
    sort_keyed_builtin(&sort, work, count, work + count);
    if (reverse) REVERSE(Keyed, work, count);
    for (uint64_t i = 0; sort.status == DONE && i < count; i++) {
        items[i] = work[i].item;
    }
    memory_release(&vm->memory, work, size);
    return sort.status;
}
