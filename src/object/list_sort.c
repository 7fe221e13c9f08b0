/* list_sort.c: a stable, adaptive merge sort.
 *
 * Natural runs are found (descending ones reversed), short ones lengthened by binary insertion, and merged in the order of powersort
 * (Munro and Wild, 2018), which needs nearly the fewest comparisons that any merge order can. The comparison is fixed beforehand by
 * looking at all keys. Where it can be, each key gets a *rank*, a number that orders as the keys do or leaves open which comes first:
 * that of an int or float decides, that of a str is its first characters, that of a tuple its first item's. Other builtin keys
 * are compared through walk.h. What is sorted are copies of the keys, when they are ints or floats that are their own items; pairs of a
 * rank and an item, when it takes a look at these often; else pairs of a rank and a place among the keys. The template list_sort_template.h is instantiated for each kind of element.
 *
 * The sort works on a copy, so that a comparison which turns out to need Python (or raises) leaves the list as it was. All it needs to
 * go on stands in an Order, so it can stop anywhere: a short list is sorted in one go, a long one in steps that the prelude makes
 * (list_sort_keyed of lists.py), with the Order and the places in the block of a Native, or the items in a list. A dump may hold
 * anything in their place: a step checks what it relies on, and calls for Python when a key is not what it was. */
#include "object/container.h"
#include "object/list.h"
#include "object/native.h"
#include "object/powersort.h"
#include "object/str.h"
#include "vm/vm.h"

typedef enum KeyClass { KEYS_INT, KEYS_DOUBLE, KEYS_NARROW, KEYS_STR, KEYS_BUILTIN } KeyClass;

typedef enum Phase {
    ORDER_CLASSIFY,       /* looks what the keys are */
    ORDER_CLASSIFY_FIRST, /* looks what the first items of keys are that are tuples */
    ORDER_ROOM,           /* makes room for the elements */
    ORDER_FILL,           /* makes them */
    ORDER_RUN,            /* finds the next run */
    ORDER_PLACE,          /* the run that was found goes on the stack, perhaps after others are merged */
    ORDER_MERGE_FORWARD,
    ORDER_MERGE_BACKWARD,
    ORDER_SORTED,         /* puts the items in order */
    ORDER_APPLIED,
} Phase;

enum { MINIMUM_RUN = 24, RUN_STACK = 72 /* powers are distinct and fit in 64 bits */ };

/* What the elements are. */
typedef enum Form { FORM_INDEXED, FORM_ITEMS, FORM_PAIRS, FORM_COUNT } Form;

typedef struct Order {
    uint64_t count;
    uint8_t phase, class, of_first, reverse;
    uint8_t form, descending; /* of the elements; the run being found descends */
    uint64_t position; /* how far this phase has come; of the phases that sort: where the next run begins */
    uint64_t length;   /* of the run being found; 0: not begun */
    uint64_t base, left, right, a, b; /* what is being merged */
    uint64_t depth;
    struct {
        uint64_t start, length;
        uint64_t power; /* of the boundary between this run and the next */
    } runs[RUN_STACK];
} Order;

typedef struct Indexed {
    uint64_t rank, index;
} Indexed;
typedef struct Pair { /* values both, so that they may stand in a list: a rank cut to what an int holds */
    Value rank, key;
} Pair;

typedef struct Sort Sort;
struct Sort {
    VM *vm;
    Order *order;
    const Value *keys;
    Status status; /* sticks when it is not DONE: what the comparisons say then does not count */
    Walk walk;     /* for all comparisons together: what they may spend is limited */
    int64_t room;  /* comparisons, or work like theirs, until it stops */
    bool (*tie)(Sort *sort, Value a, Value b); /* whether a < b for keys of equal rank; NULL: ranks decide */
};

/* ---- comparing ---- */

static bool fail(Sort *sort, Status status) {
    if (sort->status == DONE) sort->status = status;
    return false;
}

static bool less_builtin(Sort *sort, Value a, Value b) {
    Value result;
    uint32_t budget = sort->walk.budget;
    sort->walk.depth = 0;
    Status status = walk_compare(sort->vm, COMPARE_LT, a, b, &sort->walk, &result);
    if (status != DONE) return fail(sort, status);
    if (result == NOT_IMPLEMENTED) return fail(sort, NEEDS_PYTHON); /* which finds a reflected method, or the error */
    sort->room -= 1 + (int64_t)(budget - sort->walk.budget);
    return result == TRUE;
}

static inline bool less_double(Value a, Value b) { return double_of(a) < double_of(b); }
static inline bool less_int(Value a, Value b) { return (int64_t)(a << 16) < (int64_t)(b << 16); }

/* Accounts for looking at texts of that many characters: some are long, and compared again and again. */
static inline bool spend(Sort *sort, uint64_t characters) {
    uint64_t cost = characters / 512;
    if (__builtin_expect(cost > sort->walk.budget, 0)) return fail(sort, NEEDS_PYTHON);
    sort->walk.budget -= (uint32_t)cost;
    if (characters > 512) {
        sort->room -= (int64_t)(characters / 64);
        if (vm_overdue(sort->vm, characters / 64)) return fail(sort, NO_MEMORY);
    }
    return true;
}

static inline uint64_t shorter_length(Value a, Value b) {
    uint64_t x = AS(Str, a)->length, y = AS(Str, b)->length;
    return x < y ? x : y;
}

static bool tie_str(Sort *sort, Value a, Value b) {
    if (!is_exactly(a, &type_str) || !is_exactly(b, &type_str)) return fail(sort, NEEDS_PYTHON);
    return spend(sort, shorter_length(a, b)) && str_compare(AS(Str, a), AS(Str, b)) < 0;
}

/* Of ASCII and Latin-1 strs alone: their bytes are in the order of their characters. */
static bool tie_narrow(Sort *sort, Value a, Value b) {
    if (!is_exactly(a, &type_str) || !is_exactly(b, &type_str)) return fail(sort, NEEDS_PYTHON);
    const Str *x = AS(Str, a), *y = AS(Str, b);
    if (str_width(x) != 1 || str_width(y) != 1) return fail(sort, NEEDS_PYTHON);
    uint64_t shorter = shorter_length(a, b);
    if (!spend(sort, shorter)) return false;
    int order = memcmp(x->data, y->data, shorter);
    return order ? order < 0 : x->length < y->length;
}

/* Of exact tuples. What is common is decided here, the rest in general. */
static bool tie_tuple(Sort *sort, Value a, Value b) {
    if (!is_exactly(a, &type_tuple) || !is_exactly(b, &type_tuple)) return fail(sort, NEEDS_PYTHON);
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

static inline bool less_indexed(Sort *sort, Indexed a, Indexed b) {
    if (a.rank != b.rank) return a.rank < b.rank;
    if (!sort->tie) return false;
    if (a.index >= sort->order->count || b.index >= sort->order->count) return fail(sort, NEEDS_PYTHON);
    return sort->tie(sort, sort->keys[a.index], sort->keys[b.index]);
}

static inline bool less_pair(Sort *sort, Pair a, Pair b) {
    if (a.rank != b.rank) return a.rank < b.rank;
    return sort->tie(sort, a.key, b.key);
}

/* ---- sorting ---- */

/* The two runs on top of the stack have become one. */
static void order_merged(Order *order) {
    order->depth--;
    order->runs[order->depth - 1].length += order->runs[order->depth].length;
    order->phase = order->length ? ORDER_PLACE : ORDER_RUN;
}

/* Puts the run that was found on the stack. False: two others are to be merged before. */
static bool order_push(Order *order) {
    if (order->depth > 0) {
        uint64_t power = run_power(order->runs[order->depth - 1].start, order->runs[order->depth - 1].length, order->length, order->count);
        if (order->depth > 1 && (order->runs[order->depth - 2].power > power || order->depth == RUN_STACK)) return false;
        order->runs[order->depth - 1].power = power;
    }
    order->runs[order->depth].start = order->position;
    order->runs[order->depth].length = order->length;
    order->runs[order->depth].power = 0;
    order->depth++;
    order->position += order->length;
    order->length = 0;
    order->phase = ORDER_RUN;
    return true;
}

#define REVERSE(type, items, count)                                                                                    \
    for (uint64_t i_ = 0, j_ = (count); i_ + 1 < j_; i_++) {                                                           \
        type kept_ = (items)[i_];                                                                                      \
        (items)[i_] = (items)[--j_];                                                                                   \
        (items)[j_] = kept_;                                                                                           \
    }

#define ELEMENT Value
#define FAILED(sort) false
#define LESS(sort, a, b) less_int(a, b)
#define SORTER(x) x##_int
#include "object/list_sort_template.h"
#define FAILED(sort) false
#define LESS(sort, a, b) less_double(a, b)
#define SORTER(x) x##_double
#include "object/list_sort_template.h"
#undef ELEMENT

#define ELEMENT Indexed
#define FAILED(sort) __builtin_expect((sort)->status != DONE, 0)
#define LESS(sort, a, b) less_indexed(sort, a, b)
#define SORTER(x) x##_indexed
#include "object/list_sort_template.h"
#undef ELEMENT

#define ELEMENT Pair
#define FAILED(sort) __builtin_expect((sort)->status != DONE, 0)
#define LESS(sort, a, b) less_pair(sort, a, b)
#define SORTER(x) x##_pair
#include "object/list_sort_template.h"
#undef ELEMENT

/* ---- what the keys are ---- */

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

/* The class of a key by which it is ranked; KEYS_BUILTIN: it has no rank. */
static KeyClass class_for(const Order *order, Value key) {
    if (!order->of_first) return class_of(key);
    return is_exactly(key, &type_tuple) && AS(Tuple, key)->length > 0 ? class_of(AS(Tuple, key)->items[0]) : KEYS_BUILTIN;
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
    uint64_t rank = 0, most = class == KEYS_NARROW ? 8 : 3, length = str->length < most ? str->length : most;
    for (uint64_t i = 0; i < length; i++) {
        rank |= class == KEYS_NARROW ? (uint64_t)str->data[i] << (56 - 8 * i) : (uint64_t)str_at(str, i) << (42 - 21 * i);
    }
    return rank;
}

/* Begins the next phase but for sorting and putting in order. */
static void order_next(Order *order, Phase phase) {
    order->phase = (uint8_t)phase;
    order->position = 0;
}

/* How many of so many items are dealt with in one step. */
static uint64_t chunk(const Sort *sort, uint64_t count) { return count < (uint64_t)sort->room ? count : (uint64_t)sort->room; }

/* Looks at the next keys. */
static void classify(Sort *sort) {
    Order *order = sort->order;
    uint64_t i = order->position;
    KeyClass class = (KeyClass)order->class;
    if (i == 0) class = class_for(order, sort->keys[0]);
    uint64_t end = i + chunk(sort, order->count - i);
    if (class == KEYS_INT && !order->of_first) {
        while (i < end && is_int(sort->keys[i])) {
            i++;
        }
    }
    while (i < end && class != KEYS_BUILTIN) {
        class = both(class, class_for(order, sort->keys[i++]));
    }
    order->position = i;
    order->class = (uint8_t)class;
    if (class == KEYS_BUILTIN && order->phase == ORDER_CLASSIFY) {
        order->of_first = 1;
        order_next(order, ORDER_CLASSIFY_FIRST);
    } else if (class == KEYS_BUILTIN || i == order->count) {
        order_next(order, ORDER_ROOM);
    }
}

static void fill(Sort *sort, void *elements) {
    Order *order = sort->order;
    uint64_t i = order->position, count = order->count;
    KeyClass class = (KeyClass)order->class;
    uint64_t end = i + chunk(sort, count - i);
    if (order->form == FORM_ITEMS && !order->reverse) {
        memcpy((Value *)elements + i, sort->keys + i, (end - i) * sizeof(Value));
        i = end;
    }
    for (; i < end; i++) {
        uint64_t index = order->reverse ? count - 1 - i : i; /* equal items keep their order so */
        Value key = sort->keys[index];
        if (order->form == FORM_ITEMS) {
            ((Value *)elements)[i] = key;
            continue;
        }
        uint64_t rank = 0;
        if (class != KEYS_BUILTIN) {
            if (both(class, class_for(order, key)) != class) {
                fail(sort, NEEDS_PYTHON);
                return;
            }
            rank = rank_of(class, order->of_first ? AS(Tuple, key)->items[0] : key);
        }
        if (order->form == FORM_PAIRS) ((Pair *)elements)[i] = (Pair){small_int(0) | rank >> 16, key};
        else ((Indexed *)elements)[i] = (Indexed){rank, index};
    }
    order->position = i;
    if (i == count) order_next(order, ORDER_RUN);
}

/* What the elements are to be, when it is known what the keys are, and whether these are the items themselves. */
static Form form_for(const Order *order, bool own) {
    if (!own) return FORM_INDEXED;
    if (order->of_first || order->class == KEYS_BUILTIN) return FORM_PAIRS;
    return order->class <= KEYS_DOUBLE ? FORM_ITEMS : FORM_INDEXED;
}

static size_t element_size(const Order *order) { return order->form == FORM_ITEMS ? sizeof(Value) : sizeof(Indexed); }

/* Puts the next items in the order found; pairs make room for their items in place, from the front. */
static void apply(Sort *sort, const void *elements, const Value *items, Value *target) {
    Order *order = sort->order;
    uint64_t i = order->position, count = order->count;
    uint64_t end = i + chunk(sort, count - i);
    if (order->form == FORM_ITEMS) {
        memcpy(target + i, (const Value *)elements + i, (end - i) * sizeof(Value));
        i = end;
    }
    for (; i < end; i++) {
        if (order->form == FORM_PAIRS) {
            target[i] = ((const Pair *)elements)[i].key;
            continue;
        }
        uint64_t index = ((const Indexed *)elements)[i].index;
        if (index >= count) {
            fail(sort, NEEDS_PYTHON);
            return;
        }
        target[i] = items[index];
    }
    order->position = i;
    if (i == count) order_next(order, ORDER_APPLIED);
}

static void sort_begin(Sort *sort, VM *vm, Order *order, const Value *keys) {
    uint64_t count = order->count;
    /* What comparisons may spend: plenty for keys that are no worse than usual. */
    uint32_t budget = count < 1 << 24 ? WALK_BUDGET + 200 * (uint32_t)count : UINT32_MAX;
    *sort = (Sort){.vm = vm, .order = order, .keys = keys, .status = DONE, .walk = {0, budget}};
    KeyClass class = (KeyClass)order->class;
    sort->tie = order->of_first && class != KEYS_BUILTIN ? tie_tuple
                : class == KEYS_NARROW                   ? tie_narrow
                : class == KEYS_STR                      ? tie_str
                : class == KEYS_BUILTIN                  ? less_builtin
                                                         : NULL;
}

static void sort_advance(Sort *sort, void *elements) {
    uint64_t count = sort->order->count;
    if (sort->order->form == FORM_INDEXED) advance_indexed(sort, elements, (Indexed *)elements + count);
    else if (sort->order->form == FORM_PAIRS) advance_pair(sort, elements, (Pair *)elements + count);
    else if (sort->order->class == KEYS_INT) advance_int(sort, elements, (Value *)elements + count);
    else advance_double(sort, elements, (Value *)elements + count);
}

/* The elements, and behind them room for half as many again, which merging needs. */
static uint64_t elements_for(uint64_t count) { return count + count / 2 + 1; }

static void charge_sort(VM *vm, uint64_t count) {
    uint64_t steps = count;
    for (uint64_t n = count; n > 1; n /= 2) {
        steps += count / 4;
    }
    charge_items(vm, steps);
}

enum { SORT_STEP = 8192 };

/* Sorts a short list in one go. */
static Status sort_at_once(VM *vm, const Value *keys, Value *items, uint64_t count, bool reverse) {
    Order order;
    memset(&order, 0, offsetof(Order, runs));
    order.count = count;
    order.reverse = reverse;
    Sort sort;
    sort_begin(&sort, vm, &order, keys);
    sort.room = INT64_MAX;
    while (order.phase < ORDER_ROOM) {
        classify(&sort);
    }
    order_next(&order, ORDER_FILL);
    order.form = (uint8_t)form_for(&order, keys == items);
    charge_sort(vm, count);
    size_t size = elements_for(count) * element_size(&order);
    void *elements = memory_allocate(&vm->memory, size);
    if (!elements) return NO_MEMORY;
    sort_begin(&sort, vm, &order, keys);
    sort.room = INT64_MAX;
    fill(&sort, elements);
    for (uint64_t steps = 2 + count / 256; sort.status == DONE && order.phase != ORDER_SORTED; steps--) {
        if (steps == 0) fail(&sort, NEEDS_PYTHON); /* the keys are long */
        sort.room = SORT_STEP;
        sort_advance(&sort, elements);
        if (vm_overdue(vm, SORT_STEP)) fail(&sort, NO_MEMORY);
    }
    if (sort.status == DONE) {
        Value *target = order.form != FORM_INDEXED ? items : (Value *)(void *)((Indexed *)elements + count);
        order.position = 0;
        sort.room = INT64_MAX;
        apply(&sort, elements, items, target);
        if (order.form == FORM_INDEXED) memcpy(items, target, count * sizeof(Value));
        if (reverse) REVERSE(Value, items, count);
    }
    memory_release(&vm->memory, elements, size);
    return sort.status;
}

Status list_sort_keyed(VM *vm, List *keys, List *list, bool reverse) {
    uint64_t count = list->length;
    if (keys->length != count) return raise_value_error(vm, "keys and items differ in number");
    if (count < 2) return DONE;
    if (count > SORT_AT_ONCE) return NEEDS_PYTHON;
    return sort_at_once(vm, keys->values->items, list->values->items, count, reverse);
}

Status list_sort(VM *vm, List *list, bool reverse) { return list_sort_keyed(vm, list, list, reverse); }

/* ---- in steps ---- */

/* A Native whose block is an Order, followed by the elements if they are pairs. WORK is a list with the elements that are items, or for the
 * items in the order found; None before. */
enum { SORT_KEYS, SORT_ITEMS, SORT_WORK, SORT_VALUES };

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)

static Status damaged(VM *vm) { return raise_error(vm, &type_SystemError, "bad argument to an internal function"); }

static bool runs_are_whole(const Order *order) {
    uint64_t at = 0;
    for (uint64_t i = 0; i < order->depth; i++) {
        if (order->runs[i].start != at || order->runs[i].length == 0 || order->runs[i].length > order->count - at) return false;
        at += order->runs[i].length;
    }
    return at == order->position && order->length <= order->count - at;
}

static bool merge_is_whole(const Order *order) {
    if (order->depth < 2) return false;
    uint64_t start = order->runs[order->depth - 2].start, left = order->left, right = order->right;
    if (order->base < start || order->base > order->position || left > order->position - order->base) return false;
    if (right > order->position - order->base - left) return false;
    if (order->phase == ORDER_MERGE_FORWARD) return left <= right && order->a <= left && order->b >= left && order->b <= left + right;
    return right < left && order->a <= left && order->b <= right;
}

/* The Order of a job; NULL when anything about it is not as it has to be. */
static Order *order_of(const Native *job, List *keys, List *items) {
    if (!job->raw || job->raw->size < sizeof(Order)) return NULL;
    Order *order = (Order *)(void *)job->raw->bytes;
    uint64_t count = order->count;
    if (count < 2 || count > LIST_SORT_MOST || keys->length != count || items->length != count) return NULL;
    if (order->phase > ORDER_APPLIED || order->class > KEYS_BUILTIN || order->depth > RUN_STACK || order->position > count) return NULL;
    if (order->of_first > 1 || order->reverse > 1 || order->form >= FORM_COUNT || order->descending > 1) return NULL;
    if (order->phase >= ORDER_ROOM && order->form != FORM_INDEXED && order->form != form_for(order, true)) return NULL;
    bool sorts = order->phase >= ORDER_RUN && order->phase < ORDER_SORTED;
    if (sorts && !runs_are_whole(order)) return NULL;
    if (order->phase == ORDER_PLACE && order->length == 0) return NULL;
    if ((order->phase == ORDER_MERGE_FORWARD || order->phase == ORDER_MERGE_BACKWARD) && !merge_is_whole(order)) return NULL;
    return order;
}

/* How many values the job's list has room for. */
static uint64_t work_places(const Native *job) {
    Value work = job->values[SORT_WORK];
    return is_kind(work, KIND_LIST) && AS(List, work)->values ? AS(List, work)->values->capacity : 0;
}

/* Where the elements are; NULL: not where they should be. */
static void *elements_of(const Native *job, const Order *order) {
    if (order->form == FORM_INDEXED)
        return job->raw->size == sizeof(Order) + elements_for(order->count) * sizeof(Indexed) ? job->raw->bytes + sizeof(Order) : NULL;
    uint64_t places = work_places(job);
    return places && places == elements_for(order->count) * element_size(order) / sizeof(Value) ? AS(List, job->values[SORT_WORK])->values->items : NULL;
}

/* Lets the job's list grow to `length` places. */
static Status work_grow(VM *vm, Native *job, uint64_t length, uint64_t most) {
    List *work = is_kind(job->values[SORT_WORK], KIND_LIST) ? AS(List, job->values[SORT_WORK]) : list_new(vm, 0);
    if (!work) return NO_MEMORY;
    Values *values = work->values ? values_more(vm, work->values, length) : values_begin(vm, length, most);
    if (!values) return NO_MEMORY;
    work->values = values; /* its length stays 0: some places are still empty */
    job->values[SORT_WORK] = value_of(work);
    return DONE;
}

/* Makes some of the room for the elements. */
enum { ROOM_STEP = 1 << 20 };

static Status make_room(VM *vm, Native *job, Order *order) {
    bool indexed = order->form == FORM_INDEXED;
    uint64_t wanted = elements_for(order->count) * element_size(order), have = 0;
    if (indexed) have = job->raw->size - sizeof(Order);
    else have = work_places(job) * sizeof(Value);
    if (have > wanted) return damaged(vm);
    uint64_t size = wanted - have > ROOM_STEP ? have + ROOM_STEP : wanted;
    if (!indexed) {
        TRY(work_grow(vm, job, size / sizeof(Value), wanted / sizeof(Value)));
        have = work_places(job) * sizeof(Value);
    } else {
        Raw *raw = have ? raw_more(vm, job->raw, sizeof(Order) + size) : raw_begin(vm, sizeof(Order) + size, sizeof(Order) + wanted);
        if (!raw) return NO_MEMORY;
        if (!have) memcpy(raw->bytes, order, sizeof *order);
        job->raw = raw;
        order = (Order *)(void *)raw->bytes;
        have = raw->size - sizeof(Order);
    }
    if (have == wanted) order_next(order, ORDER_FILL);
    return DONE;
}

/* Whether comparing two keys, or their items, may take long. */
static bool is_long(Value key) {
    if (is_exactly(key, &type_str)) return AS(Str, key)->length > 512;
    bool found = false;
    for (uint64_t i = 0; is_exactly(key, &type_tuple) && i < AS(Tuple, key)->length && i < 8 && !found; i++) {
        Value item = AS(Tuple, key)->items[i];
        found = is_exactly(item, &type_str) && AS(Str, item)->length > 512;
    }
    return found;
}

static bool some_are_long(const List *keys) {
    bool found = false;
    for (uint64_t i = 0; i < keys->length && !found; i++) {
        found = is_long(keys->values->items[i]);
    }
    return found;
}

/* keys, items, reverse: a job; None for lists so short that they are not sorted in steps, unless their keys are long. */
LEAF(sort_start) {
    (void)count;
    if (!is_kind(args[0], KIND_LIST) || !is_kind(args[1], KIND_LIST) || !is_bool(args[2])) return damaged(vm);
    uint64_t length = AS(List, args[0])->length;
    *result = NONE;
    if (length != AS(List, args[1])->length) return damaged(vm);
    if (length <= SORT_AT_ONCE && (length < 2 || !some_are_long(AS(List, args[0])))) return DONE;
    if (length > LIST_SORT_MOST) return NO_MEMORY;
    Native *job = native_new(vm, &type_object, SORT_VALUES);
    Raw *raw = job ? raw_new(vm, sizeof(Order)) : NULL;
    if (!raw) return NO_MEMORY;
    memset(raw->bytes, 0, sizeof(Order));
    Order *order = (Order *)(void *)raw->bytes;
    order->count = length;
    order->reverse = args[2] == TRUE;
    job->raw = raw;
    job->values[SORT_KEYS] = args[0];
    job->values[SORT_ITEMS] = args[1];
    job->values[SORT_WORK] = NONE;
    if (length > SORT_AT_ONCE) charge_sort(vm, length); /* else it has been */
    *result = value_of(job);
    return DONE;
}

/* The items are in order in the job's list: turns them round, if so wanted, and gives them to the list. *done: that is all. */
static Status finish(VM *vm, Native *job, Order *order, List *items, bool *done) {
    if (!is_kind(job->values[SORT_WORK], KIND_LIST)) return damaged(vm);
    List *work = AS(List, job->values[SORT_WORK]);
    uint64_t count = order->count;
    if (work == items || work_places(job) < count) return damaged(vm);
    *done = true;
    for (uint64_t i = order->position, steps = 0; order->reverse && i < count / 2; i++) {
        Value *values = work->values->items, kept = values[i];
        values[i] = values[count - 1 - i];
        values[count - 1 - i] = kept;
        order->position = i + 1;
        *done = ++steps < 8 * SORT_STEP;
        if (!*done) return DONE;
    }
    Values *sorted = values_resize(vm, work->values, count, count);
    heap_discard(vm, items->values);
    items->values = sorted ? sorted : work->values;
    work->values = NULL;
    work->length = 0;
    heap_discard(vm, job->raw);
    job->raw = NULL;
    return DONE;
}

/* job: True when the list is sorted, False when there is more to do, None when comparing takes Python; then the list is as it was. */
LEAF(sort_step) {
    (void)count;
    if (!is_kind(args[0], KIND_NATIVE) || object_of(args[0])->aux != SORT_VALUES) return damaged(vm);
    Native *job = AS(Native, args[0]);
    if (!is_kind(job->values[SORT_KEYS], KIND_LIST) || !is_kind(job->values[SORT_ITEMS], KIND_LIST)) return damaged(vm);
    List *keys = AS(List, job->values[SORT_KEYS]), *items = AS(List, job->values[SORT_ITEMS]);
    Order *order = order_of(job, keys, items);
    if (!order) return damaged(vm);
    Sort sort;
    sort_begin(&sort, vm, order, keys->values->items);
    sort.room = SORT_STEP;
    *result = FALSE;
    vm_hurry(vm);
    if (order->phase < ORDER_ROOM) {
        classify(&sort);
        if (order->phase == ORDER_ROOM) order->form = (uint8_t)form_for(order, job->values[SORT_KEYS] == job->values[SORT_ITEMS]);
        return DONE;
    }
    if (order->phase == ORDER_ROOM) return make_room(vm, job, order);
    void *elements = elements_of(job, order);
    if (!elements) return damaged(vm);
    if (order->phase == ORDER_FILL) {
        fill(&sort, elements);
    } else if (order->phase < ORDER_SORTED) {
        sort_advance(&sort, elements);
        if (order->phase == ORDER_SORTED) order->position = 0;
    } else if (order->phase == ORDER_APPLIED) {
        bool done = false;
        TRY(finish(vm, job, order, items, &done));
        *result = bool_value(done);
    } else if (order->form == FORM_ITEMS) {
        order_next(order, ORDER_APPLIED);
    } else if (order->form == FORM_PAIRS) {
        apply(&sort, elements, NULL, elements);
    } else {
        uint64_t needed = order->position + chunk(&sort, order->count - order->position), size = needed + ROOM_STEP / sizeof(Value);
        if (work_places(job) < needed)
            TRY(work_grow(vm, job, size < order->count ? size : order->count, order->count));
        apply(&sort, elements, items->values->items, AS(List, job->values[SORT_WORK])->values->items);
    }
    if (sort.status == NEEDS_PYTHON) {
        *result = NONE;
        return DONE;
    }
    return sort.status;
}

const Builtin intrinsic_sort_start = FUNCTION("_sort_start", "", 3, 3, 3, sort_start, NULL, "builtins");
const Builtin intrinsic_sort_step = FUNCTION("_sort_step", "", 1, 1, 1, sort_step, NULL, "builtins");
