/* split.c: see split.h. All three go through the text in short spans, so that they can stop for a pause anywhere; what they have come to are a
 * list of the parts, where they are in the text and where the part under way began. Backward, places are counted from the end. */
#include "object/split.h"

#include "core/unicode.h"
#include "object/bytes.h"
#include "object/list.h"
#include "object/str.h"
#include "object/text_pause.h"

enum { PARTS_AT_HAND = 16, SPAN = 2048 };

/* Where a part begins that has not begun. */
static const uint64_t OUTSIDE = UINT64_MAX;

typedef struct Split {
    VM *vm;
    const SplitSource *source;
    uint64_t at, start, limit; /* of cuts that may still be made */
    int64_t budget;
    List *list;                       /* of the parts before `items`; NULL while there are none */
    uint64_t listed_at, listed_limit; /* `at` and `limit` behind these */
    uint32_t count; /* A few parts wait here for a list with storage of just their number; many go into one that grows. */
    Value items[PARTS_AT_HAND];
    TextFinder finder;
} Split;

static Status parts_to_list(Split *split) {
    VM *vm = split->vm;
    if (!split->list) {
        split->list = list_from_items(vm, split->items, split->count);
        if (!split->list) return NO_MEMORY;
    } else {
        TRY(list_reserve(vm, split->list, split->count));
        memcpy(list_items(split->list) + split->list->length, split->items, split->count * sizeof *split->items);
        split->list->length += split->count;
    }
    split->count = 0;
    split->listed_at = split->at;
    split->listed_limit = split->limit;
    return DONE;
}

/* Puts the parts at hand into the list. NO_MEMORY: also for a pause, after that. */
static Status flush(Split *split) {
    uint64_t before = split->listed_at;
    TRY(parts_to_list(split));
    return pause_due(split->vm, 4 * PARTS_AT_HAND + (split->at - before) / 8) ? NO_MEMORY : DONE;
}

/* Of what the source consists; of a str, maybe of ASCII. */
typedef enum Characters { OF_ASCII, OF_STR, OF_BYTES } Characters;

static inline __attribute__((always_inline)) Status add_part(Split *split, Characters characters, uint64_t start, uint64_t end) {
    VM *vm = split->vm;
    const SplitSource *source = split->source;
    Value part;
    if (split->count == PARTS_AT_HAND) TRY(flush(split));
    if (characters == OF_BYTES) TRY(bytes_like_self(vm, source->self, source->data + start, end - start, &part));
    else if ((characters == OF_ASCII || source->ascii) && end - start < source->length)
        part = str_part(vm, source->data + start, end - start);
    else part = str_slice(vm, AS_STR(source->self), start, end);
    if (part == UNBOUND) return NO_MEMORY;
    split->items[split->count++] = part;
    return DONE;
}

static inline uint64_t span_end(uint64_t at, uint64_t length) { return length - at > SPAN ? at + SPAN : length; }

static Status stop(Split *split, uint64_t at, uint64_t start) {
    split->at = at;
    split->start = start;
    return NO_MEMORY;
}

/* ---- by white space ---- */

static inline bool is_space(const uint8_t *data, unsigned width, Characters characters, uint64_t i) {
    if (characters == OF_ASCII) return unicode_ascii_flags[data[i]] & UNICODE_SPACE;
    if (characters == OF_STR) return unicode_flags(text_at(data, (int)width, i)) & UNICODE_SPACE;
    return data[i] == ' ' || (data[i] >= 9 && data[i] <= 13);
}

/* The next white space of an ASCII text, or `end`: by words of the machine, since all white space is among what is not above ' '. */
static inline uint64_t next_ascii_space(const uint8_t *data, uint64_t at, uint64_t end) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    const uint64_t ones = UINT64_MAX / 255;
    while (end - at >= sizeof(uint64_t)) {
        uint64_t bytes;
        memcpy(&bytes, data + at, sizeof bytes);
        uint64_t low = ~(bytes + (0x7F - ' ') * ones) & 0x80 * ones;
        if (!low) {
            at += sizeof bytes;
            continue;
        }
        at += (uint64_t)__builtin_ctzll(low) / 8;
        if (is_space(data, 1, OF_ASCII, at)) return at;
        at++;
    }
#endif
    while (at < end && !is_space(data, 1, OF_ASCII, at)) {
        at++;
    }
    return at;
}

static inline __attribute__((always_inline)) Status split_spaces(Split *split, Characters characters, bool backward) {
    const SplitSource *source = split->source;
    const uint8_t *data = source->data;
    uint64_t at = split->at, start = split->start, length = source->length, end = span_end(at, length);
#define SPACE_HERE   is_space(data, source->width, characters, backward ? length - 1 - at : at)
#define ADD(to)      (backward ? add_part(split, characters, length - (to), length - start) : add_part(split, characters, start, to))
#define NEXT_SPAN()                                                                                          \
    do {                                                                                                     \
        if (pause_due(split->vm, SPAN / 4)) return stop(split, at, start);                                   \
        end = span_end(at, length);                                                                          \
    } while (0)
    if (start != OUTSIDE) goto inside;
    for (;;) {
        while (at < end && SPACE_HERE) {
            at++;
        }
        if (at == end) {
            if (at == length) return DONE;
            NEXT_SPAN();
            continue;
        }
        start = at;
    inside:
        if (split->limit == 0) return ADD(length) == DONE ? DONE : stop(split, at, start);
        for (;;) {
            if (characters == OF_ASCII && !backward) at = next_ascii_space(data, at, end);
            while (at < end && !SPACE_HERE) {
                at++;
            }
            if (at < end || at == length) break;
            NEXT_SPAN();
        }
        Status status = ADD(at);
        if (status != DONE) return stop(split, at, start);
        split->limit--;
        split->at = at;
        start = OUTSIDE;
    }
#undef SPACE_HERE
#undef ADD
#undef NEXT_SPAN
}

/* Each one by itself, with all registers there are. */
static __attribute__((noinline)) Status split_ascii_spaces(Split *split) { return split_spaces(split, OF_ASCII, false); }
static __attribute__((noinline)) Status split_str_spaces(Split *split) { return split_spaces(split, OF_STR, false); }
static __attribute__((noinline)) Status rsplit_str_spaces(Split *split) { return split_spaces(split, OF_STR, true); }
static __attribute__((noinline)) Status split_bytes_spaces(Split *split) { return split_spaces(split, OF_BYTES, false); }
static __attribute__((noinline)) Status rsplit_bytes_spaces(Split *split) { return split_spaces(split, OF_BYTES, true); }

static Status split_at_spaces(Split *split, bool backward) {
    const SplitSource *source = split->source;
    if (source->ascii && !backward) return split_ascii_spaces(split);
    if (is_str(source->self)) return backward ? rsplit_str_spaces(split) : split_str_spaces(split);
    return backward ? rsplit_bytes_spaces(split) : split_bytes_spaces(split);
}

/* ---- by a separator ---- */

/* The text and the separator are a byte a character. */
static inline __attribute__((always_inline)) Status split_at_byte(Split *split, Characters characters) {
    const SplitSource *source = split->source;
    const uint8_t *data = source->data;
    for (; split->limit > 0; split->limit--) {
        uint64_t start = split->at;
        const uint8_t *found = start < source->length ? memchr(data + start, *source->separator_data, source->length - start) : NULL;
        if (!found) break;
        uint64_t end = (uint64_t)(found - data);
        TRY(add_part(split, characters, start, end));
        split->at = end + 1;
    }
    return add_part(split, characters, split->at, source->length);
}

static __attribute__((noinline)) Status split_at_separator(Split *split, Characters characters, bool backward) {
    const SplitSource *source = split->source;
    uint64_t length = source->length, size = source->separator_length;
    for (; split->limit > 0; split->limit--) {
        int64_t found;
        TRY(text_seek(split->vm, &split->finder, &split->budget, &found));
        if (found < 0) break;
        uint64_t place = (uint64_t)found;
        Status status = backward ? add_part(split, characters, place + size, length - split->at) : add_part(split, characters, split->at, place);
        if (status != DONE) {
            text_finder_seek(&split->finder, split->at); /* this place is to be found again */
            return status;
        }
        split->at = backward ? length - place : place + size;
        text_finder_seek(&split->finder, split->at);
    }
    return backward ? add_part(split, characters, 0, length - split->at) : add_part(split, characters, split->at, length);
}

static __attribute__((noinline)) Status split_ascii_at_byte(Split *split) { return split_at_byte(split, OF_ASCII); }

static __attribute__((noinline)) Status split_bytes_at_byte(Split *split) { return split_at_byte(split, OF_BYTES); }

static Status split_at_text(Split *split, bool by_byte, bool backward) {
    if (!is_str(split->source->self)) return by_byte ? split_bytes_at_byte(split) : split_at_separator(split, OF_BYTES, backward);
    return by_byte ? split_ascii_at_byte(split) : split_at_separator(split, OF_STR, backward);
}

/* ---- by lines ---- */

static inline uint32_t character_at(const SplitSource *source, uint64_t i) { return text_at(source->data, (int)source->width, i); }

static inline __attribute__((always_inline)) Status split_at_breaks(Split *split, Characters characters, bool keep) {
    const SplitSource *source = split->source;
    uint64_t at = split->at, start = split->start == OUTSIDE ? at : split->start, length = source->length;
    while (at < length || start < length) {
        uint64_t end = span_end(at, length);
        while (at < end && !(characters == OF_STR ? unicode_is_line_break(character_at(source, at)) : source->data[at] == '\n' || source->data[at] == '\r')) {
            at++;
        }
        if (at < end || at == length) {
            uint64_t next = at;
            if (at < end) next += character_at(source, at) == '\r' && at + 1 < length && character_at(source, at + 1) == '\n' ? 2 : 1;
            if (add_part(split, characters, start, keep ? next : at) != DONE) return stop(split, at, start);
            split->at = at = start = next;
        } else if (pause_due(split->vm, SPAN / 4)) {
            return stop(split, at, start);
        }
    }
    return DONE;
}

static __attribute__((noinline)) Status split_at_lines(Split *split, bool keep) {
    return is_str(split->source->self) ? split_at_breaks(split, OF_STR, keep) : split_at_breaks(split, OF_BYTES, keep);
}

/* ---- as a whole ---- */

static bool take(Split *split) {
    Value state[PAUSE_STATE]; /* the finder's numbers, the list, where it is, where the part began + 1, the limit */
    const SplitSource *source = split->source;
    uint64_t length = source->length, limit = split->limit, start;
    if (!pause_take(split->vm, PAUSE_SPLIT, source->self, source->separator, state)) return false;
    const Value *own = state + FINDER_NUMBERS;
    if (!is_exactly(own[0], &type_list) || !pause_number(own[1], length, &split->at) || !pause_number(own[2], split->at + 1, &start) ||
        !pause_number(own[3], length + 1, &split->limit) || 
        (split->finder.needle_length && (!text_finder_take(&split->finder, state) || split->finder.place.position < split->at))) {
        split->at = 0;
        split->limit = limit;
        return false;
    }
    split->start = start ? start - 1 : OUTSIDE;
    split->list = AS(List, own[0]);
    split->listed_at = start ? split->start : split->at; /* the part under way is not in the list */
    split->listed_limit = split->limit;
    return true;
}

static Status keep(Split *split, bool taken) {
    VM *vm = split->vm;
    Value state[PAUSE_STATE];
    if (vm->interruption != LIMIT_NONE || !(vm->pauses || taken)) return NO_MEMORY;
    if (vm->pauses && (split->count || !split->list) && parts_to_list(split) != DONE) vm->pauses = false; /* refused */
    if (!split->list) return NO_MEMORY;
    if (split->count) { /* these are lost */
        split->at = split->listed_at;
        split->limit = split->listed_limit;
        split->start = OUTSIDE;
    }
    if (split->finder.needle_length) {
        if (split->count) text_finder_seek(&split->finder, split->at);
        text_finder_keep(&split->finder, state);
    } else {
        memset(state, 0, FINDER_NUMBERS * sizeof *state);
    }
    Value *own = state + FINDER_NUMBERS;
    own[0] = value_of(split->list);
    own[1] = small_int((int64_t)split->at);
    own[2] = small_int(split->start == OUTSIDE ? 0 : (int64_t)split->start + 1);
    own[3] = small_int((int64_t)split->limit);
    return pause_keep(vm, PAUSE_SPLIT, split->source->self, split->source->separator, PAUSE_STATE - 1, state);
}

static void reverse_items(List *list) {
    Value *items = list_items(list);
    for (uint64_t i = 0, k = list->length; i + 1 < k; i++) {
        Value item = items[i];
        items[i] = items[--k];
        items[k] = item;
    }
}

static inline Status split_source(VM *vm, const SplitSource *source, SplitBy by, bool backward, bool keeps, uint64_t limit, Value *result) {
    Split split;
    split.vm = vm;
    split.source = source;
    split.at = 0;
    split.start = OUTSIDE;
    split.limit = limit;
    split.budget = TEXT_BUDGET;
    split.list = NULL;
    split.count = 0;
    split.listed_at = 0;
    bool by_byte = by == SPLIT_SEPARATOR && source->separator_length == 1 && (source->ascii || !is_str(source->self)) &&
                   source->separator_width == 1 && !backward;
    if (by == SPLIT_SEPARATOR && !by_byte)
        text_finder_start(&split.finder, backward, source->data, source->width, source->length, source->separator_data,
                          source->separator_width, source->separator_length);
    else split.finder.needle_length = 0;
    bool taken = vm->pause_state != PAUSE_FREE && take(&split);
    Status status = by == SPLIT_SPACES  ? split_at_spaces(&split, backward)
                    : by == SPLIT_LINES ? split_at_lines(&split, keeps)
                                        : split_at_text(&split, by_byte, backward);
    if (status == DONE) status = parts_to_list(&split);
    if (status == NO_MEMORY) return keep(&split, taken);
    if (status != DONE) return status;
    if (backward) reverse_items(split.list);
    vm_charge(vm, source->length / 64 + split.list->length / 16);
    *result = value_of(split.list);
    return DONE;
}

Status split_parts(VM *vm, const SplitSource *source, bool backward, int64_t limit, Value *result) {
    uint64_t most = limit < 0 || (uint64_t)limit > source->length ? source->length + 1 : (uint64_t)limit;
    return split_source(vm, source, source->separator == NONE ? SPLIT_SPACES : SPLIT_SEPARATOR, backward, false, most, result);
}

Status split_lines(VM *vm, const SplitSource *source, bool keep, Value *result) {
    return split_source(vm, source, SPLIT_LINES, false, keep, 0, result);
}
