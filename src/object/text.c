/* text.c: the builder of strings. It keeps the same promise as Str: its width is the narrowest that holds
 * what was added so far, since every addition looks at the widest character that comes. */
#include "object/text.h"

#include "core/copy.h"
#include "core/limbs.h"
#include "object/str.h"
#include "vm/vm.h"

static const uint64_t TEXT_LENGTH_LIMIT = UINT64_C(1) << 46;

void text_start(TextBuilder *builder, VM *vm) {
    builder->vm = vm;
    builder->data = builder->local;
    builder->length = 0;
    builder->capacity = sizeof builder->local;
    builder->width = 1;
    builder->ascii = true;
    builder->failed = false;
}

void text_release(TextBuilder *builder) {
    if (builder->data != builder->local)
        memory_release(&builder->vm->memory, builder->data, builder->capacity);
    builder->data = builder->local;
    builder->length = 0;
    builder->capacity = sizeof builder->local;
}

static Status text_fail(TextBuilder *builder) {
    builder->failed = true;
    return NO_MEMORY;
}

/* Room for `extra` more characters of at most `width` bytes, which may be wider than now. */
static Status text_grow(TextBuilder *builder, uint64_t extra, unsigned width) {
    if (builder->failed) return NO_MEMORY;
    if (extra > TEXT_LENGTH_LIMIT || builder->length + extra > TEXT_LENGTH_LIMIT) return text_fail(builder);
    uint64_t needed = (builder->length + extra) * width;
    if (width == builder->width && needed <= builder->capacity) return DONE;

    if (needed <= sizeof builder->local && builder->data == builder->local) {
        uint8_t copy[sizeof builder->local];
        memcpy(copy, builder->local, builder->length * builder->width);
        text_convert(copy, builder->width, builder->length, builder->local, (int)width);
        builder->width = (uint8_t)width;
        return DONE;
    }
    uint64_t capacity = needed + needed / 2;
    Memory *memory = &builder->vm->memory;
    if (width == builder->width && builder->data != builder->local) {
        uint8_t *data = memory_resize(memory, builder->data, builder->capacity, capacity);
        if (!data) data = memory_resize(memory, builder->data, builder->capacity, capacity = needed + needed / 64);
        if (!data) return text_fail(builder);
        builder->data = data;
        builder->capacity = capacity;
        return DONE;
    }
    uint8_t *data = memory_allocate(memory, capacity);
    if (!data) data = memory_allocate(memory, capacity = needed + needed / 64);
    if (!data) return text_fail(builder);
    text_convert(builder->data, builder->width, builder->length, data, (int)width);
    if (builder->data != builder->local) memory_release(memory, builder->data, builder->capacity);
    builder->data = data;
    builder->capacity = capacity;
    builder->width = (uint8_t)width;
    return DONE;
}

/* Room for characters up to `widest`; notes whether the text stays ASCII. */
static inline Status text_reserve(TextBuilder *builder, uint64_t extra, uint32_t widest) {
    unsigned width = widest <= 0xFF ? 1 : widest <= 0xFFFF ? 2 : 4;
    if (width < builder->width) width = builder->width;
    if (widest > 0x7F) builder->ascii = false;
    if (vm_overdue(builder->vm, 2)) return text_fail(builder);
    if (width == builder->width && extra <= (builder->capacity >> (width >> 1)) - builder->length &&
        !builder->failed)
        return DONE;
    return text_grow(builder, extra, width);
}

static inline void *text_end(TextBuilder *builder) {
    return builder->data + builder->length * builder->width;
}

static inline void text_store(TextBuilder *builder, uint64_t index, uint32_t character) {
    if (builder->width == 1)
        builder->data[index] = (uint8_t)character;
    else if (builder->width == 2)
        ((uint16_t *)builder->data)[index] = (uint16_t)character;
    else
        ((uint32_t *)builder->data)[index] = character;
}

Status text_add_char(TextBuilder *builder, uint32_t character) {
    TRY(text_reserve(builder, 1, character));
    text_store(builder, builder->length++, character);
    return DONE;
}

Status text_add_ascii(TextBuilder *builder, const char *text, size_t length) {
    TRY(text_reserve(builder, length, 0x7F));
    if (builder->width == 1)
        copy_bytes(text_end(builder), text, length);
    else
        text_convert(text, 1, length, text_end(builder), builder->width);
    builder->length += length;
    return DONE;
}

Status text_add_int(TextBuilder *builder, int64_t n) {
    char text[24];
    unsigned length = limb_to_decimal(text + 1, n < 0 ? 0 - (uint64_t)n : (uint64_t)n);
    text[0] = '-';
    return text_add_ascii(builder, text + (n >= 0), length + (n < 0));
}

Status text_add_cstring(TextBuilder *builder, const char *text) {
    return text_add_utf8(builder, text, strlen(text));
}

Status text_add_utf8(TextBuilder *builder, const char *text, size_t length) {
    size_t prefix = utf8_ascii_prefix(text, length);
    TRY(text_add_ascii(builder, text, prefix));
    if (prefix == length) return DONE;
    Utf8Scan scan;
    utf8_scan(text + prefix, length - prefix, UTF8_SURROGATES, &scan);
    TRY(text_reserve(builder, scan.length, scan.widest));
    utf8_decode(text + prefix, scan.start, text_end(builder), builder->width);
    builder->length += scan.length;
    return DONE;
}

static Status text_add_characters(TextBuilder *builder, const void *data, unsigned width, uint64_t length,
                                  uint32_t widest) {
    TRY(text_reserve(builder, length, widest));
    if (width == builder->width)
        copy_bytes(text_end(builder), data, length * width);
    else
        text_convert(data, (int)width, length, text_end(builder), builder->width);
    builder->length += length;
    return DONE;
}

static uint32_t str_class(const Str *str) {
    return str_is_ascii(str) ? 0x7F : str_width(str) == 1 ? 0xFF : str_width(str) == 2 ? 0xFFFF : 0x10FFFF;
}

Status text_add_str(TextBuilder *builder, const Str *str) {
    return text_add_characters(builder, str->data, str_width(str), str->length, str_class(str));
}

Status text_add_slice(TextBuilder *builder, const Str *str, uint64_t start, uint64_t end) {
    if (end > str->length) end = str->length;
    if (start >= end) return builder->failed ? NO_MEMORY : DONE;
    const uint8_t *data = str->data + start * str_width(str);
    uint32_t widest = str_is_ascii(str) ? 0x7F : text_widest(data, (int)str_width(str), end - start);
    return text_add_characters(builder, data, str_width(str), end - start, widest);
}

Status text_add_repeated(TextBuilder *builder, uint32_t character, uint64_t count) {
    if (!count) return builder->failed ? NO_MEMORY : DONE;
    TRY(text_reserve(builder, count, character));
    if (builder->width == 1)
        memset(text_end(builder), (int)character, count);
    else
        for (uint64_t i = 0; i < count; i++)
            text_store(builder, builder->length + i, character);
    builder->length += count;
    return DONE;
}

Status text_add_escaped(TextBuilder *builder, const Str *str) {
    if (str_is_ascii(str)) return text_add_str(builder, str);
    for (uint64_t i = 0; i < str->length; i++) {
        uint32_t character = str_at(str, i);
        if (character < 128) {
            TRY(text_add_char(builder, character));
            continue;
        }
        int digits = character <= 0xFF ? 2 : character <= 0xFFFF ? 4 : 8;
        TRY(text_add_ascii(builder, digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U", 2));
        while (digits--)
            TRY(text_add_char(builder, (uint32_t) "0123456789abcdef"[character >> 4 * digits & 15]));
    }
    return DONE;
}

Status text_finish(TextBuilder *builder, Value *result) {
    if (builder->failed) {
        text_release(builder);
        return NO_MEMORY;
    }
    if (builder->length == 0 || (builder->length == 1 && builder->width == 1)) {
        *result = value_of(builder->length ? &str_latin1[builder->data[0]] : &str_empty);
        text_release(builder);
        return DONE;
    }
    uint32_t widest = builder->ascii        ? 0x7F
                      : builder->width == 1 ? 0xFF
                      : builder->width == 2 ? 0xFFFF
                                            : 0x10FFFF;
    Str *str = str_allocate(builder->vm, builder->length, widest);
    if (str) memcpy(str_data(str), builder->data, builder->length * builder->width);
    text_release(builder);
    if (!str) return NO_MEMORY;
    vm_charge(builder->vm, str->length / 64);
    *result = value_of(str);
    return DONE;
}
