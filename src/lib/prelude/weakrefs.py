# weakrefs.py: methods of weak references and their proxies.


def weakref_hash(self):
    target = _weakref_target(self)
    if target is _absent:
        raise TypeError('weak object has gone away')
    return _weakref_keep_hash(self, hash(target))


def weakref_eq(self, other):
    if not isinstance(other, weakref):
        return NotImplemented
    a, b = _weakref_target(self), _weakref_target(other)
    if a is _absent or b is _absent:
        return self is other
    return a == b


def weakref_ne(self, other):
    if not isinstance(other, weakref):
        return NotImplemented
    a, b = _weakref_target(self), _weakref_target(other)
    if a is _absent or b is _absent:
        return self is not other
    return a != b


def weakproxy_object(v):
    kind = type(v)
    if kind is not weakproxy and kind is not weakcallableproxy:
        return v
    v = _weakref_target(v)
    if v is _absent:
        raise ReferenceError('weakly-referenced object no longer exists')
    return v


def weakproxy_getattribute(self, name):
    return getattr(weakproxy_object(self), name)


def weakproxy_setattr(self, name, value):
    setattr(weakproxy_object(self), name, value)


def weakproxy_delattr(self, name):
    delattr(weakproxy_object(self), name)


def weakproxy_call(self, /, *args, **keywords):
    return weakproxy_object(self)(*args, **keywords)


def weakproxy_getitem(self, key):
    return weakproxy_object(self)[key]


def weakproxy_setitem(self, key, value):
    weakproxy_object(self)[key] = value


def weakproxy_delitem(self, key):
    del weakproxy_object(self)[key]


def weakproxy_contains(self, key):
    return key in weakproxy_object(self)


def weakproxy_next(self):
    target = weakproxy_object(self)
    if not _has_special(target, '__next__'):
        raise TypeError(f"Weakref proxy referenced a non-iterator '{_type_name(target)}' object")
    return next(target)


def weakproxy_neg(self):
    return -weakproxy_object(self)


def weakproxy_index(self):
    return container_index(weakproxy_object(self))


def weakproxy_str(self):
    return str(weakproxy_object(self))


def weakproxy_bool(self):
    return bool(weakproxy_object(self))


def weakproxy_len(self):
    return len(weakproxy_object(self))


def weakproxy_iter(self):
    return iter(weakproxy_object(self))


def weakproxy_eq(self, other):
    return weakproxy_object(self) == weakproxy_object(other)


def weakproxy_ne(self, other):
    return weakproxy_object(self) != weakproxy_object(other)


def weakproxy_lt(self, other):
    return weakproxy_object(self) < weakproxy_object(other)


def weakproxy_le(self, other):
    return weakproxy_object(self) <= weakproxy_object(other)


def weakproxy_gt(self, other):
    return weakproxy_object(self) > weakproxy_object(other)


def weakproxy_ge(self, other):
    return weakproxy_object(self) >= weakproxy_object(other)


def weakproxy_and(self, other):
    return weakproxy_object(self) & weakproxy_object(other)


def weakproxy_rand(self, other):
    return weakproxy_object(other) & weakproxy_object(self)


def weakproxy_or(self, other):
    return weakproxy_object(self) | weakproxy_object(other)


def weakproxy_ror(self, other):
    return weakproxy_object(other) | weakproxy_object(self)


def weakproxy_xor(self, other):
    return weakproxy_object(self) ^ weakproxy_object(other)


def weakproxy_rxor(self, other):
    return weakproxy_object(other) ^ weakproxy_object(self)


def weakproxy_lshift(self, other):
    return weakproxy_object(self) << weakproxy_object(other)


def weakproxy_rlshift(self, other):
    return weakproxy_object(other) << weakproxy_object(self)


def weakproxy_rshift(self, other):
    return weakproxy_object(self) >> weakproxy_object(other)


def weakproxy_rrshift(self, other):
    return weakproxy_object(other) >> weakproxy_object(self)


def weakproxy_matmul(self, other):
    return weakproxy_object(self) @ weakproxy_object(other)


def weakproxy_rmatmul(self, other):
    return weakproxy_object(other) @ weakproxy_object(self)


def weakproxy_divmod(self, other):
    return divmod(weakproxy_object(self), weakproxy_object(other))


def weakproxy_rdivmod(self, other):
    return divmod(weakproxy_object(other), weakproxy_object(self))


def weakproxy_pow(self, other, modulus=None):
    return pow(weakproxy_object(self), weakproxy_object(other), weakproxy_object(modulus))


def weakproxy_rpow(self, other, modulus=None):
    return pow(weakproxy_object(other), weakproxy_object(self), weakproxy_object(modulus))


def weakproxy_iadd(self, other):
    target = weakproxy_object(self)
    target += weakproxy_object(other)
    return target


def weakproxy_isub(self, other):
    target = weakproxy_object(self)
    target -= weakproxy_object(other)
    return target


def weakproxy_imul(self, other):
    target = weakproxy_object(self)
    target *= weakproxy_object(other)
    return target


def weakproxy_itruediv(self, other):
    target = weakproxy_object(self)
    target /= weakproxy_object(other)
    return target


def weakproxy_ifloordiv(self, other):
    target = weakproxy_object(self)
    target //= weakproxy_object(other)
    return target


def weakproxy_imod(self, other):
    target = weakproxy_object(self)
    target %= weakproxy_object(other)
    return target


def weakproxy_ipow(self, other):
    target = weakproxy_object(self)
    target **= weakproxy_object(other)
    return target


def weakproxy_iand(self, other):
    target = weakproxy_object(self)
    target &= weakproxy_object(other)
    return target


def weakproxy_ior(self, other):
    target = weakproxy_object(self)
    target |= weakproxy_object(other)
    return target


def weakproxy_ixor(self, other):
    target = weakproxy_object(self)
    target ^= weakproxy_object(other)
    return target


def weakproxy_ilshift(self, other):
    target = weakproxy_object(self)
    target <<= weakproxy_object(other)
    return target


def weakproxy_irshift(self, other):
    target = weakproxy_object(self)
    target >>= weakproxy_object(other)
    return target


def weakproxy_imatmul(self, other):
    target = weakproxy_object(self)
    target @= weakproxy_object(other)
    return target


def weakproxy_abs(self):
    return abs(weakproxy_object(self))


def weakproxy_pos(self):
    return +weakproxy_object(self)


def weakproxy_invert(self):
    return ~weakproxy_object(self)


def weakproxy_int(self):
    return int(weakproxy_object(self))


def weakproxy_float(self):
    return float(weakproxy_object(self))


def weakproxy_bytes(self):
    return bytes(weakproxy_object(self))


def weakproxy_reversed(self):
    return reversed(weakproxy_object(self))


def weakproxy_add(self, other):
    return weakproxy_object(self) + weakproxy_object(other)


def weakproxy_radd(self, other):
    return weakproxy_object(other) + weakproxy_object(self)


def weakproxy_sub(self, other):
    return weakproxy_object(self) - weakproxy_object(other)


def weakproxy_rsub(self, other):
    return weakproxy_object(other) - weakproxy_object(self)


def weakproxy_mul(self, other):
    return weakproxy_object(self) * weakproxy_object(other)


def weakproxy_rmul(self, other):
    return weakproxy_object(other) * weakproxy_object(self)


def weakproxy_truediv(self, other):
    return weakproxy_object(self) / weakproxy_object(other)


def weakproxy_rtruediv(self, other):
    return weakproxy_object(other) / weakproxy_object(self)


def weakproxy_floordiv(self, other):
    return weakproxy_object(self) // weakproxy_object(other)


def weakproxy_rfloordiv(self, other):
    return weakproxy_object(other) // weakproxy_object(self)


def weakproxy_mod(self, other):
    return weakproxy_object(self) % weakproxy_object(other)


def weakproxy_rmod(self, other):
    return weakproxy_object(other) % weakproxy_object(self)
