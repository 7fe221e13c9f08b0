/* str_methods.h: the leaves behind the methods of str, by the file they are in. str_methods.c has the table. */
#ifndef HN_OBJECT_STR_METHODS_H
#define HN_OBJECT_STR_METHODS_H

#include "object/str.h"

#define STR_LEAF(name) Status name##_leaf(VM *vm, Value *args, uint32_t count, Value *result);

/* str_case.c */
STR_LEAF(str_upper) STR_LEAF(str_lower) STR_LEAF(str_casefold) STR_LEAF(str_capitalize) STR_LEAF(str_title)
STR_LEAF(str_swapcase)
STR_LEAF(str_isalnum) STR_LEAF(str_isalpha) STR_LEAF(str_isascii) STR_LEAF(str_isdecimal) STR_LEAF(str_isdigit)
STR_LEAF(str_isidentifier) STR_LEAF(str_islower) STR_LEAF(str_isnumeric) STR_LEAF(str_isprintable)
STR_LEAF(str_isspace) STR_LEAF(str_istitle) STR_LEAF(str_isupper)

/* str_split.c */
STR_LEAF(str_split) STR_LEAF(str_rsplit) STR_LEAF(str_splitlines) STR_LEAF(str_partition) STR_LEAF(str_rpartition)
STR_LEAF(str_join)

/* str_change.c */
STR_LEAF(str_replace) STR_LEAF(str_strip) STR_LEAF(str_lstrip) STR_LEAF(str_rstrip) STR_LEAF(str_removeprefix)
STR_LEAF(str_removesuffix) STR_LEAF(str_expandtabs) STR_LEAF(str_center) STR_LEAF(str_ljust) STR_LEAF(str_rjust)
STR_LEAF(str_zfill) STR_LEAF(str_translate) STR_LEAF(str_maketrans)

/* str_format.c */
STR_LEAF(str_format) STR_LEAF(str_format_map)

#undef STR_LEAF

/* Whether it could be a name in a program, keywords included. */
bool str_is_identifier(const Str *str);

/* What join, extend and the like consume: the items of an iterable whose behaviour is certainly builtin and that can be gone
 * through again. NEEDS_PYTHON for the others. */
Status sequence_items(VM *vm, Value iterable, const Value **items, uint64_t *count);

/* A new value into *result, or NO_MEMORY when it is UNBOUND. */
static inline Status give(Value value, Value *result) {
    if (value == UNBOUND) return NO_MEMORY;
    *result = value;
    return DONE;
}

#endif
