/* suggest.c: "Did you mean: 'x'?"
 *
 * The nearest candidate by Levenshtein's distance, which Python weighs: a letter that comes, goes or changes costs MOVE_COST, one that
 * only changes its case CASE_COST. How far the nearest may be grows with the lengths of the two names. Names are compared as UTF-8. */
#include "object/error.h"
#include "object/str.h"

enum { MOVE_COST = 2, CASE_COST = 1, MOST_CANDIDATES = 750, LONGEST_DIFFERENCE = 40, LONGEST_NAME = 512 };

typedef struct Name {
    size_t size;
    char bytes[LONGEST_NAME];
} Name;

static bool name_read(Name *name, const Str *str) {
    name->size = utf8_encoded_size(str->data, (int)str_width(str), str->length);
    if (name->size > LONGEST_NAME) return false;
    utf8_encode(str->data, (int)str_width(str), str->length, name->bytes);
    return true;
}

static unsigned change_cost(char a, char b) {
    if (a == b) return 0;
    char lower_a = a >= 'A' && a <= 'Z' ? (char)(a + 32) : a, lower_b = b >= 'A' && b <= 'Z' ? (char)(b + 32) : b;
    return lower_a == lower_b ? CASE_COST : MOVE_COST;
}

/* The distance of two names, or anything above `limit` when it is greater than that. */
static unsigned name_distance(const Name *first, const Name *second, unsigned limit) {
    const char *a = first->bytes, *b = second->bytes;
    size_t a_size = first->size, b_size = second->size;
    while (a_size && b_size && *a == *b) {
        a++, b++, a_size--, b_size--;
    }
    while (a_size && b_size && a[a_size - 1] == b[b_size - 1]) {
        a_size--, b_size--;
    }
    if (!a_size || !b_size) return (unsigned)(a_size + b_size) * MOVE_COST;
    if (a_size > LONGEST_DIFFERENCE || b_size > LONGEST_DIFFERENCE) return limit + 1;

    unsigned row[LONGEST_DIFFERENCE + 1]; /* row[j]: the distance of the first letters of a so far and the first j of b */
    for (size_t j = 0; j <= b_size; j++) {
        row[j] = (unsigned)j * MOVE_COST;
    }
    for (size_t i = 0; i < a_size; i++) {
        unsigned diagonal = row[0], least = row[0] += MOVE_COST;
        for (size_t j = 1; j <= b_size; j++) {
            unsigned changed = diagonal + change_cost(a[i], b[j - 1]);
            unsigned moved = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + MOVE_COST;
            diagonal = row[j];
            row[j] = changed < moved ? changed : moved;
            if (row[j] < least) least = row[j];
        }
        if (least > limit) return limit + 1;
    }
    return row[b_size];
}

Value suggest_name(VM *vm, const Str *name, const Value *candidates, uint64_t count) {
    (void)vm;
    Name wanted, candidate;
    if (count >= MOST_CANDIDATES || !name_read(&wanted, name)) return UNBOUND;
    Value nearest = UNBOUND;
    unsigned nearest_distance = UINT32_MAX;
    for (uint64_t i = 0; i < count; i++) {
        if (!is_str(candidates[i]) || str_equal(AS_STR(candidates[i]), name) || !name_read(&candidate, AS_STR(candidates[i]))) continue;
        unsigned limit = (unsigned)(wanted.size + candidate.size + 3) * MOVE_COST / 6;
        if (limit >= nearest_distance) limit = nearest_distance - 1;
        unsigned distance = name_distance(&wanted, &candidate, limit);
        if (distance > limit) continue;
        nearest = candidates[i];
        nearest_distance = distance;
        if (distance == 0) break;
    }
    return nearest;
}

Status raise_unexpected_keyword(VM *vm, const char *function, Value name, const Value *candidates, uint64_t count) {
    Value meant = suggest_name(vm, AS_STR(name), candidates, count);
    if (meant == UNBOUND) return raise_type(vm, "%s() got an unexpected keyword argument '%S'", function, name);
    return raise_type(vm, "%s() got an unexpected keyword argument '%S'. Did you mean '%S'?", function, name, meant);
}

Status raise_unknown_keyword(VM *vm, const char *function, Value name, const char *known) {
    enum { MOST = 4 };
    Value candidates[MOST];
    uint64_t count = 0;
    for (size_t length; *known && count < MOST; known += length + (known[length] == ' ')) {
        const char *space = strchr(known, ' ');
        length = space ? (size_t)(space - known) : strlen(known);
        candidates[count] = str_from_utf8(vm, known, length);
        if (candidates[count++] == UNBOUND) return NO_MEMORY;
    }
    return raise_unexpected_keyword(vm, function, name, candidates, count);
}
