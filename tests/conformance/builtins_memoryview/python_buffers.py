# Classes with __buffer__ and __release_buffer__ of their own (PEP 688), and those of the builtin types.
import collections.abc


class Buffer:
    def __init__(self, data):
        self.data = data

    def __buffer__(self, flags):
        print('  buffer', flags)
        return memoryview(self.data)

    def __release_buffer__(self, view):
        print('  release', type(view).__name__, view.obj is self.data, view.nbytes)
        view.release()


def show(name, function):
    try:
        result = function()
        print(name, '->', 'a view' if isinstance(result, memoryview) else result)
    except BaseException as error:
        print(name, type(error).__name__, error)


b = Buffer(bytearray(b'hello'))
def viewed():
    view = memoryview(b)
    print(view.obj is b, view.readonly, view.tobytes(), view.format, view.shape)
    try:
        b.data.append(1)
    except BufferError as error:
        print(error)
    view[0] = 72
    view.release()
    view.release()
    b.data.append(33)
    return b.data
show('view', viewed)
def within():
    with memoryview(b) as view:
        print(bytes(view[1:3]))
    print('after')
show('with', within)
show('bytes', lambda: bytes(b))
show('bytearray', lambda: bytearray(b))
show('join', lambda: b''.join([b, b'x']))
show('in', lambda: Buffer(b'e') in b'hello')
show('find', lambda: b'hello'.find(Buffer(b'l')))
show('count', lambda: bytearray(b'hello').count(Buffer(b'l'), 1, 4))
show('==', lambda: b'hello' == b)
show('split', lambda: b'a b'.split(Buffer(b' ')))
show('rsplit', lambda: b'a b c'.rsplit(Buffer(b' '), 1))
show('startswith', lambda: b'abc'.startswith(Buffer(b'ab')))
show('endswith', lambda: b'abc'.endswith(Buffer(b'ab')))
show('int', lambda: int(Buffer(b'12')))
show('float', lambda: float(Buffer(b'1.5')))
show('from_bytes', lambda: int.from_bytes(Buffer(b'\1\2')))
show('str', lambda: str(Buffer(b'hi'), 'utf-8'))
show('eval', lambda: eval(Buffer(b'1 + 1')))
show('exec', lambda: exec(Buffer(b'print(3)')))
show('fromhex', lambda: bytes.fromhex(Buffer(b'ab')))
def extended():
    array = bytearray(b'1')
    array.extend(b)
    array += Buffer(b'2')
    return array
show('extend', extended)
show('%', lambda: b'<%b>' % Buffer(b'z'))
show('__buffer__', lambda: b.__buffer__(0))

class NoView:
    def __buffer__(self, flags):
        return 5
class Failing:
    def __buffer__(self, flags):
        raise KeyError('x')
class NoFlags:
    def __buffer__(self):
        pass
for cls in (NoView, Failing, NoFlags):
    show(cls.__name__, lambda: memoryview(cls()))
    show(cls.__name__, lambda: bytes(cls()))
    show(cls.__name__, lambda: b''.find(cls()))
class NoRelease:
    def __buffer__(self, flags):
        return memoryview(b'no release')
show('NoRelease', lambda: memoryview(NoRelease()).tobytes())

samples = (b'abc', bytearray(b'abc'), memoryview(b'abc'), memoryview(b'abcdef')[::2], memoryview(b'abcd').cast('H'), memoryview(bytearray(8)).cast('B', (2, 4)))
for flags in (0, 1, 4, 8, 0x18, 0x38, 0x58, 0x98, 0x118, 1 | 4, -1, 'x'):
    for sample in samples:
        try:
            view = sample.__buffer__(flags)
            print(flags, type(sample).__name__, view.readonly, view.format, view.shape, view.strides, view.ndim, view.itemsize, view.contiguous)
            view.release()
        except Exception as error:
            print(flags, type(sample).__name__, type(error).__name__, error)

array = bytearray(b'abc')
view = array.__buffer__(0)
show('while exported', lambda: array.append(1))
show('not its view', lambda: array.__release_buffer__(memoryview(b'x')))
show('no view', lambda: array.__release_buffer__(b'x'))
array.__release_buffer__(view)
show('released', lambda: array.append(1))
show('use', lambda: view.tobytes())
show('twice', lambda: array.__release_buffer__(view))
show('_from_flags', lambda: memoryview._from_flags(b'abc', 1))
show('_from_flags', lambda: memoryview._from_flags(b'abc', 0).tobytes())
show('arguments', lambda: array.__buffer__())
show('arguments', lambda: array.__buffer__(1, 2))

class Counting(bytearray):
    def __buffer__(self, flags):
        print('  Counting', flags)
        return super().__buffer__(flags)
    def __release_buffer__(self, view):
        print('  Counting releases')
        super().__release_buffer__(view)
counting = Counting(b'abc')
with memoryview(counting) as view:
    print(view.tobytes())
    show('append', lambda: counting.append(1))
counting.append(4)
print(list(counting))

print([hasattr(x, name) for x in (bytes, bytearray, memoryview, Buffer, str) for name in ('__buffer__', '__release_buffer__')])
print([isinstance(x, collections.abc.Buffer) for x in (b'', bytearray(), memoryview(b''), b, '', 5)])
class Careless(Buffer):
    def __release_buffer__(self, view):
        raise ValueError('not now')
memoryview(Careless(b'abc')).release()
