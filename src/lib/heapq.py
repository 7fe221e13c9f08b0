"""Priority queues in lists: heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2], and the other way round for the functions in _max."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop', 'heappush_max', 'heappop_max',
           'heapify_max', 'heapreplace_max', 'heappushpop_max']


def _check(heap):
    if not isinstance(heap, list):
        raise TypeError(f'heap argument must be a list, not {type(heap).__name__}')


def _changed(heap, length):
    if len(heap) != length:
        raise RuntimeError('list changed size during iteration')


def _sift_down(heap, start, place):
    """Moves the item at the place towards the root as long as it is less than its parent."""
    length = len(heap)
    item = heap[place]
    while place > start:
        parent_place = (place - 1) >> 1
        parent = heap[parent_place]
        less = item < parent
        if len(heap) != length:
            _changed(heap, length)
        if not less:
            break
        heap[place] = parent
        heap[parent_place] = item
        place = parent_place


def _sift_up(heap, place):
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
                _changed(heap, length)
            if not less:
                child += 1
        heap[place], heap[child] = heap[child], heap[place]
        place = child
    _sift_down(heap, start, place)


def _sift_down_max(heap, start, place):
    length = len(heap)
    item = heap[place]
    while place > start:
        parent_place = (place - 1) >> 1
        parent = heap[parent_place]
        less = parent < item
        if len(heap) != length:
            _changed(heap, length)
        if not less:
            break
        heap[place] = parent
        heap[parent_place] = item
        place = parent_place


def _sift_up_max(heap, place):
    length = len(heap)
    start = place
    limit = length >> 1
    while place < limit:
        child = 2 * place + 1
        if child + 1 < length:
            less = heap[child + 1] < heap[child]
            if len(heap) != length:
                _changed(heap, length)
            if not less:
                child += 1
        heap[place], heap[child] = heap[child], heap[place]
        place = child
    _sift_down_max(heap, start, place)


def heappush(heap, item, /):
    """Pushes the item onto the heap."""
    _check(heap)
    heap.append(item)
    _sift_down(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Takes the smallest item off the heap."""
    _check(heap)
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    result = heap[0]
    heap[0] = last
    _sift_up(heap, 0)
    return result


def heapreplace(heap, item, /):
    """Takes the smallest item off the heap, then pushes the item."""
    _check(heap)
    if not heap:
        raise IndexError('index out of range')
    result = heap[0]
    heap[0] = item
    _sift_up(heap, 0)
    return result


def heappushpop(heap, item, /):
    """Pushes the item, then takes the smallest off."""
    _check(heap)
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
    _sift_up(heap, 0)
    return result


def heapify(heap, /):
    """Makes a list a heap, in linear time."""
    _check(heap)
    for place in range((len(heap) >> 1) - 1, -1, -1):
        _sift_up(heap, place)


def heappush_max(heap, item, /):
    """Pushes the item onto the max-heap."""
    _check(heap)
    heap.append(item)
    _sift_down_max(heap, 0, len(heap) - 1)


def heappop_max(heap, /):
    """Takes the largest item off the max-heap."""
    _check(heap)
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    result = heap[0]
    heap[0] = last
    _sift_up_max(heap, 0)
    return result


def heapreplace_max(heap, item, /):
    """Takes the largest item off the max-heap, then pushes the item."""
    _check(heap)
    if not heap:
        raise IndexError('index out of range')
    result = heap[0]
    heap[0] = item
    _sift_up_max(heap, 0)
    return result


def heappushpop_max(heap, item, /):
    """Pushes the item, then takes the largest off."""
    _check(heap)
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
    _sift_up_max(heap, 0)
    return result


def heapify_max(heap, /):
    """Makes a list a max-heap, in linear time."""
    _check(heap)
    for place in range((len(heap) >> 1) - 1, -1, -1):
        _sift_up_max(heap, place)


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables, in order."""
    heap = []
    direction = -1 if reverse else 1
    replace, pop = (heapreplace_max, heappop_max) if reverse else (heapreplace, heappop)
    for order, iterable in enumerate(map(iter, iterables)):
        for value in iterable:
            heap.append([value if key is None else key(value), order * direction, iterable, value])
            break
    (heapify_max if reverse else heapify)(heap)
    while len(heap) > 1:
        entry = heap[0]
        iterable = entry[2]
        while True:
            yield entry[3]
            try:
                value = next(iterable)
            except StopIteration:
                pop(heap)
                break
            entry[3] = value
            entry[0] = value if key is None else key(value)
            replace(heap, entry)
            if heap[0] is not entry:
                entry = heap[0]
                iterable = entry[2]
    if heap:
        entry = heap[0]
        yield entry[3]
        yield from entry[2]


def nsmallest(n, iterable, key=None):
    """The n smallest items, in order; as sorted(iterable, key=key)[:n]."""
    if n == 1:
        nothing = object()
        result = min(iterable, default=nothing, key=key)
        return [] if result is nothing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key)[:n]
    it = iter(iterable)
    heap = []
    for order, item in zip(range(n), it):
        heap.append((item if key is None else key(item), order, item))
    if not heap:
        return []
    heapify_max(heap)
    top = heap[0][0]
    order = n
    for item in it:
        value = item if key is None else key(item)
        if value < top:
            heapreplace_max(heap, (value, order, item))
            top = heap[0][0]
            order += 1
    heap.sort()
    return [item for value, order, item in heap]


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first; as sorted(iterable, key=key, reverse=True)[:n]."""
    if n == 1:
        nothing = object()
        result = max(iterable, default=nothing, key=key)
        return [] if result is nothing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=True)[:n]
    it = iter(iterable)
    heap = []
    for order, item in zip(range(0, -n, -1), it):
        heap.append((item if key is None else key(item), order, item))
    if not heap:
        return []
    heapify(heap)
    top = heap[0][0]
    order = -n
    for item in it:
        value = item if key is None else key(item)
        if top < value:
            heapreplace(heap, (value, order, item))
            top = heap[0][0]
            order -= 1
    heap.sort(reverse=True)
    return [item for value, order, item in heap]
