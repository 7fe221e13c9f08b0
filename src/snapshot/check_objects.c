/* check_objects.c: checks of objects that are finished, kind by kind, for what their C code relies on (see finish.c). */
#include "object/class.h"
#include "object/code_text.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/external.h"
#include "object/instance.h"
#include "object/iterator.h"
#include "object/range.h"
#include "object/str.h"
#include "object/tuple.h"
#include "snapshot/loader.h"
#include "vm/link.h"

bool object_fits_type(const Object *object) {
    const Type *type = object->type;
    if (type->instance_kind == object->kind) return true;
    if (object->kind == KIND_DESCRIPTOR) return type == &type_getset; /* DESCRIPTOR_COMMON */
    return object->kind == KIND_NATIVE && type == &type_object; /* intrinsics' own */
}

static bool check_shape(Loader *loader, Object *object) {
    Shape *shape = (Shape *)object;
    REQUIRE(!(shape->owner->object.aux & TYPE_STATIC), "a shape of a builtin class");
    if (!shape->parent) {
        const Type *owner = shape->owner;
        REQUIRE(shape->name == UNBOUND && object->aux == owner->slot_count, "a root shape with attributes");
        if (owner->root_shape == shape) shape->table = (Dict *)(uintptr_t)(owner->slot_count + owner->inline_count + 1); /* see check_slots */
        return true;
    }
    REQUIRE(shape->name != UNBOUND && shape->owner == shape->parent->owner, "a shape without a name, or another class's");
    REQUIRE(object->aux == shape->parent->object.aux + 1, "a shape that miscounts its attributes");
    REQUIRE(object->aux - shape->owner->slot_count <= SHAPE_LIMIT, "a shape of too many attributes");
    return true;
}

/* An inline cache that knows a shape knows which slots are inline: all instances of a tree of shapes have as many. While objects are
 * checked, the number stands in the root's place for a table, which roots have none of. */
static bool check_slots(Loader *loader, const Instance *instance) {
    Shape *root = instance->shape;
    while (root->parent) {
        root = root->parent;
    }
    uintptr_t known = (uintptr_t)root->table, own = instance->object.aux + 1u;
    REQUIRE(!known || known == own, "instances of one shape with different numbers of slots");
    root->table = (Dict *)own;
    return true;
}

bool check_instance(Loader *loader, Object *object) {
    Instance *instance = (Instance *)object;
    const Type *type = object->type;
    if (instance->overflow) REQUIRE(are_allowed(instance->overflow->items, instance->overflow->capacity, ALLOW_ANY | ALLOW_UNBOUND), "a slot with what no program can see");
    if (type->object.aux & TYPE_STATIC) {
        REQUIRE(!(type->object.aux & TYPE_HAS_DICT) && !object->aux && !instance->shape && !instance->dict && !instance->overflow, "a plain object with slots");
        return true;
    }
    REQUIRE(object->aux >= type->slot_count, "an instance with fewer slots than its class");
    REQUIRE(instance->shape || instance->dict, "an instance with neither a shape nor a dict");
    if (instance->dict) instance->shape = NULL;
    if (!instance->shape) return true;
    REQUIRE(instance->shape->owner == type, "an instance with another class's shape");
    uint32_t used = instance->shape->object.aux;
    uint64_t more = instance->overflow ? instance->overflow->capacity : 0;
    REQUIRE(used <= object->aux || used - object->aux <= more, "an instance with fewer slots than its shape");
    return check_slots(loader, instance);
}

static bool check_function(Loader *loader, Object *object) {
    Function *function = (Function *)object;
    const Code *code = function->code = function->link->code;
    object->aux = 0; /* settled when it is called */
    if (!code->free_count) return true;
    REQUIRE(is_kind(function->closure, KIND_TUPLE), "a function without its closure");
    const Tuple *closure = AS(Tuple, function->closure);
    REQUIRE(closure->length == code->free_count && are_allowed(closure->items, closure->length, ALLOW(KIND_CELL)), "a closure that does not fit its function");
    return true;
}

static bool text_is(Value v, Text text) {
    if (!is_exactly(v, &type_str)) return false;
    return str_equals_utf8(AS(Str, v), text.bytes, text.length);
}

static bool check_link(Loader *loader, Object *object) {
    Link *link = (Link *)object;
    const Code *code = link->code;
    REQUIRE(object->aux <= LINK_ITERABLE_COROUTINE, "code of no known kind");
    REQUIRE(!(code->flags & CODE_HAS_DOC) || is_str(link->doc) || link->doc == NONE, "a docstring that is none");
    if (link->children) {
        REQUIRE(link->children->capacity == code->child_count, "code with other functions inside");
        for (uint32_t i = 0; i < code->child_count; i++) {
            Value child = link->children->items[i];
            if (child == UNBOUND) continue;
            REQUIRE(is_kind(child, KIND_LINK) && code_stored(AS(Link, child)->code) == code_child(code, i) && AS(Link, child)->program == link->program, "code with other functions inside");
        }
    }
    REQUIRE(!link->shown || link->shown->link == link, "code that shows other code");
    if (!link->constant_values) return true;
    REQUIRE(link->constant_values->capacity == code->constant_count && link->name_values->capacity == code->name_count, "code with other constants");
    for (uint32_t i = 0; i < code->name_count; i++) {
        REQUIRE(text_is(link->name_values->items[i], code->origin->names[i]), "code with other names");
    }
    bool same;
    if (!loader_done(loader, link_check_constants(loader->vm, link, &same))) return false;
    REQUIRE(same, "code with other constants");
    link->constants = link->constant_values->items;
    link->names = link->name_values->items;
    return loader_done(loader, link_make_caches(loader->vm, link));
}

static const struct Source { /* what the iterators of builtin types walk over */
    Kind kind;
    int64_t lowest; /* position */
} sources[] = {
    [ITERATE_LIST] = {KIND_LIST, 0},
    [ITERATE_LIST_REVERSED] = {KIND_LIST, -1},
    [ITERATE_TUPLE] = {KIND_TUPLE, 0},
    [ITERATE_STR] = {KIND_STR, 0},
    [ITERATE_BYTES] = {KIND_BYTES, 0},
    [ITERATE_BYTEARRAY] = {KIND_BYTEARRAY, 0},
    [ITERATE_MEMORYVIEW] = {KIND_MEMORYVIEW, 0},
    [ITERATE_LONG_RANGE] = {KIND_RANGE, 0},
    [ITERATE_DICT_KEYS] = {KIND_DICT, 0},
    [ITERATE_DICT_VALUES] = {KIND_DICT, 0},
    [ITERATE_DICT_ITEMS] = {KIND_DICT, 0},
    [ITERATE_DICT_KEYS_REVERSED] = {KIND_DICT, -1},
    [ITERATE_DICT_VALUES_REVERSED] = {KIND_DICT, -1},
    [ITERATE_DICT_ITEMS_REVERSED] = {KIND_DICT, -1},
    [ITERATE_DEQUE] = {KIND_NATIVE, 0},
    [ITERATE_DEQUE_REVERSED] = {KIND_NATIVE, 0},
    [ITERATE_SET] = {KIND_SET, 0},
};

static bool check_range_iterator(Loader *loader, const Iterator *iterator) {
    if (iterator->stop <= 0) return true;
    __int128 last = iterator->position + (__int128)(iterator->stop - 1) * iterator->step;
    REQUIRE(iterator->stop <= (INT64_C(1) << 48) && last >= INT_MIN_INLINE && last <= INT_MAX_INLINE && fits_inline(iterator->position) &&
            iterator->step >= -(INT64_C(1) << 48) && iterator->step <= INT64_C(1) << 48, "a range iterator beyond its end");
    return true;
}

static bool check_iterator(Loader *loader, Object *object) {
    Iterator *iterator = (Iterator *)object;
    uint32_t form = object->aux;
    REQUIRE(form < ITERATOR_FORM_COUNT, "an iterator of no form");
    REQUIRE(iterator_form_fits(iterator), "an iterator of another class");
    object->flags &= (uint8_t)~ITERATOR_LEAF;
    if (iterator->source == UNBOUND) return true;
    if (form == ITERATE_RANGE) return check_range_iterator(loader, iterator);
    if (form >= ITERATE_COUNT) return true; /* each step looks at what it finds */
    REQUIRE(iterator->position >= -1 && iterator->position <= INT_MAX_INLINE, "an iterator beyond its end");
    if (form <= ITERATE_SET) {
        REQUIRE(is_kind(iterator->source, sources[form].kind) && iterator->position >= sources[form].lowest, "an iterator over something else");
        if (form == ITERATE_LONG_RANGE) REQUIRE(value_is_allowed(iterator->extra, ALLOW_SMALL | ALLOW(KIND_INT)), "a range iterator without a place");
        return true;
    }
    if (form == ITERATE_ZIP) REQUIRE(is_kind(iterator->source, KIND_TUPLE), "a zip without iterators");
    if (form == ITERATE_MAP) REQUIRE(is_kind(iterator->extra, KIND_TUPLE), "a map without iterators");
    if (form == ITERATE_ENUMERATE) REQUIRE(value_is_allowed(iterator->extra, ALLOW_SMALL | ALLOW(KIND_INT)), "an enumerate without a number");
    return true;
}

static bool check_wrapper(Loader *loader, Object *object) {
    const Wrapper *wrapper = (const Wrapper *)object;
    REQUIRE(wrapper->function != UNBOUND && wrapper->setter != UNBOUND && wrapper->deleter != UNBOUND, "a descriptor with nothing in it");
    if (!type_is_subtype(object->type, &type_super)) return true;
    REQUIRE(value_is_allowed(wrapper->function, ALLOW(KIND_TYPE) | ALLOW_NONE), "a super of no class");
    REQUIRE(wrapper->setter == NONE || is_kind(wrapper->deleter, KIND_TYPE), "a super of no class");
    REQUIRE(wrapper->setter == NONE || is_kind(wrapper->function, KIND_TYPE), "a super of no class");
    return true;
}

static bool check_descriptor(Loader *loader, Object *object) {
    const Descriptor *descriptor = (const Descriptor *)object;
    const Type *owner = AS(Type, descriptor->owner);
    bool common = object->flags & DESCRIPTOR_COMMON;
    if (object->type == &type_tuplegetter) {
        REQUIRE(!common && owner == &type_tuple && descriptor->index <= UINT32_MAX, "a field of no named tuple");
        return true;
    }
    REQUIRE(is_kind(descriptor->name, KIND_STR), "a slot without a name");
    REQUIRE(object->type == (common ? &type_getset : &type_member_descriptor) && !(owner->object.aux & TYPE_STATIC), "a slot of a builtin class");
    if (common) {
        REQUIRE(descriptor->index <= COMMON_WEAKREF, "a slot that no class has");
        return true;
    }
    REQUIRE(descriptor->index < owner->slot_count, "a slot that its class does not have");
    return true;
}

static bool check_exception(Loader *loader, Object *object) {
    const Exception *exception = (const Exception *)object;
    uint32_t count;
    exception_layout(object->type, &count);
    if (!exception->fields) return true;
    REQUIRE(count && exception->fields->capacity == count, "an exception with other fields than its class");
    REQUIRE(are_allowed(exception->fields->items, count, ALLOW_ANY | ALLOW_UNBOUND), "an exception with what no program can see");
    return true;
}

static bool check_dict_view(Loader *loader, Object *object) {
    REQUIRE(object->aux <= VIEW_ITEMS, "a dict view of no form");
    return true;
}

/* What C takes for granted of objects of values. Others look at each value when they use it. */
static const struct {
    const Type *type;
    uint32_t count;
    uint64_t allowed[3];
} natives[] = {
    {&type_external_function, 2, {ALLOW(KIND_STR), ALLOW_ANY | ALLOW_UNBOUND}},
    {&type_external_future, 3, {ALLOW_SMALL, ALLOW_ANY | ALLOW_UNBOUND, ALLOW(KIND_EXCEPTION) | ALLOW_UNBOUND}},
};

static bool check_native(Loader *loader, Object *object) {
    for (size_t i = 0; i < sizeof natives / sizeof *natives; i++) {
        if (natives[i].type != object->type) continue;
        REQUIRE(object->aux == natives[i].count, "an opaque object of another size");
        for (uint32_t k = 0; k < object->aux; k++) {
            REQUIRE(value_is_allowed(((const Native *)object)->values[k], natives[i].allowed[k]), "an opaque object with other values");
        }
    }
    return true;
}

const Finish object_checks[KIND_COUNT] = {
    [KIND_SHAPE] = check_shape,
    [KIND_FUNCTION] = check_function,
    [KIND_LINK] = check_link,
    [KIND_ITERATOR] = check_iterator,
    [KIND_WRAPPER] = check_wrapper,
    [KIND_DESCRIPTOR] = check_descriptor,
    [KIND_EXCEPTION] = check_exception,
    [KIND_DICT_VIEW] = check_dict_view,
    [KIND_NATIVE] = check_native,
};
