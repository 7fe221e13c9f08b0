/* text_search_template.h: the two-way search for one pair of widths and one direction. text_search.c includes it
 * for each, with NAME(suffix), TEXT and NEEDLE (the character types), AT(array, count, index) defined. */

/* Where the greatest suffix of the needle begins, by ascending or descending order of characters, and its period. */
static uint64_t NAME(greatest_suffix)(const NEEDLE *needle, uint64_t size, bool descending, uint64_t *period) {
    uint64_t best = 0, at = 1, matched = 0, p = 1;
    while (at + matched < size) {
        uint32_t a = AT(needle, size, at + matched), b = AT(needle, size, best + matched);
        if (a == b) {
            if (matched + 1 == p) {
                at += p;
                matched = 0;
            } else {
                matched++;
            }
        } else if ((a < b) != descending) {
            at += matched + 1;
            matched = 0;
            p = at - best;
        } else {
            best = at++;
            matched = 0;
            p = 1;
        }
    }
    *period = p;
    return best;
}

/* The critical factorisation: where to cut the needle, and how far to move on after its right part matched. */
static void NAME(factorise)(TextFinder *finder) {
    const NEEDLE *needle = (const NEEDLE *)finder->needle;
    uint64_t size = finder->needle_length, period, other_period;
    uint64_t cut = NAME(greatest_suffix)(needle, size, false, &period);
    uint64_t other = NAME(greatest_suffix)(needle, size, true, &other_period);
    if (other > cut) {
        cut = other;
        period = other_period;
    }
    bool periodic = cut + period <= size;
    for (uint64_t i = 0; periodic && i < cut; i++)
        periodic = AT(needle, size, i) == AT(needle, size, i + period);
    if (!periodic) period = (cut > size - cut ? cut : size - cut) + 1;
    finder->cut = cut;
    finder->period = period;
    finder->periodic = periodic;
    finder->two_way = true;
}

/* Positions count from the end of the text when the direction is backward. */
static int64_t NAME(two_way)(TextFinder *finder, uint64_t from) {
    const TEXT *text = (const TEXT *)finder->text;
    const NEEDLE *needle = (const NEEDLE *)finder->needle;
    uint64_t length = finder->length, size = finder->needle_length, position = from, memory = 0;
    if (!finder->two_way) NAME(factorise)(finder);
    uint64_t cut = finder->cut, period = finder->period;
    while (size <= length && position <= length - size) {
        uint64_t i = memory > cut ? memory : cut;
        while (i < size && AT(needle, size, i) == AT(text, length, position + i))
            i++;
        if (i < size) {
            position += i - cut + 1;
            memory = 0;
            continue;
        }
        i = cut;
        while (i > memory && AT(needle, size, i - 1) == AT(text, length, position + i - 1))
            i--;
        if (i <= memory) return (int64_t)position;
        position += period;
        memory = finder->periodic ? size - period : 0;
    }
    return -1;
}
