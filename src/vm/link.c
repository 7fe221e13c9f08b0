/* link.c: see link.h. */
#include "vm/link.h"

#include "compile/packed_code.h"
#include "frozen.h"
#include "object/names.h"
#include "object/bytes.h"
#include "object/code_text.h"
#include "object/complex.h"
#include "object/float.h"
#include "object/int.h"
#include "object/set.h"
#include "object/slice.h"
#include "object/str.h"
#include "object/tuple.h"

static const Value no_values[1] = {UNBOUND};

static Status text_value(VM *vm, Text text, Value *result) {
    Str *str = intern_utf8(vm, text.bytes, text.length);
    if (!str) return NO_MEMORY;
    *result = value_of(str);
    return DONE;
}

Status link_new(VM *vm, const Code *code, Value program, Link **result) {
    Value name, qualname, doc = NONE;
    if (code->flags & CODE_FROZEN && code->frozen_name < static_string_count) name = STATIC_VALUE(&static_strings[code->frozen_name]);
    else TRY(text_value(vm, code_name(code), &name));
    if (code_qualified_name(code).length == code_name(code).length) qualname = name; /* it ends with the name */
    else TRY(text_value(vm, code_qualified_name(code), &qualname));
    if (code->flags & CODE_HAS_DOC) {
        if (code->flags & CODE_FROZEN) doc = code->frozen_constants[0];
        else doc = str_from_utf8(vm, code->constants[0].text.bytes, code->constants[0].text.length);
        if (doc == UNBOUND) return NO_MEMORY;
    }
    Link *link = heap_new(vm, KIND_LINK, NULL, sizeof *link);
    if (!link) return NO_MEMORY;
    Object header = link->object;
    *link = (Link){.object = header, .code = code, .program = program, .name = name, .qualname = qualname, .doc = doc};
    *result = link;
    return DONE;
}

/* Names and short identifier-like strings are interned, so that most comparisons of them are of pointers. */
static Status string_constant(VM *vm, Text text, Value *result) {
    if (text.length <= 64) return text_value(vm, text, result);
    *result = str_from_utf8(vm, text.bytes, text.length);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status constant_value(VM *vm, const Code *code, uint32_t index, const Value *made, Value *result) {
    const Constant *constant = &code->constants[index];
    switch (constant->form) {
    case FORM_VALUE: *result = constant->value; return DONE;
    case FORM_INT: return int_from_hex(vm, constant->text.bytes, constant->text.length, result);
    case FORM_FLOAT: return float_new(vm, constant->number, result);
    case FORM_COMPLEX: return complex_new(vm, constant->real, constant->number, result);
    case FORM_STR: return string_constant(vm, constant->text, result);
    case FORM_BYTES:
        *result = bytes_from(vm, constant->text.bytes, constant->text.length);
        return *result == UNBOUND ? NO_MEMORY : DONE;
    case FORM_TUPLE: {
        Tuple *tuple = tuple_new(vm, constant->count);
        if (!tuple) return NO_MEMORY;
        memcpy(tuple->items, made + constant->first, constant->count * sizeof(Value));
        *result = value_of(tuple);
        return DONE;
    }
    case FORM_FROZENSET: {
        Set *set = set_new(vm, &type_frozenset);
        if (!set) return NO_MEMORY;
        for (uint32_t i = 0; i < constant->count; i++) {
            TRY(set_add(vm, set, made[constant->first + i]));
        }
        *result = value_of(set);
        return DONE;
    }
    case FORM_SLICE: return slice_new(vm, made[constant->first], made[constant->first + 1], made[constant->first + 2], result);
    case FORM_SYMBOL: break;
    }
    return raise_error(vm, &type_SystemError, "unknown constant");
}

static Status fill_values(VM *vm, Link *link, Values *constants, Values *names) {
    const Code *code = link->code;
    for (uint32_t i = 0; i < code->constant_count; i++) {
        TRY(constant_value(vm, code, i, constants->items, &constants->items[i]));
    }
    for (uint32_t i = 0; i < code->name_count; i++) {
        TRY(text_value(vm, code->origin->names[i], &names->items[i]));
    }
    return DONE;
}

static Raw *caches_new(VM *vm, const Code *code) {
    Raw *caches = raw_new(vm, (code->site_count ? code->site_count : 1) * sizeof(Cache));
    if (!caches) return NULL;
    memset(caches->bytes, 0, caches->size);
    for (uint32_t i = 0; i < code->site_count; i++) {
        ((Cache *)(void *)caches->bytes)[i] = CACHE_EMPTY;
    }
    return caches;
}

static bool same_str(Value a, Value b) {
    return is_exactly(a, &type_str) && is_exactly(b, &type_str) && str_equal(AS(Str, a), AS(Str, b));
}

/* Whether a constant from a dump is what the code wants there. `made` is what the code would make; items of containers were compared before. */
static bool same_constant(const Code *code, uint32_t index, const Value *held, Value made) {
    const Constant *constant = &code->constants[index];
    Value v = held[index];
    switch (constant->form) {
    case FORM_VALUE:
    case FORM_FLOAT: return v == made;
    case FORM_INT:
        if (!is_exactly(v, &type_int) || !is_exactly(made, &type_int)) return v == made;
        return object_size(object_of(v)) == object_size(object_of(made)) && object_of(v)->flags == object_of(made)->flags &&
               !memcmp(AS(Int, v)->limbs, AS(Int, made)->limbs, AS(Int, v)->size * sizeof(uint64_t));
    case FORM_COMPLEX: return is_exactly(v, &type_complex) && !memcmp(&AS(Complex, v)->real, &AS(Complex, made)->real, 2 * sizeof(double));
    case FORM_STR: return same_str(v, made);
    case FORM_BYTES:
        return is_exactly(v, &type_bytes) && AS(Bytes, v)->length == AS(Bytes, made)->length &&
               !memcmp(AS(Bytes, v)->data, AS(Bytes, made)->data, AS(Bytes, v)->length);
    case FORM_TUPLE:
        return is_exactly(v, &type_tuple) && AS(Tuple, v)->length == constant->count &&
               !memcmp(AS(Tuple, v)->items, held + constant->first, constant->count * sizeof(Value));
    case FORM_FROZENSET: return is_exactly(v, &type_frozenset) && AS(Set, v)->live == AS(Set, made)->live;
    case FORM_SLICE: return is_exactly(v, &type_slice) && !memcmp(&AS(Slice, v)->start, held + constant->first, 3 * sizeof(Value));
    case FORM_SYMBOL: break;
    }
    return false;
}

Status link_check_constants(VM *vm, const Link *link, bool *same) {
    const Code *code = link->code;
    const Value *held = link->constant_values->items;
    *same = true;
    for (uint32_t i = 0; i < code->constant_count && *same; i++) {
        Value made;
        TRY(constant_value(vm, code, i, held, &made));
        *same = same_constant(code, i, held, made);
    }
    return DONE;
}

Status link_make_caches(VM *vm, Link *link) {
    link->caches = caches_new(vm, link->code);
    return link->caches ? DONE : NO_MEMORY;
}

/* Makes the link's code one that can run. */
static Status unpack(VM *vm, Link *link) {
    const Code *packed = link->code;
    Raw *raw = raw_new(vm, sizeof(Code) + packed->instruction_count * sizeof(Instruction));
    if (!raw) return NO_MEMORY;
    Code *code = (Code *)(void *)raw->bytes;
    Instruction *instructions = (Instruction *)(code + 1);
    unpack_instructions(frozen_shapes, packed->packed_instructions, instructions, packed->instruction_count);
    *code = *packed;
    code->flags &= ~(uint32_t)CODE_PACKED;
    code->instructions = instructions;
    link->unpacked = raw;
    link->code = code;
    return DONE;
}

Status link_fill(VM *vm, Link *link) {
    const Code *code = link->code;
    Raw *caches = caches_new(vm, code);
    if (!caches) return NO_MEMORY;
    if (code->flags & CODE_FROZEN) {
        if (code->flags & CODE_PACKED) TRY(unpack(vm, link));
        link->constants = code->frozen_constants ? code->frozen_constants : no_values;
        link->caches = caches;
        return DONE;
    }
    Values *constants = values_new(vm, code->constant_count);
    Values *names = constants ? values_new(vm, code->name_count) : NULL;
    if (!names) return NO_MEMORY;
    TRY(fill_values(vm, link, constants, names));
    link->constant_values = constants;
    link->name_values = names;
    link->constants = constants->items;
    link->names = names->items;
    link->caches = caches;
    return DONE;
}

Status link_child(VM *vm, Link *link, uint32_t index, Link **child) {
    if (!link->children) {
        Values *children = values_new(vm, link->code->child_count);
        if (!children) return NO_MEMORY;
        link->children = children;
    }
    Value *place = &link->children->items[index];
    if (*place == UNBOUND) {
        const Code *code = link->code;
        TRY(link_new(vm, code_child(code, index), link->program, child));
        *place = value_of(*child);
    }
    *child = AS(Link, *place);
    return DONE;
}

Status link_frozen(VM *vm, const Code *code, Link **link) {
    if (!vm->frozen_links) {
        Values *links = values_new(vm, frozen_code_count);
        if (!links) return NO_MEMORY;
        vm->frozen_links = links;
    }
    Value *place = &vm->frozen_links->items[code->index];
    if (*place == UNBOUND) {
        TRY(link_new(vm, code, NONE, link));
        *place = value_of(*link);
    }
    *link = AS(Link, *place);
    return DONE;
}

Status program_object_new(VM *vm, Program *program, Value *result) {
    if (vm->program_count == vm->program_capacity) {
        uint32_t capacity = vm->program_capacity ? vm->program_capacity * 2 : 4;
        ProgramObject **programs = vm_resize_block(vm, vm->programs, vm->program_capacity * sizeof *programs, capacity * sizeof *programs);
        if (!programs) return NO_MEMORY;
        vm->programs = programs;
        vm->program_capacity = capacity;
    }
    ProgramObject *object = heap_new(vm, KIND_PROGRAM, NULL, sizeof *object);
    if (!object) return NO_MEMORY;
    object->program = program;
    vm->programs[vm->program_count++] = object;
    *result = value_of(object);
    return DONE;
}
