/* heapq_module.c: the modules _heapq and _bisect: heaps in lists, and places in sorted sequences.
 *
 * Each function first finds out by comparing where everything goes, and then moves: a comparison that takes Python has changed nothing,
 * and the prelude (prelude/heapq.py) begins anew. */
#include "object/container.h"
#include "object/list.h"
#include "object/native.h"
#include "object/tuple.h"
#include "vm/module_table.h"

extern const Function prelude_heappush, prelude_heappop, prelude_heapreplace, prelude_heappushpop, prelude_heapify, prelude_heappush_max,
    prelude_heappop_max, prelude_heapreplace_max, prelude_heappushpop_max, prelude_heapify_max, prelude_bisect_left, prelude_bisect_right,
    prelude_insort_left, prelude_insort_right;

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)

enum { HEAP_LEVELS = 64, SIFTS_AT_ONCE = 500 };

/* Whether < on the value is the library's. */
static bool orders_as_builtin(VM *vm, Value v) {
    if (is_of_builtin_class(v)) return true;
    if (!is_kind(v, KIND_TUPLE)) return false;
    return container_inherits(vm, object_of(v), &type_tuple, NAME(__lt__)) && container_inherits(vm, object_of(v), &type_tuple, NAME(__gt__));
}

/* a < b; for heaps with the greatest first, b < a. */
static inline Status less(VM *vm, Walk *walk, bool max, Value a, Value b, bool *answer) {
    if (max) {
        Value kept = a;
        a = b;
        b = kept;
    }
    if (are_ints(a, b)) {
        *answer = int_of(a) < int_of(b);
        return DONE;
    }
    if (is_double(a) && is_double(b)) {
        *answer = double_of(a) < double_of(b);
        return DONE;
    }
    if (!orders_as_builtin(vm, a) || !orders_as_builtin(vm, b)) return NEEDS_PYTHON;
    Value result;
    walk->depth = 0;
    TRY(walk_compare(vm, COMPARE_LT, a, b, walk, &result));
    if (result == NOT_IMPLEMENTED) return NEEDS_PYTHON; /* a reflected method, or the error */
    *answer = result == TRUE;
    return DONE;
}

/* How many levels an item rises from `place`, whose ancestors up to `start` lie in the heap as they are. */
static Status rise(VM *vm, Walk *walk, bool max, const Value *items, uint64_t start, uint64_t place, Value item, uint32_t *levels) {
    for (*levels = 0; place > start; ++*levels) {
        uint64_t parent = (place - 1) / 2;
        bool before;
        TRY(less(vm, walk, max, item, items[parent], &before));
        if (!before) break;
        place = parent;
    }
    return DONE;
}

/* Puts `item` in at `place`, once it has risen so many levels. */
static void settle(Value *items, uint64_t place, Value item, uint32_t levels) {
    while (levels--) {
        items[place] = items[(place - 1) / 2];
        place = (place - 1) / 2;
    }
    items[place] = item;
}

/* Puts `item` in at the root of a subtree of the first `length` items: the lesser children move up all the way to a leaf, and the item
 * rises from there. */
static Status sift(VM *vm, Walk *walk, bool max, Value *items, uint64_t length, uint64_t root, Value item) {
    uint64_t path[HEAP_LEVELS], place = root;
    uint32_t depth = 0;
    while (place < length / 2) {
        uint64_t child = 2 * place + 1;
        if (child + 1 < length) {
            bool before;
            TRY(less(vm, walk, max, items[child], items[child + 1], &before));
            child += !before;
        }
        path[depth++] = place = child;
    }
    uint32_t stays = depth; /* levels below the root where the item comes to rest */
    while (stays > 0) {
        uint64_t above = path[stays - 1]; /* what would be its parent is what moves up from here */
        bool before;
        TRY(less(vm, walk, max, item, items[above], &before));
        if (!before) break;
        stays--;
    }
    place = root;
    for (uint32_t i = 0; i < stays; i++) {
        items[place] = items[path[i]];
        place = path[i];
    }
    items[place] = item;
    return DONE;
}

/* ---- heaps ---- */

static Status check_heap(VM *vm, Value heap, const char *name, bool alone) {
    if (is_kind(heap, KIND_LIST)) return DONE;
    return raise_type(vm, alone ? "%s() argument must be list, not %A" : "%s() argument 1 must be list, not %A", name, heap);
}

static Status push(VM *vm, Value *args, bool max, Value *result) {
    TRY(check_heap(vm, args[0], max ? "heappush_max" : "heappush", false));
    List *heap = AS(List, args[0]);
    Walk walk = WALK_START;
    uint32_t levels;
    TRY(rise(vm, &walk, max, list_items(heap), 0, heap->length, args[1], &levels));
    TRY(list_append(vm, heap, args[1]));
    settle(list_items(heap), heap->length - 1, args[1], levels);
    *result = NONE;
    return DONE;
}

static Status empty(VM *vm) { return raise_error(vm, &type_IndexError, "index out of range"); }

static Status pop(VM *vm, Value *args, bool max, Value *result) {
    TRY(check_heap(vm, args[0], max ? "heappop_max" : "heappop", true));
    List *heap = AS(List, args[0]);
    if (heap->length == 0) return empty(vm);
    Value *items = list_items(heap), last = items[heap->length - 1], first = items[0];
    Walk walk = WALK_START;
    if (heap->length > 1) TRY(sift(vm, &walk, max, items, heap->length - 1, 0, last));
    heap->length--;
    *result = first;
    return DONE;
}

static Status replace(VM *vm, Value *args, bool max, Value *result) {
    TRY(check_heap(vm, args[0], max ? "heapreplace_max" : "heapreplace", false));
    List *heap = AS(List, args[0]);
    if (heap->length == 0) return empty(vm);
    Walk walk = WALK_START;
    Value first = list_items(heap)[0];
    TRY(sift(vm, &walk, max, list_items(heap), heap->length, 0, args[1]));
    *result = first;
    return DONE;
}

static Status push_pop(VM *vm, Value *args, bool max, Value *result) {
    TRY(check_heap(vm, args[0], max ? "heappushpop_max" : "heappushpop", false));
    List *heap = AS(List, args[0]);
    Walk walk = WALK_START;
    bool before = false;
    if (heap->length) TRY(less(vm, &walk, max, list_items(heap)[0], args[1], &before));
    *result = args[1];
    if (!before) return DONE;
    Value first = list_items(heap)[0];
    TRY(sift(vm, &walk, max, list_items(heap), heap->length, 0, args[1]));
    *result = first;
    return DONE;
}

LEAF(heappush_leaf) { return (void)count, push(vm, args, false, result); }
LEAF(heappush_max_leaf) { return (void)count, push(vm, args, true, result); }
LEAF(heappop_leaf) { return (void)count, pop(vm, args, false, result); }
LEAF(heappop_max_leaf) { return (void)count, pop(vm, args, true, result); }
LEAF(heapreplace_leaf) { return (void)count, replace(vm, args, false, result); }
LEAF(heapreplace_max_leaf) { return (void)count, replace(vm, args, true, result); }
LEAF(heappushpop_leaf) { return (void)count, push_pop(vm, args, false, result); }
LEAF(heappushpop_max_leaf) { return (void)count, push_pop(vm, args, true, result); }

LEAF(heapify_leaf) {
    (void)count, (void)result;
    TRY(check_heap(vm, args[0], "heapify", true));
    return NEEDS_PYTHON;
}
LEAF(heapify_max_leaf) {
    (void)count, (void)result;
    TRY(check_heap(vm, args[0], "heapify_max", true));
    return NEEDS_PYTHON;
}

/* _heap_sift(heap, place, max): sifts the items from `place` down to the first, as many as can be done at once; how many places are
 * left, the topmost of which takes Python if it is `place` itself. */
LEAF(sift_leaf) {
    (void)count;
    if (!is_kind(args[0], KIND_LIST) || !is_int(args[1])) return intrinsic_misused(vm);
    List *heap = AS(List, args[0]);
    Walk walk = WALK_START;
    int64_t place = int_of(args[1]);
    for (int i = 0; i < SIFTS_AT_ONCE && place >= 0 && (uint64_t)place < heap->length; i++) {
        Status status = sift(vm, &walk, args[2] == TRUE, list_items(heap), heap->length, (uint64_t)place, list_items(heap)[place]);
        if (status == NEEDS_PYTHON) break;
        TRY(status);
        place--;
    }
    vm_charge(vm, SIFTS_AT_ONCE);
    *result = small_int(place);
    return DONE;
}
const Builtin intrinsic_heap_sift = FUNCTION("_heap_sift", "", 3, 3, 3, sift_leaf, NULL, "builtins");

#define HEAP(name, parameters, number)                                                                                 \
    static const Builtin name = FUNCTION(#name, parameters, number, number, number, name##_leaf, &prelude_##name, "_heapq");
HEAP(heappush, "heap, item, /", 2)
HEAP(heappop, "heap, /", 1)
HEAP(heapreplace, "heap, item, /", 2)
HEAP(heappushpop, "heap, item, /", 2)
HEAP(heapify, "heap, /", 1)
HEAP(heappush_max, "heap, item, /", 2)
HEAP(heappop_max, "heap, /", 1)
HEAP(heapreplace_max, "heap, item, /", 2)
HEAP(heappushpop_max, "heap, item, /", 2)
HEAP(heapify_max, "heap, /", 1)

static const Builtin *const heap_functions[] = {
    &heappush,     &heappop,     &heapreplace,     &heappushpop,     &heapify,
    &heappush_max, &heappop_max, &heapreplace_max, &heappushpop_max, &heapify_max,
    NULL,
};
const NativeModule heapq_module = {.name = "_heapq", .functions = heap_functions};

/* ---- sorted sequences ---- */

/* The place of x in a list or tuple, when neither a key nor a comparison takes Python. */
static Status find_place(VM *vm, Value *args, bool right, uint64_t *place) {
    bool is_list = is_exactly(args[0], &type_list);
    if ((!is_list && !is_exactly(args[0], &type_tuple)) || (args[4] != UNBOUND && args[4] != NONE)) return NEEDS_PYTHON;
    int64_t low = 0, length = is_list ? (int64_t)AS(List, args[0])->length : (int64_t)AS(Tuple, args[0])->length, high = length;
    if (args[2] != UNBOUND) TRY(value_index(vm, args[2], &low));
    if (args[3] != UNBOUND && args[3] != NONE) {
        if (!is_int(args[3])) return NEEDS_PYTHON;
        high = int_of(args[3]);
    }
    if (low < 0) return raise_value_error(vm, "lo must be non-negative");
    const Value *items = is_list ? list_items(AS(List, args[0])) : AS(Tuple, args[0])->items;
    Walk walk = WALK_START;
    while (low < high) {
        int64_t middle = (int64_t)(((uint64_t)low + (uint64_t)high) / 2);
        bool before;
        if (middle >= length) return NEEDS_PYTHON; /* IndexError */
        if (right) TRY(less(vm, &walk, false, args[1], items[middle], &before));
        else TRY(less(vm, &walk, true, args[1], items[middle], &before));
        if (before == right) high = middle;
        else low = middle + 1;
    }
    *place = (uint64_t)low;
    return DONE;
}

static Status bisect(VM *vm, Value *args, bool right, Value *result) {
    uint64_t place;
    TRY(find_place(vm, args, right, &place));
    *result = small_int((int64_t)place);
    return DONE;
}

static Status insort(VM *vm, Value *args, bool right, Value *result) {
    uint64_t place;
    if (!is_exactly(args[0], &type_list)) return NEEDS_PYTHON;
    TRY(find_place(vm, args, right, &place));
    *result = NONE;
    return list_insert(vm, AS(List, args[0]), (int64_t)place, args[1]);
}

LEAF(bisect_left_leaf) { return (void)count, bisect(vm, args, false, result); }
LEAF(bisect_right_leaf) { return (void)count, bisect(vm, args, true, result); }
LEAF(insort_left_leaf) { return (void)count, insort(vm, args, false, result); }
LEAF(insort_right_leaf) { return (void)count, insort(vm, args, true, result); }

#define BISECT(name)                                                                                                   \
    static const Builtin name = FUNCTION(#name, "a, x, lo=0, hi=None, *, key=None", 2, 4, 5, name##_leaf, &prelude_##name, "_bisect");
BISECT(bisect_left)
BISECT(bisect_right)
BISECT(insort_left)
BISECT(insort_right)

static const Builtin *const bisect_functions[] = {&bisect_left, &bisect_right, &insort_left, &insort_right, NULL};
const NativeModule bisect_module = {.name = "_bisect", .functions = bisect_functions};
