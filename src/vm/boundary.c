/* boundary.c: see boundary.h. */
#include "vm/boundary.h"

#include "object/dict.h"
#include "object/error.h"
#include "object/exception.h"
#include "object/external.h"
#include "object/list.h"
#include "object/names.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/identity.h"

/* ---- what a value is ---- */

static bool class_has(VM *vm, const Type *type, Value name) {
    return !(type->object.aux & TYPE_STATIC) && type_lookup(vm, type, name) != UNBOUND;
}

static BoundaryForm form_of_instance(VM *vm, const Type *type, BoundaryForm plain) {
    if (type->object.aux & TYPE_STATIC) return plain;
    if (class_has(vm, type, NAME(_member_names_))) return BOUNDARY_ENUM;
    return plain;
}

BoundaryForm boundary_form(VM *vm, Value v) {
    if (is_double(v)) return BOUNDARY_FLOAT;
    if (is_int(v)) return BOUNDARY_INT;
    if (!is_object(v)) {
        static const BoundaryForm singletons[SINGLETON_COUNT] = {BOUNDARY_OTHER, BOUNDARY_NONE,     BOUNDARY_BOOL,
                                                                BOUNDARY_BOOL,  BOUNDARY_ELLIPSIS, BOUNDARY_NOT_IMPLEMENTED};
        uint64_t number = v & PAYLOAD;
        return number < SINGLETON_COUNT ? singletons[number] : BOUNDARY_OTHER;
    }
    const Type *type = object_of(v)->type;
    switch (object_of(v)->kind) {
    case KIND_INT: return form_of_instance(vm, type, BOUNDARY_INT);
    case KIND_FLOAT: return form_of_instance(vm, type, BOUNDARY_FLOAT);
    case KIND_STR: return form_of_instance(vm, type, BOUNDARY_STR);
    case KIND_BYTES: return form_of_instance(vm, type, BOUNDARY_BYTES);
    case KIND_LIST: return form_of_instance(vm, type, BOUNDARY_LIST);
    case KIND_DICT: return form_of_instance(vm, type, BOUNDARY_DICT);
    case KIND_SET: return type_is_subtype(type, &type_frozenset) ? BOUNDARY_FROZENSET : BOUNDARY_SET;
    case KIND_TUPLE: return class_has(vm, type, NAME(_fields)) ? BOUNDARY_NAMED_TUPLE : form_of_instance(vm, type, BOUNDARY_TUPLE);
    case KIND_EXCEPTION: return BOUNDARY_EXCEPTION;
    case KIND_NATIVE: return is_external_function(v) ? BOUNDARY_FUNCTION : BOUNDARY_OTHER;
    case KIND_INSTANCE:
        if (class_has(vm, type, NAME(_member_names_))) return BOUNDARY_ENUM;
        return class_has(vm, type, NAME(__dataclass_fields__)) ? BOUNDARY_DATACLASS : BOUNDARY_OTHER;
    default: return BOUNDARY_OTHER;
    }
}

Value boundary_attribute(VM *vm, Value object, Value name) {
    if (!is_kind(object, KIND_INSTANCE)) {
        Dict *dict;
        if (!(object_of(object)->flags & FLAG_ATTRIBUTES) || !(dict = *object_attributes(object_of(object)))) return UNBOUND;
        return dict_get_interned(dict, name);
    }
    const Instance *instance = AS(Instance, object);
    Value value = instance_get(instance, name);
    if (value != UNBOUND) return value;
    Value slot = type_lookup(vm, instance->object.type, name);
    if (!is_kind(slot, KIND_DESCRIPTOR) || object_of(slot)->flags & DESCRIPTOR_COMMON) return UNBOUND;
    Value owner = AS(Descriptor, slot)->owner;
    bool is_its_own = is_kind(owner, KIND_TYPE) && type_is_subtype(instance->object.type, AS(Type, owner));
    if (!is_its_own || AS(Descriptor, slot)->index >= instance->object.aux) return UNBOUND;
    return instance->slots[AS(Descriptor, slot)->index];
}

bool boundary_next_field(VM *vm, Value object, uint32_t *position, Value *name, Value *value) {
    if (is_host_object(object)) {
        const Tuple *fields = host_object_fields(object);
        while (fields && *position < fields->length) {
            *name = fields->items[(*position)++];
            Str *interned = is_kind(*name, KIND_STR) ? intern_str(vm, AS(Str, *name)) : NULL;
            *value = interned ? boundary_attribute(vm, object, value_of(interned)) : UNBOUND;
            if (*value != UNBOUND) return true;
        }
        return false;
    }
    Value fields = type_lookup(vm, object_of(object)->type, NAME(__dataclass_fields__)), field;
    if (!is_kind(fields, KIND_DICT)) return false;
    while (dict_next(AS(Dict, fields), position, name, &field)) {
        if (!is_kind(*name, KIND_STR)) continue;
        Str *interned = intern_str(vm, AS(Str, *name));
        *value = interned ? boundary_attribute(vm, object, value_of(interned)) : UNBOUND;
        if (*value != UNBOUND) return true;
    }
    return false;
}

/* ---- looking for what needs a rendering ---- */

typedef struct Search {
    VM *vm;
    Value *stack; /* still to be looked at */
    uint64_t count, capacity;
    Object **seen; /* containers: open addressing */
    uint64_t seen_count, seen_capacity;
    List *found;
    Status status;
} Search;

static bool reserve_stack(Search *search, uint64_t more) {
    if (search->count + more <= search->capacity) return true;
    uint64_t capacity = search->capacity ? search->capacity : 64;
    while (capacity < search->count + more) {
        capacity *= 2;
    }
    Value *stack = memory_resize(&search->vm->memory, search->stack, search->capacity * sizeof *stack, capacity * sizeof *stack);
    if (!stack) {
        search->status = NO_MEMORY;
        return false;
    }
    search->stack = stack;
    search->capacity = capacity;
    return true;
}

static void push(Search *search, Value v) {
    if (is_object(v) && object_of(v)->kind != KIND_STR && reserve_stack(search, 1)) search->stack[search->count++] = v;
}

static void push_all(Search *search, const Value *values, uint64_t count) {
    for (uint64_t i = 0; i < count; i++) {
        push(search, values[i]);
    }
}

static uint64_t place_of(Object **seen, uint64_t capacity, const Object *object) {
    uint64_t place = ((uint64_t)(uintptr_t)object * UINT64_C(0x9E3779B97F4A7C15)) >> 20 & (capacity - 1);
    while (seen[place] && seen[place] != object) {
        place = (place + 1) & (capacity - 1);
    }
    return place;
}

/* True when it is new. */
static bool remember(Search *search, Object *object) {
    Memory *memory = &search->vm->memory;
    if (search->seen_count * 2 >= search->seen_capacity) {
        uint64_t capacity = search->seen_capacity ? search->seen_capacity * 2 : 64;
        Object **seen = memory_allocate(memory, capacity * sizeof *seen);
        if (!seen) {
            search->status = NO_MEMORY;
            return false;
        }
        memset(seen, 0, capacity * sizeof *seen);
        for (uint64_t i = 0; i < search->seen_capacity; i++) {
            if (search->seen[i]) seen[place_of(seen, capacity, search->seen[i])] = search->seen[i];
        }
        memory_release(memory, search->seen, search->seen_capacity * sizeof *seen);
        search->seen = seen;
        search->seen_capacity = capacity;
    }
    uint64_t place = place_of(search->seen, search->seen_capacity, object);
    if (search->seen[place]) return false;
    search->seen[place] = object;
    search->seen_count++;
    return true;
}

static void keep_foreign(Search *search, Value v) {
    if (!search->found) search->found = list_new(search->vm, 0);
    if (!search->found || list_append(search->vm, search->found, v) != DONE) search->status = NO_MEMORY;
}

static void push_exception(Search *search, Value v) {
    const Exception *exception = AS(Exception, v);
    push(search, exception->args);
    push(search, exception->cause);
    push(search, exception->context);
    if (exception->fields) push_all(search, exception->fields->items, exception->fields->capacity);
    if (exception->attributes) push(search, value_of(exception->attributes));
    keep_foreign(search, v);
}

static void look_at(Search *search, Value v) {
    VM *vm = search->vm;
    BoundaryForm form = boundary_form(vm, v);
    if (form < BOUNDARY_LIST || form == BOUNDARY_FUNCTION || form == BOUNDARY_ELLIPSIS || form == BOUNDARY_NOT_IMPLEMENTED) return;
    if (!remember(search, object_of(v))) return;
    switch (form) {
    case BOUNDARY_LIST: {
        const List *list = AS(List, v);
        if (list->length) push_all(search, list->values->items, list->length);
        return;
    }
    case BOUNDARY_TUPLE:
    case BOUNDARY_NAMED_TUPLE: push_all(search, AS(Tuple, v)->items, AS(Tuple, v)->length); return;
    case BOUNDARY_DICT: {
        Value key, value;
        for (uint32_t position = 0; dict_next(AS(Dict, v), &position, &key, &value);) {
            push(search, key);
            push(search, value);
        }
        return;
    }
    case BOUNDARY_SET:
    case BOUNDARY_FROZENSET: {
        const SetTable *table = AS(Set, v)->table;
        for (uint64_t i = 0; table && i < table->capacity; i++) {
            push(search, table->items[i].key);
        }
        return;
    }
    case BOUNDARY_DATACLASS: {
        Value name, value;
        for (uint32_t position = 0; boundary_next_field(vm, v, &position, &name, &value);) {
            push(search, value);
        }
        return;
    }
    case BOUNDARY_ENUM: push(search, boundary_attribute(vm, v, NAME(_value_))); return;
    case BOUNDARY_EXCEPTION: push_exception(search, v); return;
    default: keep_foreign(search, v); return;
    }
}

Status boundary_foreign(VM *vm, Value v, Value *list) {
    Search search = {.vm = vm, .status = DONE};
    *list = NONE;
    push(&search, v);
    while (search.count && search.status == DONE) {
        look_at(&search, search.stack[--search.count]);
    }
    memory_release(&vm->memory, search.stack, search.capacity * sizeof *search.stack);
    memory_release(&vm->memory, search.seen, search.seen_capacity * sizeof *search.seen);
    if (search.found) *list = value_of(search.found);
    return search.status;
}

/* ---- renderings ---- */

Value boundary_rendering(VM *vm, Value v) {
    uint64_t identity;
    Value text;
    if (!vm->side.renderings || identity_of(vm, v, &identity) != DONE) return UNBOUND;
    return dict_get(vm, vm->side.renderings, small_int((int64_t)identity), &text) == DONE ? text : UNBOUND;
}

static bool is_simple(Value v) { return !is_object(v) || object_of(v)->type == &type_str || object_of(v)->type == &type_bytes; }

/* _foreign(args, keywords): a list of what needs a rendering, or None */
static Status foreign_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_kind(args[0], KIND_TUPLE) || (args[1] != NONE && !is_kind(args[1], KIND_DICT))) return raise_type(vm, "no arguments");
    const Tuple *tuple = AS(Tuple, args[0]);
    bool simple = args[1] == NONE || AS(Dict, args[1])->live == 0;
    for (uint64_t i = 0; i < tuple->length && simple; i++) {
        simple = is_simple(tuple->items[i]);
    }
    *result = NONE;
    if (simple) return DONE;
    Tuple *both = tuple_pair(vm, args[0], args[1]);
    return both ? boundary_foreign(vm, value_of(both), result) : NO_MEMORY;
}
const Builtin intrinsic_foreign = FUNCTION("_foreign", "args, kwargs=None, /", 2, 2, 2, foreign_leaf, NULL, "builtins");

/* _keep_rendering(value, text) */
static Status keep_rendering_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = NONE;
    uint64_t identity;
    if (!vm->side.renderings && !(vm->side.renderings = dict_new(vm, 4))) return NO_MEMORY;
    TRY(identity_of(vm, args[0], &identity));
    return dict_set(vm, vm->side.renderings, small_int((int64_t)identity), args[1]);
}
const Builtin intrinsic_keep_rendering = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_keep_rendering", "value, text, /", 2, 2, 2, keep_rendering_leaf, NULL, "builtins");
