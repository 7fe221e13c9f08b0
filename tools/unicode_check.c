/* unicode_check.c: says what src/core/unicode*.c knows, for unicode_check.mjs to compare with CPython.
 *
 *   unicode_check properties         one line for each code point
 *   unicode_check normalize          each input line of code points (hex) in the four forms, and as an
 * identifier unicode_check lookup             each input line a name: code points or "-" for \N{}, then for
 * lookup() unicode_check lower              each input line lowered, final sigmas included */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/unicode.h"
#include "core/utf8.h"

static char line[1 << 20];

static void show(const uint32_t *text, size_t length, const char *end) {
    for (size_t i = 0; i < length; i++)
        printf(i ? " %X" : "%X", (unsigned)text[i]);
    fputs(end, stdout);
}

static void properties(void) {
    for (uint32_t code = 0; code < UNICODE_LIMIT; code++) {
        double numeric = 0;
        bool has_numeric = unicode_numeric_value(code, &numeric);
        char name[UNICODE_NAME_SIZE] = "";
        size_t length = unicode_name(code, name);
        uint32_t found = 0;
        bool back = length && unicode_lookup(name, length, &found) && found == code;
        printf("%u;%s;%s;%d;%s;%d;%d;", (unsigned)(unicode_flags(code) & 0x7FFF), unicode_category(code),
               unicode_bidirectional(code), unicode_combining(code), unicode_east_asian_width(code),
               unicode_decimal_value(code), unicode_digit_value(code));
        printf(has_numeric ? "%.17g;" : "-;", numeric);
        printf("%s;%d;", name, length == 0 || back);
        printf("%X;", (unsigned)unicode_simple_lower(code));
        uint32_t mapped[UNICODE_DECOMPOSITION_SIZE];
        show(mapped, (size_t)unicode_to_upper(code, mapped), ";");
        show(mapped, (size_t)unicode_to_lower(code, mapped), ";");
        show(mapped, (size_t)unicode_to_title(code, mapped), ";");
        show(mapped, (size_t)unicode_to_casefold(code, mapped), ";");
        const char *tag;
        int count = unicode_decomposition(code, &tag, mapped);
        printf("%s%s", tag, *tag ? " " : "");
        for (int i = 0; i < count; i++)
            printf(i ? " %04X" : "%04X", (unsigned)mapped[i]);
        puts("");
    }
}

static size_t read_points(uint32_t *text) {
    size_t length = 0;
    char *at = line, *end;
    for (;; at = end) {
        unsigned long value = strtoul(at, &end, 16);
        if (end == at) return length;
        text[length++] = (uint32_t)value;
    }
}

/* In pieces too: the result must be the same. */
static bool same_in_pieces(Memory *memory, UnicodeForm form, const uint32_t *text, size_t length,
                           const UnicodeText *whole) {
    UnicodeText pieces = {0};
    for (size_t at = 0; at < length;) {
        size_t cut = unicode_normalization_cut(form, text + at, length - at, 1);
        if (!unicode_normalize(memory, form, text + at, cut, &pieces)) return false;
        at += cut;
    }
    bool same = pieces.length == whole->length &&
                (!whole->length || memcmp(pieces.code_points, whole->code_points, whole->length * 4) == 0);
    unicode_text_release(memory, &pieces);
    return same;
}

static void normalize(const uint32_t *text, size_t length) {
    Memory memory;
    memory_init(&memory, NULL, NULL, SIZE_MAX);
    for (int form = UNICODE_NFC; form <= UNICODE_NFKD; form++) {
        UnicodeText result = {0};
        if (!unicode_normalize(&memory, form, text, length, &result)) abort();
        bool same = result.length == length && memcmp(result.code_points, text, length * 4) == 0;
        if (unicode_surely_normalized(form, text, length) && !same) printf("(not normal!)");
        if (!same_in_pieces(&memory, form, text, length, &result)) printf("(pieces!)");
        show(result.code_points, result.length, ";");
        unicode_text_release(&memory, &result);
    }
    Arena arena;
    arena_init(&arena, &memory);
    size_t size = utf8_encoded_size(text, 4, length), result_size;
    char *name = arena_allocate(&arena, size + 1);
    utf8_encode(text, 4, length, name);
    const char *identifier = unicode_identifier(&arena, name, size, &result_size);
    for (const char *at = identifier; at < identifier + result_size;)
        printf("%X ", (unsigned)utf8_next(&at));
    arena_free(&arena);
    puts(memory.used ? "(leak!)" : "");
}

static void lower(const uint32_t *text, size_t length) {
    for (size_t i = 0; i < length; i++) {
        uint32_t mapped[UNICODE_CASE_SIZE] = {0x3C2};
        int count = text[i] == 0x3A3 && unicode_is_final_sigma(text, 4, length, i)
                        ? 1
                        : unicode_to_lower(text[i], mapped);
        show(mapped, (size_t)count, i + 1 < length ? " " : "");
    }
    puts("");
}

static void lookup(size_t length) {
    uint32_t found;
    if (unicode_lookup(line, length, &found)) {
        printf("%X;%X\n", (unsigned)found, (unsigned)found);
        return;
    }
    uint32_t sequence[UNICODE_SEQUENCE_SIZE];
    size_t count = (size_t)unicode_lookup_sequence(line, length, sequence);
    printf("-;");
    show(sequence, count, count ? "\n" : "-\n");
}

int main(int count, char **arguments) {
    static uint32_t text[1 << 18];
    const char *what = count == 2 ? arguments[1] : "";
    if (strcmp(what, "properties") == 0) {
        properties();
        return 0;
    }
    while (fgets(line, sizeof line, stdin)) {
        size_t length = strcspn(line, "\n");
        line[length] = 0;
        if (strcmp(what, "normalize") == 0)
            normalize(text, read_points(text));
        else if (strcmp(what, "lower") == 0)
            lower(text, read_points(text));
        else
            lookup(length);
    }
    return 0;
}
