# String methods against slow definitions, over many small strings.
import itertools


def slow_find(text, sub):
    for i in range(len(text) - len(sub) + 1):
        if all(text[i + k] == sub[k] for k in range(len(sub))):
            return i
    return -1


def slow_count(text, sub):
    if not sub:
        return len(text) + 1
    count = i = 0
    while (j := slow_find(text[i:], sub)) >= 0:
        count += 1
        i += j + len(sub)
    return count


def slow_replace(text, old, new):
    out = ''
    while old and (i := slow_find(text, old)) >= 0:
        out += text[:i] + new
        text = text[i + len(old):]
    return out + text


def slow_split(text, sep):
    parts = []
    while (i := slow_find(text, sep)) >= 0:
        parts.append(text[:i])
        text = text[i + len(sep):]
    return parts + [text]


checked = checksum = 0
for alphabet in ('ab', 'aé', 'λ😀', 'a\x00'):
    texts = [''.join(t) for n in range(6) for t in itertools.product(alphabet, repeat=n)]
    subs = [t for t in texts if len(t) <= 2] + [alphabet[0] * 3, 'zz']
    for text in texts:
        for sub in subs:
            found = slow_find(text, sub)
            assert text.find(sub) == found and (sub in text) == (found >= 0)
            assert text.rfind(sub) == (-1 if found < 0 else len(text) - len(sub) - slow_find(text[::-1],
                                                                                             sub[::-1]))
            assert text.count(sub) == slow_count(text, sub)
            assert text.startswith(sub) == (text[:len(sub)] == sub) and text.endswith(sub) == (text[len(text) - len(sub):] == sub if len(sub) <= len(text) else False)
            assert text.removeprefix(sub) == (text[len(sub):] if text.startswith(sub) else text)
            if sub:
                assert text.replace(sub, 'X') == slow_replace(text, sub, 'X')
                assert text.split(sub) == slow_split(text,
                                                     sub) and sub.join(text.split(sub)) == text == sub.join(text.rsplit(sub))
                assert text.split(sub, 1) == (lambda a, s, b: [a, b] if s else [a])(*text.partition(sub))
                assert text.rsplit(sub, 1) == (lambda a, s, b: [a, b] if s else [b])(*text.rpartition(sub))
                assert text.strip(sub) == text.lstrip(sub).rstrip(sub)
                checksum = (checksum * 31 + found + 2 + text.count(sub)) % 1000003
            checked += 1
print(checked, checksum)
for text in texts[:40]:
    assert text.center(7, '*').strip('*') == text.strip('*') and len(text.center(7)) == max(7,
                                                                                            len(text)) and text.ljust(7)[:len(text)] == text and text.rjust(7).endswith(text)
print([('x' * n).center(w, '-') for n in range(4) for w in range(3, 6)])
