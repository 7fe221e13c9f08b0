# heapq.py: heaps and sorted sequences whose comparisons take Python; modules/heapq_module.c does the same in C.


def heap_changed(heap, length):
    if len(heap) != length:
        raise RuntimeError('list changed size during iteration')


# Where `greatest` is true the heap has its greatest item first.

def heap_sift_down(heap, start, place, greatest):
    """Moves the item at the place towards the root as long as it goes before its parent."""
    length = len(heap)
    item = heap[place]
    while place > start:
        parent_place = (place - 1) >> 1
        parent = heap[parent_place]
        before = parent < item if greatest else item < parent
        if len(heap) != length:
            heap_changed(heap, length)
        if not before:
            break
        item, heap[place] = heap[place], heap[parent_place] # as they are now
        heap[parent_place] = item
        place = parent_place


def heap_sift_up(heap, place, greatest):
    """Moves the foremost children up all the way to a leaf, and the item back from there: fewer comparisons than stopping on the way."""
    length = len(heap)
    start = place
    limit = length >> 1
    while place < limit:
        child = 2 * place + 1
        if child + 1 < length:
            before = heap[child + 1] < heap[child] if greatest else heap[child] < heap[child + 1]
            if len(heap) != length:
                heap_changed(heap, length)
            if not before:
                child += 1
        heap[place], heap[child] = heap[child], heap[place]
        place = child
    heap_sift_down(heap, start, place, greatest)


def heap_push(heap, item, greatest):
    list.append(heap, item)
    heap_sift_down(heap, 0, len(heap) - 1, greatest)


def heap_pop(heap, greatest):
    if not heap:
        raise IndexError('index out of range')
    last = list.pop(heap)
    return heap_replace(heap, last, greatest) if heap else last


def heap_replace(heap, item, greatest):
    if not heap:
        raise IndexError('index out of range')
    result = heap[0]
    heap[0] = item
    heap_sift_up(heap, 0, greatest)
    return result


def heap_push_pop(heap, item, greatest):
    if not heap:
        return item
    first = heap[0]
    before = item < first if greatest else first < item
    return heap_replace(heap, item, greatest) if before else item


def heap_make(heap, greatest):
    place = (len(heap) >> 1) - 1
    while place >= 0:
        left = _heap_sift(heap, place, greatest)
        if left == place:
            heap_sift_up(heap, place, greatest)
            left -= 1
        place = left


def heappush(heap, item):
    heap_push(heap, item, False)


def heappop(heap):
    return heap_pop(heap, False)


def heapreplace(heap, item):
    return heap_replace(heap, item, False)


def heappushpop(heap, item):
    return heap_push_pop(heap, item, False)


def heapify(heap):
    heap_make(heap, False)


def heappush_max(heap, item):
    heap_push(heap, item, True)


def heappop_max(heap):
    return heap_pop(heap, True)


def heapreplace_max(heap, item):
    return heap_replace(heap, item, True)


def heappushpop_max(heap, item):
    return heap_push_pop(heap, item, True)


def heapify_max(heap):
    heap_make(heap, True)


# ---- bisect ----

def bisect_bounds(a, lo, hi):
    lo = container_index(lo)
    if hi is None:
        hi = -1
    elif not _has_special(hi, '__index__'):
        raise TypeError(f"argument should be integer or None, not '{_type_name(hi)}'")
    else:
        hi = container_times(hi)
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi < 0:
        hi = len(a)
    if isinstance(a, dict):
        raise TypeError(f'{_type_name(a)} is not a sequence')
    if isinstance(a, (set, frozenset)):
        raise TypeError(f"'{_type_name(a)}' object does not support indexing")
    return int.__pos__(lo), int.__pos__(hi)


def insort_at(a, place, x):
    if type(a) is list:
        list.insert(a, place, x)
    else:
        a.insert(place, x)


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    lo, hi = bisect_bounds(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle]
        if key is not None:
            item = key(item)
        if x < item:
            hi = middle
        else:
            lo = middle + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    lo, hi = bisect_bounds(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle]
        if key is not None:
            item = key(item)
        if item < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
    place = bisect_right(a, x if key is None else key(x), lo, hi, key=key)
    insort_at(a, place, x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    place = bisect_left(a, x if key is None else key(x), lo, hi, key=key)
    insort_at(a, place, x)
