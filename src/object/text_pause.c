/* text_pause.c: see text_pause.h. */
#include "object/text_pause.h"

#include "core/utf8.h"
#include "object/bytes.h"
#include "object/str.h"

Status text_seek_on(VM *vm, TextFinder *finder, int64_t *budget, int64_t *found) {
    do {
        if (*budget <= 0) {
            *budget = TEXT_BUDGET;
            if (pause_due(vm, TEXT_BUDGET)) return NO_MEMORY;
        }
        *found = text_finder_next(finder, budget);
    } while (*found == FINDER_SPENT);
    return DONE;
}

/* In a text so short that it does not matter how the needle is found. */
enum { SHORT = 256 };

static int64_t find_shortly(const TextFinder *finder) {
    const uint8_t *text = finder->text, *needle = finder->needle;
    uint64_t size = finder->needle_length, length = finder->length;
    if (size > length) return FINDER_NONE;
    if (size == 0) return finder->backward ? (int64_t)length : 0;
    const uint8_t *end = text + (length - size) + 1;
    if (finder->backward) {
        for (const uint8_t *at = end; at-- > text;) {
            if (*at == *needle && memcmp(at + 1, needle + 1, size - 1) == 0) return at - text;
        }
        return FINDER_NONE;
    }
    for (const uint8_t *at = text; (at = memchr(at, *needle, (size_t)(end - at))); at++) {
        if (at[size - 1] == needle[size - 1] && (size == 1 || memcmp(at, needle, size) == 0)) return at - text;
    }
    return FINDER_NONE;
}

Status text_seek_once(VM *vm, TextFinder *finder, Value a, Value b, int64_t *found) {
    Value state[PAUSE_STATE];
    int64_t budget = TEXT_BUDGET;
    if (finder->length <= SHORT && finder->width == 1 && finder->needle_width == 1) {
        *found = find_shortly(finder);
        return DONE;
    }
    if (pause_take(vm, PAUSE_SEARCH, a, b, state)) text_finder_take(finder, state);
    if (text_seek(vm, finder, &budget, found) == DONE) return DONE;
    text_finder_keep(finder, state);
    return pause_keep(vm, PAUSE_SEARCH, a, b, FINDER_NUMBERS, state);
}

enum { COUNTED = 16384 };

Status text_count(VM *vm, TextFinder *finder, Value a, Value b, uint64_t limit, uint64_t *count) {
    Value state[PAUSE_STATE];
    int64_t budget = TEXT_BUDGET, found;
    *count = 0;
    if (finder->needle_length == 0) {
        *count = finder->length < limit ? finder->length + 1 : limit;
        return DONE;
    }
    if (finder->needle_length == 1 && finder->width == 1 && finder->needle_width == 1 && limit > finder->length) {
        uint8_t character = *finder->needle;
        uint64_t i = 0;
        if (pause_take(vm, PAUSE_OCCURRENCES, a, b, state) && pause_number(state[0], finder->length, &i) &&
            !pause_number(state[1], i, count))
            i = *count = 0;
        while (i < finder->length) {
            uint64_t end = finder->length - i > COUNTED ? i + COUNTED : finder->length;
            for (; i < end; i++) {
                *count += finder->text[i] == character;
            }
            if (i < finder->length && pause_due(vm, COUNTED / 16))
                return pause_keep(vm, PAUSE_OCCURRENCES, a, b, 2, (Value[]){small_int((int64_t)i), small_int((int64_t)*count)});
        }
        return DONE;
    }
    if (pause_take(vm, PAUSE_OCCURRENCES, a, b, state) && pause_number(state[FINDER_NUMBERS], finder->length, count) &&
        !text_finder_take(finder, state))
        *count = 0;
    while (*count < limit) {
        if (text_seek(vm, finder, &budget, &found) != DONE) {
            text_finder_keep(finder, state);
            state[FINDER_NUMBERS] = small_int((int64_t)*count);
            return pause_keep(vm, PAUSE_OCCURRENCES, a, b, FINDER_NUMBERS + 1, state);
        }
        if (found < 0) break;
        ++*count;
        text_finder_seek(finder, (uint64_t)found + finder->needle_length);
    }
    return DONE;
}

void text_finder_keep(const TextFinder *finder, Value *state) {
    for (unsigned i = 0; i < FINDER_NUMBERS; i++) {
        bool known = i < FINDER_SCANNING || finder->place.phase != FIND_SCAN;
        state[i] = small_int(known ? (int64_t)finder->numbers[i] : 0);
    }
}

bool text_finder_take(TextFinder *finder, const Value *state) {
    TextFinder fresh = *finder;
    for (unsigned i = 0; i < FINDER_NUMBERS; i++) {
        if (!pause_number(state[i], INT_MAX_INLINE, &finder->numbers[i])) finder->place.phase = UINT64_MAX;
    }
    if (text_finder_fits(finder)) return true;
    *finder = fresh;
    return false;
}

bool text_take(TextBuilder *builder, VM *vm, Value like, Value kept) {
    text_begin(builder, vm, like);
    if (!is_exactly(kept, &type_str)) return false;
    Str *handle = AS(Str, kept);
    TextBuffer *buffer = str_buffer(handle);
    if (!buffer || handle->data != buffer->bytes || buffer->used != str_size(handle) || buffer->size < TEXT_BUFFERED)
        return false;
    builder->data = buffer->bytes;
    builder->length = builder->mark = handle->length;
    builder->capacity = text_buffer_capacity(buffer);
    builder->width = (uint8_t)str_width(handle);
    builder->ascii = str_is_ascii(handle);
    builder->buffer = buffer;
    builder->shared = vm->distrusts;
    builder->handle = vm->distrusts ? NULL : handle;
    buffer->used = builder->capacity; /* nobody else appends */
    return true;
}

static bool keep(TextBuilder *builder, Value *kept) {
    Str *handle = text_over_buffer(builder);
    if (!handle) return false;
    *kept = value_of(handle);
    return true;
}

static Status make_bytes(TextBuilder *builder, Value *result) {
    uint64_t length = builder->length;
    if (builder->failed) return NO_MEMORY;
    TRY(bytes_like_self(builder->vm, builder->like, builder->data, length, result));
    vm_charge(builder->vm, length / 64);
    text_release(builder);
    return DONE;
}

Status text_end_slowly(TextBuilder *builder, Status status, PauseKind kind, Value a, Value b, unsigned count, Value *state, Value *result) {
    VM *vm = builder->vm;
    if (status == DONE) builder->failed = (status = make_bytes(builder, result)) != DONE;
    if (builder->failed) {
        builder->length = builder->mark;
        vm->pauses = false; /* a pause that was due meanwhile would hide that memory was refused, again and again */
    }
    if (status == NO_MEMORY && vm->interruption == LIMIT_NONE && (vm->pauses || builder->buffer)) {
        if (keep(builder, &state[0])) return pause_keep(vm, kind, a, b, count, state);
        vm->pauses = false; /* refused */
    }
    text_release(builder);
    return status;
}
