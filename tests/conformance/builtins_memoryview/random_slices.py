# Random slices and casts of memoryviews against bytes.
seed = 7


def rand(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n


buffer = bytearray(rand(256) for _ in range(64))
model = list(buffer)
view = memoryview(buffer)
checksum = 0
for step in range(2500):
    i, j, k = rand(70) - 3, rand(70) - 3, rand(7) - 3
    part = view[i:j:k] if k else view[i:j]
    expected = model[i:j:k] if k else model[i:j]
    assert part.tolist() == expected and bytes(part) == bytes(expected) and len(part) == len(expected) == part.nbytes
    assert part == bytes(expected) and part.hex() == bytes(expected).hex() and list(reversed(part)) == expected[::-1]
    sub = part[rand(5):rand(30)]
    assert len(sub) <= len(part) and (not len(sub) or sub[0] in part.tolist())
    kind = rand(5)
    if kind == 0 and len(part):
        n = rand(len(part))
        part[n] = step % 256
        indices = range(64)[i:j:k] if k else range(64)[i:j]
        model[indices[n]] = step % 256
    elif kind == 1:
        data = bytes(rand(256) for _ in range(len(part)))
        part[:] = data
        model[i:j:k] if k else model[i:j]
        for index, value in zip(range(64)[i:j:k] if k else range(64)[i:j], data):
            model[index] = value
    elif kind == 2:
        size, code = ((2, 'H'), (4, 'I'), (8, 'Q'), (1, 'b'))[rand(4)]
        start = rand(64 // size) * size
        words = view[start:].cast(code)
        expected = [int.from_bytes(bytes(model[p:p + size]), 'little',
                                   signed=code == 'b') for p in range(start, 64, size)]
        assert words.tolist() == expected and words.itemsize == size and words.shape == (len(expected),
                                                                                         ) and words[-1] == expected[-1]
        checksum = (checksum * 31 + sum(expected) % 1000003) % 1000003
    elif kind == 3:
        grid = view.cast('B', (8, 8))
        r, c = rand(8), rand(8)
        assert grid[r, c] == model[r * 8 + c] and grid.tolist()[r] == model[r * 8:r * 8 + 8]
    assert list(buffer) == model
    checksum = (checksum * 31 + sum(part) + len(sub)) % 1000003
print(checksum, buffer.hex())
