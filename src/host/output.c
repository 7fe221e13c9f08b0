/* output.c: capturing what a program prints. Each stream is one growing text, charged to the VM. */
#include <string.h>

#include "host/host.h"

bool capture(hn_vm *h, int stream, const char *bytes, size_t length) {
    Captured *text = &h->captured[stream == HN_STDERR];
    if (text->used + length + 1 > text->capacity) {
        size_t capacity = text->capacity ? text->capacity : 64;
        while (capacity < text->used + length + 1) {
            capacity *= 2;
        }
        Memory *memory = &h->vm->memory;
        char *grown = memory_resize(memory, text->bytes, text->capacity, capacity);
        if (!grown) { /* near the limit: just what is needed */
            capacity = text->used + length + 1;
            grown = memory_resize(memory, text->bytes, text->capacity, capacity);
        }
        if (!grown) return false;
        text->bytes = grown;
        text->capacity = capacity;
    }
    memcpy(text->bytes + text->used, bytes, length);
    text->used += length;
    text->bytes[text->used] = 0;
    return true;
}

enum { KEPT = 4096 }; /* bytes of a buffer that the next run may use again */

void captured_start(hn_vm *h) {
    for (int i = 0; i < 2; i++) {
        Captured *text = &h->captured[i];
        if (text->capacity > KEPT) {
            memory_release(&h->vm->memory, text->bytes, text->capacity);
            *text = (Captured){0};
        }
        text->used = text->before = 0;
        if (text->bytes) text->bytes[0] = 0;
    }
}

void captured_event(hn_vm *h) {
    for (int i = 0; i < 2; i++) {
        h->captured[i].before = h->captured[i].used;
    }
}

void captured_free(hn_vm *h) {
    for (int i = 0; i < 2; i++) {
        memory_release(&h->vm->memory, h->captured[i].bytes, h->captured[i].capacity);
    }
}

static const char *text_of(const hn_vm *h, int stream, bool whole, size_t *length) {
    if (length) *length = 0;
    if (!h || h->options.output || (stream != HN_STDOUT && stream != HN_STDERR)) return NULL;
    const Captured *text = &h->captured[stream == HN_STDERR];
    if (!text->bytes) return "";
    size_t from = whole ? 0 : text->before;
    if (length) *length = text->used - from;
    return text->bytes + from;
}

const char *hn_output(const hn_vm *h, int stream, size_t *length) { return text_of(h, stream, false, length); }
const char *hn_whole_output(const hn_vm *h, int stream, size_t *length) { return text_of(h, stream, true, length); }
