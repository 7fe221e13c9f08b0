# Integer loops: longest Collatz chain.
def longest(limit):
    best = best_n = 0
    for start in range(1, limit):
        n = start
        steps = 0
        while n != 1:
            if n % 2 == 0:
                n //= 2
            else:
                n = 3 * n + 1
            steps += 1
        if steps > best:
            best = steps
            best_n = start
    return best_n, best


print(*longest(120000))
