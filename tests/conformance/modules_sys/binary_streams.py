# oracle: 3.11
# The streams' buffers: lines and pieces of bytes, and bytes written.
import sys

binary = sys.stdin.buffer
print(binary is sys.stdin.buffer, binary.mode, binary.name, binary.fileno(), binary.readable(), binary.writable(), binary.closed, sys.stdout.buffer.name)
print(binary.readline(), binary.readline(3), binary.readline(), binary.read(4), binary.read(0), next(binary))
read = binary.readline
print([int(word) for word in read().split()], read().decode())
print(binary.readlines(3))
room = bytearray(5)
print(binary.readinto(room), room)
print(next(iter(binary)), [line for line in binary][:2])
print(binary.read(), binary.readline(), binary.readlines(), binary.read(5), list(binary))
sys.stdout.flush()
out = sys.stdout.buffer
count = out.write('é€ ok\n'.encode())
more = [out.write(b'abc\n'), out.write(bytearray(b'def\n')), out.write(memoryview(b'ghi\n')), out.writelines([b'x', b'y\n'])]
out.flush()
print(count, more, flush=True)
sys.stderr.buffer.write(b'to the errors\n')
sys.stderr.buffer.flush()
for wrong in (lambda: out.write('text'), lambda: out.write(3), lambda: out.write(), lambda: binary.read('a')):
    try:
        print(wrong())
    except TypeError as error:
        print(type(error).__name__)
try:
    out.write('text')
except TypeError as error:
    print(error)
