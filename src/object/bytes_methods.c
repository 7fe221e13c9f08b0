/* bytes_methods.c: the methods that bytes and bytearray share; bytes_change.c has those that make changed
 * bytes. */
#include "object/bytes_methods.h"
#include "object/codecs.h"
#include "object/iterator.h"
#include "object/str_methods.h"
#include "object/split.h"
#include "object/text_pause.h"
#include "object/tuple.h"
#include "vm/vm.h"

#define LEAF(name) Status bytes_##name##_leaf(VM *vm, Value *args, uint32_t count, Value *result)

typedef struct View {
    const uint8_t *data;
    uint64_t length;
} View;

static View self_view(Value *args) {
    View view;
    bytes_view(args[0], &view.data, &view.length);
    return view;
}

/* ---- slots ---- */

LEAF(len) {
    (void)vm, (void)count;
    *result = small_int((int64_t)self_view(args).length);
    return DONE;
}

LEAF(getitem) {
    (void)count;
    return bytes_get_item(vm, args[0], args[1], result);
}

LEAF(add) {
    (void)count;
    const uint8_t *data;
    uint64_t length;
    if (!bytes_view(args[1], &data, &length))
        return raise_type(vm, "can't concat %T to %T", args[1], args[0]);
    return bytes_binary(vm, BINARY_ADD, args[0], args[1], result);
}

LEAF(mul) {
    (void)count;
    int64_t times;
    TRY(repeat_count(vm, args[1], &times));
    return bytes_repeat(vm, args[0], times, result);
}

LEAF(contains) {
    (void)count;
    bool found;
    TRY(bytes_contains(vm, args[0], args[1], &found));
    *result = bool_value(found);
    return DONE;
}

LEAF(mod) {
    (void)count;
    return bytes_percent(vm, args[0], args[1], result);
}

LEAF(rmod) {
    (void)count;
    if (is_kind(args[1], KIND_BYTES) || is_kind(args[1], KIND_BYTEARRAY))
        return bytes_percent(vm, args[1], args[0], result);
    *result = NOT_IMPLEMENTED;
    return DONE;
}

LEAF(iter) {
    (void)count;
    return iterator_new(vm, args[0], result);
}

/* ---- searching ---- */

/* What is looked for: bytes, or one byte given as an int. */
static Status needle_argument(VM *vm, Value v, uint8_t *byte, View *needle) {
    if (bytes_view(v, &needle->data, &needle->length)) return DONE;
    if (is_kind(v, KIND_MEMORYVIEW)) return bytes_argument(vm, v, &needle->data, &needle->length);
    if (is_python_buffer(vm, v)) return NEEDS_PYTHON;
    int64_t number;
    Status status = value_index_clamped(vm, v, &number);
    if (status == RAISED)
        return raise_type(vm, "argument should be integer or bytes-like object, not '%T'", v);
    if (status != DONE) return status;
    if (number < 0 || number > 255) return raise_value_error(vm, "byte must be in range(0, 256)");
    *byte = (uint8_t)number;
    *needle = (View){byte, 1};
    return DONE;
}

typedef struct Search {
    View text, needle;
    int64_t start, end;
    uint8_t byte;
    bool empty; /* the start lies behind the end: nothing is found, not even b'' */
} Search;

static Status search_arguments(VM *vm, Value *args, Search *search) {
    search->text = self_view(args);
    TRY(needle_argument(vm, args[1], &search->byte, &search->needle));
    TRY(slice_bounds(vm, args[2], args[3], search->text.length, &search->start, &search->end));
    search->empty = search->start > search->end;
    return DONE;
}

static void search_start(TextFinder *finder, const Search *search, bool backward) {
    text_finder_start(finder, backward, search->text.data + search->start, 1, (uint64_t)(search->end - search->start),
                      search->needle.data, 1, search->needle.length);
}

static Status search(VM *vm, Value *args, bool backward, bool must, Value *result) {
    Search search;
    int64_t found = -1;
    TRY(search_arguments(vm, args, &search));
    if (!search.empty) {
        TextFinder finder;
        search_start(&finder, &search, backward);
        TRY(text_seek_once(vm, &finder, args[0], args[1], &found));
        vm_charge(vm, (uint64_t)(search.end - search.start) / 64);
    }
    if (must && found < 0) return raise_value_error(vm, "subsection not found");
    *result = small_int(found < 0 ? -1 : found + search.start);
    return DONE;
}

#define SEARCH(name, backward, must)                                                                         \
    LEAF(name) {                                                                                             \
        (void)count;                                                                                         \
        return search(vm, args, backward, must, result);                                                     \
    }
SEARCH(find, false, false)
SEARCH(rfind, true, false)
SEARCH(index, false, true)
SEARCH(rindex, true, true)

LEAF(count) {
    (void)count;
    Search search;
    TRY(search_arguments(vm, args, &search));
    uint64_t number = 0;
    if (!search.empty) {
        TextFinder finder;
        search_start(&finder, &search, false);
        TRY(text_count(vm, &finder, args[0], args[1], UINT64_MAX, &number));
        vm_charge(vm, (uint64_t)(search.end - search.start) / 64);
    }
    *result = small_int((int64_t)number);
    return DONE;
}

static bool stands_at(View text, int64_t start, int64_t end, View part, bool at_end) {
    if (start > end || part.length > (uint64_t)(end - start)) return false;
    return memcmp(text.data + (at_end ? (uint64_t)end - part.length : (uint64_t)start), part.data,
                  part.length) == 0;
}

/* What is compared at once: the same long text may stand in a tuple any number of times. */
enum { AFFIX_WORK = 1 << 20 };

static Status affix(VM *vm, Value *args, const char *name, bool at_end, Value *result) {
    View text = self_view(args), part;
    int64_t start, end;
    TRY(slice_bounds(vm, args[2], args[3], text.length, &start, &end));
    *result = FALSE;
    if (is_kind(args[1], KIND_TUPLE)) {
        const Tuple *parts = AS(Tuple, args[1]);
        uint64_t work = 0;
        for (uint64_t i = 0; i < parts->length; i++) {
            if (work > AFFIX_WORK) return NEEDS_PYTHON;
            TRY(bytes_argument(vm, parts->items[i], &part.data, &part.length));
            work += 1 + part.length / 16;
            vm_passed(vm, part.length);
            if (!stands_at(text, start, end, part, at_end)) continue;
            *result = TRUE;
            return DONE;
        }
        return DONE;
    }
    if (is_python_buffer(vm, args[1])) return NEEDS_PYTHON;
    if (!bytes_view(args[1], &part.data, &part.length))
        return raise_type(vm, "%s first arg must be bytes or a tuple of bytes, not %T", name, args[1]);
    vm_passed(vm, part.length);
    *result = bool_value(stands_at(text, start, end, part, at_end));
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

/* ---- splitting ---- */

static bool is_space(uint8_t byte) {
    return byte == ' ' || (byte >= 9 && byte <= 13);
}

static SplitSource source_of(Value *args) {
    View text = self_view(args);
    return (SplitSource){.self = args[0], .separator = NONE, .data = text.data, .length = text.length, .width = 1, .separator_width = 1};
}

static Status split(VM *vm, Value *args, bool backward, Value *result) {
    SplitSource source = source_of(args);
    int64_t limit = -1;
    if (args[2] != UNBOUND) TRY(value_index(vm, args[2], &limit));
    if (args[1] != UNBOUND && args[1] != NONE) {
        if (is_python_buffer(vm, args[1])) return NEEDS_PYTHON;
        TRY(bytes_argument(vm, args[1], &source.separator_data, &source.separator_length));
        if (source.separator_length == 0) return raise_value_error(vm, "empty separator");
        source.separator = args[1];
    }
    return split_parts(vm, &source, backward, limit, result);
}

LEAF(split) {
    (void)count;
    return split(vm, args, false, result);
}

LEAF(rsplit) {
    (void)count;
    return split(vm, args, true, result);
}

LEAF(splitlines) {
    (void)count;
    SplitSource source = source_of(args);
    bool keep = false;
    if (args[1] != UNBOUND) TRY(value_truth(vm, args[1], &keep));
    return split_lines(vm, &source, keep, result);
}

static Status partition(VM *vm, Value *args, bool backward, Value *result) {
    View text = self_view(args), separator;
    TRY(bytes_argument(vm, args[1], &separator.data, &separator.length));
    if (separator.length == 0) return raise_value_error(vm, "empty separator");
    TextFinder finder;
    int64_t found;
    text_finder_start(&finder, backward, text.data, 1, text.length, separator.data, 1, separator.length);
    TRY(text_seek_once(vm, &finder, args[0], args[1], &found));
    Tuple *parts = tuple_new(vm, 3);
    if (!parts) return NO_MEMORY;
    if (found < 0) {
        int whole = backward ? 2 : 0;
        for (int i = 0; i < 3; i++) {
            if (i == whole && is_kind(args[0], KIND_BYTES))
                parts->items[i] = args[0];
            else if (i == whole)
                TRY(bytes_whole_self(vm, args[0], &parts->items[i]));
            else
                TRY(bytes_like_self(vm, args[0], text.data, 0, &parts->items[i]));
        }
    } else {
        uint64_t behind = (uint64_t)found + separator.length;
        TRY(bytes_like_self(vm, args[0], text.data, (uint64_t)found, &parts->items[0]));
        parts->items[1] = args[1];
        if (is_kind(args[0], KIND_BYTEARRAY))
            TRY(bytes_like_self(vm, args[0], separator.data, separator.length, &parts->items[1]));
        TRY(bytes_like_self(vm, args[0], text.data + behind, text.length - behind, &parts->items[2]));
    }
    vm_charge(vm, text.length / 64);
    *result = value_of(parts);
    return DONE;
}

LEAF(partition) {
    (void)count;
    return partition(vm, args, false, result);
}

LEAF(rpartition) {
    (void)count;
    return partition(vm, args, true, result);
}

/* ---- text ---- */

LEAF(decode) {
    (void)count;
    View text = self_view(args);
    TRY(check_name_argument(vm, "decode() argument 'encoding'", args[1]));
    TRY(check_name_argument(vm, "decode() argument 'errors'", args[2]));
    return codec_decode(vm, text.data, text.length, args[0], args[1], args[2], result);
}

/* The hexadecimal digits of bytes, with a separator after every `group` of them, counted from the right (from
 * the left when negative). */
Status bytes_to_hex(VM *vm, const uint8_t *data, uint64_t length, Value separator, Value group_size,
                    Value *result) {
    static const char digits[] = "0123456789abcdef";
    uint32_t between = 0;
    int64_t group = 1;
    bool separated = separator != UNBOUND;
    if (separated) {
        if (is_str(separator)) {
            if (AS_STR(separator)->length != 1) return raise_value_error(vm, "sep must be length 1.");
            between = str_at(AS_STR(separator), 0);
        } else if (is_kind(separator, KIND_BYTES)) {
            if (AS_BYTES(separator)->length != 1) return raise_value_error(vm, "sep must be length 1.");
            between = AS_BYTES(separator)->data[0];
        } else {
            int64_t ignored;
            TRY(value_length(vm, separator, &ignored));
            if (ignored != 1) return raise_value_error(vm, "sep must be length 1.");
            return raise_type(vm, "sep must be str or bytes.");
        }
        if (between > 127) return raise_value_error(vm, "sep must be ASCII.");
    }
    if (group_size != UNBOUND) {
        TRY(value_index_clamped(vm, group_size, &group));
        if (group > INT32_MAX || group < INT32_MIN)
            return raise_error(vm, &type_OverflowError, "Python int too large to convert to C int");
    }
    if (length == 0) return give(value_of(&str_empty), result);
    uint64_t every = (uint64_t)(group < 0 ? -group : group);
    if (!separated || every == 0 || every > length) every = length;
    uint64_t size = length * 2 + (length - 1) / every;
    Str *str = str_allocate(vm, size, 0x7F);
    if (!str) return NO_MEMORY;
    uint8_t *to = str_data(str);
    uint64_t left = group < 0 ? every : (length - 1) % every + 1; /* until the next separator */
    for (uint64_t i = 0; i < length; i++) {
        if (left == 0) {
            *to++ = (uint8_t)between;
            left = every;
        }
        left--;
        *to++ = (uint8_t)digits[data[i] >> 4];
        *to++ = (uint8_t)digits[data[i] & 15];
    }
    vm_charge(vm, size / 32);
    *result = value_of(str);
    return DONE;
}

LEAF(hex) {
    (void)count;
    View text = self_view(args);
    if (text.length > TEXT_STEP) return NEEDS_PYTHON;
    return bytes_to_hex(vm, text.data, text.length, args[1], args[2], result);
}

static int hex_digit(uint32_t character) {
    if (character >= '0' && character <= '9') return (int)character - '0';
    character |= 32;
    return character >= 'a' && character <= 'f' ? (int)character - 'a' + 10 : -1;
}

LEAF(fromhex) {
    (void)count;
    Value source = args[1];
    View text;
    unsigned width = 1;
    if (is_str(source)) {
        width = str_width(AS_STR(source));
        text = (View){AS_STR(source)->data, AS_STR(source)->length};
    } else if (!bytes_view(source, &text.data, &text.length)) {
        if (is_python_buffer(vm, source)) return NEEDS_PYTHON;
        return raise_type(vm, "fromhex() argument must be str or bytes-like, not %Q", source);
    }
    Value state[PAUSE_STATE]; /* what is made, how much of it is there, and how much of the text was read */
    uint64_t filled = 0, i = 0;
    bool taken = pause_take(vm, PAUSE_BYTES, args[0], source, state) && is_exactly(state[0], &type_bytes) && state[0] != source &&
                 object_of(state[0])->mark != MARK_PERMANENT && AS(Bytes, state[0])->length == text.length / 2 &&
                 pause_number(state[2], text.length, &i) && pause_number(state[1], i / 2, &filled);
    if (!taken) i = filled = 0;
    Bytes *bytes = taken ? AS(Bytes, state[0]) : bytes_allocate(vm, text.length / 2);
    if (!bytes) return NO_MEMORY;
    for (; i < text.length; i++) {
        uint32_t character = text_at(text.data, (int)width, i);
        if (i % 64 < 2 && i >= 64 && pause_due(vm, 32)) {
            if (!taken) memset(bytes->data + filled, 0, bytes->length - filled);
            return pause_keep(vm, PAUSE_BYTES, args[0], source, 3, (Value[]){value_of(bytes), small_int((int64_t)filled), small_int((int64_t)i)});
        }
        if (character < 128 && is_space((uint8_t)character)) continue;
        int high = hex_digit(character);
        if (high >= 0 && i + 1 == text.length)
            return raise_value_error(vm, "fromhex() arg must contain an even number of hexadecimal digits");
        int low = high < 0 ? -1 : hex_digit(text_at(text.data, (int)width, i + 1));
        if (low < 0)
            return raise_value_error(vm, "non-hexadecimal number found in fromhex() arg at position %l",
                                     (int64_t)(high < 0 ? i : i + 1));
        bytes->data[filled++] = (uint8_t)(high << 4 | low);
        i++;
    }
    Status status = NEEDS_PYTHON; /* a program's own class is called with the bytes */
    if (args[0] == value_of(&type_bytes)) {
        status = give(bytes_from(vm, bytes->data, filled), result);
    } else if (args[0] == value_of(&type_bytearray)) {
        ByteArray *array = bytearray_new(vm, &type_bytearray, bytes->data, filled);
        status = array ? give(value_of(array), result) : NO_MEMORY;
    }
    if (status != NO_MEMORY) vm_charge(vm, text.length / 32);
    return status;
}

/* ---- predicates: ASCII only ---- */

static bool is_lower(uint8_t byte) {
    return byte >= 'a' && byte <= 'z';
}
static bool is_upper(uint8_t byte) {
    return byte >= 'A' && byte <= 'Z';
}
static bool is_digit(uint8_t byte) {
    return byte >= '0' && byte <= '9';
}
static bool is_alpha(uint8_t byte) {
    return is_lower(byte | 32);
}
static bool is_alnum(uint8_t byte) {
    return is_alpha(byte) || is_digit(byte);
}

/* What was seen so far. */
enum { SEEN_NO = 1, SEEN_LETTER = 2, INSIDE_WORD = 4 };

/* Looks at the bytes from `i` to `end` until one says no. */
typedef unsigned (*Look)(const uint8_t *data, uint64_t i, uint64_t end, unsigned seen);

static Status judge(VM *vm, Value *args, Look look, Value *result) {
    enum { AT_ONCE = 1024 };
    View text = self_view(args);
    Value state[PAUSE_STATE]; /* where it goes on, what was seen */
    uint64_t i = 0, seen = 0;
    if (pause_take(vm, PAUSE_CHARACTERS, args[0], NONE, state) && pause_number(state[1], INSIDE_WORD | SEEN_LETTER, &seen) &&
        !pause_number(state[0], text.length, &i))
        i = seen = 0;
    while (i < text.length && !(seen & SEEN_NO)) {
        uint64_t end = text.length - i > AT_ONCE ? i + AT_ONCE : text.length;
        seen = look(text.data, i, end, (unsigned)seen);
        i = end;
        if (i < text.length && !(seen & SEEN_NO) && pause_due(vm, AT_ONCE / 4))
            return pause_keep(vm, PAUSE_CHARACTERS, args[0], NONE, 2, (Value[]){small_int((int64_t)i), small_int((int64_t)seen)});
    }
    vm_charge(vm, i / 64);
    *result = bool_value(seen & SEEN_LETTER && !(seen & SEEN_NO));
    return DONE;
}

/* `next`: what was seen with the byte. */
#define PREDICATE(name, next)                                                                                \
    static unsigned look_##name(const uint8_t *data, uint64_t i, uint64_t end, unsigned seen) {              \
        for (; i < end && !(seen & SEEN_NO); i++) {                                                          \
            uint8_t byte = data[i];                                                                          \
            seen = (next);                                                                                   \
        }                                                                                                    \
        return seen;                                                                                         \
    }                                                                                                        \
    LEAF(name) {                                                                                             \
        (void)count;                                                                                         \
        return judge(vm, args, look_##name, result);                                                         \
    }
PREDICATE(isalnum, is_alnum(byte) ? SEEN_LETTER : SEEN_NO)
PREDICATE(isalpha, is_alpha(byte) ? SEEN_LETTER : SEEN_NO)
PREDICATE(isdigit, is_digit(byte) ? SEEN_LETTER : SEEN_NO)
PREDICATE(isspace, is_space(byte) ? SEEN_LETTER : SEEN_NO)
PREDICATE(islower, is_upper(byte) ? SEEN_NO : is_lower(byte) ? SEEN_LETTER : seen)
PREDICATE(isupper, is_lower(byte) ? SEEN_NO : is_upper(byte) ? SEEN_LETTER : seen)
PREDICATE(istitle, (is_upper(byte) ? seen & INSIDE_WORD : is_lower(byte) && !(seen & INSIDE_WORD)) ? SEEN_NO
                   : is_alpha(byte) ? SEEN_LETTER | INSIDE_WORD : seen & SEEN_LETTER)

LEAF(isascii) {
    (void)count;
    View text = self_view(args);
    vm_charge(vm, text.length / 64);
    *result = bool_value(utf8_ascii_prefix((const char *)text.data, text.length) == text.length);
    return DONE;
}
