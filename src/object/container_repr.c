/* container_repr.c: repr() of lists, tuples, dicts, sets and views.
 *
 * The containers under way form a chain, so that one that contains itself shows as [...]. The chain is lost where the nesting leads
 * through an object that protocol.h shows; a cycle through one then is followed until it is too deep for C, and the prelude, which
 * knows all that is under way, starts over. */
#include "object/container.h"
#include "object/dict.h"
#include "object/list.h"
#include "object/set.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/vm.h"

typedef struct Under { /* containers whose repr is under way, innermost first */
    const Object *container;
    const struct Under *outer;
    uint32_t depth;
} Under;

enum { TEXT_LARGEST = 1 << 22 }; /* longer ones are made in Python, which passes safepoints */

static Status container_text(VM *vm, TextBuilder *builder, const Object *object, const Under *outer, uint32_t depth);

static Status item_text(VM *vm, TextBuilder *builder, Value item, const Under *under) {
    if (builder->length > TEXT_LARGEST) return NEEDS_PYTHON;
    if (is_object(item)) {
        const Object *object = object_of(item);
        if (object->type == &type_str) return str_repr_to(builder, (const Str *)object);
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

static Status container_text(VM *vm, TextBuilder *builder, const Object *object, const Under *outer, uint32_t depth) {
    for (const Under *under = outer; under; under = under->outer) {
        if (under->container == object) return recursion_text(builder, object);
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
