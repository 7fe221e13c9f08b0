# Random edits of a string against a list of characters.
seed = 5


def rand(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n


alphabet = 'abcXYZ09 _éλ😀\n'
text, model = '', []
checksum = 0
for step in range(4000):
    kind = rand(9)
    piece = ''.join(alphabet[rand(len(alphabet))] for _ in range(rand(5)))
    i, j = rand(len(text) + 3) - 1, rand(len(text) + 3) - 1
    if kind < 3:
        text += piece
        model += list(piece)
    elif kind == 3:
        text = text[:i] + piece + text[i:]
        model = model[:i] + list(piece) + model[i:]
    elif kind == 4:
        text = text[:i] + text[j:] if i < j else text[i:j:-1]
        model = model[:i] + model[j:] if i < j else model[i:j:-1]
    elif kind == 5 and piece:
        text = text.replace(piece[0], piece)
        model = [d for c in model for d in (piece if c == piece[0] else c)]
    elif kind == 6:
        text = text.swapcase().strip()
        model = list(''.join(c.swapcase() for c in model))
        while model and model[0].isspace():
            model.pop(0)
        while model and model[-1].isspace():
            model.pop()
    elif kind == 7:
        text = ''.join(reversed(text))
        model.reverse()
    else:
        text = ''.join(sorted(text))
        model.sort()
    if len(text) > 300:
        text, model = text[::3], model[::3]
    assert len(text) == len(model)
    if step % 50 == 0:
        assert list(text) == model and text.encode().decode() == text
        checksum = (checksum * 31 + sum(ord(c) * k for k, c in enumerate(text, 1))) % 1000000007
print(len(text), checksum, ascii(text[:40]))
