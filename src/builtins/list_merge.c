/* list_merge.c: sorting where comparing takes Python.
 *
 * A merge sort that can stop at every comparison: short runs by binary insertion, then merges of neighbours, bottom up (Knuth, The Art of
 * Computer Programming, volume 3, 5.2.1 and 5.2.4). It moves places, not values: what it sorts is an order of the keys' indices, in one
 * block of a heap object. The prelude asks for the two keys to compare, compares them, and hands the answer to the next step; so a
 * `__lt__` may suspend, raise or sort the same list, and all there is of the sort is in the heap. A dump may hold anything in place of
 * the block: each step looks where it steps. */
#include "builtins/intrinsics_containers.h"
#include "frozen.h"
#include "object/list.h"
#include "object/native.h"
#include "object/tuple.h"
#include "vm/vm.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)

enum { RUN = 8 };

typedef enum Phase {
    INSERT_NEXT,   /* takes the next element of the run, or the next run */
    INSERT_FIRST,  /* answered: whether the element at `position` is less than its left neighbour */
    INSERT_SEARCH, /* answered: whether it is less than the one at `middle` */
    MERGE_NEXT,    /* takes the next two neighbours, or doubles the width */
    MERGE_FIRST,   /* answered: whether the right one's first is less than the left one's last, so that there is something to do */
    MERGE_ASK,
    MERGE_ANSWER,  /* answered: whether the one at `right` is less than the one at `left` */
    FINISHED,
} Phase;

typedef struct Merge {
    uint32_t count, phase;
    uint32_t low, high, position;     /* the run, and the element that moves; or the two neighbours */
    uint32_t left, right, middle, at; /* where insertion searches; or what is left of the neighbours, and where the next one goes */
    uint32_t width;                   /* of the runs that are merged */
    uint32_t one, other;              /* the places to compare */
    uint32_t from;                    /* which half of `places` holds the order: 0 or 1 */
    uint32_t places[];                /* twice `count` */
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
    Merge *m = *merge;
    uint64_t count = m->count;
    bool whole = count == (*keys)->length && raw->size == sizeof(Merge) + 2 * count * sizeof(uint32_t) && m->phase <= FINISHED && m->from <= 1;
    return whole && m->low <= count && m->high <= count && m->position <= count && m->left <= count && m->right <= count && m->middle <= count &&
           m->at <= count && m->width;
}

static uint32_t *order_of(Merge *m) { return m->places + (m->from ? m->count : 0); }
static uint32_t *target_of(Merge *m) { return m->places + (m->from ? 0 : m->count); }

/* Copies the elements from `start` up to `stop` to `at` of the target. */
static bool take(Merge *m, uint32_t start, uint32_t stop) {
    if (stop < start || m->at > m->count || stop - start > m->count - m->at) return false;
    memcpy(target_of(m) + m->at, order_of(m) + start, (stop - start) * sizeof(uint32_t));
    m->at += stop - start;
    return true;
}

/* Asks whether the element at index `one` is less than that at `other`; the answer is for `phase`. */
static bool ask(Merge *m, uint32_t one, uint32_t other, Phase phase) {
    if (one >= m->count || other >= m->count) return false;
    m->one = order_of(m)[one];
    m->other = order_of(m)[other];
    m->phase = phase;
    return m->one < m->count && m->other < m->count;
}

static bool insert(Merge *m) {
    uint32_t *order = order_of(m), moving = order[m->position];
    if (m->left > m->position) return false;
    memmove(order + m->left + 1, order + m->left, (m->position - m->left) * sizeof(uint32_t));
    order[m->left] = moving;
    m->position++;
    m->phase = INSERT_NEXT;
    return true;
}

/* Goes on until a comparison is due or all is done. False: the block is damaged. */
static bool advance(Merge *m, bool less) {
    for (;;) {
        switch ((Phase)m->phase) {
        case INSERT_NEXT:
            if (m->position < m->high) return m->position > 0 && ask(m, m->position, m->position - 1, INSERT_FIRST);
            m->low = m->high;
            m->high = m->count - m->low < RUN ? m->count : m->low + RUN;
            m->position = m->low + 1;
            if (m->low < m->count) continue;
            m->position = m->low = m->at = 0;
            m->phase = MERGE_NEXT;
            continue;
        case INSERT_FIRST:
            if (!less) {
                m->position++;
                m->phase = INSERT_NEXT;
                continue;
            }
            if (m->position == 0 || m->position >= m->count) return false;
            m->left = m->low;
            m->right = m->position - 1;
            m->middle = (m->left + m->right) / 2;
            if (m->left < m->right) return ask(m, m->position, m->middle, INSERT_SEARCH);
            if (!insert(m)) return false;
            continue;
        case INSERT_SEARCH:
            if (m->position >= m->count || m->middle >= m->count) return false;
            if (less) m->right = m->middle;
            else m->left = m->middle + 1;
            m->middle = (m->left + m->right) / 2;
            if (m->left < m->right) return ask(m, m->position, m->middle, INSERT_SEARCH);
            if (!insert(m)) return false;
            continue;
        case MERGE_NEXT:
            if (m->width >= m->count) {
                m->phase = FINISHED;
                continue;
            }
            m->at = m->low;
            if (m->width >= m->count - m->low) { /* one without a neighbour, or nothing */
                if (!take(m, m->low, m->count)) return false;
                m->from = !m->from;
                m->low = 0;
                m->width *= 2;
                continue;
            }
            m->middle = m->low + m->width;
            m->high = m->width < m->count - m->middle ? m->middle + m->width : m->count;
            return ask(m, m->middle, m->middle - 1, MERGE_FIRST);
        case MERGE_FIRST:
            m->left = m->low;
            m->right = m->middle;
            m->phase = MERGE_ASK;
            if (less) continue;
            if (!take(m, m->low, m->high)) return false;
            m->low = m->high;
            m->phase = MERGE_NEXT;
            continue;
        case MERGE_ASK: return ask(m, m->right, m->left, MERGE_ANSWER);
        case MERGE_ANSWER: {
            uint32_t next = less ? m->right++ : m->left++;
            if (!take(m, next, next + 1)) return false;
            m->phase = MERGE_ASK;
            if (m->right < m->high && m->left < m->middle) continue;
            if (!take(m, less ? m->left : m->right, less ? m->middle : m->high)) return false;
            m->low = m->high;
            m->phase = MERGE_NEXT;
            continue;
        }
        case FINISHED: return true;
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
    m->width = RUN;
    for (uint32_t i = 0; i < length; i++) {
        m->places[i] = m->places[length + i] = i;
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
    const uint32_t *order = order_of(m);
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
