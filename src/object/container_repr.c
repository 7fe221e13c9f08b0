/* container_repr.c: repr() of lists, tuples, dicts, sets and views.
 *
 * The containers under way form a chain, so that one that contains itself shows as [...]. The chain is lost where the nesting leads
 * through an object that protocol.h shows; a cycle through one then is followed until it is too deep for C, and the prelude, which
 * knows all that is under way, starts over. It also does what makes a long text, calling _repr_some for as much of it as C can do. */
#include "frozen.h"
#include "object/bytes.h"
#include "object/container.h"
#include "object/dict.h"
#include "object/list.h"
#include "object/set.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/under_way.h"
#include "vm/vm.h"

typedef struct Under { /* containers whose repr is under way, innermost first */
    const Object *container;
    const struct Under *outer;
    uint32_t depth;
} Under;

enum { TEXT_LARGEST = 2 * TEXT_STEP };

static Status container_text(VM *vm, TextBuilder *builder, const Object *object, const Under *outer, uint32_t depth);

static Status item_text(VM *vm, TextBuilder *builder, Value item, const Under *under) {
    if (builder->length > TEXT_LARGEST) {
        vm_hurry(vm);
        return NEEDS_PYTHON;
    }
    if (is_object(item)) {
        const Object *object = object_of(item);
        if (object->type == &type_str && ((const Str *)object)->length <= TEXT_STEP) return str_repr_to(builder, (const Str *)object);
        if (object->type == &type_list || object->type == &type_tuple || object->type == &type_dict || object->type == &type_set ||
            object->type == &type_frozenset || object->kind == KIND_DICT_VIEW) {
            return container_text(vm, builder, object, under, under->depth + 1);
        }
    }
    return value_repr_to(vm, builder, item, under->depth + 1);
}

static Status items_text(VM *vm, TextBuilder *builder, const Value *items, uint64_t count, const Under *under) {
    for (uint64_t i = 0; i < count; i++) {
        if (i > 0) TRY(text_add_ascii(builder, ", ", 2));
        TRY(item_text(vm, builder, items[i], under));
    }
    return DONE;
}

static Status tuple_text(VM *vm, TextBuilder *builder, const Tuple *tuple, const Under *under) {
    TRY(text_add_char(builder, '('));
    TRY(items_text(vm, builder, tuple->items, tuple->length, under));
    return text_add_cstring(builder, tuple->length == 1 ? ",)" : ")");
}

static Status dict_text(VM *vm, TextBuilder *builder, const Dict *dict, const Under *under) {
    uint32_t position = 0;
    Value key, value;
    bool first = true;
    TRY(text_add_char(builder, '{'));
    while (dict_next(dict, &position, &key, &value)) {
        if (!first) TRY(text_add_ascii(builder, ", ", 2));
        first = false;
        TRY(item_text(vm, builder, key, under));
        TRY(text_add_ascii(builder, ": ", 2));
        TRY(item_text(vm, builder, value, under));
    }
    return text_add_char(builder, '}');
}

static Status add_type_name(TextBuilder *builder, const Type *type) {
    uint32_t length;
    const char *name = type_name(type, &length);
    return text_add_utf8(builder, name, length);
}

static Status set_text(VM *vm, TextBuilder *builder, const Set *set, const Under *under) {
    const Type *type = set->object.type;
    bool named = type != &type_set || set->live == 0;
    if (named) {
        TRY(add_type_name(builder, type));
        TRY(text_add_char(builder, '('));
    }
    if (set->live > 0) {
        uint64_t position = 0;
        Value item;
        bool first = true;
        TRY(text_add_char(builder, '{'));
        while (set_next(set, &position, &item)) {
            if (!first) TRY(text_add_ascii(builder, ", ", 2));
            first = false;
            TRY(item_text(vm, builder, item, under));
        }
        TRY(text_add_char(builder, '}'));
    }
    return named ? text_add_char(builder, ')') : DONE;
}

static Status view_text(VM *vm, TextBuilder *builder, const DictView *view, const Under *under) {
    const Dict *dict = AS(Dict, view->dict);
    uint32_t position = 0, form = view->object.aux;
    Value key, value;
    bool first = true;
    TRY(text_add_cstring(builder, view->object.type->static_name));
    TRY(text_add_ascii(builder, "([", 2));
    while (dict_next(dict, &position, &key, &value)) {
        if (!first) TRY(text_add_ascii(builder, ", ", 2));
        first = false;
        if (form == VIEW_ITEMS) TRY(text_add_char(builder, '('));
        if (form != VIEW_VALUES) TRY(item_text(vm, builder, key, under));
        if (form == VIEW_ITEMS) TRY(text_add_ascii(builder, ", ", 2));
        if (form != VIEW_KEYS) TRY(item_text(vm, builder, value, under));
        if (form == VIEW_ITEMS) TRY(text_add_char(builder, ')'));
    }
    return text_add_cstring(builder, "])");
}

/* What stands for a container inside itself. */
static Status recursion_text(TextBuilder *builder, const Object *object) {
    switch (object->kind) {
    case KIND_LIST: return text_add_cstring(builder, "[...]");
    case KIND_TUPLE: return text_add_cstring(builder, "(...)");
    case KIND_DICT: return text_add_cstring(builder, "{...}");
    case KIND_SET:
        TRY(add_type_name(builder, object->type));
        return text_add_cstring(builder, "(...)");
    default: return text_add_cstring(builder, "...");
    }
}

/* The prelude's functions for what C does not show in one go. */
static const Function *const shown_by[KIND_COUNT] = {
    [KIND_LIST] = &prelude_list_repr, [KIND_TUPLE] = &prelude_tuple_repr, [KIND_DICT] = &prelude_dict_repr,
    [KIND_SET] = &prelude_set_repr,   [KIND_DICT_VIEW] = &prelude_dict_view_repr,
};

static Status container_text(VM *vm, TextBuilder *builder, const Object *object, const Under *outer, uint32_t depth) {
    for (const Under *under = outer; under; under = under->outer) {
        if (under->container == object) return recursion_text(builder, object);
    }
    if (vm->hidden_frames) {
        bool found;
        TRY(is_under_way_in(vm, shown_by[object->kind]->code, value_of(object), &found));
        if (found) return recursion_text(builder, object);
    }
    if (depth >= DATA_DEPTH_LIMIT) return NEEDS_PYTHON;
    Under under = {object, outer, depth};
    switch (object->kind) {
    case KIND_LIST: {
        List *list = (List *)(uintptr_t)object;
        TRY(text_add_char(builder, '['));
        TRY(items_text(vm, builder, list_items(list), list->length, &under));
        return text_add_char(builder, ']');
    }
    case KIND_TUPLE: return tuple_text(vm, builder, (const Tuple *)object, &under);
    case KIND_DICT: return dict_text(vm, builder, (const Dict *)object, &under);
    case KIND_SET: return set_text(vm, builder, (const Set *)object, &under);
    default: return view_text(vm, builder, (const DictView *)object, &under);
    }
}

Status list_repr_to(VM *vm, TextBuilder *builder, List *list, uint32_t depth) {
    return container_text(vm, builder, &list->object, NULL, depth);
}

Status tuple_repr_to(VM *vm, TextBuilder *builder, Tuple *tuple, uint32_t depth) {
    return container_text(vm, builder, &tuple->object, NULL, depth);
}

Status dict_repr_to(VM *vm, TextBuilder *builder, Dict *dict, uint32_t depth) {
    return container_text(vm, builder, &dict->object, NULL, depth);
}

Status set_repr_to(VM *vm, TextBuilder *builder, Set *set, uint32_t depth) {
    return container_text(vm, builder, &set->object, NULL, depth);
}

Status dict_view_repr_to(VM *vm, TextBuilder *builder, DictView *view, uint32_t depth) {
    return container_text(vm, builder, &view->object, NULL, depth);
}

/* The text of what stands at *position of a list, a tuple or a dict, which then is behind it. *past: there is nothing any more. */
static Status member_text(VM *vm, TextBuilder *builder, Object *container, uint64_t *position, bool separate, bool *past) {
    Under under = {container, NULL, 0};
    Value key = UNBOUND, item;
    if (container->kind == KIND_DICT) {
        uint32_t entry = (uint32_t)*position;
        *past = *position > UINT32_MAX || !dict_next((Dict *)container, &entry, &key, &item);
        if (*past) return DONE;
        *position = entry - 1;
    } else {
        const Values *values = container->kind == KIND_LIST ? ((List *)container)->values : NULL;
        uint64_t length = container->kind == KIND_LIST ? ((List *)container)->length : ((Tuple *)container)->length;
        *past = *position >= length;
        if (*past) return DONE;
        item = container->kind == KIND_LIST ? values->items[*position] : ((Tuple *)container)->items[*position];
    }
    if (separate) TRY(text_add_ascii(builder, ", ", 2));
    if (key != UNBOUND) {
        TRY(item_text(vm, builder, key, &under));
        TRY(text_add_ascii(builder, ": ", 2));
    }
    TRY(item_text(vm, builder, item, &under));
    ++*position;
    return DONE;
}

/* Appends one text to `parts`, which holds what comes before the items: that of those from a position on that C can show, up to TEXT_STEP
 * characters or so. *result: the position it came to, which Python shows, or -1. */
static Status repr_some(VM *vm, Object *container, uint64_t position, List *parts, Value *result) {
    TextBuilder builder;
    Status status = DONE;
    uint64_t length = 0;
    bool past = false;
    TRY(list_reserve(vm, parts, 1));
    text_start(&builder, vm);
    while (status == DONE && !past && builder.length < TEXT_STEP) {
        length = builder.length;
        status = member_text(vm, &builder, container, &position, parts->length > 1 || length > 0, &past);
    }
    if (builder.length >= TEXT_STEP / 8) vm_hurry(vm);
    if (status == DONE) length = builder.length;
    if (status == DONE || status == NEEDS_PYTHON) {
        Value text = length ? str_from_text(vm, builder.data, builder.width, length) : UNBOUND;
        status = length && text == UNBOUND ? NO_MEMORY : DONE;
        if (text != UNBOUND) TRY(list_append(vm, parts, text));
    }
    text_release(&builder);
    if (status == DONE) vm_charge(vm, length / 64);
    *result = small_int(past ? -1 : (int64_t)position);
    return status;
}

/* container, position, parts */
static Status repr_some_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    bool fits = is_kind(args[0], KIND_LIST) || is_kind(args[0], KIND_TUPLE) || is_kind(args[0], KIND_DICT);
    if (!fits || !is_int(args[1]) || int_of(args[1]) < 0 || !is_kind(args[2], KIND_LIST)) return raise_error(vm, &type_SystemError, "bad argument");
    return repr_some(vm, object_of(args[0]), (uint64_t)int_of(args[1]), AS(List, args[2]), result);
}
const Builtin intrinsic_repr_some = FUNCTION("_repr_some", "", 3, 3, 3, repr_some_leaf, NULL, "builtins");

/* text, start, end, quote: what stands for these characters or bytes in the repr. */
static Status escape_some_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const uint8_t *data;
    uint64_t length, start, end;
    bool plain = is_str(args[0]);
    if (plain) length = AS(Str, args[0])->length;
    else if (!bytes_view(args[0], &data, &length)) return raise_error(vm, &type_SystemError, "bad argument");
    if (!is_int(args[1]) || !is_int(args[2]) || !is_str(args[3])) return raise_error(vm, &type_SystemError, "bad argument");
    start = int_of(args[1]) < 0 ? 0 : (uint64_t)int_of(args[1]);
    end = int_of(args[2]) < 0 ? 0 : (uint64_t)int_of(args[2]);
    if (end > length) end = length;
    if (start > end) start = end;
    uint32_t quote = AS(Str, args[3])->length ? str_at(AS(Str, args[3]), 0) : '\'';
    TextBuilder builder;
    text_start(&builder, vm);
    if (plain) str_show(&builder, AS(Str, args[0]), start, end, quote);
    else bytes_show(&builder, data, start, end, quote, is_kind(args[0], KIND_BYTEARRAY));
    vm_hurry(vm);
    return text_finish(&builder, result);
}
const Builtin intrinsic_escape_some = FUNCTION("_escape_some", "", 4, 4, 4, escape_some_leaf, NULL, "builtins");
