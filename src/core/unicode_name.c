/* unicode_name.c: names of code points, both ways.
 *
 * Hangul syllables and many ideographs have names by rule. The others are stored as sequences of words (see
 * unicode_data.h); a name is found by a hash of a byte, then compared with the stored ones of the same hash, word for word. */
#include "core/unicode.h"

#include <string.h>

#include "core/unicode_data.h"

/* A name being spelled. The tables are trusted, but a writer never passes its end. */
typedef struct Spelling {
    char *text;
    size_t length;
} Spelling;

static void spell(Spelling *spelling, const char *letters, size_t count) {
    if (count > UNICODE_NAME_SIZE - 1 - spelling->length) count = UNICODE_NAME_SIZE - 1 - spelling->length;
    memcpy(spelling->text + spelling->length, letters, count);
    spelling->length += count;
}

/* ---- stored names ---- */

static void spell_word(Spelling *spelling, uint32_t word) {
    const uint8_t *at = unicode_name_words + unicode_name_word_blocks[word / UNICODE_WORD_BLOCK];
    char letters[7 + 31];
    size_t length = 0;
    for (uint32_t number = word % UNICODE_WORD_BLOCK + 1; number > 0; number--) {
        size_t same = *at >> 5, more = *at & 31;
        memcpy(letters + same, at + 1, more);
        length = same + more;
        at += 1 + more;
    }
    if (spelling->length > 0 && (length == 0 || letters[0] != '-')) spell(spelling, " ", 1);
    spell(spelling, letters, length);
}

/* Pairs nest six deep at most. */
static void spell_meaning(Spelling *spelling, uint32_t meaning) {
    if (meaning < unicode_name_word_count) {
        spell_word(spelling, meaning);
        return;
    }
    const uint16_t *pair = unicode_name_pairs + 2 * (meaning - unicode_name_word_count);
    spell_meaning(spelling, pair[0]);
    spell_meaning(spelling, pair[1]);
}

static bool is_last(uint8_t first) {
    return first < UNICODE_NAME_ONE_BYTE ? first >= UNICODE_NAME_INNER : first >= UNICODE_NAME_LAST;
}

/* Whether what is spelled so far begins this text. */
static bool is_begun(const Spelling *spelling, const char *text, size_t length) {
    return spelling->length <= length && memcmp(spelling->text, text, spelling->length) == 0;
}

/* Given a text that is wanted, stops as soon as the name is another one. */
static void spell_ordinal(Spelling *spelling, uint32_t ordinal, const char *wanted, size_t length) {
    const uint8_t *at = unicode_name_data + unicode_name_blocks[ordinal / UNICODE_NAME_BLOCK];
    for (uint32_t skip = ordinal % UNICODE_NAME_BLOCK; skip > 0;) {
        skip -= is_last(*at);
        at += *at < UNICODE_NAME_ONE_BYTE ? 1 : 2;
    }
    for (bool ends = false; !ends && (!wanted || is_begun(spelling, wanted, length));) {
        ends = is_last(*at);
        if (*at < UNICODE_NAME_ONE_BYTE) {
            spell_meaning(spelling, unicode_name_symbols[*at++]);
            continue;
        }
        spell_meaning(spelling, (uint32_t)(at[0] - (ends ? UNICODE_NAME_LAST : UNICODE_NAME_ONE_BYTE)) << 8 | at[1]);
        at += 2;
    }
}

/* The ordinal of a name that is in upper case; -1 when there is none. FNV-1a, folded. */
static int64_t find_ordinal(const char *name, size_t length) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (uint8_t)name[i]) * 16777619u;
    int byte = (hash ^ hash >> 15) & 0xFF;
    const uint8_t *end = unicode_name_hashes + unicode_name_count + unicode_name_alias_count + unicode_name_sequence_count;
    for (const uint8_t *at = unicode_name_hashes; (at = memchr(at, byte, (size_t)(end - at))); at++) {
        char text[UNICODE_NAME_SIZE];
        Spelling spelling = {.text = text};
        uint32_t ordinal = (uint32_t)(at - unicode_name_hashes);
        spell_ordinal(&spelling, ordinal, name, length);
        if (spelling.length == length && is_begun(&spelling, name, length)) return ordinal;
    }
    return -1;
}

/* The last run that begins at or before a code point, or at or before an ordinal. */
static const UnicodeNameRun *find_run(uint32_t key, bool by_ordinal) {
    uint32_t low = 0, high = unicode_name_run_count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        const UnicodeNameRun *run = &unicode_name_runs[middle];
        if ((by_ordinal ? run->ordinal : run->code_point) <= key)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? &unicode_name_runs[low - 1] : NULL;
}

static size_t stored_name(uint32_t code_point, char *name) {
    const UnicodeNameRun *run = find_run(code_point, false);
    if (!run) return 0;
    uint32_t end = run + 1 < unicode_name_runs + unicode_name_run_count ? run[1].ordinal : unicode_name_count;
    if (code_point - run->code_point >= end - run->ordinal) return 0;
    Spelling spelling = {.text = name};
    spell_ordinal(&spelling, run->ordinal + (code_point - run->code_point), NULL, 0);
    name[spelling.length] = 0;
    return spelling.length;
}

/* ---- Hangul syllables ---- */

enum { HANGUL_SYLLABLES = 0xAC00, LEADING_COUNT = 19, VOWEL_COUNT = 21, TRAILING_COUNT = 28 };

static const char hangul_prefix[] = "HANGUL SYLLABLE ";
static const char leading_names[LEADING_COUNT][3] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                                     "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
static const char vowel_names[VOWEL_COUNT][4] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                                 "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                                 "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
static const char trailing_names[TRAILING_COUNT][3] = {
    "",   "G",  "GG", "GS", "N",  "NJ", "NH", "D",  "L", "LG", "LM", "LB", "LS", "LT",
    "LP", "LH", "M",  "B",  "BS", "S",  "SS", "NG", "J", "C",  "K",  "T",  "P",  "H"};

static size_t hangul_name(uint32_t syllable, char *name) {
    Spelling spelling = {.text = name};
    const char *parts[] = {
        hangul_prefix,
        leading_names[syllable / (VOWEL_COUNT * TRAILING_COUNT)],
        vowel_names[syllable / TRAILING_COUNT % VOWEL_COUNT],
        trailing_names[syllable % TRAILING_COUNT],
    };
    for (int i = 0; i < 4; i++)
        spell(&spelling, parts[i], strlen(parts[i]));
    name[spelling.length] = 0;
    return spelling.length;
}

/* The longest of `count` names of `size` bytes that `*text` begins with; -1 when none. */
static int longest_jamo(const char **text, const char *end, const char *names, int count, size_t size) {
    int found = -1;
    size_t longest = 0;
    for (int i = 0; i < count; i++) {
        size_t length = strlen(names + (size_t)i * size);
        if (length < longest || length > (size_t)(end - *text)) continue;
        if (memcmp(*text, names + (size_t)i * size, length) != 0) continue;
        found = i;
        longest = length;
    }
    *text += longest;
    return found;
}

static bool find_hangul(const char *text, const char *end, uint32_t *code_point) {
    int leading = longest_jamo(&text, end, leading_names[0], LEADING_COUNT, sizeof leading_names[0]);
    int vowel = longest_jamo(&text, end, vowel_names[0], VOWEL_COUNT, sizeof vowel_names[0]);
    int trailing = longest_jamo(&text, end, trailing_names[0], TRAILING_COUNT, sizeof trailing_names[0]);
    if (leading < 0 || vowel < 0 || trailing < 0 || text != end) return false;
    *code_point = HANGUL_SYLLABLES + (uint32_t)((leading * VOWEL_COUNT + vowel) * TRAILING_COUNT + trailing);
    return true;
}

/* ---- numbered names ---- */

static size_t numbered_name(const UnicodeNumberedNames *numbered, uint32_t code_point, char *name) {
    const char *prefix = unicode_name_prefixes[numbered->prefix];
    Spelling spelling = {.text = name};
    spell(&spelling, prefix, strlen(prefix));
    for (int shift = code_point > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4)
        spell(&spelling, &"0123456789ABCDEF"[code_point >> shift & 15], 1);
    name[spelling.length] = 0;
    return spelling.length;
}

static const UnicodeNumberedNames *numbered_names_of(uint32_t code_point) {
    for (uint32_t i = 0; i < unicode_numbered_name_count; i++) {
        const UnicodeNumberedNames *numbered = &unicode_numbered_names[i];
        if (code_point >= numbered->first && code_point <= numbered->last) return numbered;
    }
    return NULL;
}

static const char unified_prefix[] = "CJK UNIFIED IDEOGRAPH-";

/* Upper-case digits behind the hyphen; `least` to five of them. -1 when they are none. */
static int64_t hexadecimal(const char *digits, size_t count) {
    if (count < 4 || count > 5) return -1;
    int64_t value = 0;
    for (size_t i = 0; i < count; i++) {
        const char *found = memchr("0123456789ABCDEF", digits[i], 16);
        if (!found) return -1;
        value = value * 16 + (found - "0123456789ABCDEF");
    }
    return value;
}

/* `name` is in upper case. Among the unified ideographs CPython accepts a needless leading zero. */
static bool find_numbered(const char *name, size_t length, uint32_t *code_point) {
    const char *hyphen = NULL;
    for (size_t i = length; i > 0 && !hyphen; i--)
        if (name[i - 1] == '-') hyphen = name + i - 1;
    if (!hyphen) return false;
    size_t prefix_length = (size_t)(hyphen + 1 - name), digits = length - prefix_length;
    int64_t value = hexadecimal(hyphen + 1, digits);
    if (value < 0) return false;
    const UnicodeNumberedNames *numbered = numbered_names_of((uint32_t)value);
    if (!numbered) return false;
    const char *prefix = unicode_name_prefixes[numbered->prefix];
    if (strlen(prefix) != prefix_length || memcmp(prefix, name, prefix_length) != 0) return false;
    bool padded = digits == 5 && value <= 0xFFFF;
    if (padded && strcmp(prefix, unified_prefix) != 0) return false;
    *code_point = (uint32_t)value;
    return true;
}

/* ---- the interface ---- */

size_t unicode_name(uint32_t code_point, char name[UNICODE_NAME_SIZE]) {
    uint32_t syllable = code_point - HANGUL_SYLLABLES;
    if (syllable < LEADING_COUNT * VOWEL_COUNT * TRAILING_COUNT) return hangul_name(syllable, name);
    const UnicodeNumberedNames *numbered = numbered_names_of(code_point);
    if (numbered) return numbered_name(numbered, code_point, name);
    return stored_name(code_point, name);
}

static bool has_prefix(const char *name, size_t length, const char *prefix) {
    size_t size = strlen(prefix);
    return length >= size && memcmp(name, prefix, size) == 0;
}

static bool to_upper_ascii(const char *name, size_t length, char upper[UNICODE_NAME_SIZE]) {
    if (length == 0 || length >= UNICODE_NAME_SIZE) return false;
    for (size_t i = 0; i < length; i++)
        upper[i] = name[i] >= 'a' && name[i] <= 'z' ? (char)(name[i] - 32) : name[i];
    return true;
}

/* Names by rule must be in upper case; so CPython wants them. */
bool unicode_lookup(const char *name, size_t length, uint32_t *code_point) {
    char upper[UNICODE_NAME_SIZE];
    if (!to_upper_ascii(name, length, upper)) return false;
    size_t hangul = sizeof hangul_prefix - 1;
    if (has_prefix(name, length, hangul_prefix)) return find_hangul(name + hangul, name + length, code_point);
    if (has_prefix(upper, length, unified_prefix)) return find_numbered(name, length, code_point);
    int64_t ordinal = find_ordinal(upper, length);
    if (ordinal < 0) return find_numbered(upper, length, code_point);
    if (ordinal < unicode_name_count) {
        const UnicodeNameRun *run = find_run((uint32_t)ordinal, true);
        *code_point = run->code_point + ((uint32_t)ordinal - run->ordinal);
        return true;
    }
    if (ordinal >= unicode_name_count + unicode_name_alias_count) return false;
    *code_point = unicode_name_aliases[ordinal - unicode_name_count];
    return true;
}

int unicode_lookup_sequence(const char *name, size_t length, uint32_t sequence[UNICODE_SEQUENCE_SIZE]) {
    char upper[UNICODE_NAME_SIZE];
    if (!to_upper_ascii(name, length, upper)) return 0;
    int64_t ordinal = find_ordinal(upper, length) - unicode_name_count - unicode_name_alias_count;
    if (ordinal < 0) return 0;
    const uint16_t *stored = unicode_name_sequences + ordinal * UNICODE_SEQUENCE_SIZE;
    int count = 0;
    while (count < UNICODE_SEQUENCE_SIZE && stored[count]) {
        sequence[count] = stored[count];
        count++;
    }
    return count;
}
