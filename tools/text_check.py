#!/usr/bin/env python3
"""Compares float_*.c, utf8.c and hash.c of src/core with a 64-bit CPython (3.11 or later), at random and on hard cases.

    gcc -O2 -shared -fPIC -Isrc src/core/{float_*,utf8,hash}.c -o libtext.so
    PYTHONHASHSEED=0 tools/text_check.py ./libtext.so [SEED [SCALE]]

PYTHONHASHSEED=0 makes CPython hash bytes under the key 0, as hash_bytes does. Scale 1 takes about ten seconds.
"""
import ctypes
import itertools
import math
import random
import struct
import sys
import time
from ctypes import POINTER, byref, c_bool, c_char, c_char_p, c_double, c_int, c_int64, c_size_t, c_uint32, c_uint64
from fractions import Fraction

library = ctypes.CDLL(sys.argv[1])
random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
SCALE = float(sys.argv[3]) if len(sys.argv) > 3 else 1.0
failures = 0


class Format(ctypes.Structure):
    _fields_ = [('code', c_char), ('alternate', c_bool), ('dot_zero', c_bool), ('plus', c_bool),
                ('no_minus_zero', c_bool), ('precision', c_int64)]


class Scan(ctypes.Structure):
    _fields_ = [('length', c_size_t), ('widest', c_uint32), ('reason', c_int), ('start', c_size_t), ('end', c_size_t)]


def function(name, result, *arguments):
    found = getattr(library, name)
    found.restype, found.argtypes = result, arguments
    return found


def times(count):
    return range(int(count * SCALE))


def check(what, where, got, expected):
    global failures
    if got != expected:
        failures += 1
        if failures < 40:
            print('FAILED', what, repr(where)[:100], repr(got)[:200], repr(expected)[:200])


def section(run):
    begin, before = time.time(), failures
    run()
    print(f'{run.__name__}: {failures - before} failures, {time.time() - begin:.1f} s')


def bits(value):
    return struct.unpack('<Q', struct.pack('<d', value))[0]


def double(pattern):
    return struct.unpack('<d', struct.pack('<Q', pattern))[0]


def identity(value):
    """What tells doubles apart; all NaNs are one."""
    return value if value is None or isinstance(value, str) else 'nan' if value != value else bits(value)


buffer = ctypes.create_string_buffer(3000)
float_repr = function('float_repr', c_size_t, c_double, c_char_p)
float_hex = function('float_hex', c_size_t, c_double, c_char_p)
float_round = function('float_round', c_double, c_double, c_int64)
float_parse = function('float_parse', c_bool, c_char_p, c_size_t, c_bool, POINTER(c_double))
float_from_hex = function('float_from_hex', c_int, c_char_p, c_size_t, POINTER(c_double))
float_format = function('float_format', c_size_t, c_double, POINTER(Format), c_char_p)
float_format_bound = function('float_format_bound', c_size_t, c_double, POINTER(Format))

SPECIAL = [0.0, -0.0, math.inf, -math.inf, math.nan, 2.225073858507201e-308, 1.7976931348623157e308, 0.5, 1.5, 2.5,
           0.125, 9.5, 99.5, 123456789012345680.0, 9.999e-5, 9.9999999e15, 0.05, 0.25, 0.35, 2.0 ** -44]
SPECIAL += [value for power in range(-1074, 1024) for value in
            (2.0 ** power, math.nextafter(2.0 ** power, 0), math.nextafter(2.0 ** power, math.inf))]
SPECIAL += [float(f'{digits}e{power}') for digits in (1, 2, 3, 5, 7, 9, 15, 25) for power in range(-326, 309)]


def some_double():
    return random.choice([
        lambda: double(random.getrandbits(64)),
        lambda: double(random.getrandbits(random.randrange(1, 53))),
        lambda: random.uniform(-1e6, 1e6),
        lambda: round(random.uniform(-1000, 1000), random.randrange(6)),
        lambda: float(random.getrandbits(random.randrange(1, 64))) * 10.0 ** random.randrange(-25, 25),
        lambda: random.randrange(-10 ** 6, 10 ** 6) * 2.0 ** -random.randrange(30),
        lambda: random.choice(SPECIAL),
    ])()


def parsed(text):
    result = c_double()
    return result.value if float_parse(text.encode(), len(text), True, byref(result)) else None


def formatted(value, code, precision=0, **flags):
    form = Format(code.encode(), precision=precision, **flags)
    bound = float_format_bound(value, byref(form))
    length = float_format(value, byref(form), buffer)
    check('bound', (value, code, precision), length <= bound, True)
    return buffer.raw[:length].decode()


def repr_and_back():
    for value in itertools.chain(SPECIAL, (some_double() for _ in times(300000))):
        length = float_repr(value, buffer)
        check('repr', value, buffer.raw[:length].decode(), repr(value))
        check('parse', value, identity(parsed(repr(value))), identity(value))


def formats():
    for _ in times(200000):
        value, code = some_double(), random.choice('eEfFgG%')
        precision = random.choice([0, 1, 2, 3, 6, 15, 16, 17, 18, 30, random.randrange(350), random.randrange(1200)])
        alternate, plus, no_minus_zero = (random.random() < 0.25 for _ in range(3))
        spec = '+' * plus + 'z' * no_minus_zero + '#' * alternate + f'.{precision}{code}'
        if value != value:
            value = math.nan
        got = formatted(value, code, precision, alternate=alternate, plus=plus, no_minus_zero=no_minus_zero)
        check('format', (value, spec), got, format(value, spec))
        got = formatted(value, 'g', precision, alternate=alternate, dot_zero=True)
        spec = '#' * alternate + f'.{precision}'
        check('format', (value, spec), got, format(value, spec))
        got = formatted(value, 'r', alternate=True, dot_zero=True)
        check('format', (value, '#'), got, format(value, '#'))


def rounding_and_hex():
    def rounded(value, places):
        try:
            return round(value, places)
        except OverflowError:
            return math.copysign(math.inf, value)

    for _ in times(150000):
        value = some_double()
        places = random.choice([0, 1, 2, 3, -1, -2, 5, 10, 15, 17, 22, random.randrange(-330, 340)])
        check('round', (value, places), identity(float_round(value, places)), identity(rounded(value, places)))
        length = float_hex(value, buffer)
        check('hex', value, buffer.raw[:length].decode(), value.hex())


def decimals():
    for _ in times(200000):
        size = random.choice([1, 2, 5, 10, 17, 18, 19, 20, 21, 25, 30, 50, random.randrange(1, 120)])
        digits = ''.join(random.choices('0123456789', k=size))
        point = random.randrange(size + 1)
        exponent = random.choice([random.randrange(-345, 310), random.randrange(-30, 30), random.randrange(-9999, 9999)])
        text = random.choice(['', '-', '+']) + digits[:point] + '.' + digits[point:] + random.choice(['', f'e{exponent}'])
        check('parse', text, identity(parsed(text)), identity(float(text)))


def decimals_half_way():
    for _ in times(10000):
        pattern = random.getrandbits(63) & random.choice([-1, -1, (1 << random.randrange(1, 56)) - 1])
        if random.random() < 0.2:
            pattern = pattern >> 52 << 52 | random.choice([0, 1, (1 << 52) - 1])
        if pattern >> 52 >= 0x7FF:
            continue
        above = double(pattern + 1)
        middle = (Fraction(double(pattern)) + (Fraction(above) if above < math.inf else 2 ** 1024)) / 2
        places = middle.denominator.bit_length() - 1
        digits = middle.numerator * 5 ** places
        text = str(digits)
        cases = [f'{digits + step}e-{places}' for step in (-1, 0, 1)]
        cases += [f'{text[:kept]}e{len(text) - min(kept, len(text)) - places}' for kept in (17, 19, 20, 21, 400)]
        cases += [f'{text}.{"0" * random.randrange(900)}1e-{places}',
                  f'0.{"0" * random.randrange(30)}{text}e{random.randrange(50, 1000) - places}']
        for case in cases:
            check('half-way', case, identity(parsed(case)), identity(float(case)))


def odd_texts():
    texts = ['', '.', 'e5', '1e', '1e+', '.e1', '+', '--1', '1.e5', '.5e1', 'inf', '-Infinity', 'nan', '-nan', 'infinit',
             '0x1', '1e5.', '1..', '1.2.3', '0' * 10000, '0.' + '0' * 10000 + '1', '1' + '0' * 10000,
             '1' + '0' * 400 + 'e-400', '0.' + '0' * 400 + '1e401', '9' * 10000, '1e99999999999999999999',
             '1e-99999999999999999999', '0e99999999999', '9' * 5000 + 'e-5000', '1' * 10000 + 'e-9999',
             '2.4703282292062327e-324', '2.4703282292062328e-324', '1.7976931348623158e308', '1.7976931348623159e308']
    for text in texts:
        try:
            expected = float(text)
        except ValueError:
            expected = None
        check('parse', text, identity(parsed(text)), identity(expected))


def hexadecimals():
    def from_hex(text):
        result = c_double()
        outcome = float_from_hex(text.encode(), len(text), byref(result))
        return [result.value, 'ValueError', 'OverflowError'][outcome]

    def expected(text):
        try:
            return float.fromhex(text)
        except (ValueError, OverflowError) as error:
            return type(error).__name__

    def digits(most):
        return ''.join(random.choices('0123456789abcdefABCDEF' + '0' * 10, k=random.randrange(most)))

    kinds = [
        lambda: random.choice(['0x', '', '0X']) + digits(30) + random.choice(['', '.']) + digits(30) +
        random.choice(['', f'p{random.randrange(-1200, 1100)}', 'P+3']),
        lambda: '0x1.' + random.choice(['f' * 13, '0' * 13, '0' * 12 + '1']) +
        random.choice(['8', '7', '80', '800000001', '7fffffff', '9', '']) +
        f'p{random.choice([1023, 1024, 0, -1022, -1023, -1074, -1075, -1076, random.randrange(-1080, 1030)])}',
        lambda: ''.join(random.choices(' 0x1fp-+.na', k=random.randrange(8))),
        lambda: random.choice(['inf', '-INF', 'nan', ' 0x1p3 ', '\t1\n', '0x', '0x.p1', '0x0p99999999999999999999',
                               '0x1p99999999999999999999', '0x1p-99999999999999999999', 'infx',
                               '0x' + '0' * 5000 + '1' + '0' * 5000 + 'p-20000']),
    ]
    for _ in times(100000):
        text = random.choice(kinds)()
        check('fromhex', text, identity(from_hex(text)), identity(expected(text)))


utf8_scan = function('utf8_scan', c_bool, c_char_p, c_size_t, c_int, POINTER(Scan))
utf8_reason_text = function('utf8_reason_text', c_char_p, c_int)
utf8_count = function('utf8_count', c_size_t, c_char_p, c_size_t)
utf8_decode = function('utf8_decode', None, c_char_p, c_size_t, c_char_p, c_int)
utf8_encoded_size = function('utf8_encoded_size', c_size_t, c_char_p, c_int, c_size_t)
utf8_encode = function('utf8_encode', c_size_t, c_char_p, c_int, c_size_t, c_char_p)
utf8_find_surrogate = function('utf8_find_surrogate', c_size_t, c_char_p, c_int, c_size_t, c_size_t)
text_widest = function('text_widest', c_uint32, c_char_p, c_int, c_size_t)
text_convert = function('text_convert', None, c_char_p, c_int, c_size_t, c_char_p, c_int)


def widest(text):
    greatest = max(map(ord, text), default=0)
    return next(limit for limit in (0x7F, 0xFF, 0xFFFF, 0x10FFFF) if greatest <= limit)


def stored(text, width):
    return b''.join(ord(character).to_bytes(width, 'little') for character in text)


def check_text(data, text):
    check('count', data, utf8_count(data, len(data)), len(text))
    widths = [width for width, limit in ((1, 0xFF), (2, 0xFFFF), (4, 0x10FFFF)) if widest(text) <= limit]
    surrogate = next((at for at, c in enumerate(text) if 0xD800 <= ord(c) < 0xE000), len(text))
    for width in widths:
        characters = stored(text, width)
        out = ctypes.create_string_buffer(len(characters) + 8)
        utf8_decode(data, len(data), out, width)
        check('decode', data, out.raw, characters + bytes(8))
        check('encoded size', data, utf8_encoded_size(characters, width, len(text)), len(data))
        out = ctypes.create_string_buffer(len(data) + 8)
        utf8_encode(characters, width, len(text), out)
        check('encode', data, out.raw, data + bytes(8))
        check('widest', data, text_widest(characters, width, len(text)), widest(text))
        check('surrogate', data, utf8_find_surrogate(characters, width, len(text), 0), surrogate)
        for other in widths:
            out = ctypes.create_string_buffer(len(text) * other + 8)
            text_convert(characters, width, len(text), out, other)
            check('convert', data, out.raw, stored(text, other) + bytes(8))


def check_bytes(data):
    scan = Scan()
    try:
        text = data.decode()
        expected = True, len(text), widest(text), '', len(data), len(data)
    except UnicodeDecodeError as error:
        prefix = data[:error.start].decode()
        expected = False, len(prefix), widest(prefix), error.reason, error.start, error.end
    valid = utf8_scan(data, len(data), 0, byref(scan))
    got = valid, scan.length, scan.widest, utf8_reason_text(scan.reason).decode(), scan.start, scan.end
    check('scan', data, got, expected)
    try:
        text = data.decode('utf-8', 'surrogatepass')
    except UnicodeDecodeError:
        text = None
    check('scan surrogates', data, utf8_scan(data, len(data), 1, byref(scan)), text is not None)
    if text is not None:
        check_text(data, text)


def utf8():
    edges = bytes.fromhex('00417f808f909fa0bfc0c1c2c3c4dfe0e1ecedeeeff0f1f3f4f5ff')
    for size in range(5):
        for data in itertools.product(edges, repeat=size):
            if size < 4 or random.random() < SCALE / 4:
                check_bytes(bytes(data))
    kinds = [lambda: 'a' * random.randrange(1, 40), lambda: chr(random.randrange(0x80, 0x100)),
             lambda: chr(random.randrange(0x100, 0xD800)), lambda: chr(random.randrange(0x10000, 0x110000)),
             lambda: random.choice(['\ud812', '\udfff', 'b', 'c']), lambda: 'x' * random.randrange(200)]
    for _ in times(10000):
        chosen = random.choices(kinds, k=random.randrange(1, len(kinds)))
        data = ''.join(random.choice(chosen)() for _ in range(random.randrange(12))).encode('utf-8', 'surrogatepass')
        check_bytes(data)
        if data:
            at = random.randrange(len(data))
            check_bytes(data[:at])
            check_bytes(data[:at] + bytes([random.randrange(256)]) + data[at + 1:])


hash_integer = function('hash_integer', c_int64, c_int64)
hash_limbs = function('hash_limbs', c_int64, POINTER(c_uint64), c_size_t, c_bool)
hash_double = function('hash_double', c_int64, c_double)
hash_complex = function('hash_complex', c_int64, c_int64, c_int64)
hash_tuple_begin = function('hash_tuple_begin', c_uint64)
hash_tuple_add = function('hash_tuple_add', c_uint64, c_uint64, c_int64)
hash_tuple_finish = function('hash_tuple_finish', c_int64, c_uint64, c_uint64)
hash_set_add = function('hash_set_add', c_uint64, c_uint64, c_int64)
hash_set_finish = function('hash_set_finish', c_int64, c_uint64, c_uint64)
hash_bytes = function('hash_bytes', c_int64, c_char_p, c_size_t)


def hashes():
    integers = [0, 1, -1, -2, 2 ** 61 - 1, 2 ** 61, 1 - 2 ** 61, 2 ** 62, 2 ** 63 - 1, -2 ** 63]
    integers += [random.getrandbits(random.randrange(1, 64)) * random.choice([1, -1]) for _ in range(20000)]
    for number in integers:
        check('hash int', number, hash_integer(number), hash(number))
    for _ in times(20000):
        for value in some_double(), float(random.choice(integers)):
            if value == value:
                check('hash float', value, hash_double(value), hash(value))
        number = random.getrandbits(random.randrange(1, 600)) * random.choice([1, 2 ** 61 - 1])
        limbs = [number >> at & 2 ** 64 - 1 for at in range(0, number.bit_length(), 64)]
        array = (c_uint64 * max(len(limbs), 1))(*limbs)
        check('hash int', number, hash_limbs(array, len(limbs), False), hash(number))
        check('hash int', -number, hash_limbs(array, len(limbs), True), hash(-number))
        value = complex(random.uniform(-9, 9), random.choice([0, 1, -1, random.random()]))
        check('hash complex', value, hash_complex(hash(value.real), hash(value.imag)), hash(value))
        items = tuple(random.choices(integers, k=random.randrange(6)))
        state = hash_tuple_begin()
        for item in items:
            state = hash_tuple_add(state, hash(item))
        check('hash tuple', items, hash_tuple_finish(state, len(items)), hash(items))
        items = frozenset(random.choices(integers, k=random.randrange(40)))
        state = 0
        for item in items:
            state = hash_set_add(state, hash(item))
        check('hash frozenset', items, hash_set_finish(state, len(items)), hash(items))
        data = random.randbytes(random.randrange(1, 80))
        check('hash bytes', data, hash_bytes(data, len(data)), hash(data))


for run in (repr_and_back, formats, rounding_and_hex, decimals, decimals_half_way, odd_texts, hexadecimals, utf8, hashes):
    section(run)
print(failures, 'failures')
sys.exit(failures > 0)
