# Heaps and bisection against sorted lists, over random data.
import bisect
import heapq

seed = 53


def rand(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n


def is_heap(h, sign=1):
    return all(sign * h[(i - 1) // 2] <= sign * h[i] for i in range(1, len(h)))


low, high, model, ordered = [], [], [], []
checksum = 0
for step in range(3000):
    x, kind = rand(200), rand(7)
    if kind < 3 or not model:
        heapq.heappush(low, x)
        heapq.heappush_max(high, x)
        bisect.insort(model, x)
    elif kind == 3:
        assert heapq.heappop(low) == model.pop(0)
        high = model[:]
        heapq.heapify_max(high)
    elif kind == 4:
        assert heapq.heappop_max(high) == model.pop()
        low = model[:]
        heapq.heapify(low)
    elif kind == 5:
        assert heapq.heappushpop(low, x) == min([x] + model)
        bisect.insort(model, x)
        model.pop(0)
        high = sorted(model, reverse=True)
    else:
        i = bisect.bisect_left(model, x)
        j = bisect.bisect_right(model, x)
        assert model[i:j] == [x] * model.count(x) and all(v < x for v in model[:i]) and all(v > x for v in model[j:])
        k = rand(6)
        assert heapq.nsmallest(k, low) == model[:k] and heapq.nlargest(k, high) == model[::-1][:k]
        assert heapq.nlargest(k, low, key=lambda v: -v) == model[:k]
    assert is_heap(low) and is_heap(high, -1) and sorted(low) == model == sorted(high)
    checksum = (checksum * 31 + len(model) + (model[0] + model[-1] if model else 0)) % 1000003
print(len(model), checksum, model[:8])
parts = [sorted(rand(100) for _ in range(rand(20))) for _ in range(6)]
print(list(heapq.merge(*parts)) == sorted(sum(parts, [])),
      list(heapq.merge(*[p[::-1] for p in parts], reverse=True)) == sorted(sum(parts, []), reverse=True),
      sum(map(len, parts)))
