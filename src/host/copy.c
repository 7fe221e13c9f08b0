/* copy.c: a value of one VM made anew in another. No recursion: lists and dicts are made empty and queue to be filled, which closes cycles;
 * what must have its parts first (tuples, sets, objects) waits on a stack. A table of what was copied keeps shared references shared. */
#include <string.h>

#include "host/host.h"
#include "object/bytes.h"
#include "object/dict.h"
#include "object/external.h"
#include "object/float.h"
#include "object/int.h"
#include "object/list.h"
#include "object/set.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/boundary.h"
#include "vm/collector.h"

typedef struct Pair {
    const Object *from; /* NULL: free */
    Value copy;         /* UNBOUND: its parts are still being copied */
    bool is_open;       /* its parts are being looked at: to come upon it again is a cycle */
} Pair;

typedef struct Worklist { /* values of `from` */
    Value *items;
    size_t count, capacity;
} Worklist;

typedef struct Copying {
    hn_vm *to, *from;
    Pair *pairs; /* open addressing */
    size_t pair_count, pair_capacity;
    Worklist stack, queue;
    size_t filled; /* of the queue */
} Copying;

static Pair *place_of(Pair *pairs, size_t capacity, const Object *object) {
    size_t place = ((uint64_t)(uintptr_t)object * UINT64_C(0x9E3779B97F4A7C15)) >> 20 & (capacity - 1);
    while (pairs[place].from && pairs[place].from != object) {
        place = (place + 1) & (capacity - 1);
    }
    return &pairs[place];
}

static Status reserve_pair(Copying *c) {
    Memory *memory = &c->to->vm->memory;
    if (c->pair_count * 2 < c->pair_capacity) return DONE;
    size_t capacity = c->pair_capacity ? c->pair_capacity * 2 : 64;
    Pair *pairs = memory_allocate(memory, capacity * sizeof *pairs);
    if (!pairs) return NO_MEMORY;
    memset(pairs, 0, capacity * sizeof *pairs);
    for (size_t i = 0; i < c->pair_capacity; i++) {
        if (c->pairs[i].from) *place_of(pairs, capacity, c->pairs[i].from) = c->pairs[i];
    }
    memory_release(memory, c->pairs, c->pair_capacity * sizeof *pairs);
    c->pairs = pairs;
    c->pair_capacity = capacity;
    return DONE;
}

static Status put(Copying *c, Worklist *list, Value v) {
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? list->capacity * 2 : 64;
        Value *items = memory_resize(&c->to->vm->memory, list->items, list->capacity * sizeof *items, capacity * sizeof *items);
        if (!items) return NO_MEMORY;
        list->items = items;
        list->capacity = capacity;
    }
    list->items[list->count++] = v;
    return DONE;
}

static Status remember(Copying *c, Value v, Value copy) {
    TRY(reserve_pair(c));
    Pair *pair = place_of(c->pairs, c->pair_capacity, object_of(v));
    c->pair_count += !pair->from;
    *pair = (Pair){.from = object_of(v), .copy = copy};
    return DONE;
}

/* What has no parts, all at once. RAISED: it cannot be copied. */
static Status copy_leaf(Copying *c, Value v, BoundaryForm form, Value *copy) {
    VM *vm = c->to->vm;
    switch (form) {
    case BOUNDARY_INT: {
        IntView view;
        int_view(&view, v);
        return int_from_limbs(vm, view.limbs, view.size, view.negative, copy);
    }
    case BOUNDARY_FLOAT: {
        double number = 0;
        float_of(v, &number);
        return float_new(vm, number, copy);
    }
    case BOUNDARY_STR: *copy = str_from_text(vm, AS(Str, v)->data, str_width(AS(Str, v)), AS(Str, v)->length); break;
    case BOUNDARY_BYTES: *copy = bytes_from(vm, AS(Bytes, v)->data, AS(Bytes, v)->length); break;
    case BOUNDARY_FUNCTION: {
        Value name, doc = NATIVE_VALUE(v, EXTERNAL_DOC);
        TRY(copy_leaf(c, NATIVE_VALUE(v, EXTERNAL_NAME), BOUNDARY_STR, &name));
        Str *interned = intern_str(vm, AS(Str, name));
        if (!interned) return NO_MEMORY;
        if (is_str(doc)) TRY(copy_leaf(c, doc, BOUNDARY_STR, &doc));
        Native *function = external_function_new(vm, value_of(interned), doc, 0);
        *copy = function ? value_of(function) : UNBOUND;
        break;
    }
    default: return RAISED;
    }
    return *copy == UNBOUND ? NO_MEMORY : DONE;
}

/* The parts of a container, numbered: false behind the last. For dicts and dataclasses keys and values take turns. */
static bool part_of(Copying *c, Value v, BoundaryForm form, size_t *cursor, bool *second, Value *part) {
    switch (form) {
    case BOUNDARY_LIST:
        if (*cursor >= AS(List, v)->length) return false;
        *part = AS(List, v)->values->items[(*cursor)++];
        return true;
    case BOUNDARY_TUPLE:
        if (*cursor >= AS(Tuple, v)->length) return false;
        *part = AS(Tuple, v)->items[(*cursor)++];
        return true;
    case BOUNDARY_SET:
    case BOUNDARY_FROZENSET: {
        uint64_t position = *cursor;
        bool there = AS(Set, v)->table && set_next(AS(Set, v), &position, part);
        *cursor = position;
        return there;
    }
    default: {
        uint32_t position = (uint32_t)*cursor;
        Value key, value;
        bool there = form == BOUNDARY_DICT ? dict_next(AS(Dict, v), &position, &key, &value) : boundary_next_field(c->from->vm, v, &position, &key, &value);
        if (!there) return false;
        *part = *second ? value : key;
        if (*second) *cursor = position;
        *second = !*second;
        return true;
    }
    }
}

/* The copy of a part that is there already; UNBOUND. */
static Value copied(const Copying *c, Value v) {
    if (!is_object(v) || object_of(v)->mark == MARK_PERMANENT) return v;
    if (!c->pair_capacity) return UNBOUND;
    const Pair *pair = place_of(c->pairs, c->pair_capacity, object_of(v));
    return pair->from ? pair->copy : UNBOUND;
}

static Status begin_container(Copying *c, Value v, BoundaryForm form) {
    VM *vm = c->to->vm;
    if (form == BOUNDARY_LIST) {
        List *list = list_new(vm, AS(List, v)->length);
        if (!list) return NO_MEMORY;
        list->length = 0; /* there is room for all */
        TRY(remember(c, v, value_of(list)));
        return put(c, &c->queue, v);
    }
    if (form == BOUNDARY_DICT) {
        Dict *dict = dict_new(vm, AS(Dict, v)->live);
        if (!dict) return NO_MEMORY;
        TRY(remember(c, v, value_of(dict)));
        return put(c, &c->queue, v);
    }
    bool can_be = form == BOUNDARY_TUPLE || form == BOUNDARY_SET || form == BOUNDARY_FROZENSET || (form == BOUNDARY_DATACLASS && is_host_object(v));
    if (!can_be) return RAISED;
    TRY(remember(c, v, UNBOUND));
    return put(c, &c->stack, v);
}

/* Sees to it that `v` is copied or under way; *waits: it is not there yet. */
static Status want(Copying *c, Value v, bool *waits) {
    if (copied(c, v) != UNBOUND) return DONE;
    Pair *pair = c->pair_capacity ? place_of(c->pairs, c->pair_capacity, object_of(v)) : NULL;
    if (pair && pair->from) { /* on the stack: once more, on top */
        if (pair->is_open) return RAISED;
        *waits = true;
        return put(c, &c->stack, v);
    }
    BoundaryForm form = boundary_form(c->from->vm, v);
    if (form < BOUNDARY_LIST || form == BOUNDARY_FUNCTION) {
        Value copy;
        TRY(copy_leaf(c, v, form, &copy));
        return remember(c, v, copy);
    }
    TRY(begin_container(c, v, form));
    if (copied(c, v) == UNBOUND) *waits = true;
    return DONE;
}

static Status finish_object(Copying *c, Value v, Value *copy) {
    VM *vm = c->to->vm;
    const Tuple *names = host_object_fields(v);
    Tuple *fields = names ? tuple_new(vm, names->length) : NULL, *values = fields ? tuple_new(vm, names->length) : NULL;
    if (!values) return names ? NO_MEMORY : RAISED;
    for (uint64_t i = 0; i < names->length; i++) {
        Value name = copied(c, names->items[i]), value = boundary_attribute(c->from->vm, v, names->items[i]);
        if (name == UNBOUND || value == UNBOUND) return RAISED;
        Str *interned = intern_str(vm, AS(Str, name));
        if (!interned) return NO_MEMORY;
        fields->items[i] = value_of(interned);
        values->items[i] = copied(c, value);
    }
    uint32_t length;
    const char *text = type_name(object_of(v)->type, &length);
    Str *name = intern_utf8(vm, text, length);
    Type *type;
    if (!name) return NO_MEMORY;
    TRY(host_class(vm, value_of(name), fields, host_object_is_frozen(v), &type));
    Value id = host_object_id(v);
    uint64_t number;
    if (id != UNBOUND && int_fits_uint64(id, &number)) TRY(int_from_uint64(vm, number, &id));
    return host_object_new(vm, type, id, values->items, copy);
}

/* Fills a container whose parts are all there. */
static Status finish_container(Copying *c, Value v, BoundaryForm form) {
    VM *vm = c->to->vm;
    Value copy = copied(c, v), part, key = UNBOUND;
    size_t cursor = 0, count = 0;
    bool second = false;
    if (form == BOUNDARY_DATACLASS) TRY(finish_object(c, v, &copy));
    if (form == BOUNDARY_TUPLE) {
        Tuple *tuple = tuple_new(vm, AS(Tuple, v)->length);
        if (!tuple) return NO_MEMORY;
        copy = value_of(tuple);
    }
    if (form == BOUNDARY_SET || form == BOUNDARY_FROZENSET) {
        Set *set = set_new(vm, form == BOUNDARY_SET ? &type_set : &type_frozenset);
        if (!set) return NO_MEMORY;
        copy = value_of(set);
    }
    while (form != BOUNDARY_DATACLASS && part_of(c, v, form, &cursor, &second, &part)) {
        part = copied(c, part);
        Status status = DONE;
        if (form == BOUNDARY_LIST) status = list_append(vm, AS(List, copy), part);
        else if (form == BOUNDARY_TUPLE) AS(Tuple, copy)->items[count++] = part;
        else if (form != BOUNDARY_DICT) status = set_add(vm, AS(Set, copy), part);
        else if (second) key = part;
        else status = dict_set(vm, AS(Dict, copy), key, part);
        if (status != DONE) {
            vm->raised = UNBOUND;
            return status == NO_MEMORY ? NO_MEMORY : RAISED;
        }
    }
    return remember(c, v, copy);
}

static Status want_parts(Copying *c, Value v, BoundaryForm form, bool *waits) {
    size_t cursor = 0;
    bool second = false;
    Value part;
    while (part_of(c, v, form, &cursor, &second, &part)) {
        TRY(want(c, part, waits));
    }
    return DONE;
}

/* The top of the stack, or else the head of the queue: finished when all its parts are there. */
static Status work(Copying *c) {
    bool on_stack = c->stack.count > 0, waits = false;
    Value v = on_stack ? c->stack.items[c->stack.count - 1] : c->queue.items[c->filled];
    if (on_stack && copied(c, v) != UNBOUND) { /* it was there twice */
        c->stack.count--;
        return DONE;
    }
    BoundaryForm form = boundary_form(c->from->vm, v);
    if (on_stack) place_of(c->pairs, c->pair_capacity, object_of(v))->is_open = true;
    TRY(want_parts(c, v, form, &waits));
    if (waits) return DONE;
    TRY(finish_container(c, v, form));
    if (on_stack) c->stack.count--;
    else c->filled++;
    return DONE;
}

static Status copy_value(Copying *c, Value v, Value *copy) {
    bool waits = false;
    TRY(want(c, v, &waits));
    while (c->stack.count || c->filled < c->queue.count) {
        TRY(work(c));
    }
    *copy = copied(c, v);
    return DONE;
}

static Status copy_once(hn_vm *to, hn_vm *from, Value v, Value *copy) {
    Copying c = {.to = to, .from = from};
    Status status = copy_value(&c, v, copy);
    Memory *memory = &to->vm->memory;
    memory_release(memory, c.pairs, c.pair_capacity * sizeof *c.pairs);
    memory_release(memory, c.stack.items, c.stack.capacity * sizeof(Value));
    memory_release(memory, c.queue.items, c.queue.capacity * sizeof(Value));
    return status;
}

hn_value hn_copy(hn_vm *to, hn_vm *from, hn_value value) {
    Value v, copy;
    if (!is_still(to)) return HN_NOTHING;
    if (!is_still(from)) return refuse(to, "the other VM is NULL, or runs"), HN_NOTHING;
    if (!value_from(from, value, &v)) return refuse(to, "the value is stale, or belongs to another VM"), HN_NOTHING;
    make_room(to, false);
    Status status = copy_once(to, from, v, &copy);
    if (status == NO_MEMORY && make_room(to, true)) status = copy_once(to, from, v, &copy);
    if (status == DONE) return made(to, copy);
    if (status == NO_MEMORY) refuse_memory(to);
    else refuse(to, "the value holds something that means nothing in another VM");
    return HN_NOTHING;
}
