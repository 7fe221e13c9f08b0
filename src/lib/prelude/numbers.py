# numbers.py: what the numbers do where C cannot finish by itself: a program's own __int__, __float__, __index__ ..., and arithmetic of
# large ints, which goes on in steps (object/int_job.c).
#
# A function takes the same arguments as the builtin it stands behind; one left out has its default here.


# ---- conversions ----

def number_int(x):
    """What int(x) makes of an object by its __int__ or __index__; NotImplemented when it has neither."""
    name = '__int__'
    if not _has_special(x, name):
        name = '__index__'
        if not _has_special(x, name):
            return NotImplemented
    result = _special(x, name)()
    if not isinstance(result, int):
        raise TypeError(f'{name} returned non-int (type {_type_name(result)})')
    return _int_of_class(int, deprecated_conversion(result, int, name))


def number_float(x):
    """What float(x) makes of an object by its __float__ or __index__; the object itself when it has neither."""
    if _has_special(x, '__float__'):
        result = _special(x, '__float__')()
        if not isinstance(result, float):
            raise TypeError(f'{_type_name(x)}.__float__ returned non-float (type {_type_name(result)})')
        return _float_of_class(float, deprecated_conversion(result, float, f'{type(x).__name__}.__float__'))
    if _has_special(x, '__index__'):
        return float(_int_of_class(int, _special_index(x)))
    return x


def _special_index(x):
    result = _special(x, '__index__')()
    if not isinstance(result, int):
        raise TypeError(f'__index__ returned non-int (type {_type_name(result)})')
    return deprecated_conversion(result, int, '__index__')


def number_complex(x):
    """What complex(x) makes of an object by its methods; the object itself when it has none."""
    if _has_special(x, '__complex__'):
        result = _special(x, '__complex__')()
        if not isinstance(result, complex):
            raise TypeError(f'__complex__ returned non-complex (type {_type_name(result)})')
        return _complex_of_class(complex, deprecated_conversion(result, complex, '__complex__'))
    return number_float(x)


def bool_invert(self):
    deprecated_use("Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the "
                   "underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or "
                   "~int(x) if you really want the bitwise inversion of the underlying int.")
    return ~int(self)


def number_real(x):
    """A real argument, as a float."""
    if type(x) is int or isinstance(x, float):
        return x
    result = number_float(x)
    if not isinstance(result, float):
        raise TypeError(f'must be real number, not {_type_name(x)}')
    return result


# ---- int ----

def int_finish(job):
    while not _int_step(job):
        pass
    return _int_result(job)


def int_new(cls, x=_absent, /, base=_absent):
    if base is not _absent and not isinstance(base, int):
        return int.__new__(cls, x, container_index(base))
    if base is _absent:
        number = number_int(x)
        if number is not NotImplemented:
            return _int_of_class(cls, number)
        if _has_special(x, '__buffer__'):
            return int.__new__(cls, buffer_bytes(x))
        base = 10
    if not isinstance(x, str):
        x = str(x, 'latin-1')
    return _int_of_class(cls, int_finish(_int_parse_start(x, base)))


def bool_new(cls, x=False, /):
    return True if x else False


def int_mul(self, value):
    return int_finish(_int_multiply_start(self, value))


def int_floordiv(self, value):
    return int_finish(_int_divide_start(self, value))[0]


def int_rfloordiv(self, value):
    return int_finish(_int_divide_start(value, self))[0]


def int_mod(self, value):
    return int_finish(_int_divide_start(self, value))[1]


def int_rmod(self, value):
    return int_finish(_int_divide_start(value, self))[1]


def int_divmod(self, value):
    return int_finish(_int_divide_start(self, value))


def int_rdivmod(self, value):
    return int_finish(_int_divide_start(value, self))


def int_pow(self, value, mod=None):
    if mod is None:
        return int_finish(_int_power_start(self, value))
    return int_power_modulo(self, value, mod)


def int_rpow(self, value, mod=None):
    return int_pow(value, self, mod)


def int_inverse(a, m):
    """The inverse of a modulo m > 1."""
    x0, x1 = 0, 1
    r0, r1 = m, a % m
    while r1:
        quotient = r0 // r1
        r0, r1 = r1, r0 - quotient * r1
        x0, x1 = x1, x0 - quotient * x1
    if r0 != 1:
        raise ValueError('base is not invertible for the given modulus')
    return x0 % m


def int_power_modulo(base, exponent, modulus):
    base = int.__pos__(base)
    exponent = int.__pos__(exponent)
    modulus = int.__pos__(modulus)
    magnitude = -modulus if modulus < 0 else modulus
    if exponent < 0:
        base = int_inverse(base, magnitude)
        exponent = -exponent
    result = int_finish(_int_power_modulo_start(base % magnitude, exponent, magnitude))
    return result + modulus if modulus < 0 and result else result


def int_repr(self):
    return int_finish(_int_text_start(self))


def int_format(self, format_spec):
    if not format_spec:
        return str(self)
    if format_spec[-1] in 'eEfFgG%':
        return float.__format__(number_float(self), format_spec)
    return _int_format_digits(self, int_finish(_int_text_start(self)), format_spec)


def int_round(self, ndigits=None):
    if not isinstance(ndigits, int):
        return int.__round__(self, container_index(ndigits))
    number = int.__pos__(self)
    unit = 10 ** -int.__pos__(ndigits)
    quotient = number // unit
    rest = number - quotient * unit
    twice = rest + rest
    if twice > unit or twice == unit and quotient & 1:
        rest = rest - unit
    return number - rest


def int_to_bytes(self, length=1, byteorder='big', *, signed=False):
    return int.to_bytes(self, container_index(length), byteorder, signed=True if signed else False)


def int_from_bytes(cls, source, byteorder='big', *, signed=False):
    signed = True if signed else False
    if cls is not int:
        return cls(int.from_bytes(source, byteorder, signed=signed))
    if not isinstance(source, (bytes, bytearray, memoryview, list, tuple, str, int)):
        if _has_special(source, '__bytes__'):
            result = _special(source, '__bytes__')()
            if not isinstance(result, bytes):
                raise TypeError(f'__bytes__ returned non-bytes (type {_type_name(result)})')
            source = result
        elif _has_special(source, '__buffer__'):
            source = buffer_bytes(source, 284)
        elif not _has_special(source, '__iter__') and not _has_special(source, '__getitem__'):
            raise TypeError(f"cannot convert '{_type_name(source)}' object to bytes")
    if isinstance(source, (list, tuple)) or not isinstance(source, (bytes, bytearray, memoryview, str, int)):
        source = bytes([container_index(item) for item in source])
    return int.from_bytes(source, byteorder, signed=signed)


# ---- float ----

def float_new(cls, x=0.0, /):
    if not _has_special(x, '__float__') and _has_special(x, '__buffer__') and not _has_special(x, '__index__'):
        return float.__new__(cls, buffer_bytes(x))
    return _float_of_class(cls, number_float(x))


def float_round(self, ndigits=None):
    return float.__round__(self, container_index(ndigits))


def float_from_number(cls, number, /):
    if cls is not float:
        return cls(float.from_number(number))
    return number_float(number)


def float_fromhex(cls, string, /):
    return cls(float.fromhex(string))


def float_format(self, format_spec):
    return str(self)


# ---- complex ----

def complex_new(cls, real=_absent, imag=_absent):
    if imag is _absent:
        return complex.__new__(cls, number_complex(real))
    given = real
    if real is _absent:
        real = 0
    elif not isinstance(real, (str, bytes)):
        real = number_complex(real)
    value = imag
    if not isinstance(imag, (str, bytes, complex)):
        value = number_float(imag)
    elif isinstance(imag, complex):
        value = _complex_of_class(complex, imag)
    if not isinstance(value, (float, complex)):
        raise TypeError(f"complex() argument 'imag' must be a real number, not {_full_type_name(imag)}")
    if isinstance(real, complex):
        deprecated_use(f"complex() argument 'real' must be a real number, not {_full_type_name(given)}")
    if isinstance(value, complex):
        deprecated_use(f"complex() argument 'imag' must be a real number, not {_full_type_name(imag)}")
        if isinstance(real, (str, bytes)):
            return complex.__new__(cls, real, value) # words the TypeError
        real = complex(real)
        return complex.__new__(cls, real.real - value.imag, real.imag + value.real)
    if isinstance(real, complex):
        return complex.__new__(cls, real.real, real.imag + value)
    return complex.__new__(cls, real, value)


def complex_from_number(cls, number, /):
    if cls is not complex:
        return cls(complex.from_number(number))
    result = number_complex(number)
    if not isinstance(result, (float, complex)):
        raise TypeError(f'must be real number, not {_type_name(number)}')
    return complex(result)


def complex_format(self, format_spec):
    return str(self)
