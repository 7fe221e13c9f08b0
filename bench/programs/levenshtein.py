# Dynamic programming over strings and rows of lists.
def distance(a, b):
    previous = list(range(len(b) + 1))
    for i in range(len(a)):
        current = [i + 1]
        for j in range(len(b)):
            cost = previous[j] if a[i] == b[j] else previous[j] + 1
            if previous[j + 1] + 1 < cost:
                cost = previous[j + 1] + 1
            if current[j] + 1 < cost:
                cost = current[j] + 1
            current.append(cost)
        previous = current
    return previous[-1]


def word(seed, length):
    out = []
    for _ in range(length):
        seed = (seed * 1103515245 + 12345) % 2147483648
        out.append('abcdefgh'[seed // 65536 % 8])
    return ''.join(out)


words = [word(i, 130 + i % 20) for i in range(48)]
total = 0
for i in range(0, 48, 2):
    for j in range(1, 48, 4):
        total += distance(words[i], words[j])
print(total, words[0])
