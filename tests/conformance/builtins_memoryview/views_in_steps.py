# Views and bytes too long to be listed, compared or shown in one go.
import random

random.seed(5)
data = bytes(random.randrange(256) for i in range(5000)) * 8
view = memoryview(data)
print(view.tolist() == list(data), list(view) == list(data), view[::-3].tolist() == list(data[::-3]), view[::2].tobytes() == data[::2])
for code in 'bBhHiIqQfd':
    cast = view.cast(code)
    items = cast.tolist()
    print(code, len(items), len(list(cast)), str(items[:3]), str(items[-1:]), cast == view.cast(code), cast == view, cast[::2] == cast[::2])
print(view.cast('c').tolist()[:3], len(view.cast('c').tolist()))
grid = view.cast('B', [200, 200])
print(grid.tolist() == [list(data[i * 200:i * 200 + 200]) for i in range(200)], grid == view.cast('B', [200, 200]))
changed = bytearray(data)
changed[39999] ^= 1
print(view == data, view == changed, view == memoryview(changed), view[:39999] == changed[:39999], view[::2] == changed[::2], view[1::2] == changed[1::2])
print(hash(view) == hash(data), hash(view[::2]) == hash(data[::2]))


def digits(data, sep, group):
    """The digits as they are documented, byte by byte."""
    pieces = [f'{byte:02x}' for byte in data]
    every = abs(group)
    first = len(data) % every if group > 0 else 0
    groups = [''.join(pieces[:first])] if first else []
    groups += [''.join(pieces[i:i + every]) for i in range(first, len(data), every)]
    return sep.join(groups)


print(data.hex() == ''.join(f'{byte:02x}' for byte in data), bytearray(data).hex() == data.hex() == view.hex())
for group in 1, 3, -3, 7, 32767, -32768, 32769, -39999, 39999, 40000, 50000:
    print(group, data.hex(':', group) == digits(data, ':', group), view.hex(b'-', group) == digits(data, '-', group), bytearray(data).hex(' ', group) == digits(data, ' ', group))
print(data.hex(':', 0) == data.hex(), len(view[::2].hex('.', 5)), data.hex(':') == digits(data, ':', 1))
for arguments in ('::',), ('\xe9',), (b'',), (5,), (':', 2**40), (':', 'a'), (None,):
    for value in data, view:
        try:
            print(len(value.hex(*arguments)))
        except (ValueError, TypeError, OverflowError) as error:
            print(type(error).__name__, error)
print(bytes.fromhex(data.hex()) == data, bytes.fromhex(data.hex(' ')) == data, bytearray.fromhex(data.hex('\n', 9)) == data)
for text in data.hex() + '1', data.hex() + 'x', data.hex() + '1x':
    try:
        bytes.fromhex(text)
    except ValueError as error:
        print(error)
