/* list_sort_template.h: the merge sort of list_sort.c, for one kind of ELEMENT (whose key is KEY(element)) and one order
 * LESS(sort, key, key). Included several times; defines SORTER(sort). */

/* Puts items[start ..] in their places among the sorted items before them. */
static void SORTER(insert)(Sort *sort, ELEMENT *items, uint64_t start, uint64_t count) {
    (void)sort;
    for (uint64_t i = start; i < count; i++) {
        ELEMENT element = items[i];
        uint64_t low = 0, high = i;
        while (low < high) {
            uint64_t middle = (low + high) / 2;
            if (LESS(sort, KEY(element), KEY(items[middle]))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        memmove(&items[low + 1], &items[low], (i - low) * sizeof(ELEMENT));
        items[low] = element;
    }
}

/* The length of the run that begins at items[0], turned round if it descends, and lengthened to the minimum. */
static uint64_t SORTER(run)(Sort *sort, ELEMENT *items, uint64_t count) {
    (void)sort;
    if (count < 2) return count;
    uint64_t length = 2;
    if (LESS(sort, KEY(items[1]), KEY(items[0]))) {
        while (length < count && LESS(sort, KEY(items[length]), KEY(items[length - 1]))) {
            length++;
        }
        for (uint64_t i = 0, j = length; i + 1 < j; i++) {
            ELEMENT element = items[i];
            items[i] = items[--j];
            items[j] = element;
        }
    } else {
        while (length < count && !LESS(sort, KEY(items[length]), KEY(items[length - 1]))) {
            length++;
        }
    }
    if (length >= MINIMUM_RUN) return length;
    uint64_t wanted = count < MINIMUM_RUN ? count : MINIMUM_RUN;
    SORTER(insert)(sort, items, length, wanted);
    return wanted;
}

/* How many of the sorted items stand before `element` when it is put behind its equals; found by doubling steps from the front. */
static uint64_t SORTER(behind)(Sort *sort, const ELEMENT *items, uint64_t count, const ELEMENT *element) {
    (void)sort;
    uint64_t low = 0, step = 1;
    while (low + step <= count && !LESS(sort, KEY(*element), KEY(items[low + step - 1]))) {
        low += step;
        step *= 2;
    }
    uint64_t high = low + step - 1 < count ? low + step - 1 : count;
    while (low < high) {
        uint64_t middle = (low + high) / 2;
        if (LESS(sort, KEY(*element), KEY(items[middle]))) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

/* How many stand before `element` when it is put before its equals; found by doubling steps from the back. */
static uint64_t SORTER(before)(Sort *sort, const ELEMENT *items, uint64_t count, const ELEMENT *element) {
    (void)sort;
    uint64_t high = count, step = 1;
    while (step <= high && !LESS(sort, KEY(items[high - step]), KEY(*element))) {
        high -= step;
        step *= 2;
    }
    uint64_t low = step <= high ? high - step + 1 : 0;
    while (low < high) {
        uint64_t middle = (low + high) / 2;
        if (LESS(sort, KEY(items[middle]), KEY(*element))) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return high;
}

/* Merges the neighbours items[0 .. left) and items[left .. left + right), stably. `spare` holds the smaller of them. */
static void SORTER(merge)(Sort *sort, ELEMENT *items, uint64_t left, uint64_t right, ELEMENT *spare) {
    uint64_t in_place = SORTER(behind)(sort, items, left, &items[left]);
    items += in_place;
    left -= in_place;
    if (left == 0) return;
    right = SORTER(before)(sort, items + left, right, &items[left - 1]);
    if (right == 0) return;
    if (left <= right) {
        memcpy(spare, items, left * sizeof(ELEMENT));
        const ELEMENT *a = spare, *a_end = spare + left, *b = items + left, *b_end = b + right;
        while (a < a_end && b < b_end && !sort_pauses(sort)) {
            *items++ = LESS(sort, KEY(*b), KEY(*a)) ? *b++ : *a++;
        }
        memcpy(items, a, (size_t)(a_end - a) * sizeof(ELEMENT));
        return;
    }
    memcpy(spare, items + left, right * sizeof(ELEMENT));
    const ELEMENT *a = items + left, *b = spare + right;
    ELEMENT *target = items + left + right;
    while (a > items && b > spare && !sort_pauses(sort)) {
        *--target = LESS(sort, KEY(b[-1]), KEY(a[-1])) ? *--a : *--b;
    }
    memcpy(target - (b - spare), spare, (size_t)(b - spare) * sizeof(ELEMENT));
}

static void SORTER(sort)(Sort *sort, ELEMENT *items, uint64_t count, ELEMENT *spare) {
    struct {
        uint64_t start, length;
        uint32_t power; /* of the boundary between this run and the next */
    } runs[RUN_STACK];
    uint32_t depth = 0;
    for (uint64_t start = 0; start < count;) {
        uint64_t length = SORTER(run)(sort, items + start, count - start);
        if (vm_overdue(sort->vm, length * 4)) sort->status = NO_MEMORY;
        if (sort->status != DONE) return;
        if (depth > 0) {
            /* The boundary's depth in the ideal tree of merges: where the binary fractions of the two runs' middles first differ. */
            uint64_t a = 2 * runs[depth - 1].start + runs[depth - 1].length, b = 2 * start + length;
            uint32_t power = 0;
            for (;;) {
                power++;
                if (a >= count) { /* then b is, too */
                    a -= count;
                    b -= count;
                } else if (b >= count) {
                    break;
                }
                a *= 2;
                b *= 2;
            }
            while (depth > 1 && runs[depth - 2].power > power) {
                depth--;
                SORTER(merge)(sort, items + runs[depth - 1].start, runs[depth - 1].length, runs[depth].length, spare);
                runs[depth - 1].length += runs[depth].length;
            }
            runs[depth - 1].power = power;
        }
        runs[depth].start = start;
        runs[depth].length = length;
        runs[depth].power = 0;
        depth++;
        start += length;
    }
    while (depth > 1) {
        depth--;
        SORTER(merge)(sort, items + runs[depth - 1].start, runs[depth - 1].length, runs[depth].length, spare);
        runs[depth - 1].length += runs[depth].length;
    }
}

#undef LESS
#undef SORTER
