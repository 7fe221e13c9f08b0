/* str.h: strings.
 *
 * A Str holds its characters at a fixed width of 1, 2 or 4 bytes, always the narrowest that fits, so that
 * indexing is direct and equal texts have equal bytes. It never changes. Its characters stand behind its
 * header, or in a TextBuffer that it shares with the strings it was grown from: a string that ends where the
 * used part of its buffer ends is appended to in place, which keeps `s += piece` linear.
 *
 * Functions that return a Str * or a Value answer NULL or UNBOUND when memory is refused. */
#ifndef HN_OBJECT_STR_H
#define HN_OBJECT_STR_H

#include "core/hash.h"
#include "core/utf8.h"
#include "object/protocol.h"

/* The empty string, and the strings of the first 256 characters (written by tools/freeze.c): constant data. */
extern const Str str_empty;
extern const Str str_latin1[256];

#define AS_STR(value) AS(Str, value)

static inline bool is_str(Value v) {
    return is_kind(v, KIND_STR);
}
static inline unsigned str_width(const Str *str) {
    return str->object.spare;
}
static inline uint64_t str_size(const Str *str) {
    return str->length * str->object.spare;
} /* in bytes */
static inline bool str_is_ascii(const Str *str) {
    return str->object.flags & STR_ASCII;
}
/* No character of it is beyond this. */
static inline uint32_t str_class(const Str *str) {
    return str_is_ascii(str) ? 0x7F : str_width(str) == 1 ? 0xFF : str_width(str) == 2 ? 0xFFFF : 0x10FFFF;
}
static inline uint32_t str_at(const Str *str, uint64_t index) {
    return text_at(str->data, (int)str->object.spare, index);
}

/* ---- making strings ---- */

/* An exact str of `length` characters, none greater than `widest` and at least one of its class (0x7F, 0xFF,
 * 0xFFFF, 0x10FFFF). The caller fills in the characters, through str_data. Not for length 0. */
Str *str_allocate(VM *vm, uint64_t length, uint32_t widest);
static inline uint8_t *str_data(Str *str) {
    return str->inline_data;
}
/* The buffer that its characters stand in, or NULL. */
static inline TextBuffer **str_buffer_place(const Str *str) {
    return (TextBuffer **)(void *)(uintptr_t)str->inline_data;
}
static inline TextBuffer *str_buffer(const Str *str) {
    return str->object.flags & STR_SHARED ? *str_buffer_place(str) : NULL;
}

/* A str over so many characters of a buffer; made of `str`, if that is one over a buffer already and nobody knows it. NULL: refused. */
Str *str_over_buffer(VM *vm, Str *str, TextBuffer *buffer, const uint8_t *data, uint64_t length, uint32_t widest);

Value str_from_char(VM *vm, uint32_t character);
Value str_from_ascii(VM *vm, const char *text, size_t length);
/* Generalised UTF-8 that is known to be valid. */
Value str_from_utf8(VM *vm, const char *text, size_t length);
Value str_from_cstring(VM *vm, const char *text);
/* A copy of characters of any width; narrows by itself. */
Value str_from_text(VM *vm, const void *text, unsigned width, uint64_t length);
Value str_slice(VM *vm, const Str *str, uint64_t start, uint64_t end);
/* An exact str with the same text: itself when it is one. */
Value str_exact(VM *vm, const Str *str);
Status str_concatenate(VM *vm, Value a, Value b, Value *result);
Status str_repeat(VM *vm, const Str *str, int64_t count, Value *result);
/* str.__new__(cls, object, encoding, errors) */
Status str_new_leaf(VM *vm, Value *args, uint32_t count, Value *result);

/* ---- asking them ---- */

/* 0 when it was not computed yet. */
static inline uint64_t str_known_hash(const Str *str) {
    return hash_spread(str->object.aux);
}
uint32_t str_compute_short_hash(const Str *str);
static inline uint32_t str_short_hash(const Str *str) {
    return str->object.aux ? str->object.aux : str_compute_short_hash(str);
}
static inline uint64_t str_hash(const Str *str) {
    return hash_spread(str_short_hash(str));
}
bool str_equal(const Str *a, const Str *b);
/* Whether two texts are equal, their hashes aside. Short ones are compared in place. */
static inline bool str_same_text(const Str *a, const Str *b) {
    if (a->length != b->length || str_width(a) != str_width(b)) return false;
    const uint8_t *x = a->data, *y = b->data;
    uint64_t size = str_size(a), p[2], q[2];
    if (size > 16) return memcmp(x, y, size) == 0;
    if (size >= 8) { /* two words that may overlap */
        memcpy(&p[0], x, 8);
        memcpy(&q[0], y, 8);
        memcpy(&p[1], x + size - 8, 8);
        memcpy(&q[1], y + size - 8, 8);
        return !((p[0] ^ q[0]) | (p[1] ^ q[1]));
    }
    uint32_t differences = 0;
    if (size >= 4) {
        uint32_t s[2], t[2];
        memcpy(&s[0], x, 4);
        memcpy(&t[0], y, 4);
        memcpy(&s[1], x + size - 4, 4);
        memcpy(&t[1], y + size - 4, 4);
        return !((s[0] ^ t[0]) | (s[1] ^ t[1]));
    }
    for (uint64_t i = 0; i < size; i++) {
        differences |= x[i] ^ y[i];
    }
    return !differences;
}
int str_compare(const Str *a, const Str *b); /* negative, 0, positive */
/* Tells that a str was compared, which can be long. */
#define str_compared(vm, str)                                                                                \
    do {                                                                                                     \
        if (__builtin_expect((str)->length > 512, 0)) vm_passed(vm, str_size(str));                          \
    } while (0)
bool str_equals_ascii(const Str *str, const char *text);
bool str_equals_utf8(const Str *str, const char *text, size_t length);
Status str_repr_to(TextBuilder *builder, const Str *str);
/* The same with no more than `most` of its characters. */
Status str_repr_start_to(TextBuilder *builder, const Str *str, uint64_t most);
/* What stands for some of the characters between these quotes. */
Status str_show(TextBuilder *builder, const Str *str, uint64_t start, uint64_t end, uint32_t quote);
Status str_get_item(VM *vm, Str *str, Value key, Value *result);
Status str_contains(VM *vm, const Str *str, Value item, bool *found);
/* +, * and %; NOT_IMPLEMENTED when the operands are none for a str. One of them is. */
Status str_binary(VM *vm, BinaryOperator operation, Value a, Value b, Value *result);
/* UTF-8 of a text into a Raw (surrogates as three bytes), NUL behind; NULL: no memory. */
Raw *str_to_utf8(VM *vm, const Str *str);

/* str % values, and bytes % values (str_percent.c). */
Status str_percent(VM *vm, const Str *format, Value values, Value *result);
Status bytes_percent(VM *vm, Value format, Value values, Value *result);

/* ---- arguments, as CPython reads them ---- */

/* TypeError: "`what` must be str, not int", e.g. of "find() argument 1". */
Status raise_not_str(VM *vm, const char *what, Value v);
/* An argument that names an encoding or a handler of errors, or is UNBOUND. */
Status check_name_argument(VM *vm, const char *what, Value v);

/* Reads start and end of a slice argument pair (None, int or index; UNBOUND for left out) against `length`;
 * afterwards *start may be greater than *end. TypeError: slice indices must be integers or None or have an
 * __index__ method. */
Status slice_bounds(VM *vm, Value start_value, Value end_value, uint64_t length, int64_t *start,
                    int64_t *end);
/* The class a `__new__` was given: a subclass of `base`, or TypeError as CPython words it. */
Status class_argument(VM *vm, Value argument, const Type *base, const Type **type);
/* A new object of a class that may have instance attributes; `size` is that of the object without them. */
void *object_allocate(VM *vm, Kind kind, const Type *type, size_t size);

#endif
