# math.py: the functions of the module math over objects with a __float__ or __index__ of their own, over any iterables, and where the
# results are large.


def math_acos(x):
    return _math_acos(number_real(x))


def math_acosh(x):
    return _math_acosh(number_real(x))


def math_asin(x):
    return _math_asin(number_real(x))


def math_asinh(x):
    return _math_asinh(number_real(x))


def math_atan(x):
    return _math_atan(number_real(x))


def math_atanh(x):
    return _math_atanh(number_real(x))


def math_cbrt(x):
    return _math_cbrt(number_real(x))


def math_cos(x):
    return _math_cos(number_real(x))


def math_cosh(x):
    return _math_cosh(number_real(x))


def math_degrees(x):
    return _math_degrees(number_real(x))


def math_erf(x):
    return _math_erf(number_real(x))


def math_erfc(x):
    return _math_erfc(number_real(x))


def math_exp(x):
    return _math_exp(number_real(x))


def math_exp2(x):
    return _math_exp2(number_real(x))


def math_expm1(x):
    return _math_expm1(number_real(x))


def math_fabs(x):
    return _math_fabs(number_real(x))


def math_frexp(x):
    return _math_frexp(number_real(x))


def math_gamma(x):
    return _math_gamma(number_real(x))


def math_isfinite(x):
    return _math_isfinite(number_real(x))


def math_isinf(x):
    return _math_isinf(number_real(x))


def math_isnan(x):
    return _math_isnan(number_real(x))


def math_lgamma(x):
    return _math_lgamma(number_real(x))


def math_log10(x):
    return _math_log10(number_real(x))


def math_log1p(x):
    return _math_log1p(number_real(x))


def math_log2(x):
    return _math_log2(number_real(x))


def math_modf(x):
    return _math_modf(number_real(x))


def math_radians(x):
    return _math_radians(number_real(x))


def math_sin(x):
    return _math_sin(number_real(x))


def math_sinh(x):
    return _math_sinh(number_real(x))


def math_sqrt(x):
    return _math_sqrt(number_real(x))


def math_tan(x):
    return _math_tan(number_real(x))


def math_tanh(x):
    return _math_tanh(number_real(x))


def math_ulp(x):
    return _math_ulp(number_real(x))


def math_atan2(x, y):
    return _math_atan2(number_real(x), number_real(y))


def math_copysign(x, y):
    return _math_copysign(number_real(x), number_real(y))


def math_fmod(x, y):
    return _math_fmod(number_real(x), number_real(y))


def math_pow(x, y):
    return _math_pow(number_real(x), number_real(y))


def math_remainder(x, y):
    return _math_remainder(number_real(x), number_real(y))


def math_ldexp(x, i):
    return _math_ldexp(number_real(x), i)


def math_fma(x, y, z):
    return _math_fma(number_real(x), number_real(y), number_real(z))


def math_log(*args):
    return _math_log(*[number_real(x) for x in args])


def math_isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    return _math_isclose(number_real(a), number_real(b), rel_tol=number_real(rel_tol), abs_tol=number_real(abs_tol))


def math_nextafter(x, y, *, steps=None):
    if steps is not None:
        steps = container_index(steps)
    return _math_nextafter(number_real(x), number_real(y), steps=steps)


# ---- to ints ----

def math_floor(x):
    method = special_if_any(x, '__floor__')
    if method is not _absent:
        return method()
    return float.__floor__(x) if isinstance(x, float) else _math_floor(number_real(x))


def math_ceil(x):
    method = special_if_any(x, '__ceil__')
    if method is not _absent:
        return method()
    return float.__ceil__(x) if isinstance(x, float) else _math_ceil(number_real(x))


def math_trunc(x):
    method = special_if_any(x, '__trunc__')
    if method is _absent:
        raise TypeError(f"type {_type_name(x)} doesn't define __trunc__ method")
    return method()


# ---- ints ----

def math_index(x):
    return int.__pos__(container_index(x))


def math_gcd_of_two(a, b):
    if not a:
        return -b if b < 0 else b
    if not b:
        return -a if a < 0 else a
    return int_finish(_int_gcd_start(a, b))


def math_gcd(*integers):
    divisor = 0
    for x in integers:
        n = math_index(x)
        divisor = math_gcd_of_two(divisor, n) if len(integers) <= 2 else _math_gcd(divisor, n)
    return divisor


def math_lcm(*integers):
    multiple = 1
    for x in integers:
        n = math_index(x)
        if not n:
            multiple = 0
        elif multiple:
            multiple = multiple // math_gcd_of_two(multiple, n) * n
            if multiple < 0:
                multiple = -multiple
    return multiple


def math_isqrt(n):
    if not isinstance(n, int):
        return _math_isqrt(math_index(n))
    return int_finish(_int_root_start(n))


def math_rising_product(first, count):
    """first * (first + 1) * ..., `count` numbers."""
    if count <= 256:
        if first < 100000000000000:
            return _math_perm(first + count - 1, count)
        product = 1
        while count:
            product *= first
            first += 1
            count -= 1
        return product
    half = count >> 1
    return math_rising_product(first, half) * math_rising_product(first + half, count - half)


def math_factorial(n):
    if not isinstance(n, int):
        return _math_factorial(math_index(n))
    return math_rising_product(1, int.__pos__(n))


def math_perm(n, k=None):
    if k is None:
        return math_factorial(n)
    if not isinstance(n, int) or not isinstance(k, int):
        return _math_perm(math_index(n), math_index(k))
    n = int.__pos__(n)
    k = int.__pos__(k)
    return math_rising_product(n - k + 1, k)


def math_comb(n, k):
    if not isinstance(n, int) or not isinstance(k, int):
        return _math_comb(math_index(n), math_index(k))
    n = int.__pos__(n)
    k = int.__pos__(k)
    if n - k < k:
        k = n - k
    return math_rising_product(n - k + 1, k) // math_rising_product(1, k)


# ---- sums ----

def math_fsum(seq):
    state = _math_sum_start()
    for x in seq:
        _math_sum_add(state, number_real(x))
    return _math_sum_result(state)


def math_sumprod(p, q):
    left = iter(p)
    right = iter(q)
    total = whole = 0
    ints = floats = True
    used = False
    state = _math_dot_start()
    while True:
        a = next(left, _absent)
        b = next(right, _absent)
        if a is _absent or b is _absent:
            if a is not b:
                raise ValueError('Inputs are not the same length')
            break
        if ints:
            if type(a) is int and type(b) is int:
                whole += a * b
                continue
            ints = False
            total = total + whole
        if floats:
            if _math_dot_add(state, a, b):
                used = True
                continue
            floats = False
            if used:
                total = total + _math_dot_result(state)
        total = total + a * b
    if ints:
        total = total + whole
    if floats and used:
        total = total + _math_dot_result(state)
    return total


def math_prod(iterable, /, *, start=1):
    product = start
    for x in iterable:
        product = product * x
    return product


def math_hypot(*coordinates):
    return _math_hypot(*[number_real(x) for x in coordinates])


def math_dist(p, q):
    left = [float(number_real(x)) for x in p]
    right = [float(number_real(x)) for x in q]
    if len(left) != len(right):
        raise ValueError('both points must have the same number of dimensions')
    return _math_hypot(*[x - y for x, y in zip(left, right)])
