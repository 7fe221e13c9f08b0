/* bytes_methods.h: the methods that bytes and bytearray share, as rows for both tables. A method gives what it was called on:
 * bytes of bytes, a bytearray of a bytearray. */
#ifndef HN_OBJECT_BYTES_METHODS_H
#define HN_OBJECT_BYTES_METHODS_H

#include "object/bytes.h"

#define BYTES_LEAF(name) Status bytes_##name##_leaf(VM *vm, Value *args, uint32_t count, Value *result);
BYTES_LEAF(find) BYTES_LEAF(rfind) BYTES_LEAF(index) BYTES_LEAF(rindex) BYTES_LEAF(count) BYTES_LEAF(startswith)
BYTES_LEAF(endswith) BYTES_LEAF(split) BYTES_LEAF(rsplit) BYTES_LEAF(splitlines) BYTES_LEAF(partition)
BYTES_LEAF(rpartition) BYTES_LEAF(join) BYTES_LEAF(replace) BYTES_LEAF(strip) BYTES_LEAF(lstrip) BYTES_LEAF(rstrip)
BYTES_LEAF(removeprefix) BYTES_LEAF(removesuffix) BYTES_LEAF(expandtabs) BYTES_LEAF(center) BYTES_LEAF(ljust)
BYTES_LEAF(rjust) BYTES_LEAF(zfill) BYTES_LEAF(translate) BYTES_LEAF(maketrans) BYTES_LEAF(decode) BYTES_LEAF(hex)
BYTES_LEAF(fromhex) BYTES_LEAF(upper) BYTES_LEAF(lower) BYTES_LEAF(capitalize) BYTES_LEAF(title) BYTES_LEAF(swapcase)
BYTES_LEAF(isalnum) BYTES_LEAF(isalpha) BYTES_LEAF(isascii) BYTES_LEAF(isdigit) BYTES_LEAF(islower) BYTES_LEAF(isspace)
BYTES_LEAF(istitle) BYTES_LEAF(isupper)
BYTES_LEAF(len) BYTES_LEAF(getitem) BYTES_LEAF(add) BYTES_LEAF(mul) BYTES_LEAF(contains) BYTES_LEAF(mod) BYTES_LEAF(rmod)
BYTES_LEAF(iter)
#undef BYTES_LEAF

/* src/lib/prelude/bytes.py */
extern const Function prelude_bytes_find, prelude_bytes_rfind, prelude_bytes_index, prelude_bytes_rindex,
    prelude_bytes_count, prelude_bytes_startswith, prelude_bytes_endswith, prelude_bytes_split, prelude_bytes_rsplit,
    prelude_bytes_splitlines, prelude_bytes_join, prelude_bytes_replace, prelude_bytes_expandtabs, prelude_bytes_center, prelude_bytes_buffer,
    prelude_bytes_ljust, prelude_bytes_rjust, prelude_bytes_zfill, prelude_bytes_decode, prelude_bytes_hex,
    prelude_bytes_fromhex, prelude_bytes_getitem, prelude_bytes_mul, prelude_bytes_contains, prelude_bytes_mod,
    prelude_bytes_rmod;

#define BYTES_PLAIN(name, owner) METHOD(#name, "", 1, 1, 1, bytes_##name##_leaf, NULL, owner)
#define BYTES_ROW(name, parameters, minimum, maximum, owner)                                                      \
    METHOD(#name, parameters, minimum, maximum, maximum, bytes_##name##_leaf, &prelude_bytes_##name, owner)
#define BYTES_SIMPLE(name, parameters, minimum, maximum, owner)                                                   \
    METHOD(#name, parameters, minimum, maximum, maximum, bytes_##name##_leaf, NULL, owner)

#define BYTES_SHARED_SLOTS(owner)                                                                                 \
    SLOT("__iter__", "", 1, bytes_iter_leaf, NULL, owner), SLOT("__len__", "", 1, bytes_len_leaf, NULL, owner),   \
        SLOT("__getitem__", "key, /", 2, bytes_getitem_leaf, &prelude_bytes_getitem, owner),                      \
        SLOT("__add__", "value, /", 2, bytes_add_leaf, NULL, owner),                                              \
        SLOT("__mul__", "value, /", 2, bytes_mul_leaf, &prelude_bytes_mul, owner),                                \
        SLOT("__rmul__", "value, /", 2, bytes_mul_leaf, &prelude_bytes_mul, owner),                               \
        SLOT("__contains__", "key, /", 2, bytes_contains_leaf, &prelude_bytes_contains, owner),                   \
        SLOT("__mod__", "value, /", 2, bytes_mod_leaf, &prelude_bytes_mod, owner),                                \
        SLOT("__rmod__", "value, /", 2, bytes_rmod_leaf, &prelude_bytes_rmod, owner)

#define BYTES_SHARED_METHODS(owner)                                                                               \
    BYTES_PLAIN(capitalize, owner), BYTES_ROW(center, "width, fillchar=b' ', /", 2, 3, owner),                    \
        BYTES_ROW(count, "sub[, start[, end]], /", 2, 4, owner),                                                  \
        BYTES_ROW(decode, "encoding='utf-8', errors='strict'", 1, 3, owner),                                      \
        BYTES_ROW(endswith, "suffix[, start[, end]], /", 2, 4, owner),                                            \
        BYTES_ROW(expandtabs, "tabsize=8", 1, 2, owner),                                                          \
        BYTES_ROW(find, "sub[, start[, end]], /", 2, 4, owner),                                                   \
        CLASS_METHOD(0, "fromhex", "string, /", 2, 2, 2, bytes_fromhex_leaf, &prelude_bytes_fromhex, owner),      \
        BYTES_ROW(hex, "sep=<unrepresentable>, bytes_per_sep=1", 1, 3, owner),                                    \
        BYTES_ROW(index, "sub[, start[, end]], /", 2, 4, owner), BYTES_PLAIN(isalnum, owner),                     \
        BYTES_PLAIN(isalpha, owner), BYTES_PLAIN(isascii, owner), BYTES_PLAIN(isdigit, owner),                    \
        BYTES_PLAIN(islower, owner), BYTES_PLAIN(isspace, owner), BYTES_PLAIN(istitle, owner),                    \
        BYTES_PLAIN(isupper, owner), BYTES_ROW(join, "iterable_of_bytes, /", 2, 2, owner),                        \
        BYTES_ROW(ljust, "width, fillchar=b' ', /", 2, 3, owner), BYTES_PLAIN(lower, owner),                      \
        BYTES_SIMPLE(lstrip, "bytes=None, /", 1, 2, owner),                                                       \
        STATIC_METHOD(0, "maketrans", "frm, to, /", 2, 2, 2, bytes_maketrans_leaf, NULL, owner),                  \
        BYTES_SIMPLE(partition, "sep, /", 2, 2, owner), BYTES_ROW(replace, "old, new, count=-1, /", 3, 4, owner), \
        BYTES_SIMPLE(removeprefix, "prefix, /", 2, 2, owner),                                                     \
        BYTES_SIMPLE(removesuffix, "suffix, /", 2, 2, owner),                                                     \
        BYTES_ROW(rfind, "sub[, start[, end]], /", 2, 4, owner),                                                  \
        BYTES_ROW(rindex, "sub[, start[, end]], /", 2, 4, owner),                                                 \
        BYTES_ROW(rjust, "width, fillchar=b' ', /", 2, 3, owner),                                                 \
        BYTES_SIMPLE(rpartition, "sep, /", 2, 2, owner), BYTES_ROW(rsplit, "sep=None, maxsplit=-1", 1, 3, owner), \
        BYTES_SIMPLE(rstrip, "bytes=None, /", 1, 2, owner), BYTES_ROW(split, "sep=None, maxsplit=-1", 1, 3, owner), \
        BYTES_ROW(splitlines, "keepends=False", 1, 2, owner),                                                     \
        BYTES_ROW(startswith, "prefix[, start[, end]], /", 2, 4, owner),                                          \
        BYTES_SIMPLE(strip, "bytes=None, /", 1, 2, owner), BYTES_PLAIN(swapcase, owner),                          \
        BYTES_PLAIN(title, owner), BYTES_SIMPLE(translate, "table, /, delete=b''", 2, 3, owner),                  \
        BYTES_PLAIN(upper, owner), BYTES_ROW(zfill, "width, /", 2, 2, owner)

#endif
