# Palindromes, anagrams, runs, edit distance.
def is_palindrome(text):
    cleaned = [c for c in text.casefold() if c.isalnum()]
    return cleaned == cleaned[::-1]


def longest_palindrome(text):
    best = ''
    for i in range(len(text)):
        for j in (i, i + 1):
            left, right = i, j
            while left >= 0 and right < len(text) and text[left] == text[right]:
                left -= 1
                right += 1
            if right - left - 1 > len(best):
                best = text[left + 1:right]
    return best


def distance(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


def runs(text):
    result = []
    for c in text:
        if result and result[-1][0] == c:
            result[-1][1] += 1
        else:
            result.append([c, 1])
    return ''.join(f'{c}{n if n > 1 else ""}' for c, n in result)


def common(words):
    prefix = min(words, default='')
    while not all(w.startswith(prefix) for w in words):
        prefix = prefix[:-1]
    return prefix


for text in ('A man, a plan, a canal: Panama', 'Was it a car?', 'été', '', 'No lemon, no melon', 'İ'):
    print(repr(text), is_palindrome(text))
print(longest_palindrome('forgeeksskeegfor'), longest_palindrome('abacdfgdcaba'), longest_palindrome('a'),
      repr(longest_palindrome('')))
for a, b in (('kitten', 'sitting'), ('', 'abc'), ('same', 'same'), ('flaw', 'lawn'), ('λ😀', 'λ')):
    print(a, b, distance(a, b))
print(runs('aaabccdddd'), repr(runs('')), runs('abc'), common(['flower', 'flow', 'flight']),
      repr(common(['dog', 'car'])), repr(common([])))
groups = {}
for word in 'listen silent enlist google elgoog abc cab bca'.split():
    groups.setdefault(''.join(sorted(word)), []).append(word)
print(groups)
