/* code_object.c: code objects. */
#include "object/function.h"

#include "compile/code.h"
#include "frozen.h"
#include "object/code_text.h"
#include "object/dict.h"
#include "object/instance.h"
#include "object/names.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/identity.h"
#include "vm/link.h"

#define SELF(layout) AS(layout, args[0])

static const Code *code_of(Value v) { return AS(CodeObject, v)->link->code; }

#define CODE_NUMBER(name, expression)                                                                                  \
    static Status name(VM *vm, Value *args, uint32_t count, Value *result) {                                           \
        (void)vm;                                                                                                      \
        (void)count;                                                                                                   \
        const Code *code = code_of(args[0]);                                                                           \
        *result = small_int((int64_t)(expression));                                                                    \
        return DONE;                                                                                                   \
    }
CODE_NUMBER(code_argcount, code->positional_count)
CODE_NUMBER(code_positional_only, code->positional_only_count)
CODE_NUMBER(code_keyword_only, code->keyword_only_count)
CODE_NUMBER(code_local_count, code->local_count)
CODE_NUMBER(code_stack_size, code->register_count)
CODE_NUMBER(code_first_line, code->first_line)
CODE_NUMBER(code_flags, (code->flags & CODE_NAMESPACE ? 0 : 3) | (code->flags & CODE_VARARGS ? 4 : 0) | (code->flags & CODE_VARKEYWORDS ? 8 : 0) |
                            (code->flags & CODE_NESTED ? 16 : 0) | (code->flags & CODE_GENERATOR && !(code->flags & (CODE_COROUTINE | CODE_ASYNC_GENERATOR)) ? 32 : 0) |
                            (code->flags & CODE_COROUTINE ? 128 : 0) | (code->flags & CODE_ASYNC_GENERATOR ? 512 : 0) |
                            (code->flags & CODE_HAS_DOC ? 0x4000000 : 0))

static Status code_get_name(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = SELF(CodeObject)->link->name;
    return DONE;
}

static Status code_get_qualname(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = SELF(CodeObject)->link->qualname;
    return DONE;
}

static Status code_get_filename(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Text filename = code_filename(code_of(args[0]));
    *result = str_from_utf8(vm, filename.bytes, filename.length);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Text cell_name(const Code *code, uint32_t cell) { return code_local_name(code, code_cell(code, cell)); }

static Status texts_tuple(VM *vm, const Code *code, Text (*text_at)(const Code *code, uint32_t i), uint32_t count, Value *result) {
    Tuple *tuple = tuple_new(vm, count);
    if (!tuple) return NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        Text text = text_at(code, i);
        Str *str = intern_utf8(vm, text.bytes, text.length);
        if (!str) return NO_MEMORY;
        tuple->items[i] = value_of(str);
    }
    *result = value_of(tuple);
    return DONE;
}

static Status code_varnames(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return texts_tuple(vm, code_of(args[0]), code_local_name, code_of(args[0])->local_count, result);
}
static Status code_freevars(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return texts_tuple(vm, code_of(args[0]), code_free_name, code_of(args[0])->free_count, result);
}
static Status code_cellvars(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return texts_tuple(vm, code_of(args[0]), cell_name, code_of(args[0])->cell_count, result);
}
static Status code_names(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Link *link = SELF(CodeObject)->link;
    if (!link->constants) TRY(link_fill(vm, link));
    Tuple *tuple = tuple_new(vm, link->code->name_count);
    if (!tuple) return NO_MEMORY;
    uint32_t found = 0; /* names are numbered as sites first mention them */
    for (uint32_t site = 0; site < link->code->site_count && found < tuple->length; site++) {
        Value name = site_name(link, site);
        uint32_t place = 0;
        while (place < found && tuple->items[place] != name) {
            place++;
        }
        tuple->items[place] = name;
        if (place == found) found++;
    }
    *result = value_of(tuple);
    return DONE;
}

static Status code_constants(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Link *link = SELF(CodeObject)->link;
    if (!link->constants) TRY(link_fill(vm, link));
    Tuple *tuple = tuple_from_items(vm, link->constants, link->code->constant_count);
    if (!tuple) return NO_MEMORY;
    *result = value_of(tuple);
    return DONE;
}

static Status code_repr(VM *vm, Value *args, uint32_t count, Value *result) {
    Value filename, hex;
    TRY(code_get_filename(vm, args, count, &filename));
    TRY(identity_text(vm, args[0], &hex));
    *result = format_text(vm, "<code object %S at %S, file \"%S\", line %u>", SELF(CodeObject)->link->name, hex, filename, code_of(args[0])->first_line);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status code_equal(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = is_kind(args[1], KIND_CODE) ? bool_value(code_of(args[0]) == code_of(args[1])) : NOT_IMPLEMENTED;
    return DONE;
}

static Status code_hash(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = small_int(code_of(args[0])->first_line * 1000003 + code_of(args[0])->index);
    return DONE;
}

static const Builtin code_methods[] = {
    SLOT("__repr__", "", 1, code_repr, NULL, type_code),
    SLOT("__eq__", "value, /", 2, code_equal, NULL, type_code),
    SLOT("__hash__", "", 1, code_hash, NULL, type_code),
    GETSET("co_argcount", code_argcount, read_only_member, type_code),
    GETSET("co_posonlyargcount", code_positional_only, read_only_member, type_code),
    GETSET("co_kwonlyargcount", code_keyword_only, read_only_member, type_code),
    GETSET("co_nlocals", code_local_count, NULL, type_code),
    GETSET("co_stacksize", code_stack_size, read_only_member, type_code),
    GETSET("co_flags", code_flags, read_only_member, type_code),
    GETSET("co_firstlineno", code_first_line, read_only_member, type_code),
    GETSET("co_name", code_get_name, read_only_member, type_code),
    GETSET("co_qualname", code_get_qualname, read_only_member, type_code),
    GETSET("co_filename", code_get_filename, read_only_member, type_code),
    GETSET("co_varnames", code_varnames, NULL, type_code),
    GETSET("co_freevars", code_freevars, NULL, type_code),
    GETSET("co_cellvars", code_cellvars, NULL, type_code),
    GETSET("co_names", code_names, read_only_member, type_code),
    GETSET("co_consts", code_constants, read_only_member, type_code),
};
const Type type_code = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW), .static_name = "code", .base = &type_object, METHOD_TABLE(code_methods),
                        .number = TYPE_NUMBER_code, .instance_kind = KIND_CODE};
