# Integer loops: nested range loops with arithmetic and comparisons.
def triples(limit):
    count = checksum = 0
    for a in range(1, limit):
        for b in range(a, limit):
            square = a * a + b * b
            c = b
            while c * c < square:
                c += 1
            if c * c == square and c < limit:
                count += 1
                checksum = (checksum * 31 + a * b - c) % 1000003
    return count, checksum


def grid(n):
    total = 0
    for i in range(n):
        for j in range(n):
            for k in range(4):
                total += i ^ j + k
                total -= (i & k) << 1
    return total


print(*triples(480), grid(900))
