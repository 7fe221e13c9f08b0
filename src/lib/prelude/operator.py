# operator.py: the functions of operator where Python code has a say, and its getters and callers.


def operator_lt(a, b):
    return a < b


def operator_le(a, b):
    return a <= b


def operator_eq(a, b):
    return a == b


def operator_ne(a, b):
    return a != b


def operator_gt(a, b):
    return a > b


def operator_ge(a, b):
    return a >= b


def operator_add(a, b):
    return a + b


def operator_sub(a, b):
    return a - b


def operator_mul(a, b):
    return a * b


def operator_truediv(a, b):
    return a / b


def operator_floordiv(a, b):
    return a // b


def operator_mod(a, b):
    return a % b


def operator_pow(a, b):
    return a ** b


def operator_lshift(a, b):
    return a << b


def operator_rshift(a, b):
    return a >> b


def operator_and_(a, b):
    return a & b


def operator_or_(a, b):
    return a | b


def operator_xor(a, b):
    return a ^ b


def operator_matmul(a, b):
    return a @ b


def operator_iadd(a, b):
    a += b
    return a


def operator_isub(a, b):
    a -= b
    return a


def operator_imul(a, b):
    a *= b
    return a


def operator_itruediv(a, b):
    a /= b
    return a


def operator_ifloordiv(a, b):
    a //= b
    return a


def operator_imod(a, b):
    a %= b
    return a


def operator_ipow(a, b):
    a **= b
    return a


def operator_ilshift(a, b):
    a <<= b
    return a


def operator_irshift(a, b):
    a >>= b
    return a


def operator_iand(a, b):
    a &= b
    return a


def operator_ior(a, b):
    a |= b
    return a


def operator_ixor(a, b):
    a ^= b
    return a


def operator_imatmul(a, b):
    a @= b
    return a


def operator_not_(a):
    return not a


def operator_truth(a):
    return True if a else False


def operator_abs(a):
    return abs(a)


def operator_neg(a):
    return -a


def operator_pos(a):
    return +a


def operator_invert(a):
    return ~a


def operator_index(a):
    return int.__pos__(container_index(a))


def operator_check_sequence(a):
    if not _has_special(a, '__getitem__') or isinstance(a, dict):
        raise TypeError(f"'{_type_name(a)}' object can't be concatenated")


def operator_concat(a, b):
    operator_check_sequence(a)
    return a + b


def operator_iconcat(a, b):
    operator_check_sequence(a)
    a += b
    return a


def operator_contains(a, b):
    return b in a


def operator_iterator(a):
    return iterator_else(a, f"argument of type '{_type_name(a)}' is not iterable")


def operator_count_of(a, b):
    number = 0
    for item in operator_iterator(a):
        if item is b or item == b:
            number += 1
    return number


def operator_index_of(a, b):
    number = 0
    for item in operator_iterator(a):
        if item is b or item == b:
            return number
        number += 1
    raise ValueError('sequence.index(x): x not in sequence')


def operator_getitem(a, b):
    return a[b]


def operator_setitem(a, b, c):
    a[b] = c


def operator_delitem(a, b):
    del a[b]


def operator_length_hint(obj, default=0):
    default = operator_index(default)
    if _has_special(obj, '__len__'):
        try:
            return len(obj)
        except TypeError:
            pass
    if not _has_special(obj, '__length_hint__'):
        return default
    method = _special(obj, '__length_hint__')
    try:
        value = method()
    except TypeError:
        return default
    if value is NotImplemented:
        return default
    if not isinstance(value, int):
        raise TypeError(f'__length_hint__ must be an integer, not {_type_name(value)}')
    value = int.__pos__(value)
    if value < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return value


def operator_call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


# ---- itemgetter, attrgetter, methodcaller ----

def itemgetter_call(self, obj):
    items = _native_get(self, 0)
    if len(items) == 1:
        return obj[items[0]]
    return tuple([obj[item] for item in items])


def attrgetter_resolve(obj, attr):
    if '.' in attr:
        for name in attr.split('.'):
            obj = getattr(obj, name)
        return obj
    return getattr(obj, attr)


def attrgetter_call(self, obj):
    attrs = _native_get(self, 0)
    if len(attrs) == 1:
        return attrgetter_resolve(obj, attrs[0])
    return tuple([attrgetter_resolve(obj, attr) for attr in attrs])


def methodcaller_call(self, obj):
    args = _native_get(self, 1)
    keywords = _native_get(self, 2)
    if keywords:
        return getattr(obj, _native_get(self, 0))(*args, **keywords)
    return getattr(obj, _native_get(self, 0))(*args)


def getter_repr(self):
    if _is_under_way(self):
        return f'operator.{type(self).__name__}(...)'
    return f"operator.{type(self).__name__}({', '.join([repr(item) for item in _native_get(self, 0)])})"


def methodcaller_repr(self):
    if _is_under_way(self):
        return 'operator.methodcaller(...)'
    parts = [repr(_native_get(self, 0))]
    for arg in _native_get(self, 1):
        list.append(parts, repr(arg))
    for key, value in _native_get(self, 2).items():
        list.append(parts, f'{key}={value!r}')
    return f"operator.methodcaller({', '.join(parts)})"


def getter_reduce(self):
    return (type(self), _native_get(self, 0))


def methodcaller_reduce(self):
    name = _native_get(self, 0)
    keywords = _native_get(self, 2)
    if keywords:
        return (partial(type(self), name, **keywords), _native_get(self, 1))
    return (type(self), (name,) + _native_get(self, 1))
