"""Priority queues in lists: heap[k] <= heap[2 * k + 1] and heap[k] <= heap[2 * k + 2] for all k."""
from _heapq import (_heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop, heapreplace)

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into one sorted iterator; equal items come in the order of their inputs."""
    sort, drop, replace = (_heapify_max, _heappop_max, _heapreplace_max) if reverse else (heapify, heappop, heapreplace)
    direction = -1 if reverse else 1
    # Entries: [key, number of the input, item, the input's __next__]. Numbers differ, so items are never compared.
    heap = []
    for number, iterable in enumerate(map(iter, iterables)):
        following = iterable.__next__
        try:
            item = following()
        except StopIteration:
            continue
        heap.append([item if key is None else key(item), number * direction, item, following])
    sort(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[2]
                entry[2] = item = entry[3]()
                entry[0] = item if key is None else key(item)
                replace(heap, entry)
        except StopIteration:
            drop(heap)
        entry = None
    if heap:
        entry = heap.pop()
        yield entry[2]
        yield from entry[3].__self__


def _length(iterable):
    try:
        return len(iterable)
    except (TypeError, AttributeError):
        return None


def _best(n, iterable, key, replace, make, direction):
    # The n best so far stay in a heap with the worst of them on top; numbers keep the order among equals.
    items = iter(iterable)
    heap = [(item if key is None else key(item), i * direction, item) for i, item in zip(range(n), items)]
    if heap:
        make(heap)
        worst = heap[0][0]
        number = n
        for item in items:
            measure = item if key is None else key(item)
            if (measure < worst) if direction > 0 else (worst < measure):
                replace(heap, (measure, number * direction, item))
                worst = heap[0][0]
                number += 1
    return heap


def nsmallest(n, iterable, key=None):
    """The n smallest items, as sorted(iterable, key=key)[:n]."""
    if n == 1:
        nothing = object()
        item = min(iterable, default=nothing, key=key)
        return [] if item is nothing else [item]
    length = _length(iterable)
    if length is not None and n >= length:
        return sorted(iterable, key=key)[:n]
    heap = _best(n, iterable, key, _heapreplace_max, _heapify_max, 1)
    heap.sort()
    return [entry[2] for entry in heap]


def nlargest(n, iterable, key=None):
    """The n largest items, as sorted(iterable, key=key, reverse=True)[:n]."""
    if n == 1:
        nothing = object()
        item = max(iterable, default=nothing, key=key)
        return [] if item is nothing else [item]
    length = _length(iterable)
    if length is not None and n >= length:
        return sorted(iterable, key=key, reverse=True)[:n]
    heap = _best(n, iterable, key, heapreplace, heapify, -1)
    heap.sort(reverse=True)
    return [entry[2] for entry in heap]
