/* error.c: raising exceptions from C, and the texts they carry. */
#include "object/error.h"

#include <stdarg.h>

#include "object/dict.h"
#include "object/exception.h"
#include "object/names.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/vm.h"

static Status add_unsigned(TextBuilder *builder, uint64_t number, bool negative) {
    char digits[21];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
    } while (number /= 10);
    if (negative) digits[--at] = '-';
    return text_add_ascii(builder, digits + at, sizeof digits - at);
}

static Status add_signed(TextBuilder *builder, int64_t number) {
    return add_unsigned(builder, number < 0 ? 0 - (uint64_t)number : (uint64_t)number, number < 0);
}

static Status add_type_name(TextBuilder *builder, const Type *type) {
    if (type->object.aux & TYPE_STATIC) return text_add_cstring(builder, type->static_name);
    return text_add_str(builder, AS(Str, type->name));
}

/* With the module and the classes that it lies in. */
static Status add_full_type_name(TextBuilder *builder, const Type *type) {
    if (type->object.aux & TYPE_STATIC) return text_add_cstring(builder, type->static_name);
    Value module = dict_get_interned(type->dict, NAME(__module__));
    if (is_str(module) && !str_equals_ascii(AS_STR(module), "builtins") && !str_equals_ascii(AS_STR(module), "__main__")) {
        TRY(text_add_str(builder, AS_STR(module)));
        TRY(text_add_char(builder, '.'));
    }
    return text_add_str(builder, AS(Str, type->qualname));
}

/* The repr stands in a builder of its own, since one that fails halfway leaves a part of it behind. */
static Status add_repr(TextBuilder *builder, Value v) {
    VM *vm = builder->vm;
    TextBuilder inner;
    Value raised = vm->raised, text;
    text_start(&inner, vm);
    Status status = is_exactly(v, &type_str) ? str_repr_to(&inner, AS(Str, v)) : value_repr_to(vm, &inner, v, 0);
    if (status == DONE) {
        TRY(text_finish(&inner, &text));
        return text_add_str(builder, AS(Str, text));
    }
    text_release(&inner);
    if (status == NO_MEMORY) return status;
    vm->raised = raised;
    TRY(text_add_char(builder, '<'));
    TRY(add_type_name(builder, type_of(v)));
    return text_add_cstring(builder, " object>");
}

static Status add_formatted(TextBuilder *builder, const char *format, va_list arguments) {
    for (const char *at = format; *at; at++) {
        const char *start = at;
        while (*at && *at != '%') {
            at++;
        }
        TRY(text_add_utf8(builder, start, (size_t)(at - start)));
        if (!*at) break;
        switch (*++at) {
        case 's': TRY(text_add_cstring(builder, va_arg(arguments, const char *))); break;
        case 'd': TRY(add_signed(builder, va_arg(arguments, int))); break;
        case 'u': TRY(add_unsigned(builder, va_arg(arguments, unsigned), false)); break;
        case 'l': TRY(add_signed(builder, va_arg(arguments, int64_t))); break;
        case 'z': TRY(add_unsigned(builder, va_arg(arguments, size_t), false)); break;
        case 'c': TRY(text_add_char(builder, va_arg(arguments, uint32_t))); break;
        case 'S': TRY(text_add_str(builder, AS(Str, va_arg(arguments, Value)))); break;
        case 'R': TRY(add_repr(builder, va_arg(arguments, Value))); break;
        case 'T': TRY(add_type_name(builder, type_of(va_arg(arguments, Value)))); break;
        case 'q': {
            const Type *type = type_of(va_arg(arguments, Value));
            TRY(type->object.aux & TYPE_STATIC ? add_type_name(builder, type) : text_add_str(builder, AS(Str, type->qualname)));
            break;
        }
        case 'Q': TRY(add_full_type_name(builder, type_of(va_arg(arguments, Value)))); break;
        case 'A': { /* as CPython's argument parser shows what it was given */
            Value given = va_arg(arguments, Value);
            TRY(given == NONE ? text_add_cstring(builder, "None") : add_type_name(builder, type_of(given)));
            break;
        }
        case 'N': TRY(add_type_name(builder, va_arg(arguments, const Type *))); break;
        default: TRY(text_add_char(builder, '%')); break;
        }
    }
    return DONE;
}

static Status format_arguments(VM *vm, const char *format, va_list arguments, Value *result) {
    TextBuilder builder;
    text_start(&builder, vm);
    return text_conclude(&builder, add_formatted(&builder, format, arguments), result);
}

Value format_text(VM *vm, const char *format, ...) {
    Value text;
    va_list arguments;
    va_start(arguments, format);
    Status status = format_arguments(vm, format, arguments, &text);
    va_end(arguments);
    return status == DONE ? text : UNBOUND;
}

Status raise_value(VM *vm, Value exception) {
    vm->raised = exception;
    return RAISED;
}

static Status raise_items(VM *vm, const Type *type, const Value *items, uint32_t count) {
    Tuple *args = tuple_from_items(vm, items, count);
    if (!args) return NO_MEMORY;
    Value exception;
    TRY(exception_new(vm, type, args, &exception));
    return raise_value(vm, exception);
}

Status raise_error(VM *vm, const Type *type, const char *format, ...) {
    Value text;
    va_list arguments;
    va_start(arguments, format);
    Status status = format_arguments(vm, format, arguments, &text);
    va_end(arguments);
    if (status != DONE) return status;
    return raise_items(vm, type, &text, 1);
}

Status raise_with(VM *vm, const Type *type, uint32_t count, ...) {
    Value items[3];
    va_list arguments;
    va_start(arguments, count);
    for (uint32_t i = 0; i < count && i < 3; i++) {
        items[i] = va_arg(arguments, Value);
    }
    va_end(arguments);
    return raise_items(vm, type, items, count < 3 ? count : 3);
}
