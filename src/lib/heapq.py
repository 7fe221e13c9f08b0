"""Priority queues in lists: heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2], and the other way round for the functions in _max."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop', 'heappush_max', 'heappop_max',
           'heapify_max', 'heapreplace_max', 'heappushpop_max']


from _heapq import (heapify, heapify_max, heappop, heappop_max, heappush, heappush_max, heappushpop, heappushpop_max, heapreplace,
                    heapreplace_max)


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


def _size(iterable):
    """How many items there are, None if it cannot be known."""
    try:
        return len(iterable)
    except (TypeError, AttributeError):
        return None


def nsmallest(n, iterable, key=None):
    """The n smallest items, in order; as sorted(iterable, key=key)[:n]."""
    if n == 1:
        nothing = object()
        result = min(iterable, default=nothing, key=key)
        return [] if result is nothing else [result]
    size = _size(iterable)
    if size is not None and n >= size:
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
    size = _size(iterable)
    if size is not None and n >= size:
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
