/* cell.c: cells, the variables that closures share. */
#include "frozen.h"
#include "object/error.h"
#include "object/type.h"
#include "vm/identity.h"
#include "vm/vm.h"

#define SELF AS(Cell, args[0])

static Status cell_get(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = SELF->value;
    return *result == UNBOUND ? raise_value_error(vm, "Cell is empty") : DONE;
}

static Status cell_set(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    (void)result;
    SELF->value = args[1];
    return DONE;
}

static Status cell_make(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Cell *cell = heap_new(vm, KIND_CELL, &type_cell, sizeof *cell);
    if (!cell) return NO_MEMORY;
    cell->value = args[1];
    *result = value_of(cell);
    return DONE;
}

static Status cell_repr(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value hex, content;
    TRY(identity_text(vm, args[0], &hex));
    if (SELF->value == UNBOUND) *result = format_text(vm, "<cell at %S: empty>", hex);
    else {
        TRY(identity_text(vm, SELF->value, &content));
        *result = format_text(vm, "<cell at %S: %T object at %S>", hex, SELF->value, content);
    }
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

#define CELL_COMPARISON(name)                                                                                          \
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT), "__" #name "__", "value, /", 2, 2, 2, NULL, {NULL}, &prelude_cell_##name, &type_cell}

static const Builtin cell_methods[] = {
    CELL_COMPARISON(lt), CELL_COMPARISON(le), CELL_COMPARISON(eq), CELL_COMPARISON(ne), CELL_COMPARISON(gt), CELL_COMPARISON(ge),
    CLASS_CONSTANT("__hash__", NONE, type_cell),
    STATIC_METHOD(0, "__new__", "contents=, /", 1, 2, 2, cell_make, NULL, type_cell),
    SLOT("__repr__", "", 1, cell_repr, NULL, type_cell),
    GETSET("cell_contents", cell_get, cell_set, type_cell),
};
const Type type_cell = {STATIC_TYPE_OBJECT(TYPE_FINAL), .static_name = "cell", .base = &type_object, METHOD_TABLE(cell_methods),
                        .number = TYPE_NUMBER_cell, .instance_kind = KIND_CELL};
