/* abc_module.c: the module _abc: what lib/abc.py and lib/_collections_abc.py cannot say in Python, or not fast enough. */
#include "frozen.h"
#include "object/container.h"
#include "object/dict.h"
#include "object/set.h"
#include "vm/module_table.h"

extern const Builtin intrinsic_mark_collection;

/* Whether what a class holds is abstract. NEEDS_PYTHON: somebody has to be asked. */
static Status is_abstract(VM *vm, Value held, bool *abstract) {
    *abstract = false;
    if (!is_object(held)) return DONE;
    switch (object_of(held)->kind) {
    case KIND_FUNCTION: {
        const Dict *attributes = AS(NamedFunction, held)->attributes;
        Value mark = attributes ? dict_get_interned(attributes, NAME(__isabstractmethod__)) : UNBOUND;
        *abstract = mark == TRUE;
        return mark == TRUE || mark == FALSE || mark == UNBOUND ? DONE : NEEDS_PYTHON;
    }
    case KIND_WRAPPER: {
        const Wrapper *wrapper = AS(Wrapper, held);
        if (wrapper->attributes || !(wrapper->object.type->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
        const Value parts[] = {wrapper->function, wrapper->setter, wrapper->deleter};
        for (size_t i = 0; i < sizeof parts / sizeof *parts && !*abstract; i++) {
            if (is_kind(parts[i], KIND_WRAPPER)) return NEEDS_PYTHON;
            TRY(is_abstract(vm, parts[i], abstract));
        }
        return DONE;
    }
    case KIND_BUILTIN:
    case KIND_DESCRIPTOR:
    case KIND_STR:
    case KIND_INT:
    case KIND_TUPLE: return object_of(held)->type->object.aux & TYPE_STATIC ? DONE : NEEDS_PYTHON;
    default: return NEEDS_PYTHON;
    }
}

/* abstract_names(class): the frozenset of the names of its abstract methods, those it inherits as well. */
static Status abstract_names_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_kind(args[0], KIND_TYPE) || !AS(Type, args[0])->dict) return NEEDS_PYTHON;
    const Type *class = AS(Type, args[0]);
    Set *names = set_new(vm, &type_frozenset);
    if (!names) return NO_MEMORY;
    uint32_t position = 0;
    Value name, held;
    bool abstract;
    while (dict_next(class->dict, &position, &name, &held)) {
        TRY(is_abstract(vm, held, &abstract));
        if (abstract) TRY(set_add(vm, names, name));
    }
    const Tuple *bases = AS(Tuple, class->bases);
    for (uint64_t i = 0; i < bases->length; i++) {
        const Type *base = AS(Type, bases->items[i]);
        Value inherited = base->dict ? dict_get_interned(base->dict, NAME(__abstractmethods__)) : UNBOUND;
        if (inherited == UNBOUND) continue;
        if (!is_exactly(inherited, &type_frozenset)) return NEEDS_PYTHON;
        uint64_t place = 0;
        while (set_next(AS(Set, inherited), &place, &name)) {
            if (!is_exactly(name, &type_str) || !(object_of(name)->flags & STR_INTERNED)) return NEEDS_PYTHON;
            held = type_lookup(vm, class, name);
            if (held == UNBOUND) return NEEDS_PYTHON;
            TRY(is_abstract(vm, held, &abstract));
            if (abstract) TRY(set_add(vm, names, name));
        }
    }
    vm_charge(vm, class->dict->used / 8);
    *result = value_of(names);
    return DONE;
}

static const Builtin abstract_names =
    FUNCTION("abstract_names", "cls, /", 1, 1, 1, abstract_names_leaf, &prelude_abstract_names, "_abc");

static const Builtin *const functions[] = {&abstract_names, &intrinsic_mark_collection, NULL};

const NativeModule abc_module = {.name = "_abc", .functions = functions};
