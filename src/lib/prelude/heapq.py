# heapq.py: heaps and sorted sequences whose comparisons take Python; modules/heapq_module.c does the same in C.


def heap_changed(heap, length):
    if len(heap) != length:
        raise RuntimeError('list changed size during iteration')


def heap_sift_down(heap, start, place):
    """Moves the item at the place towards the root as long as it is less than its parent."""
    length = len(heap)
    item = heap[place]
    while place > start:
        parent_place = (place - 1) >> 1
        parent = heap[parent_place]
        less = item < parent
        if len(heap) != length:
            heap_changed(heap, length)
        if not less:
            break
        heap[place] = parent
        heap[parent_place] = item
        place = parent_place


def heap_sift_up(heap, place):
    """Moves the lesser children up all the way to a leaf, and the item back from there: fewer comparisons than stopping on the way."""
    length = len(heap)
    start = place
    item = heap[place]
    limit = length >> 1
    while place < limit:
        child = 2 * place + 1
        if child + 1 < length:
            less = heap[child] < heap[child + 1]
            if len(heap) != length:
                heap_changed(heap, length)
            if not less:
                child += 1
        heap[place], heap[child] = heap[child], heap[place]
        place = child
    heap_sift_down(heap, start, place)


def heap_sift_down_max(heap, start, place):
    length = len(heap)
    item = heap[place]
    while place > start:
        parent_place = (place - 1) >> 1
        parent = heap[parent_place]
        less = parent < item
        if len(heap) != length:
            heap_changed(heap, length)
        if not less:
            break
        heap[place] = parent
        heap[parent_place] = item
        place = parent_place


def heap_sift_up_max(heap, place):
    length = len(heap)
    start = place
    limit = length >> 1
    while place < limit:
        child = 2 * place + 1
        if child + 1 < length:
            less = heap[child + 1] < heap[child]
            if len(heap) != length:
                heap_changed(heap, length)
            if not less:
                child += 1
        heap[place], heap[child] = heap[child], heap[place]
        place = child
    heap_sift_down_max(heap, start, place)


def heappush(heap, item):
    list.append(heap, item)
    heap_sift_down(heap, 0, len(heap) - 1)


def heappop(heap):
    if not heap:
        raise IndexError('index out of range')
    last = list.pop(heap)
    if not heap:
        return last
    result = heap[0]
    heap[0] = last
    heap_sift_up(heap, 0)
    return result


def heapreplace(heap, item):
    if not heap:
        raise IndexError('index out of range')
    result = heap[0]
    heap[0] = item
    heap_sift_up(heap, 0)
    return result


def heappushpop(heap, item):
    if not heap:
        return item
    least = heap[0]
    less = least < item
    if not less:
        return item
    if not heap:
        raise IndexError('index out of range')
    result = heap[0]
    heap[0] = item
    heap_sift_up(heap, 0)
    return result


def heapify(heap):
    place = (len(heap) >> 1) - 1
    while place >= 0:
        left = _heap_sift(heap, place, False)
        if left == place:
            heap_sift_up(heap, place)
            left -= 1
        place = left


def heappush_max(heap, item):
    list.append(heap, item)
    heap_sift_down_max(heap, 0, len(heap) - 1)


def heappop_max(heap):
    if not heap:
        raise IndexError('index out of range')
    last = list.pop(heap)
    if not heap:
        return last
    result = heap[0]
    heap[0] = last
    heap_sift_up_max(heap, 0)
    return result


def heapreplace_max(heap, item):
    if not heap:
        raise IndexError('index out of range')
    result = heap[0]
    heap[0] = item
    heap_sift_up_max(heap, 0)
    return result


def heappushpop_max(heap, item):
    if not heap:
        return item
    most = heap[0]
    less = item < most
    if not less:
        return item
    if not heap:
        raise IndexError('index out of range')
    result = heap[0]
    heap[0] = item
    heap_sift_up_max(heap, 0)
    return result


def heapify_max(heap):
    place = (len(heap) >> 1) - 1
    while place >= 0:
        left = _heap_sift(heap, place, True)
        if left == place:
            heap_sift_up_max(heap, place)
            left -= 1
        place = left


# ---- bisect ----

def bisect_bounds(a, lo, hi):
    lo = container_index(lo)
    hi = -1 if hi is None else container_index(hi)
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi < 0:
        hi = len(a)
    if isinstance(a, dict):
        raise TypeError(f'{type(a).__name__} is not a sequence')
    if isinstance(a, (set, frozenset)):
        raise TypeError(f"'{type(a).__name__}' object does not support indexing")
    return lo, hi


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
