/* text_pause.h: what leaves over texts that pause (vm/pause.h) have in common: seeking, and building in steps.
 *
 * A leaf that builds adds in steps. It begins with text_begin or, where it was paused, text_take; asks text_stops after each step, and ends
 * with text_end whatever has happened. What it keeps is a str over the buffer that the text is growing in. */
#ifndef HN_OBJECT_TEXT_PAUSE_H
#define HN_OBJECT_TEXT_PAUSE_H

#include "object/str.h"
#include "object/text.h"
#include "object/text_search.h"
#include "vm/pause.h"

/* How much is done between two questions whether a pause is due, in units of some nanoseconds. */
enum { TEXT_BUDGET = 1024 };

/* Finds the next occurrence, or FINDER_NONE. NO_MEMORY: a pause. The budget is for all seeking of one leaf, and begins with TEXT_BUDGET. */
Status text_seek_on(VM *vm, TextFinder *finder, int64_t *budget, int64_t *found);
static inline Status text_seek(VM *vm, TextFinder *finder, int64_t *budget, int64_t *found) {
    *found = text_finder_next(finder, budget);
    return __builtin_expect(*found != FINDER_SPENT, 1) ? DONE : text_seek_on(vm, finder, budget, found);
}
/* As a whole, with the pauses of a leaf that has these operands: the first occurrence; how many do not overlap, up to `limit`. */
Status text_seek_once(VM *vm, TextFinder *finder, Value a, Value b, int64_t *found);
Status text_count(VM *vm, TextFinder *finder, Value a, Value b, uint64_t limit, uint64_t *count);
/* A finder's numbers, FINDER_NUMBERS of them, and back. False: they do not fit; the finder begins anew. */
void text_finder_keep(const TextFinder *finder, Value *state);
bool text_finder_take(TextFinder *finder, const Value *state);

/* `like`: the bytes or bytearray that what is made is to be like (all characters are bytes then), or UNBOUND. */
void text_begin(TextBuilder *builder, VM *vm, Value like);
/* Goes on with what was kept; false: that is nothing of the kind, and it begins. */
bool text_take(TextBuilder *builder, VM *vm, Value like, Value kept);
/* True: answer NO_MEMORY, for a pause after this step, or because it failed (`failed`) and is to be done again. */
static inline bool text_stops(TextBuilder *builder) {
    if (__builtin_expect(builder->failed || builder->due, 0)) return true;
    builder->mark = builder->length;
    return false;
}
/* DONE: makes the str. NO_MEMORY: keeps the text in state[0], with `count` values in all, if that is what it stands for. Releases the builder. */
Status text_end_slowly(TextBuilder *builder, Status status, PauseKind kind, Value a, Value b, unsigned count, Value *state, Value *result);
static inline Status text_end(TextBuilder *builder, Status status, PauseKind kind, Value a, Value b, unsigned count, Value *state, Value *result) {
    if (__builtin_expect(status == DONE && builder->like == UNBOUND, 1)) {
        if (__builtin_expect(text_make(builder, result) == DONE, 1)) return DONE;
        builder->failed = true; /* what was added behind the last step is added again */
        status = NO_MEMORY;
    }
    return text_end_slowly(builder, status, kind, a, b, count, state, result);
}

/* str.replace and str.expandtabs; those of bytes and bytearray make a str of their arguments that is none in the heap, and are like args[0]. The
 * result is UNBOUND where nothing changes. */
Status text_replace(VM *vm, Value *args, const Str *str, const Str *old, const Str *new, uint64_t limit, Value like, Value *result);
Status text_expand_tabs(VM *vm, Value *args, const Str *str, Value like, Value *result);
/* Bytes as such a str: it says to be ASCII, since nobody has to know better. */
static inline void text_view(Str *view, const void *data, uint64_t length) {
    *view = (Str){.object = {.type = &type_str, .kind = KIND_STR, .mark = MARK_PERMANENT, .flags = STR_ASCII, .spare = 1},
                  .length = length,
                  .data = data};
}

#endif
