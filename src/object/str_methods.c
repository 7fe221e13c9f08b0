/* str_methods.c: the type str: its table of methods, and those of them that only look. */
#include "object/codecs.h"
#include "object/bytes.h"
#include "object/container.h"
#include "object/int.h"
#include "object/format_spec.h"
#include "object/iterator.h"
#include "object/str_methods.h"
#include "object/text_pause.h"
#include "object/tuple.h"
#include "vm/vm.h"

/* What the methods do when a program's own class has a say: src/lib/prelude/text.py. */
extern const Function prelude_str_new, prelude_str_repr, prelude_str_getitem, prelude_str_mul, prelude_str_mod,
    prelude_str_rmod, prelude_str_join, prelude_str_find, prelude_str_rfind, prelude_str_index,
    prelude_str_rindex, prelude_str_count, prelude_str_startswith, prelude_str_endswith, prelude_str_center,
    prelude_str_ljust, prelude_str_rjust, prelude_str_zfill, prelude_str_expandtabs, prelude_str_split,
    prelude_str_rsplit, prelude_str_splitlines, prelude_str_replace, prelude_str_translate,
    prelude_str_maketrans, prelude_str_format, prelude_str_format_map, prelude_str_encode,
    prelude_str_format_spec;

#define LEAF(name) static Status name##_leaf(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF       AS_STR(args[0])
#define UNUSED     (void)vm, (void)count

/* ---- str(...) ---- */

static Status str_of_class(VM *vm, const Type *type, Value text, Value *result) {
    if (type == &type_str) return give(text, result);
    const Str *str = AS_STR(text);
    Str *copy = object_allocate(vm, KIND_STR, type, sizeof(Str) + str_size(str));
    if (!copy) return NO_MEMORY;
    copy->object.spare = str->object.spare;
    copy->object.flags |= str->object.flags & STR_ASCII;
    copy->object.aux = str->object.aux;
    copy->length = str->length;
    copy->data = copy->inline_data;
    memcpy(copy->inline_data, str->data, str_size(str));
    *result = value_of(copy);
    return DONE;
}

static Status decode_object(VM *vm, Value object, Value encoding, Value errors, Value *text) {
    const uint8_t *data;
    uint64_t length;
    if (is_str(object)) return raise_type(vm, "decoding str is not supported");
    if (is_python_buffer(vm, object)) return NEEDS_PYTHON;
    if (!bytes_view(object, &data, &length))
        return raise_type(vm, "decoding to str: need a bytes-like object, %T found", object);
    return codec_decode(vm, data, length, object, encoding, errors, text);
}

Status str_new_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Type *type;
    Value text;
    TRY(class_argument(vm, args[0], &type_str, &type));
    for (int i = 2; i <= 3; i++) {
        const char *what = i == 2 ? "str() argument 'encoding'" : "str() argument 'errors'";
        if (args[i] != UNBOUND && !is_str(args[i])) return raise_type(vm, "%s must be str, not %Q", what, args[i]);
        TRY(check_name_argument(vm, what, args[i]));
    }
    if (args[1] == UNBOUND) return str_of_class(vm, type, value_of(&str_empty), result);
    if (args[2] != UNBOUND || args[3] != UNBOUND)
        TRY(decode_object(vm, args[1], args[2], args[3], &text));
    else if (is_exactly(args[1], &type_str))
        text = args[1];
    else
        TRY(value_str(vm, args[1], &text));
    return str_of_class(vm, type, text, result);
}

/* ---- slots ---- */

LEAF(repr) {
    (void)count;
    if (SELF->length > TEXT_STEP) return NEEDS_PYTHON;
    TextBuilder builder;
    text_start(&builder, vm);
    str_repr_to(&builder, SELF);
    return text_finish(&builder, result);
}

LEAF(str) {
    (void)count;
    return give(str_exact(vm, SELF), result);
}

LEAF(hash) {
    (void)count;
    return int_from_int64(vm, (int64_t)str_hash(SELF), result);
}

static Status compare_leaf(VM *vm, CompareOperator operation, Value *args, Value *result) {
    if (!is_str(args[1])) {
        *result = NOT_IMPLEMENTED;
        return DONE;
    }
    const Str *a = SELF, *b = AS_STR(args[1]);
    bool truth;
    str_compared(vm, a);
    if (operation == COMPARE_EQ || operation == COMPARE_NE) {
        truth = str_equal(a, b) == (operation == COMPARE_EQ);
    } else {
        int order = str_compare(a, b);
        truth = operation == COMPARE_LT   ? order < 0
                : operation == COMPARE_LE ? order <= 0
                : operation == COMPARE_GT ? order > 0
                                          : order >= 0;
    }
    *result = bool_value(truth);
    return DONE;
}

CONTAINER_COMPARE_LEAVES

LEAF(iter) {
    (void)count;
    return iterator_new(vm, args[0], result);
}

LEAF(mod) {
    (void)count;
    return str_percent(vm, SELF, args[1], result);
}

LEAF(rmod) {
    UNUSED;
    if (is_str(args[1])) return str_percent(vm, AS_STR(args[1]), args[0], result);
    *result = NOT_IMPLEMENTED;
    return DONE;
}

LEAF(len) {
    UNUSED;
    *result = small_int((int64_t)SELF->length);
    return DONE;
}

LEAF(getitem) {
    (void)count;
    return str_get_item(vm, SELF, args[1], result);
}

LEAF(add) {
    (void)count;
    if (!is_str(args[1])) return raise_type(vm, "can only concatenate str (not \"%T\") to str", args[1]);
    return str_concatenate(vm, args[0], args[1], result);
}

LEAF(mul) {
    (void)count;
    int64_t times;
    TRY(value_index_clamped(vm, args[1], &times));
    if (times == INT64_MAX || times == INT64_MIN)
        return raise_error(vm, &type_OverflowError, "cannot fit '%T' into an index-sized integer", args[1]);
    return str_repeat(vm, SELF, times, result);
}

LEAF(contains) {
    (void)count;
    bool found;
    TRY(str_contains(vm, SELF, args[1], &found));
    *result = bool_value(found);
    return DONE;
}

LEAF(getnewargs) {
    (void)count;
    Tuple *tuple = tuple_new(vm, 1);
    Value text = str_exact(vm, SELF);
    if (!tuple || text == UNBOUND) return NO_MEMORY;
    tuple->items[0] = text;
    *result = value_of(tuple);
    return DONE;
}

LEAF(sizeof) {
    UNUSED;
    const Str *str = SELF;
    *result = small_int((int64_t)((str_is_ascii(str) ? 40 : 56) + (str->length + 1) * str_width(str)));
    return DONE;
}

/* ---- searching ---- */

typedef struct Search {
    const Str *str, *part;
    int64_t start, end; /* start <= end unless `empty` */
    bool empty;         /* start lies behind the end: nothing is found, not even '' */
} Search;

static Status search_arguments(VM *vm, Value *args, const char *what, Search *search) {
    if (!is_str(args[1])) return raise_not_str(vm, what, args[1]);
    search->str = SELF;
    search->part = AS_STR(args[1]);
    TRY(slice_bounds(vm, args[2], args[3], search->str->length, &search->start, &search->end));
    search->empty = search->start > search->end;
    return DONE;
}

static void search_start(TextFinder *finder, const Search *search, bool backward) {
    const Str *str = search->str, *part = search->part;
    text_finder_start(finder, backward, str->data + (uint64_t)search->start * str_width(str), str_width(str),
                      (uint64_t)(search->end - search->start), part->data, str_width(part), part->length);
}

static Status search_for(VM *vm, Value *args, const char *what, bool backward, int64_t *found) {
    Search search;
    TextFinder finder;
    TRY(search_arguments(vm, args, what, &search));
    *found = -1;
    if (search.empty) return DONE;
    search_start(&finder, &search, backward);
    TRY(text_seek_once(vm, &finder, args[0], args[1], found));
    if (*found >= 0) *found += search.start;
    vm_charge(vm, (uint64_t)(search.end - search.start) / 64);
    return DONE;
}

#define SEARCH(name, backward, must)                                                                         \
    LEAF(name) {                                                                                             \
        (void)count;                                                                                         \
        int64_t found;                                                                                       \
        TRY(search_for(vm, args, #name "() argument 1", backward, &found));                                  \
        if (must && found < 0) return raise_value_error(vm, "substring not found");                          \
        *result = small_int(found);                                                                          \
        return DONE;                                                                                         \
    }
SEARCH(find, false, false)
SEARCH(rfind, true, false)
SEARCH(index, false, true)
SEARCH(rindex, true, true)

LEAF(count) {
    (void)count;
    Search search;
    TextFinder finder;
    uint64_t number = 0;
    TRY(search_arguments(vm, args, "count() argument 1", &search));
    if (!search.empty) {
        search_start(&finder, &search, false);
        TRY(text_count(vm, &finder, args[0], args[1], UINT64_MAX, &number));
        vm_charge(vm, (uint64_t)(search.end - search.start) / 64);
    }
    *result = small_int((int64_t)number);
    return DONE;
}

static bool stands_at(const Str *str, int64_t start, int64_t end, const Str *part, bool at_end) {
    if (start > end || part->length > (uint64_t)(end - start)) return false;
    uint64_t at = at_end ? (uint64_t)end - part->length : (uint64_t)start;
    if (str_width(str) == str_width(part))
        return memcmp(str->data + at * str_width(str), part->data, str_size(part)) == 0;
    for (uint64_t i = 0; i < part->length; i++)
        if (str_at(str, at + i) != str_at(part, i)) return false;
    return true;
}

/* What is compared at once: the same long text may stand in a tuple any number of times. */
enum { AFFIX_WORK = 1 << 20 };

static Status affix(VM *vm, Value *args, const char *name, bool at_end, Value *result) {
    const Str *str = SELF;
    int64_t start, end;
    TRY(slice_bounds(vm, args[2], args[3], str->length, &start, &end));
    *result = FALSE;
    if (is_kind(args[1], KIND_TUPLE)) {
        const Tuple *parts = AS(Tuple, args[1]);
        uint64_t work = 0;
        for (uint64_t i = 0; i < parts->length; i++) {
            if (work > AFFIX_WORK) return NEEDS_PYTHON;
            if (!is_str(parts->items[i]))
                return raise_type(vm, "tuple for %s must only contain str, not %T", name, parts->items[i]);
            work += 1 + str_size(AS_STR(parts->items[i])) / 16;
            str_compared(vm, AS_STR(parts->items[i]));
            if (!stands_at(str, start, end, AS_STR(parts->items[i]), at_end)) continue;
            *result = TRUE;
            return DONE;
        }
        return DONE;
    }
    if (!is_str(args[1]))
        return raise_type(vm, "%s first arg must be str or a tuple of str, not %T", name, args[1]);
    str_compared(vm, AS_STR(args[1]));
    *result = bool_value(stands_at(str, start, end, AS_STR(args[1]), at_end));
    return DONE;
}

LEAF(startswith) {
    (void)count;
    return affix(vm, args, "startswith", false, result);
}

LEAF(endswith) {
    (void)count;
    return affix(vm, args, "endswith", true, result);
}

LEAF(encode) {
    (void)count;
    TRY(check_name_argument(vm, "encode() argument 'encoding'", args[1]));
    TRY(check_name_argument(vm, "encode() argument 'errors'", args[2]));
    return codec_encode(vm, SELF, args[1], args[2], result);
}

/* The number of the one character of a str, for the prelude. */
static Status code_point_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    UNUSED;
    const Str *str = SELF;
    *result = small_int(str->length ? (int64_t)str_at(str, 0) : -1);
    return DONE;
}

const Builtin intrinsic_code_point =
    FUNCTION_FLAGS(BUILTIN_TRUSTING, "_code_point", "character, /", 1, 1, 1, code_point_leaf, NULL, "builtins");

/* ---- the table ---- */

#define PLAIN(name)      METHOD(#name, "", 1, 1, 1, str_##name##_leaf, NULL, type_str)
#define COMPARISON(name) SLOT("__" #name "__", "value, /", 2, name##_leaf, NULL, type_str)
#define SEARCHES(name, what)                                                                                 \
    METHOD(#name, what "[, start[, end]], /", 2, 4, 4, name##_leaf, &prelude_str_##name, type_str)

static const Builtin str_methods[] = {
    STATIC_METHOD(0, "__new__", "object='', encoding='utf-8', errors='strict'", 1, 4, 4, str_new_leaf,
                  &prelude_str_new, type_str),
    SLOT("__repr__", "", 1, repr_leaf, &prelude_str_repr, type_str),
    SLOT("__hash__", "", 1, hash_leaf, NULL, type_str),
    SLOT("__str__", "", 1, str_leaf, NULL, type_str),
    COMPARISON(lt),
    COMPARISON(le),
    COMPARISON(eq),
    COMPARISON(ne),
    COMPARISON(gt),
    COMPARISON(ge),
    SLOT("__iter__", "", 1, iter_leaf, NULL, type_str),
    SLOT("__mod__", "value, /", 2, mod_leaf, &prelude_str_mod, type_str),
    SLOT("__rmod__", "value, /", 2, rmod_leaf, &prelude_str_rmod, type_str),
    SLOT("__len__", "", 1, len_leaf, NULL, type_str),
    SLOT("__getitem__", "key, /", 2, getitem_leaf, &prelude_str_getitem, type_str),
    SLOT("__add__", "value, /", 2, add_leaf, NULL, type_str),
    SLOT("__mul__", "value, /", 2, mul_leaf, &prelude_str_mul, type_str),
    SLOT("__rmul__", "value, /", 2, mul_leaf, &prelude_str_mul, type_str),
    SLOT("__contains__", "key, /", 2, contains_leaf, NULL, type_str),
    METHOD("encode", "encoding='utf-8', errors='strict'", 1, 3, 3, encode_leaf, &prelude_str_encode,
           type_str),
    METHOD("replace", "old, new, /, count=-1", 3, 4, 4, str_replace_leaf, &prelude_str_replace, type_str),
    METHOD("split", "sep=None, maxsplit=-1", 1, 3, 3, str_split_leaf, &prelude_str_split, type_str),
    METHOD("rsplit", "sep=None, maxsplit=-1", 1, 3, 3, str_rsplit_leaf, &prelude_str_rsplit, type_str),
    METHOD("join", "iterable, /", 2, 2, 2, str_join_leaf, &prelude_str_join, type_str),
    PLAIN(capitalize),
    PLAIN(casefold),
    PLAIN(title),
    METHOD("center", "width, fillchar=' ', /", 2, 3, 3, str_center_leaf, &prelude_str_center, type_str),
    SEARCHES(count, "sub"),
    METHOD("expandtabs", "tabsize=8", 1, 2, 2, str_expandtabs_leaf, &prelude_str_expandtabs, type_str),
    SEARCHES(find, "sub"),
    METHOD("partition", "sep, /", 2, 2, 2, str_partition_leaf, NULL, type_str),
    SEARCHES(index, "sub"),
    METHOD("ljust", "width, fillchar=' ', /", 2, 3, 3, str_ljust_leaf, &prelude_str_ljust, type_str),
    PLAIN(lower),
    METHOD("lstrip", "chars=None, /", 1, 2, 2, str_lstrip_leaf, NULL, type_str),
    SEARCHES(rfind, "sub"),
    SEARCHES(rindex, "sub"),
    METHOD("rjust", "width, fillchar=' ', /", 2, 3, 3, str_rjust_leaf, &prelude_str_rjust, type_str),
    METHOD("rstrip", "chars=None, /", 1, 2, 2, str_rstrip_leaf, NULL, type_str),
    METHOD("rpartition", "sep, /", 2, 2, 2, str_rpartition_leaf, NULL, type_str),
    METHOD("splitlines", "keepends=False", 1, 2, 2, str_splitlines_leaf, &prelude_str_splitlines, type_str),
    METHOD("strip", "chars=None, /", 1, 2, 2, str_strip_leaf, NULL, type_str),
    PLAIN(swapcase),
    METHOD("translate", "table, /", 2, 2, 2, str_translate_leaf, &prelude_str_translate, type_str),
    PLAIN(upper),
    SEARCHES(startswith, "prefix"),
    SEARCHES(endswith, "suffix"),
    METHOD("removeprefix", "prefix, /", 2, 2, 2, str_removeprefix_leaf, NULL, type_str),
    METHOD("removesuffix", "suffix, /", 2, 2, 2, str_removesuffix_leaf, NULL, type_str),
    PLAIN(isascii),
    PLAIN(islower),
    PLAIN(isupper),
    PLAIN(istitle),
    PLAIN(isspace),
    PLAIN(isdecimal),
    PLAIN(isdigit),
    PLAIN(isnumeric),
    PLAIN(isalpha),
    PLAIN(isalnum),
    PLAIN(isidentifier),
    PLAIN(isprintable),
    METHOD("zfill", "width, /", 2, 2, 2, str_zfill_leaf, &prelude_str_zfill, type_str),
    METHOD_FLAGS(ANY_ARGUMENTS, "format", "*args, **kwargs", 1, 255, 255, str_format_leaf,
                 &prelude_str_format, type_str),
    METHOD("format_map", "mapping, /", 2, 2, 2, str_format_map_leaf, &prelude_str_format_map, type_str),
    METHOD("__format__", "format_spec, /", 2, 2, 2, format_leaf, &prelude_str_format_spec, type_str),
    STATIC_METHOD(0, "maketrans", "x, y=<unrepresentable>, z=<unrepresentable>, /", 1, 3, 3,
                  str_maketrans_leaf, &prelude_str_maketrans, type_str),
    METHOD("__sizeof__", "", 1, 1, 1, sizeof_leaf, NULL, type_str),
    METHOD("__getnewargs__", "", 1, 1, 1, getnewargs_leaf, NULL, type_str),
};

const Type type_str = {
    STATIC_TYPE_OBJECT(TYPE_MATCH_SELF),
    .static_name = "str",
    .base = &type_object,
    METHOD_TABLE(str_methods),
    .number = TYPE_NUMBER_str,
    .instance_kind = KIND_STR,
    .static_doc = "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n"
                  "The text that an object shows itself as, or that bytes stand for in an encoding.",
    .version = 1,
};
