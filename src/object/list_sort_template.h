/* list_sort_template.h: the merge sort of list_sort.c, for one kind of ELEMENT and one order LESS(sort, element, element). Included several
 * times; defines SORTER(advance).
 *
 * It stops when sort->room is used up, or when a comparison has failed, before anything that the failed one would decide; what it needs
 * to go on stands in sort->order. */

/* Puts items[start ..] in their places among the sorted items before them. False: a comparison has failed; those moved so far are in place. */
static bool SORTER(insert)(Sort *sort, ELEMENT *items, uint64_t start, uint64_t count) {
    (void)sort;
    for (uint64_t i = start; i < count; i++) {
        ELEMENT element = items[i];
        uint64_t low = 0, high = i;
        while (low < high) {
            uint64_t middle = (low + high) / 2;
            if (LESS(sort, element, items[middle])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (FAILED(sort)) return false;
        memmove(&items[low + 1], &items[low], (i - low) * sizeof(ELEMENT));
        items[low] = element;
    }
    return true;
}

/* Finds the length of the run that begins at items[0], turns it round if it descends, and lengthens it to the minimum. */
static void SORTER(run)(Sort *sort, ELEMENT *items, uint64_t count) {
    Order *order = sort->order;
    uint64_t length = order->length;
    if (length == 0 && count > 1) {
        order->descending = LESS(sort, items[1], items[0]);
        if (FAILED(sort)) return;
        length = 2;
    }
    while (length > 0 && length < count) {
        bool less = LESS(sort, items[length], items[length - 1]);
        if (FAILED(sort) || --sort->room < 0) {
            order->length = length;
            return;
        }
        if (less != (order->descending != 0)) break;
        length++;
    }
    if (order->descending) {
        REVERSE(ELEMENT, items, length);
        order->descending = 0;
    }
    if (length < MINIMUM_RUN) {
        uint64_t wanted = count < MINIMUM_RUN ? count : MINIMUM_RUN;
        order->length = 0;
        if (!SORTER(insert)(sort, items, length, wanted)) return;
        sort->room -= 4 * MINIMUM_RUN;
        length = wanted;
    }
    order->length = length;
    order->phase = ORDER_PLACE;
}

/* How many of the sorted items stand before `element` when it is put behind its equals; found by doubling steps from the front. */
static uint64_t SORTER(behind)(Sort *sort, const ELEMENT *items, uint64_t count, const ELEMENT *element) {
    (void)sort;
    uint64_t low = 0, step = 1;
    while (low + step <= count && !LESS(sort, *element, items[low + step - 1])) {
        low += step;
        step *= 2;
    }
    uint64_t high = low + step - 1 < count ? low + step - 1 : count;
    while (low < high) {
        uint64_t middle = (low + high) / 2;
        if (LESS(sort, *element, items[middle])) {
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
    while (step <= high && !LESS(sort, items[high - step], *element)) {
        high -= step;
        step *= 2;
    }
    uint64_t low = step <= high ? high - step + 1 : 0;
    while (low < high) {
        uint64_t middle = (low + high) / 2;
        if (LESS(sort, items[middle], *element)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return high;
}

/* Begins to merge the two runs on top of the stack, stably. `spare` takes the smaller of what is not in its place already. */
static void SORTER(merge_start)(Sort *sort, ELEMENT *elements, ELEMENT *spare) {
    Order *order = sort->order;
    uint64_t start = order->runs[order->depth - 2].start, left = order->runs[order->depth - 2].length;
    uint64_t right = order->runs[order->depth - 1].length;
    ELEMENT *items = elements + start;
    uint64_t in_place = SORTER(behind)(sort, items, left, &items[left]);
    if (FAILED(sort)) return;
    items += in_place;
    left -= in_place;
    if (left > 0) right = SORTER(before)(sort, items + left, right, &items[left - 1]);
    if (FAILED(sort)) return;
    sort->room -= 32;
    if (left == 0 || right == 0) {
        order_merged(order);
        return;
    }
    order->base = start + in_place;
    order->left = left;
    order->right = right;
    if (left <= right) {
        memcpy(spare, items, left * sizeof(ELEMENT));
        order->a = 0;
        order->b = left;
        order->phase = ORDER_MERGE_FORWARD;
    } else {
        memcpy(spare, items + left, right * sizeof(ELEMENT));
        order->a = left;
        order->b = right;
        order->phase = ORDER_MERGE_BACKWARD;
    }
}

/* `a` counts what was taken of the left run, which stands in `spare`; `b` is where the right one goes on, from `base`. */
static void SORTER(merge_forward)(Sort *sort, ELEMENT *elements, const ELEMENT *spare) {
    Order *order = sort->order;
    ELEMENT *items = elements + order->base, *target = items + order->a + (order->b - order->left);
    const ELEMENT *a = spare + order->a, *a_end = spare + order->left;
    const ELEMENT *b = items + order->b, *b_end = items + order->left + order->right;
    while (a < a_end && b < b_end) {
        bool less = LESS(sort, *b, *a);
        if (FAILED(sort) || --sort->room < 0) {
            order->a = (uint64_t)(a - spare);
            order->b = (uint64_t)(b - items);
            return;
        }
        *target++ = less ? *b++ : *a++;
    }
    memcpy(target, a, (size_t)(a_end - a) * sizeof(ELEMENT));
    order_merged(order);
}

/* From the back: `a` and `b` count what is left of the left run and of the right one, which stands in `spare`. */
static void SORTER(merge_backward)(Sort *sort, ELEMENT *elements, const ELEMENT *spare) {
    Order *order = sort->order;
    ELEMENT *items = elements + order->base, *target = items + order->a + order->b;
    const ELEMENT *a = items + order->a, *b = spare + order->b;
    while (a > items && b > spare) {
        bool less = LESS(sort, b[-1], a[-1]);
        if (FAILED(sort) || --sort->room < 0) {
            order->a = (uint64_t)(a - items);
            order->b = (uint64_t)(b - spare);
            return;
        }
        *--target = less ? *--a : *--b;
    }
    memcpy(target - (b - spare), spare, (size_t)(b - spare) * sizeof(ELEMENT));
    order_merged(order);
}

static void SORTER(advance)(Sort *sort, ELEMENT *elements, ELEMENT *spare) {
    Order *order = sort->order;
    while (sort->room > 0 && sort->status == DONE && order->phase != ORDER_SORTED) {
        switch (order->phase) {
        case ORDER_RUN:
            if (order->position < order->count) {
                SORTER(run)(sort, elements + order->position, order->count - order->position);
            } else if (order->depth > 1) {
                SORTER(merge_start)(sort, elements, spare);
            } else {
                order->phase = ORDER_SORTED;
            }
            break;
        case ORDER_PLACE:
            if (order_push(order)) break;
            SORTER(merge_start)(sort, elements, spare);
            break;
        case ORDER_MERGE_FORWARD: SORTER(merge_forward)(sort, elements, spare); break;
        case ORDER_MERGE_BACKWARD: SORTER(merge_backward)(sort, elements, spare); break;
        default: return;
        }
    }
}

#undef LESS
#undef FAILED
#undef SORTER
