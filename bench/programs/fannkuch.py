# List indexing, slices and reversals: pancake flips.
def fannkuch(n):
    order = list(range(n))
    count = list(range(1, n + 1))
    best = checksum = 0
    sign = 1
    while True:
        first = order[0]
        if first:
            perm = order[:]
            flips = 0
            while first:
                perm[:first + 1] = perm[first::-1]
                first = perm[0]
                flips += 1
            if flips > best:
                best = flips
            checksum += sign * flips
        if sign == 1:
            order[0], order[1] = order[1], order[0]
            sign = -1
        else:
            order[1], order[2] = order[2], order[1]
            sign = 1
            for i in range(2, n):
                count[i] -= 1
                if count[i]:
                    break
                if i == n - 1:
                    return checksum, best
                count[i] = i + 1
                order.insert(i + 1, order.pop(0))


print(*fannkuch(8), *fannkuch(9), *fannkuch(9))
