/* finish.c: objects as they were read become what they are: pointers into buffers and code are found, hash indices, shapes and flags are
 * made again, and every kind is checked for what its C code relies on, here or in check_objects.c. A new kind gets a line in the tables of
 * both where it relies on more than its row in object/kinds.c says.
 *
 * The passes run one behind the other, each over all objects; later ones rely on what earlier ones have found. */
#include "core/utf8.h"
#include "frozen.h"
#include "object/class.h"
#include "object/code_text.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/external.h"
#include "object/instance.h"
#include "object/iterator.h"
#include "object/range.h"
#include "object/set_table.h"
#include "object/str.h"
#include "object/tuple.h"
#include "snapshot/loader.h"
#include "vm/link.h"

/* ---- first: what stands for itself ---- */

static bool finish_int(Loader *loader, Object *object) {
    const Int *number = (const Int *)object;
    REQUIRE(number->size == 0 || number->limbs[number->size - 1] != 0, "an int with leading zeros");
    REQUIRE(number->size || !(object->flags & INT_NEGATIVE), "a negative zero among ints");
    bool small = number->size == 0 || (number->size == 1 && number->limbs[0] <= (uint64_t)INT_MAX_INLINE + !!(object->flags & INT_NEGATIVE));
    REQUIRE(object->type != &type_int || !small, "an int that is not written in place");
    return true;
}

static bool finish_float(Loader *loader, Object *object) {
    double value = ((const Float *)object)->value;
    REQUIRE(object->type != &type_float || value != value, "a float that is not written in place");
    return true;
}

static bool finish_str(Loader *loader, Object *object) {
    Str *str = (Str *)object;
    uint64_t width = object->spare, offset = (uint64_t)(uintptr_t)str->data;
    const TextBuffer *buffer = str_buffer(str);
    if (buffer) {
        REQUIRE(offset % width == 0 && offset <= buffer->size && str->length <= (buffer->size - offset) / width, "a str outside its buffer");
        REQUIRE(offset + str->length * width <= buffer->used, "a str behind the used part of its buffer");
        str->data = buffer->bytes + offset;
    } else {
        REQUIRE(offset == 0, "a str with a place in no buffer");
        str->data = str->inline_data;
    }
    uint32_t widest = 0;
    for (uint64_t i = 0; i < str->length; i++) {
        uint32_t c = str_at(str, i);
        if (c > widest) widest = c;
    }
    REQUIRE(widest <= 0x10FFFF && width == (widest > 0xFFFF ? 4 : widest > 0xFF ? 2 : 1), "a str that is too wide, or no text");
    object->flags = (uint8_t)((object->flags & ~STR_ASCII) | (widest < 0x80 ? STR_ASCII : 0));
    return true;
}

static bool finish_text_buffer(Loader *loader, Object *object) {
    REQUIRE(((const TextBuffer *)object)->used <= ((const TextBuffer *)object)->size, "a text buffer that is overfull");
    return true;
}

static bool finish_bytearray(Loader *loader, Object *object) {
    ByteArray *array = (ByteArray *)object;
    uint64_t size = array->raw ? array->raw->size : 0;
    REQUIRE(array->start <= size && array->length <= size - array->start, "a bytearray outside its bytes");
    array->exports = 0; /* counted below */
    return true;
}

static bool finish_memoryview(Loader *loader, Object *object) {
    const MemoryView *view = (const MemoryView *)object;
    if (is_kind(view->owner, KIND_BYTEARRAY)) AS(ByteArray, view->owner)->exports++;
    REQUIRE(view->item_size && view->item_size <= 64, "a memoryview of no item size");
    return true;
}

static bool finish_list(Loader *loader, Object *object) {
    const List *list = (const List *)object;
    uint64_t capacity = list->values ? list->values->capacity : 0;
    REQUIRE(list->length <= capacity, "a list longer than its storage");
    REQUIRE(!capacity || are_allowed(list->values->items, capacity, ALLOW_ANY | ALLOW_UNBOUND), "a list of what no program can see");
    REQUIRE(!list->length || are_allowed(list->values->items, list->length, ALLOW_ANY), "a list with a hole");
    return true;
}

static bool finish_dict(Loader *loader, Object *object) {
    Dict *dict = (Dict *)object;
    uint64_t capacity = dict->entries ? dict->entries->capacity : 0;
    uint32_t live = 0;
    object->flags &= (uint8_t)~DICT_MIRRORS;
    REQUIRE(!dict_is_constant(dict) || (dict->used == capacity && dict->live == capacity), "the builtins with something missing");
    REQUIRE(dict->used <= capacity && capacity <= 1 << 30, "a dict longer than its storage");
    REQUIRE(dict->keys_version && dict->keys_version <= loader->vm->next_version, "a dict of no version");
    for (uint64_t i = 0; i < capacity; i++) {
        Entry *entry = &dict->entries->items[i];
        bool there = entry->key != UNBOUND;
        /* What it mirrored, which goes into dictionary mode; or how many holes there are, which will be found again (ordered_dict.c). */
        if (!there && (is_kind(entry->value, KIND_INSTANCE) || is_int(entry->value))) entry->value = UNBOUND;
        REQUIRE(i < dict->used || !there, "a key behind the end of a dict");
        REQUIRE(there == (entry->value != UNBOUND), "a key without a value in a dict");
        live += there;
    }
    REQUIRE(live == dict->live, "a dict that miscounts its keys");
    return true;
}

static bool finish_set_table(Loader *loader, Object *object) {
    (void)loader;
    object->aux = 1;
    return true;
}

static bool finish_set(Loader *loader, Object *object) {
    Set *set = (Set *)object;
    if (!set->table) {
        REQUIRE(!set->live && !set->filled, "a set that miscounts its members");
        return true;
    }
    uint64_t capacity = set->table->capacity, live = 0, deleted = 0;
    REQUIRE(capacity >= 8 && !(capacity & (capacity - 1)), "a set of odd size");
    for (uint64_t i = 0; i < capacity; i++) {
        const SetEntry *entry = &set->table->items[i];
        live += entry->key != UNBOUND;
        deleted += entry->key == UNBOUND && entry->hash == UINT64_MAX;
    }
    REQUIRE(live == set->live && live + deleted == set->filled && set->filled < capacity, "a set that miscounts its members");
    return true;
}

static bool finish_range(Loader *loader, Object *object) {
    const Range *range = (const Range *)object;
    REQUIRE(range->step != small_int(0), "a range without a step");
    if (!range_is_small(range)) return true;
    __int128 length = int_of(range->length), last = int_of(range->start) + (length ? length - 1 : 0) * int_of(range->step);
    REQUIRE(length >= 0 && last >= INT_MIN_INLINE && last <= INT_MAX_INLINE, "a range beyond its end");
    return true;
}

static bool finish_link(Loader *loader, Object *object) {
    Link *link = (Link *)object;
    uint64_t number = (uint64_t)(uintptr_t)link->code;
    if (link->program == NONE) {
        REQUIRE(number < frozen_code_count && frozen_codes[number].instructions, "code that the library does not have");
        link->code = &frozen_codes[number];
        REQUIRE(!link->constant_values && !link->name_values, "frozen code with constants of its own");
        return true;
    }
    const Program *program = AS(ProgramObject, link->program)->program;
    REQUIRE(program && number < program->code_count, "code that its program does not have");
    link->code = program->codes[number];
    REQUIRE(!link->constant_values == !link->name_values, "code half linked");
    return true;
}

static const Finish first[KIND_COUNT] = {
    [KIND_INT] = finish_int,
    [KIND_FLOAT] = finish_float,
    [KIND_STR] = finish_str,
    [KIND_TEXT_BUFFER] = finish_text_buffer,
    [KIND_BYTEARRAY] = finish_bytearray,
    [KIND_LIST] = finish_list,
    [KIND_DICT] = finish_dict,
    [KIND_SET] = finish_set,
    [KIND_SET_TABLE] = finish_set_table,
    [KIND_RANGE] = finish_range,
    [KIND_LINK] = finish_link,
};

/* ---- second: interned names, indices, classes ---- */

static bool intern(Loader *loader, Object *object) {
    Str *str = (Str *)object;
    if (!(object->flags & STR_INTERNED)) return true;
    REQUIRE(object->type == &type_str, "an interned name of a class");
    object->flags &= (uint8_t)~STR_INTERNED;
    Str *interned = intern_str(loader->vm, str);
    if (!interned) return loader_no_memory(loader);
    REQUIRE(interned == str, "a name interned twice");
    return true;
}

static bool index_dict(Loader *loader, Object *object) {
    Dict *dict = (Dict *)object;
    if (dict_is_constant(dict)) {
        dict->index = (Raw *)(uintptr_t)builtin_index;
        return true;
    }
    for (uint32_t i = 0; i < dict->used; i++) {
        Entry *entry = &dict->entries->items[i];
        if (is_exactly(entry->key, &type_str)) entry->hash = str_hash(AS(Str, entry->key));
    }
    if (!loader_done(loader, dict_rebuild_index(loader->vm, dict, &loader->collisions))) return false;
    REQUIRE(loader->collisions <= COLLISIONS_TO_BEAR, "dicts of keys that all collide");
    return true;
}

static bool holds(const Tuple *tuple, Value item) {
    for (uint64_t i = 0; i < tuple->length; i++) {
        if (tuple->items[i] == item) return true;
    }
    return false;
}

enum { MOST_BASES = 1000 };

/* A metaclass may have an mro() of its own: so any classes may stand there, as long as their instances are laid out like this one's. */
static bool check_mro(Loader *loader, const Type *type) {
    const Tuple *mro = AS(Tuple, type->mro), *bases = AS(Tuple, type->bases);
    REQUIRE(mro->length && mro->length <= MOST_IN_ORDER && are_allowed(mro->items, mro->length, ALLOW(KIND_TYPE)), "a class without an order of bases");
    REQUIRE(bases->length && bases->length <= MOST_BASES && are_allowed(bases->items, bases->length, ALLOW(KIND_TYPE)), "a class of no bases");
    REQUIRE(holds(bases, value_of(type->base)), "a class whose base is none of its bases");
    for (uint64_t i = 0; i < mro->length; i++) {
        const Type *each = AS(Type, mro->items[i]);
        REQUIRE(each->object.aux & TYPE_STATIC || each->slot_count <= type->slot_count, "a class with fewer slots than its base");
    }
    return true;
}

/* No class derives from itself. The classes are walked over in depth; `number` is their colour meanwhile. */
enum { UNSEEN = UINT16_MAX, UNDER_WAY = 1, SEEN = 2 };

typedef struct Step {
    Type *type;
    uint64_t next; /* of its bases */
} Step;

static bool walk_bases(Loader *loader, Step *steps, Type *type) {
    uint64_t depth = 0;
    steps[depth++] = (Step){type, 0};
    type->number = UNDER_WAY;
    while (depth) {
        Step *step = &steps[depth - 1];
        const Tuple *bases = AS(Tuple, step->type->bases);
        if (step->next == bases->length) {
            step->type->number = SEEN;
            depth--;
            continue;
        }
        Type *base = AS(Type, bases->items[step->next++]);
        if (base->object.aux & TYPE_STATIC || base->number == SEEN) continue;
        REQUIRE(base->number == UNSEEN, "classes that derive from each other");
        base->number = UNDER_WAY;
        steps[depth++] = (Step){base, 0};
    }
    return true;
}

static bool check_circles(Loader *loader) {
    uint64_t types = 0;
    for (uint32_t i = 0; i < loader->count; i++) {
        types += loader->objects[i].object->kind == KIND_TYPE;
    }
    Step *steps = arena_allocate(&loader->arena, (types + 1) * sizeof *steps);
    if (!steps) return loader_no_memory(loader);
    for (uint32_t i = 0; i < loader->count; i++) {
        Type *type = (Type *)loader->objects[i].object;
        if (type->object.kind == KIND_TYPE && type->number == UNSEEN && !walk_bases(loader, steps, type)) return false;
    }
    return true;
}

static bool check_type_fields(Loader *loader, Object *object) {
    Type *type = (Type *)object;
    REQUIRE(!(object->aux & TYPE_STATIC), "a builtin class in the heap");
    REQUIRE(type->slot_count <= 1 << 24 && type->inline_count <= 64, "a class of too many slots");
    type->number = UNSEEN;
    return check_mro(loader, type);
}

static const Finish second[KIND_COUNT] = {
    [KIND_STR] = intern,
    [KIND_DICT] = index_dict,
    [KIND_MEMORYVIEW] = finish_memoryview,
    [KIND_TYPE] = check_type_fields,
};

/* ---- third: classes know their layout ---- */

static bool finish_type(Loader *loader, Object *object) {
    Type *type = (Type *)object;
    const Tuple *mro = AS(Tuple, type->mro);
    type->number = UINT16_MAX;
    type->solid = type_solid_base(type);
    type->instance_kind = type->solid->instance_kind;
    const Type *layout = class_layout(type);
    object->aux &= ~(uint32_t)(TYPE_EXCEPTION | TYPE_METACLASS);
    if (type->instance_kind == KIND_EXCEPTION) object->aux |= TYPE_EXCEPTION;
    if (type->instance_kind == KIND_TYPE) object->aux |= TYPE_METACLASS;
    for (uint64_t i = 0; i < mro->length; i++) {
        const Type *each = AS(Type, mro->items[i]);
        if (!(each->object.aux & TYPE_STATIC)) continue;
        REQUIRE(type_is_subtype(layout, class_layout(each)), "a class with bases of different layouts");
    }
    if (type->root_shape) REQUIRE(type->root_shape->owner == type && !type->root_shape->parent, "a class with another's shape");
    if (!type->subclasses) return true;
    uint64_t kept = 0;
    for (uint64_t i = 0; i < type->subclasses->capacity; i++) {
        Value each = type->subclasses->items[i];
        REQUIRE(each == UNBOUND || is_kind(each, KIND_WEAKREF), "a class with subclasses that are none");
        if (each == UNBOUND) continue;
        Value target = AS(Weakref, each)->target;
        bool derives = is_kind(target, KIND_TYPE) && !(object_of(target)->aux & TYPE_STATIC) && holds(AS(Tuple, AS(Type, target)->bases), value_of(type));
        type->subclasses->items[i] = UNBOUND; /* unless it got other bases, or is gone */
        if (derives) type->subclasses->items[kept++] = each;
    }
    return true;
}

static const Finish third[KIND_COUNT] = {[KIND_TYPE] = finish_type};

/* ---- fourth: check_objects.c; fifth and sixth: chains and trees ---- */

static bool mark_leaf(Loader *loader, Object *object) {
    (void)loader;
    if (object->aux <= ITERATE_SET) object->flags |= ITERATOR_LEAF;
    return true;
}

static bool grow_shape(Loader *loader, Object *object) {
    return loader_done(loader, shape_restore(loader->vm, (Shape *)object));
}

static bool judge_set(Loader *loader, Object *object) {
    (void)loader;
    set_judge((Set *)object);
    return true;
}

static bool clear_root(Loader *loader, Object *object) {
    (void)loader;
    if (!((Shape *)object)->parent) ((Shape *)object)->table = NULL;
    return true;
}

static const Finish sixth[KIND_COUNT] = {[KIND_SHAPE] = clear_root};

static const Finish fifth[KIND_COUNT] = {
    [KIND_ITERATOR] = mark_leaf,
    [KIND_SET] = judge_set,
    [KIND_SHAPE] = grow_shape,
    [KIND_INSTANCE] = check_instance,
};

static bool pass(Loader *loader, const Finish *finishers) {
    for (loader->current = 0; loader->current < loader->count; loader->current++) {
        Object *object = loader->objects[loader->current].object;
        if (finishers[object->kind] && !finishers[object->kind](loader, object)) return false;
    }
    return true;
}

static bool check_types(Loader *loader) {
    for (uint32_t i = 0; i < loader->count; i++) {
        const Object *object = loader->objects[i].object;
        if (object->type) REQUIRE(object_fits_type(object), "an object of a class with another layout");
    }
    return true;
}

/* Inline caches take dicts of the same version for the same dict. */
static bool check_versions(Loader *loader) {
    uint64_t size = 64, dicts = 0;
    for (uint32_t i = 0; i < loader->count; i++) {
        dicts += loader->objects[i].object->kind == KIND_DICT;
    }
    while (size < dicts * 2) {
        size *= 2;
    }
    uint64_t *seen = arena_allocate(&loader->arena, size * sizeof *seen); /* 0: free */
    if (!seen) return loader_no_memory(loader);
    for (uint32_t i = 0; i < loader->count; i++) {
        const Object *object = loader->objects[i].object;
        if (object->kind != KIND_DICT) continue;
        uint64_t version = ((const Dict *)object)->keys_version, place = version * UINT64_C(0x9E3779B97F4A7C15) >> 32 & (size - 1);
        while (seen[place] && seen[place] != version) {
            place = (place + 1) & (size - 1);
        }
        REQUIRE(!seen[place], "two dicts of one version");
        seen[place] = version;
    }
    return true;
}

/* Iterators that hold others, from the inside out; those in a circle never become leaves. */
static void judge_iterators(Loader *loader) {
    for (uint32_t i = 0; i < loader->count; i++) {
        if (loader->objects[i].object->kind == KIND_ITERATOR) loader->objects[i].object->spare = 0;
    }
    for (uint32_t round = 0; round <= ITERATOR_DEPTH; round++) {
        for (uint32_t i = 0; i < loader->count; i++) {
            Object *object = loader->objects[i].object;
            bool compound = object->kind == KIND_ITERATOR && object->aux > ITERATE_SET && ((Iterator *)object)->source != UNBOUND;
            if (compound && !(object->flags & ITERATOR_LEAF)) iterator_judge((Iterator *)object);
        }
    }
}

/* A dict that only the VM itself knows, with values of one form. Programs cannot reach it, so nobody asks later. */
static bool check_own_dict(Loader *loader, const Dict *dict, uint64_t allowed, const Type *type) {
    if (!dict) return true;
    REQUIRE(dict->object.spare == 1 && dict->object.type == &type_dict, "a dict of the VM that a program holds too");
    for (uint32_t i = 0; i < dict->used; i++) {
        Value value = dict->entries->items[i].value;
        if (value == UNBOUND) continue;
        REQUIRE(value_is_allowed(value, allowed) && (!type || type_of(value) == type), "a dict of the VM with other values");
    }
    return true;
}

/* Weak references by the identity of what they refer to. */
static bool check_weakrefs(Loader *loader, const Dict *registry) {
    if (!check_own_dict(loader, registry, ALLOW(KIND_LIST), &type_list)) return false;
    for (uint32_t i = 0; i < registry->used; i++) {
        if (registry->entries->items[i].value == UNBOUND) continue;
        const List *list = AS(List, registry->entries->items[i].value);
        REQUIRE(list->object.spare == 1 && (!list->length || are_allowed(list->values->items, list->length, ALLOW(KIND_WEAKREF))), "weak references that are none");
    }
    return true;
}

static bool check_host_side(Loader *loader) {
    VM *vm = loader->vm;
    const HostSide *side = &vm->side;
    REQUIRE(side->phase <= RENDER_ERROR, "a run in no phase");
    REQUIRE(side->phase != RENDER_ERROR || is_exception(side->outcome), "an error that is none");
    REQUIRE(value_is_allowed(side->main_function, ALLOW(KIND_FUNCTION) | ALLOW_UNBOUND), "a main function that is none");
    if (!check_own_dict(loader, side->futures, ALLOW(KIND_NATIVE), &type_external_future)) return false;
    if (!check_own_dict(loader, side->renderings, ALLOW(KIND_STR), NULL) || !check_own_dict(loader, side->types, ALLOW(KIND_TYPE), NULL)) return false;
    for (uint32_t i = 0; side->types && i < side->types->used; i++) {
        Value type = side->types->entries->items[i].value;
        if (type == UNBOUND) continue;
        REQUIRE(host_class_is_sound(AS(Type, type)), "a host's class that is none");
    }
    for (uint32_t i = 0; side->futures && i < side->futures->used; i++) {
        Value key = side->futures->entries->items[i].key;
        REQUIRE(key == UNBOUND || is_int(key), "a future without a call");
    }
    return true;
}

static bool is_request(const Tuple *parts, bool is_call) {
    if (parts->length != 3 || !is_kind(parts->items[1], KIND_TUPLE)) return false;
    if (is_call ? type_of(parts->items[0]) != &type_external_function : !is_str(parts->items[0])) return false;
    if (parts->items[2] == NONE) return true;
    if (!is_kind(parts->items[2], KIND_DICT)) return false;
    const Dict *keywords = AS(Dict, parts->items[2]);
    for (uint32_t i = 0; i < keywords->used; i++) {
        if (keywords->entries->items[i].key != UNBOUND && !is_str(keywords->entries->items[i].key)) return false;
    }
    return true;
}

static bool check_event(Loader *loader) {
    const VM *vm = loader->vm;
    Value value = vm->event_value;
    switch (vm->event) {
    case EVENT_CALL:
    case EVENT_OS: REQUIRE(is_kind(value, KIND_TUPLE) && is_request(AS(Tuple, value), vm->event == EVENT_CALL), "a call that is none"); return true;
    case EVENT_NAME: REQUIRE(is_str(value), "a name that is none"); return true;
    case EVENT_RAISED: REQUIRE(is_exception(value) || is_str(value) || value == NONE, "an exception that is none"); return true;
    default: REQUIRE(vm->event <= EVENT_FUTURES, "an event of no kind"); return true;
    }
}

static bool check_roots(Loader *loader) {
    VM *vm = loader->vm;
    if (!check_host_side(loader) || !check_event(loader)) return false;
    REQUIRE(vm->builtins && vm->modules, "a VM without builtins");
    REQUIRE(value_is_allowed(vm->raised, ALLOW(KIND_EXCEPTION) | ALLOW_UNBOUND), "an exception under way that is none");
    REQUIRE(value_is_allowed(vm->handled, ALLOW(KIND_EXCEPTION) | ALLOW_NONE), "a handled exception that is none");
    REQUIRE(vm->keyword_names == UNBOUND, "a call under way");
    REQUIRE(value_is_allowed(vm->main_module, ALLOW(KIND_MODULE) | ALLOW_NONE), "a main module that is none");
    REQUIRE(value_is_allowed(vm->codec_state, ALLOW(KIND_DICT) | ALLOW_UNBOUND), "registered codecs that are none");
    REQUIRE(vm->trace_events ? is_exactly(vm->trace, &type_dict) : vm->trace == UNBOUND || is_exactly(vm->trace, &type_dict), "listeners that are none");
    REQUIRE(vm->async_hooks == UNBOUND || (is_kind(vm->async_hooks, KIND_TUPLE) && AS(Tuple, vm->async_hooks)->length == 2), "hooks that are none");
    REQUIRE(vm->audit_hooks == UNBOUND || is_kind(vm->audit_hooks, KIND_TUPLE), "audit hooks that are none");
    REQUIRE(value_is_allowed(vm->pending_body, ALLOW(KIND_FUNCTION) | ALLOW_NONE), "a module's body that is none");
    REQUIRE(value_is_allowed(vm->arguments, ALLOW(KIND_LIST) | ALLOW_NONE), "arguments of the command that are none");
    REQUIRE(value_is_allowed(vm->observed, ALLOW(KIND_FRAME) | ALLOW_NONE), "an object of a frame that is none");
    for (uint32_t i = 0; vm->frozen_links && i < vm->frozen_links->capacity; i++) {
        Value link = vm->frozen_links->items[i];
        REQUIRE(vm->frozen_links->capacity == frozen_code_count, "links of other frozen code");
        REQUIRE(link == UNBOUND || (is_kind(link, KIND_LINK) && code_stored(AS(Link, link)->code) == &frozen_codes[i]), "links of other frozen code");
    }
    for (uint32_t i = 0; vm->type_state && i < vm->type_state->capacity; i++) {
        Value state = vm->type_state->items[i];
        REQUIRE(vm->type_state->capacity == STATIC_TYPE_COUNT, "other builtin classes");
        REQUIRE(value_is_allowed(state, ALLOW(KIND_VALUES) | ALLOW(KIND_DICT) | ALLOW_UNBOUND), "a builtin class's state that is none");
        if (is_kind(state, KIND_DICT) && (i != TYPE_NUMBER_weakproxy || !check_weakrefs(loader, AS(Dict, state)))) {
            return loader_broken(loader, "a builtin class's state that is none");
        }
        if (!is_kind(state, KIND_VALUES)) continue;
        REQUIRE(are_allowed(AS(Values, state)->items, AS(Values, state)->capacity, ALLOW(KIND_WEAKREF) | ALLOW_UNBOUND), "a class with subclasses that are none");
        for (uint64_t k = 0; k < AS(Values, state)->capacity; k++) {
            Value each = AS(Values, state)->items[k];
            REQUIRE(each == UNBOUND || value_is_allowed(AS(Weakref, each)->target, ALLOW(KIND_TYPE) | ALLOW_UNBOUND), "a class with subclasses that are none");
        }
    }
    return true;
}

/* Tracebacks and frame objects are chains: following one always comes to an end. Each object is walked over once. */
static Value next_of(const Object *object) {
    if (object->kind == KIND_TRACEBACK) return ((const Traceback *)object)->next;
    return object->kind == KIND_FRAME ? ((const FrameObject *)object)->back : NONE;
}

static bool check_chains(Loader *loader) {
    /* Chains are lines without circles exactly when taking away again and again what nothing leads to takes all away. */
    for (uint32_t i = 0; i < loader->count; i++) {
        Object *object = loader->objects[i].object;
        if (object->kind != KIND_ITERATOR && object->kind != KIND_STR) object->spare = 0; /* until now the number of references */
    }
    for (uint32_t i = 0; i < loader->count; i++) {
        Object *slow = loader->objects[i].object;
        if ((slow->kind != KIND_TRACEBACK && slow->kind != KIND_FRAME) || slow->spare) continue;
        Value each = value_of(slow);
        for (; each != NONE && object_of(each)->spare == 0; each = next_of(object_of(each))) {
            object_of(each)->spare = 1;
        }
        REQUIRE(each == NONE || object_of(each)->spare == 2, "a traceback without an end");
        for (each = value_of(slow); each != NONE && object_of(each)->spare == 1; each = next_of(object_of(each))) {
            object_of(each)->spare = 2;
        }
    }
    return true;
}

bool finish_objects(Loader *loader) {
    uint64_t version = loader->vm->next_version;
    if (!pass(loader, first) || !check_versions(loader) || !pass(loader, second) || !check_circles(loader) || !pass(loader, third)) return false;
    if (!check_types(loader) || !pass(loader, object_checks)) return false;
    if (!pass(loader, fifth) || !pass(loader, sixth)) return false;
    judge_iterators(loader);
    loader->vm->next_version = version; /* the tables of shapes, which no cache knows, took some */
    if (!check_roots(loader)) return false;
    loader->counts = false;
    return check_chains(loader);
}
