/* two_way_template.h: the two-way search for one pair of widths and one direction. two_way.c includes it
 * for each, with NAME(suffix), TEXT and NEEDLE (the character types), AT(array, count, index) defined. */

/* Where the greatest suffix of the needle begins, by ascending or descending order of characters, and its period. False: the budget is spent. */
static bool NAME(greatest_suffix)(TextFinder *finder, int64_t *budget) {
    const NEEDLE *needle = (const NEEDLE *)finder->needle;
    FinderPlace *place = &finder->place;
    bool descending = place->phase == FIND_DESCENDING;
    uint64_t size = finder->needle_length, best = place->best, at = place->at, matched = place->matched, p = place->step;
    int64_t left = *budget;
    for (; at + matched < size && left > 0; left--) {
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
    *budget = left;
    place->best = best;
    place->at = at;
    place->matched = matched;
    place->step = p;
    return at + matched >= size;
}

/* The critical factorisation: where to cut the needle, and how far to move on after its right part matched. */
static bool NAME(factorise)(TextFinder *finder, int64_t *budget) {
    const NEEDLE *needle = (const NEEDLE *)finder->needle;
    FinderPlace *place = &finder->place;
    uint64_t size = finder->needle_length;
    while (place->phase < FIND_PERIOD) {
        if (!NAME(greatest_suffix)(finder, budget)) return false;
        if (place->phase == FIND_ASCENDING || place->best > place->cut) {
            place->cut = place->best;
            place->period = place->step;
        }
        place->phase++;
        place->best = place->matched = 0;
        place->at = place->step = 1;
        if (place->phase == FIND_PERIOD) place->at = 0;
    }
    bool periodic = place->cut + place->period <= size;
    for (; periodic && place->at < place->cut; place->at++) {
        if (--*budget < 0) return false;
        periodic = AT(needle, size, place->at) == AT(needle, size, place->at + place->period);
    }
    if (!periodic) place->period = (place->cut > size - place->cut ? place->cut : size - place->cut) + 1;
    place->again = periodic ? size - place->period : 0;
    place->phase = FIND_RIGHT;
    place->at = place->cut;
    place->memory = 0;
    return true;
}

/* Positions count from the end of the text when the direction is backward. */
static int64_t NAME(two_way)(TextFinder *finder, int64_t *budget) {
    const TEXT *text = (const TEXT *)finder->text;
    const NEEDLE *needle = (const NEEDLE *)finder->needle;
    FinderPlace *place = &finder->place;
    uint64_t length = finder->length, size = finder->needle_length;
    if (place->phase < FIND_RIGHT && !NAME(factorise)(finder, budget)) return FINDER_SPENT;
    uint64_t cut = place->cut, position = place->position, memory = place->memory, i = place->at;
    int64_t left = *budget, found = FINDER_NONE;
    bool leftward = place->phase == FIND_LEFT;
    for (; position <= length - size; leftward = false) {
        if (left <= 0) {
            found = FINDER_SPENT;
            break;
        }
        uint64_t from = i, most = (uint64_t)left, end;
        if (!leftward) {
            end = i < size && size - i > most ? i + most : size;
            while (i < end && AT(needle, size, i) == AT(text, length, position + i)) {
                i++;
            }
            left -= (int64_t)(i - from) + 1;
            if (i < end) {
                position += i - cut + 1;
                memory = 0;
                i = cut;
                continue;
            }
            leftward = i >= size;
            if (leftward) from = i = cut;
            if (left <= 0) {
                found = FINDER_SPENT;
                break;
            }
            if (!leftward) continue;
            most = (uint64_t)left;
        }
        end = i > memory && i - memory > most ? i - most : memory;
        while (i > end && AT(needle, size, i - 1) == AT(text, length, position + i - 1)) {
            i--;
        }
        left -= (int64_t)(from - i) + 1;
        if (i > end) {
            position += place->period;
            memory = place->again;
            i = memory > cut ? memory : cut;
            continue;
        }
        if (i > memory) {
            found = FINDER_SPENT;
            break;
        }
        found = (int64_t)position;
        break;
    }
    place->phase = leftward ? FIND_LEFT : FIND_RIGHT;
    place->position = position;
    place->memory = memory;
    place->at = i;
    *budget = left;
    return found;
}
