# oracle: 3.11
# sys: what depends on the width of the machine.
import sys

print(sys.maxsize, sys.maxsize == 2**63 - 1, sys.hash_info.width, sys.hash_info.modulus, sys.hash_info.inf,
      sys.hash_info.nan, sys.hash_info.imag, sys.maxunicode)
print(sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig,
      sys.float_info.mant_dig, sys.float_info.max_exp, sys.float_info.min_exp, sys.float_info.max_10_exp,
      sys.float_info.min_10_exp, sys.float_info.radix, sys.float_info.rounds)
print(len(sys.float_info), sys.float_info[0] == sys.float_info.max, type(sys.hash_info).__name__,
      type(sys.float_info).__name__, type(sys.int_info).__name__)
for action in (lambda: 'a' * sys.maxsize, lambda: [1] * sys.maxsize, lambda: 'ab' * sys.maxsize,
               lambda: (1, 2) * sys.maxsize, lambda: b'ab' * sys.maxsize):
    try:
        action()
        print('made it')
    except (MemoryError, OverflowError) as error:
        print(type(error).__name__, error)
for action in (lambda: range(sys.maxsize + 1).__len__(), lambda: len(range(-1, sys.maxsize)),
               lambda: [][sys.maxsize + 1], lambda: 'abc'[2**63], lambda: (1,)[-2**63 - 1],
               lambda: len(range(2**63)), lambda: [1].pop(2**63),
               lambda: [1].insert(2**64, 5), lambda: 'a'.center(2**63), lambda: bytes(2**63),
               lambda: bytearray(2**63), lambda: 'a'.ljust(2**64), lambda: [1] * 2**63, lambda: 'a' * 2**64,
               lambda: b'a' * 2**63, lambda: (1,) * 2**65):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(len(range(sys.maxsize)), range(sys.maxsize)[-1], range(2**70)[2**65], 'abc'[:sys.maxsize],
      'abc'[-sys.maxsize:], [1, 2][:2**100], slice(None, 2**100).indices(5), slice(-2**100, None).indices(5))
print(hash(2**61 - 1), hash(-1), hash(sys.maxsize), hash(-sys.maxsize - 1), hash(float('inf')), hash(1e308),
      hash(0.1), hash(1 / 3))
