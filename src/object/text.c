/* text.c: the builder of strings. It keeps the same promise as Str: its width is the narrowest that holds
 * what was added so far, since every addition looks at the widest character that comes. */
#include "object/text.h"

#include "core/copy.h"
#include "core/limbs.h"
#include "object/str.h"
#include "object/text_pause.h"

static const uint64_t TEXT_LENGTH_LIMIT = UINT64_C(1) << 46;

static inline void start(TextBuilder *builder, VM *vm) {
    builder->vm = vm;
    builder->data = builder->local;
    builder->length = 0;
    builder->capacity = sizeof builder->local;
    builder->width = 1;
    builder->ascii = true;
    builder->failed = builder->pausing = builder->shared = builder->due = false;
    builder->buffer = NULL;
}

void text_start(TextBuilder *builder, VM *vm) { start(builder, vm); }

void text_begin(TextBuilder *builder, VM *vm, Value like) {
    start(builder, vm);
    builder->like = like;
    builder->mark = 0;
    builder->handle = NULL;
    builder->pausing = true;
}

/* Lets go of the storage. */
static void text_drop(TextBuilder *builder) {
    if (builder->buffer) {
        if (!builder->shared) heap_discard(builder->vm, builder->buffer);
    } else if (builder->data != builder->local) {
        memory_release(&builder->vm->memory, builder->data, builder->capacity);
    }
}

void text_release(TextBuilder *builder) {
    text_drop(builder);
    builder->buffer = NULL;
    builder->data = builder->local;
    builder->length = 0;
    builder->capacity = sizeof builder->local;
}

static Status text_fail(TextBuilder *builder) {
    builder->failed = true;
    return NO_MEMORY;
}

/* Gives the text storage of that many bytes in a buffer. */
static bool text_move_to_buffer(TextBuilder *builder, uint64_t capacity) {
    uint64_t written = builder->length * builder->width;
    bool in_place = builder->buffer && !builder->shared;
    TextBuffer *buffer = text_buffer_resize(builder->vm, in_place ? builder->buffer : NULL, written, capacity);
    if (!buffer) return false;
    if (!in_place) {
        memcpy(buffer->bytes, builder->data, written);
        text_drop(builder);
    }
    builder->buffer = buffer;
    builder->shared = false;
    builder->data = buffer->bytes;
    builder->capacity = capacity;
    return true;
}

static bool text_resize(TextBuilder *builder, uint64_t capacity) {
    if (builder->pausing && (builder->buffer || capacity >= TEXT_BUFFERED)) return text_move_to_buffer(builder, capacity);
    Memory *memory = &builder->vm->memory;
    uint8_t *data = builder->data == builder->local ? memory_allocate(memory, capacity)
                                                    : memory_resize(memory, builder->data, builder->capacity, capacity);
    if (!data) return false;
    if (builder->data == builder->local) memcpy(data, builder->local, builder->length * builder->width);
    builder->data = data;
    builder->capacity = capacity;
    return true;
}

/* Makes the characters wider in place, from the end. */
static void text_widen(TextBuilder *builder, unsigned width) {
    enum { BLOCK = 256 };
    uint32_t copy[BLOCK];
    for (uint64_t end = builder->length; end > 0;) {
        uint64_t count = end < BLOCK ? end : BLOCK;
        end -= count;
        memcpy(copy, builder->data + end * builder->width, count * builder->width);
        text_convert(copy, builder->width, count, builder->data + end * width, (int)width);
    }
    builder->width = (uint8_t)width;
}

/* Room for `extra` more characters of at most `width` bytes, which may be wider than now. */
static Status text_grow(TextBuilder *builder, uint64_t extra, unsigned width) {
    if (extra > TEXT_LENGTH_LIMIT || builder->length + extra > TEXT_LENGTH_LIMIT) return text_fail(builder);
    uint64_t needed = (builder->length + extra) * width;
    if (needed > builder->capacity && !text_resize(builder, needed + needed / 2) && !text_resize(builder, needed + needed / 64))
        return text_fail(builder);
    if (width != builder->width) text_widen(builder, width);
    return DONE;
}

/* When so much work is done that it is time for a look. */
static __attribute__((noinline)) void text_look(TextBuilder *builder) {
    VM *vm = builder->vm;
    if (!builder->pausing) builder->failed |= vm_look(vm);
    else if (pause_look(vm)) {
        builder->due = true;
        if (vm->interruption != LIMIT_NONE) builder->failed = true;
    }
}

static inline void text_worked(TextBuilder *builder, uint64_t work) {
    VM *vm = builder->vm;
    if (__builtin_expect(work < vm->work_slice - vm->work, 1)) vm->work += (uint32_t)work;
    else text_look(builder);
}

void text_work(TextBuilder *builder, uint64_t work) { text_worked(builder, work); }

/* Room for characters up to `widest`; notes whether the text stays ASCII. */
static inline Status text_reserve(TextBuilder *builder, uint64_t extra, uint32_t widest) {
    unsigned width = widest <= 0xFF ? 1 : widest <= 0xFFFF ? 2 : 4;
    if (width < builder->width) width = builder->width;
    text_worked(builder, 2 + extra / 64);
    if (builder->failed) return NO_MEMORY;
    if (width != builder->width || extra > (builder->capacity >> (width >> 1)) - builder->length)
        TRY(text_grow(builder, extra, width));
    if (widest > 0x7F) builder->ascii = false;
    return DONE;
}

static inline void *text_place(TextBuilder *builder) {
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
        copy_bytes(text_place(builder), text, length);
    else
        text_convert(text, 1, length, text_place(builder), builder->width);
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
    utf8_decode(text + prefix, scan.start, text_place(builder), builder->width);
    builder->length += scan.length;
    return DONE;
}

static inline __attribute__((always_inline)) Status text_add_characters(TextBuilder *builder, const void *data, unsigned width,
                                                                        uint64_t length, uint32_t widest) {
    TRY(text_reserve(builder, length, widest));
    if (width == builder->width)
        copy_bytes(text_place(builder), data, length * width);
    else
        text_convert(data, (int)width, length, text_place(builder), builder->width);
    builder->length += length;
    return DONE;
}

Status text_add_str(TextBuilder *builder, const Str *str) {
    return text_add_characters(builder, str->data, str_width(str), str->length, str_class(str));
}

Status text_add_bytes(TextBuilder *builder, const void *data, uint64_t length) {
    return text_add_characters(builder, data, 1, length, 0xFF);
}

Status text_add_slice(TextBuilder *builder, const Str *str, uint64_t start, uint64_t end) {
    if (end > str->length) end = str->length;
    if (start >= end) return builder->failed ? NO_MEMORY : DONE;
    const uint8_t *data = str->data + start * str_width(str);
    uint32_t widest = str_is_ascii(str) ? 0x7F : text_widest(data, (int)str_width(str), end - start);
    return text_add_characters(builder, data, str_width(str), end - start, widest);
}

void *text_add_room(TextBuilder *builder, uint64_t length, uint32_t widest) {
    if (text_reserve(builder, length, widest) != DONE) return NULL;
    void *place = text_place(builder);
    builder->length += length;
    return place;
}

Status text_add_repeated(TextBuilder *builder, uint32_t character, uint64_t count) {
    if (!count) return builder->failed ? NO_MEMORY : DONE;
    TRY(text_reserve(builder, count, character));
    if (builder->width == 1)
        memset(text_place(builder), (int)character, count);
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

static uint32_t text_class(const TextBuilder *builder) {
    return builder->ascii ? 0x7F : builder->width == 1 ? 0xFF : builder->width == 2 ? 0xFFFF : 0x10FFFF;
}

Str *text_over_buffer(TextBuilder *builder) {
    uint64_t written = builder->length * builder->width;
    if (!builder->buffer && !text_move_to_buffer(builder, TEXT_BUFFERED)) return NULL;
    TextBuffer *buffer = builder->buffer;
    Str *str = str_over_buffer(builder->vm, builder->handle, buffer, buffer->bytes, builder->length, text_class(builder));
    if (!str) return NULL;
    buffer->used = buffer->size = written;
    if (written < TEXT_BUFFERED) { /* it must not look like storage of another size */
        memset(buffer->bytes + written, 0, TEXT_BUFFERED - written);
        buffer->size = TEXT_BUFFERED;
    }
    return str;
}

static inline __attribute__((always_inline)) Status make(TextBuilder *builder, Value *result) {
    uint64_t written = builder->length * builder->width;
    if (builder->failed) return NO_MEMORY;
    Str *str;
    if (builder->length == 0 || (builder->length == 1 && builder->width == 1)) {
        *result = value_of(builder->length ? &str_latin1[builder->data[0]] : &str_empty);
    } else if (builder->buffer && written >= TEXT_BUFFERED) {
        if (!builder->shared && builder->capacity - written > written / 8) text_move_to_buffer(builder, written);
        str = text_over_buffer(builder);
        if (!str) return NO_MEMORY;
        vm_charge(builder->vm, str->length / 64);
        *result = value_of(str);
        builder->buffer = NULL;
        builder->data = builder->local;
    } else {
        str = str_allocate(builder->vm, builder->length, text_class(builder));
        if (!str) return NO_MEMORY;
        memcpy(str_data(str), builder->data, written);
        vm_charge(builder->vm, str->length / 64);
        *result = value_of(str);
        if (builder->data == builder->local) return DONE;
    }
    text_release(builder);
    return DONE;
}

Status text_make(TextBuilder *builder, Value *result) { return make(builder, result); }

Status text_finish(TextBuilder *builder, Value *result) {
    Status status = make(builder, result);
    if (status != DONE) text_release(builder);
    return status;
}

Status text_conclude(TextBuilder *builder, Status status, Value *result) {
    if (status == DONE) return text_finish(builder, result);
    text_release(builder);
    return status;
}
