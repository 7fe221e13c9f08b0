/* list_merge.c: sorting where comparing takes Python.
 *
 * The merge sort of list_sort.c in a form that can stop at every comparison: natural runs, descending ones turned round, short ones lengthened
 * by binary insertion, merged in the order of powersort. It moves places, not values: what it sorts is an order of the keys' indices, in one
 * block of a heap object. The prelude asks for the two keys to compare, compares them, and hands the answer to the next step; so a
 * `__lt__` may suspend, raise or sort the same list, and all there is of the sort is in the heap. A dump may hold anything in place of
 * the block: each step looks where it steps. */
#include "builtins/intrinsics_containers.h"
#include "frozen.h"
#include "object/list.h"
#include "object/native.h"
#include "object/powersort.h"
#include "object/tuple.h"
#include "vm/vm.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)

enum { MINIMUM_RUN = 24, RUN_STACK = 40 /* powers are distinct, and at most 33 for so many keys */ };

typedef enum Phase {
    RUN_BEGIN,
    RUN_FIRST,     /* answered: whether the run's second is less than its first */
    RUN_MORE,
    RUN_ANSWER,    /* answered: whether the one behind the run is less than its last */
    INSERT_NEXT,   /* lengthens the run by one, if it is too short */
    INSERT_SEARCH,
    INSERT_ANSWER, /* answered: whether the one behind the run is less than that at `middle` */
    PLACE,         /* the run goes on the stack, perhaps after others are merged */
    BEHIND_STEP,   /* looks, in steps that double, how many of the left run stand before the right one's first */
    BEHIND_STEPPED,
    BEHIND_SEARCH,
    BEHIND_ANSWER,
    BEFORE_STEP,   /* likewise how many of the right run stand before the left one's last, from the back */
    BEFORE_STEPPED,
    BEFORE_SEARCH,
    BEFORE_ANSWER,
    FORWARD,       /* merges; the shorter run has been put aside. `a` and `b` count what was taken of the left and the right one ... */
    FORWARD_ANSWER,
    BACKWARD,      /* ... or what is left of them */
    BACKWARD_ANSWER,
    FINISHED,
} Phase;

typedef struct Merge {
    uint32_t count, phase;
    uint32_t position, length, wanted, descends; /* the run being found, and how long it shall be at least */
    uint32_t low, high, middle, step;            /* where something is searched */
    uint32_t base, left, right, a, b;            /* the neighbours being merged: where they begin, their lengths */
    uint32_t one, other;                         /* the places to compare */
    uint32_t depth;
    struct {
        uint32_t start, length, power; /* of the boundary between this run and the next */
    } runs[RUN_STACK];
    uint32_t places[]; /* twice `count`: the order, and what is put aside */
} Merge;

/* A Native of the keys' tuple with the Merge as its block. */
enum { MERGE_KEYS, MERGE_VALUES };

static Status damaged(VM *vm) { return raise_error(vm, &type_SystemError, "bad argument to an internal function"); }

static bool merge_of(Value v, Merge **merge, const Tuple **keys) {
    if (!is_kind(v, KIND_NATIVE) || object_of(v)->aux != MERGE_VALUES || !is_kind(NATIVE_VALUE(v, MERGE_KEYS), KIND_TUPLE)) return false;
    *keys = AS(Tuple, NATIVE_VALUE(v, MERGE_KEYS));
    Raw *raw = AS(Native, v)->raw;
    if (!raw || raw->size < sizeof(Merge)) return false;
    *merge = (Merge *)(void *)raw->bytes;
    const Merge *m = *merge;
    uint64_t count = m->count;
    bool whole = count == (*keys)->length && raw->size == sizeof(Merge) + 2 * count * sizeof(uint32_t) && m->depth <= RUN_STACK;
    return whole && (uint64_t)m->position + m->length <= count && (uint64_t)m->base + m->left + m->right <= count;
}

static uint32_t *aside(Merge *m) { return m->places + m->count; }

/* Asks whether the element at index `one` is less than that at `other`, the answer being for `phase`. */
static bool ask_places(Merge *m, uint32_t one, uint32_t other, Phase phase) {
    m->one = one;
    m->other = other;
    m->phase = phase;
    return one < m->count && other < m->count;
}

static bool ask(Merge *m, uint64_t one, uint64_t other, Phase phase) {
    return one < m->count && other < m->count && ask_places(m, m->places[one], m->places[other], phase);
}

static void turn_round(uint32_t *items, uint32_t count) {
    for (uint32_t i = 0, j = count; i + 1 < j; i++) {
        uint32_t kept = items[i];
        items[i] = items[--j];
        items[j] = kept;
    }
}

static bool insert(Merge *m) {
    uint32_t *run = m->places + m->position;
    if (m->position + m->length >= m->count || m->low > m->length) return false;
    uint32_t moving = run[m->length];
    memmove(run + m->low + 1, run + m->low, (m->length - m->low) * sizeof(uint32_t));
    run[m->low] = moving;
    m->length++;
    m->phase = INSERT_NEXT;
    return true;
}

/* One step of a binary search; the answer to it. */
static void halve(Merge *m) { m->middle = m->low + (m->high - m->low) / 2; }
static void narrow(Merge *m, bool lower, Phase next) {
    if (lower) m->high = m->middle;
    else m->low = m->middle + 1;
    m->phase = next;
}

/* The two runs on top of the stack have become one. */
static void merged(Merge *m) {
    m->depth--;
    m->runs[m->depth - 1].length += m->runs[m->depth].length;
    m->phase = m->length ? PLACE : RUN_BEGIN;
}

static bool merge_start(Merge *m) {
    if (m->depth < 2) return false;
    m->base = m->runs[m->depth - 2].start;
    m->left = m->runs[m->depth - 2].length;
    m->right = m->runs[m->depth - 1].length;
    m->low = 0;
    m->step = 1;
    m->phase = BEHIND_STEP;
    return (uint64_t)m->base + m->left + m->right <= m->count;
}

static bool place(Merge *m) {
    uint64_t power = 0;
    if (m->depth > 0) {
        power = run_power(m->runs[m->depth - 1].start, m->runs[m->depth - 1].length, m->length, m->count);
        if (m->depth > 1 && (m->runs[m->depth - 2].power > power || m->depth == RUN_STACK)) return merge_start(m);
        m->runs[m->depth - 1].power = (uint32_t)power;
    }
    m->runs[m->depth].start = m->position;
    m->runs[m->depth].length = m->length;
    m->depth++;
    m->position += m->length;
    m->length = 0;
    m->phase = RUN_BEGIN;
    return true;
}

static void put_aside(Merge *m) {
    bool forward = m->left <= m->right;
    uint32_t length = forward ? m->left : m->right;
    memcpy(aside(m), m->places + m->base + (forward ? 0 : m->left), length * sizeof(uint32_t));
    m->a = forward ? 0 : m->left;
    m->b = forward ? 0 : m->right;
    m->phase = forward ? FORWARD : BACKWARD;
}

/* Goes on until a comparison is due or all is done. False: the block is damaged. */
static bool advance(Merge *m, bool less) {
    uint32_t *order = m->places;
    for (;;) {
        switch ((Phase)m->phase) {
        case RUN_BEGIN:
            if (m->position == m->count) {
                if (m->depth > 1) {
                    if (!merge_start(m)) return false;
                    continue;
                }
                m->phase = FINISHED;
                return true;
            }
            if (m->position + 1 < m->count) return ask(m, m->position + 1, m->position, RUN_FIRST);
            m->length = 1;
            m->phase = PLACE;
            continue;
        case RUN_FIRST:
            m->descends = less;
            m->length = 2;
            if (m->position + m->length > m->count) return false;
            m->phase = RUN_MORE;
            continue;
        case RUN_ANSWER:
            if (less == (m->descends != 0)) {
                if (m->position + ++m->length > m->count) return false;
                m->phase = RUN_MORE;
                continue;
            }
            goto run_found;
        case RUN_MORE:
            if (m->position + m->length < m->count) return m->length && ask(m, m->position + m->length, m->position + m->length - 1, RUN_ANSWER);
        run_found:
            if (m->descends) turn_round(order + m->position, m->length);
            m->wanted = m->count - m->position < MINIMUM_RUN ? m->count - m->position : MINIMUM_RUN;
            m->phase = INSERT_NEXT;
            continue;
        case INSERT_NEXT:
            m->low = 0;
            m->high = m->length;
            m->phase = m->length < m->wanted && m->length < MINIMUM_RUN ? INSERT_SEARCH : PLACE;
            continue;
        case INSERT_SEARCH:
            halve(m);
            if (m->low < m->high) return ask(m, (uint64_t)m->position + m->length, (uint64_t)m->position + m->middle, INSERT_ANSWER);
            if (!insert(m)) return false;
            continue;
        case INSERT_ANSWER: narrow(m, less, INSERT_SEARCH); continue;
        case PLACE:
            if (!place(m)) return false;
            continue;
        case BEHIND_STEP:
            if ((uint64_t)m->low + m->step <= m->left) return ask(m, (uint64_t)m->base + m->left, (uint64_t)m->base + m->low + m->step - 1, BEHIND_STEPPED);
            m->high = m->left;
            m->phase = BEHIND_SEARCH;
            continue;
        case BEHIND_STEPPED:
            m->high = m->low + m->step - 1;
            m->low += less ? 0 : m->step;
            m->step *= 2;
            m->phase = less ? BEHIND_SEARCH : BEHIND_STEP;
            continue;
        case BEHIND_SEARCH:
            halve(m);
            if (m->low < m->high) return ask(m, (uint64_t)m->base + m->left, (uint64_t)m->base + m->middle, BEHIND_ANSWER);
            if (m->low > m->left || m->depth < 2) return false;
            m->base += m->low; /* those stand where they belong */
            m->left -= m->low;
            m->high = m->right;
            m->step = 1;
            m->phase = BEFORE_STEP;
            if (m->left == 0) merged(m);
            continue;
        case BEHIND_ANSWER: narrow(m, less, BEHIND_SEARCH); continue;
        case BEFORE_STEP:
            if (m->step <= m->high) return ask(m, (uint64_t)m->base + m->left + m->high - m->step, (uint64_t)m->base + m->left - 1, BEFORE_STEPPED);
            m->low = 0;
            m->phase = BEFORE_SEARCH;
            continue;
        case BEFORE_STEPPED:
            if (m->step > m->high) return false;
            m->low = m->high - m->step + 1;
            m->high -= less ? 0 : m->step;
            m->step *= 2;
            m->phase = less ? BEFORE_SEARCH : BEFORE_STEP;
            continue;
        case BEFORE_SEARCH:
            halve(m);
            if (m->low < m->high) return ask(m, (uint64_t)m->base + m->left + m->middle, (uint64_t)m->base + m->left - 1, BEFORE_ANSWER);
            if (m->low > m->right || m->depth < 2) return false;
            m->right = m->low;
            if (m->right == 0) merged(m);
            else put_aside(m);
            continue;
        case BEFORE_ANSWER: narrow(m, !less, BEFORE_SEARCH); continue;
        case FORWARD:
        case FORWARD_ANSWER:
            if (m->a > m->left || m->b > m->right || m->depth < 2) return false;
            if (m->phase == FORWARD_ANSWER) {
                if (m->a == m->left || m->b == m->right) return false;
                order[m->base + m->a + m->b] = less ? order[m->base + m->left + m->b] : aside(m)[m->a];
                if (less) m->b++;
                else m->a++;
            }
            if (m->a < m->left && m->b < m->right) return ask_places(m, order[m->base + m->left + m->b], aside(m)[m->a], FORWARD_ANSWER);
            memcpy(order + m->base + m->a + m->b, aside(m) + m->a, (m->left - m->a) * sizeof(uint32_t));
            merged(m);
            continue;
        case BACKWARD:
        case BACKWARD_ANSWER:
            if (m->a > m->left || m->b > m->right || m->depth < 2) return false;
            if (m->phase == BACKWARD_ANSWER) {
                if (m->a == 0 || m->b == 0) return false;
                order[m->base + m->a + m->b - 1] = less ? order[m->base + m->a - 1] : aside(m)[m->b - 1];
                if (less) m->a--;
                else m->b--;
            }
            if (m->a > 0 && m->b > 0) return ask_places(m, aside(m)[m->b - 1], order[m->base + m->a - 1], BACKWARD_ANSWER);
            memcpy(order + m->base + m->a, aside(m), m->b * sizeof(uint32_t));
            merged(m);
            continue;
        case FINISHED: return true;
        default: return false;
        }
    }
}

LEAF(merge_make) { /* keys */
    (void)count;
    if (!is_kind(args[0], KIND_LIST)) return damaged(vm);
    const List *list = AS(List, args[0]);
    if (list->length >= UINT32_MAX / 2) return NO_MEMORY;
    uint32_t length = (uint32_t)list->length;
    Tuple *keys = tuple_from_items(vm, list_items(list), length);
    Native *native = keys ? native_new(vm, &type_object, MERGE_VALUES) : NULL;
    Raw *raw = native ? raw_new(vm, sizeof(Merge) + 2 * (uint64_t)length * sizeof(uint32_t)) : NULL;
    if (!raw) return NO_MEMORY;
    Merge *m = (Merge *)(void *)raw->bytes;
    memset(m, 0, sizeof *m);
    m->count = length;
    for (uint32_t i = 0; i < length; i++) {
        m->places[i] = i;
    }
    native->raw = raw;
    native->values[MERGE_KEYS] = value_of(keys);
    *result = value_of(native);
    return DONE;
}

/* merge, the answer to the last question: the key to compare with merge_other's; the absent object when all is in order. */
LEAF(merge_step) {
    (void)count;
    extern const Instance absent_object;
    Merge *m;
    const Tuple *keys;
    if (!merge_of(args[0], &m, &keys) || !advance(m, args[1] == TRUE)) return damaged(vm);
    *result = m->phase == FINISHED ? value_of(&absent_object) : keys->items[m->one];
    return DONE;
}

LEAF(merge_other) {
    (void)count;
    Merge *m;
    const Tuple *keys;
    if (!merge_of(args[0], &m, &keys) || m->other >= m->count) return damaged(vm);
    *result = keys->items[m->other];
    return DONE;
}

/* merge, list: puts the list's items, as many as there are keys, in the order found. */
LEAF(merge_apply) {
    (void)count;
    Merge *m;
    const Tuple *keys;
    if (!merge_of(args[0], &m, &keys) || m->phase != FINISHED || !is_kind(args[1], KIND_LIST)) return damaged(vm);
    List *list = AS(List, args[1]);
    if (list->length != m->count) return damaged(vm);
    *result = NONE;
    if (m->count == 0) return DONE;
    Values *sorted = values_new(vm, m->count);
    if (!sorted) return NO_MEMORY;
    const uint32_t *order = m->places;
    for (uint32_t i = 0; i < m->count; i++) {
        if (order[i] >= m->count) return damaged(vm);
        sorted->items[i] = list->values->items[order[i]];
    }
    list->values = sorted;
    return DONE;
}

#define INTRINSIC(symbol, name, number, leaf)                                                                          \
    const Builtin intrinsic_##symbol = FUNCTION(name, "", number, number, number, leaf, NULL, "builtins")
INTRINSIC(merge_make, "_merge_make", 1, merge_make);
INTRINSIC(merge_step, "_merge_step", 2, merge_step);
INTRINSIC(merge_other, "_merge_other", 1, merge_other);
INTRINSIC(merge_apply, "_merge_apply", 2, merge_apply);
