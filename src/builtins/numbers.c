/* numbers.c: abs, bin, divmod, hex, oct, pow, round; chr and ord. */
#include "frozen.h"
#include "object/bytes.h"
#include "object/container.h"
#include "object/names.h"
#include "object/number.h"
#include "object/str.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define ONE_ARGUMENT(name, parameter, leaf, python)                                                                    \
    const Builtin builtin_##name = FUNCTION(#name, parameter, 1, 1, 1, leaf, python, "builtins")

static bool is_static(Value v) { return type_of(v)->object.aux & TYPE_STATIC; }

LEAF(abs_leaf) {
    (void)count;
    if (!is_static(args[0]) || !number_is(args[0])) return NEEDS_PYTHON;
    return number_absolute(vm, args[0], result);
}

/* ---- digits ---- */

static Status digits(VM *vm, Value v, unsigned base, const char *prefix, Value *result) {
    if (!is_static(v) || !is_integer(v)) return NEEDS_PYTHON;
    Value magnitude;
    TRY(int_absolute(vm, v, &magnitude));
    TextBuilder builder;
    text_start(&builder, vm);
    if (int_is_negative(v)) text_add_char(&builder, '-');
    text_add_cstring(&builder, prefix);
    Status status = int_text_to(&builder, magnitude, base);
    if (status != DONE) {
        text_release(&builder);
        return status;
    }
    return text_finish(&builder, result);
}

LEAF(bin_leaf) { return (void)count, digits(vm, args[0], 2, "0b", result); }
LEAF(oct_leaf) { return (void)count, digits(vm, args[0], 8, "0o", result); }
LEAF(hex_leaf) { return (void)count, digits(vm, args[0], 16, "0x", result); }

/* ---- arithmetic ---- */

LEAF(divmod_leaf) {
    (void)count;
    if (!is_static(args[0]) || !is_static(args[1])) return NEEDS_PYTHON;
    TRY(value_binary(vm, BINARY_DIVMOD, args[0], args[1], result));
    return *result == NOT_IMPLEMENTED ? NEEDS_PYTHON : DONE;
}

LEAF(pow_leaf) {
    (void)count;
    if (!is_static(args[0]) || !is_static(args[1])) return NEEDS_PYTHON;
    if (args[2] == UNBOUND || args[2] == NONE) {
        TRY(value_binary(vm, BINARY_POWER, args[0], args[1], result));
        return *result == NOT_IMPLEMENTED ? NEEDS_PYTHON : DONE;
    }
    if (!is_static(args[2])) return NEEDS_PYTHON;
    TRY(number_power(vm, args[0], args[1], args[2], result));
    return *result == NOT_IMPLEMENTED ? NEEDS_PYTHON : DONE;
}

/* A number's own __round__, called at once where it is a leaf. */
LEAF(round_leaf) {
    (void)count;
    if (!is_static(args[0])) return NEEDS_PYTHON;
    Value method = type_lookup(vm, type_of(args[0]), NAME(__round__));
    if (!is_kind(method, KIND_BUILTIN)) return NEEDS_PYTHON;
    const Builtin *builtin = AS(Builtin, method);
    if (!builtin->leaf || builtin->object.aux & BUILTIN_NONLEAF || builtin->total != 2) return NEEDS_PYTHON;
    Value given[2] = {args[0], args[1] == NONE ? UNBOUND : args[1]};
    return builtin->leaf(vm, given, 2, result);
}

/* ---- characters ---- */

static Status index_of_other(VM *vm, Value v, int64_t *n) {
    if (is_integer(v)) {
        if (!int_fits_int64(v, n)) *n = -1;
        return DONE;
    }
    return value_index_clamped(vm, v, n);
}

LEAF(chr_leaf) {
    (void)count;
    int64_t n;
    TRY(index_of_other(vm, args[0], &n));
    if (n < 0 || n > 0x10FFFF) return raise_value_error(vm, "chr() arg not in range(0x110000)");
    *result = str_from_char(vm, (uint32_t)n);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

LEAF(ord_leaf) {
    (void)count;
    uint64_t length;
    const uint8_t *bytes;
    uint32_t character = 0;
    if (is_str(args[0])) {
        length = AS_STR(args[0])->length;
        if (length == 1) character = str_at(AS_STR(args[0]), 0);
    } else if ((is_kind(args[0], KIND_BYTES) || is_kind(args[0], KIND_BYTEARRAY)) && bytes_view(args[0], &bytes, &length)) {
        if (length == 1) character = bytes[0];
    } else {
        return raise_type(vm, "ord() expected string of length 1, but %T found", args[0]);
    }
    if (length != 1) return raise_type(vm, "ord() expected a character, but string of length %l found", (int64_t)length);
    *result = small_int(character);
    return DONE;
}

ONE_ARGUMENT(abs, "number, /", abs_leaf, &prelude_abs_slow);
ONE_ARGUMENT(bin, "number, /", bin_leaf, &prelude_bin_slow);
ONE_ARGUMENT(oct, "number, /", oct_leaf, &prelude_oct_slow);
ONE_ARGUMENT(hex, "number, /", hex_leaf, &prelude_hex_slow);
ONE_ARGUMENT(chr, "i, /", chr_leaf, &prelude_chr_slow);
ONE_ARGUMENT(ord, "character, /", ord_leaf, NULL);
const Builtin builtin_divmod = FUNCTION("divmod", "x, y, /", 2, 2, 2, divmod_leaf, &prelude_divmod_slow, "builtins");
const Builtin builtin_pow = FUNCTION("pow", "base, exp, mod=None", 2, 3, 3, pow_leaf, &prelude_pow_slow, "builtins");
const Builtin builtin_round = FUNCTION("round", "number, ndigits=None", 1, 2, 2, round_leaf, &prelude_round_slow, "builtins");
