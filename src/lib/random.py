"""Random numbers: the Mersenne Twister, and distributions made of it."""

__all__ = ['Random', 'SystemRandom', 'betavariate', 'binomialvariate', 'choice', 'choices', 'expovariate', 'gammavariate', 'gauss', 'getrandbits',
           'getstate', 'lognormvariate', 'normalvariate', 'paretovariate', 'randbytes', 'randint', 'random', 'randrange', 'sample', 'seed',
           'setstate', 'shuffle', 'triangular', 'uniform', 'vonmisesvariate', 'weibullvariate']

import _random
from bisect import bisect as _bisect
from math import (acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, fabs as _fabs, floor as _floor, isfinite as _isfinite,
                  isqrt as _isqrt, lgamma as _lgamma, log as _log, log2 as _log2, pi as _pi, sin as _sin, sqrt as _sqrt, tau as TWOPI)
from operator import index as _index

NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
LOG4 = _log(4.0)
SG_MAGICCONST = 1.0 + _log(4.5)
BPF = 53
RECIP_BPF = 2 ** -BPF
_ONE = 1


def _sha512_constants():
    """SHA-512's: the fractions of the square roots of 8 primes and of the cube roots of 80 ones."""
    primes = []
    n = 2
    while len(primes) < 80:
        if all([n % p for p in primes]):
            primes.append(n)
        n += 1
    cubes = []
    for p in primes:
        low, high = 0, 1 << 70
        target = p << 192
        while high - low > 1:
            middle = low + high >> 1
            if middle * middle * middle <= target:
                low = middle
            else:
                high = middle
        cubes.append(low & 0xffffffffffffffff)
    return [_isqrt(p << 128) & 0xffffffffffffffff for p in primes[:8]], cubes


_constants = []


def _sha512(data):
    """The SHA-512 digest: text becomes a seed by way of it."""
    if not _constants:
        _constants.extend(_sha512_constants())
    start, added = _constants
    mask = 0xffffffffffffffff
    data = bytes(data)
    padded = data + b'\x80' + bytes((111 - len(data)) % 128) + (len(data) * 8).to_bytes(16, 'big')
    state = list(start)
    for at in range(0, len(padded), 128):
        w = [int.from_bytes(padded[i:i + 8], 'big') for i in range(at, at + 128, 8)]
        for i in range(16, 80):
            x, y = w[i - 15], w[i - 2]
            s0 = (x >> 1 | x << 63) ^ (x >> 8 | x << 56) ^ x >> 7
            s1 = (y >> 19 | y << 45) ^ (y >> 61 | y << 3) ^ y >> 6
            w.append(w[i - 16] + (s0 & mask) + w[i - 7] + (s1 & mask) & mask)
        a, b, c, d, e, f, g, h = state
        for i in range(80):
            s1 = ((e >> 14 | e << 50) ^ (e >> 18 | e << 46) ^ (e >> 41 | e << 23)) & mask
            t1 = h + s1 + (e & f ^ ~e & g & mask) + added[i] + w[i]
            s0 = ((a >> 28 | a << 36) ^ (a >> 34 | a << 30) ^ (a >> 39 | a << 25)) & mask
            t2 = s0 + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = t1 + t2 & mask, a, b, c, d + t1 & mask, e, f, g
        state = [old + new & mask for old, new in zip(state, (a, b, c, d, e, f, g, h))]
    return b''.join([word.to_bytes(8, 'big') for word in state])


def _is_sequence(value):
    from _collections_abc import Sequence
    return isinstance(value, Sequence)


class Random(_random.Random):
    """A generator of random numbers, with its own state."""

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def __init_subclass__(cls, /, **kwargs):
        for namespace in [each.__dict__ for each in cls.__mro__]:
            if '_randbelow' in namespace or 'getrandbits' in namespace or 'random' in namespace:
                break
        if '_randbelow' not in namespace:  # made of what the class itself has
            cls._randbelow = cls._randbelow_with_getrandbits if 'getrandbits' in namespace else cls._randbelow_without_getrandbits

    def seed(self, a=None, version=2):
        """Starts the sequence that belongs to the seed."""
        if version == 1 and isinstance(a, (str, bytes)):
            codes = list(a) if isinstance(a, bytes) else list(map(ord, a))
            number = codes[0] << 7 if codes else 0
            for code in codes:
                number = (1000003 * number ^ code) & 0xffffffffffffffff
            a = number ^ len(codes)
        elif version == 2 and isinstance(a, (str, bytes, bytearray)):
            if isinstance(a, str):
                a = a.encode()
            a = int.from_bytes(a + _sha512(a))
        elif not isinstance(a, (type(None), int, float, str, bytes, bytearray)):
            raise TypeError('The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.')
        _random.Random.seed(self, a)
        self.gauss_next = None

    def getstate(self):
        """What setstate takes."""
        return self.VERSION, _random.Random.getstate(self), self.gauss_next

    def setstate(self, state):
        """Continues where getstate was called."""
        version = state[0]
        if version not in (2, 3):
            raise ValueError(f'state with version {version} passed to Random.setstate() of version {self.VERSION}')
        version, internal, gauss_next = state
        if version == 2:
            internal = tuple([x % 2 ** 32 for x in internal])
        _random.Random.setstate(self, internal)
        self.gauss_next = gauss_next

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    def _randbelow_with_getrandbits(self, n):
        size = n.bit_length()
        while True:
            number = self.getrandbits(size)
            if number < n:
                return number

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        if n >= maxsize:
            from warnings import warn
            warn('Underlying random() generator does not supply \nenough bits to choose from a population range this large.\n'
                 'To remove the range limitation, add a getrandbits() method.')
            return _floor(self.random() * n)
        whole = (maxsize - maxsize % n) / maxsize  # above it lie too few numbers for all the remainders
        while True:
            number = self.random()
            if number < whole:
                return _floor(number * maxsize) % n

    _randbelow = _randbelow_with_getrandbits

    def randbytes(self, n):
        """n random bytes."""
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def randrange(self, start, stop=None, step=_ONE):
        """One of range(start, stop, step)."""
        istart = _index(start)
        if stop is None:
            if step is not _ONE:
                raise TypeError('Missing a non-None stop argument')
            if istart > 0:
                return self._randbelow(istart)
            raise ValueError('empty range for randrange()')
        istop = _index(stop)
        width = istop - istart
        istep = _index(step)
        if istep == 1:
            if width > 0:
                return istart + self._randbelow(width)
            raise ValueError(f'empty range in randrange({start}, {stop})')
        if istep > 0:
            n = (width + istep - 1) // istep
        elif istep < 0:
            n = (width + istep + 1) // istep
        else:
            raise ValueError('zero step for randrange()')
        if n <= 0:
            raise ValueError(f'empty range in randrange({start}, {stop}, {step})')
        return istart + istep * self._randbelow(n)

    def randint(self, a, b):
        """A whole number from a to b, both included."""
        a = _index(a)
        b = _index(b)
        if b < a:
            raise ValueError(f'empty range in randint({a}, {b})')
        return a + self._randbelow(b - a + 1)

    def choice(self, seq):
        """One of the items."""
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        """Reorders the list."""
        randbelow = self._randbelow
        for i in range(len(x) - 1, 0, -1):
            j = randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        """k of the items, each at most once."""
        if not isinstance(population, (list, tuple, range, str)) and not _is_sequence(population):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        n = len(population)
        if counts is not None:
            sums = []
            total = 0
            for count in counts:
                if not isinstance(count, (int, float)):
                    raise TypeError('Counts must be integers')
                total += count
                sums.append(total)
            if len(sums) != n:
                raise ValueError('The number of counts does not match the population')
            total = sums.pop() if sums else 0
            if not isinstance(total, int):
                raise TypeError('Counts must be integers')
            if total < 0:
                raise ValueError('Counts must be non-negative')
            return [population[_bisect(sums, s)] for s in self.sample(range(total), k=k)]
        randbelow = self._randbelow
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        table_size = 4 ** _ceil(_log(k * 3, 4)) + 21 if k > 5 else 21
        if n > table_size:
            chosen = {}  # positions, in the order they were drawn
            for _ in range(k):
                position = randbelow(n)
                while position in chosen:
                    position = randbelow(n)
                chosen[position] = population[position]
            return list(chosen.values())
        result = []
        rest = list(population)
        for last in range(n - 1, n - 1 - k, -1):
            position = randbelow(last + 1)
            result.append(rest[position])
            rest[position] = rest[last]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k items, any of them any number of times."""
        random = self.random
        n = len(population)
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[_floor(random() * n)] for i in range(k)]
            try:
                cum_weights = []
                total = 0
                first = True
                for weight in weights:
                    total = weight if first else total + weight
                    first = False
                    cum_weights.append(total)
            except TypeError:
                if not isinstance(weights, int):
                    raise
                k = weights
                raise TypeError(f'The number of choices must be a keyword argument: k={k!r}') from None
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        complaint = 'greater than zero' if total <= 0.0 else None if _isfinite(total) else 'finite'
        if complaint is not None:
            raise ValueError(f'Total of weights must be {complaint}')
        return [population[_bisect(cum_weights, random() * total, 0, n - 1)] for i in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """The inverse of the distribution function, from the side of the mode on which the number falls."""
        number = self.random()
        try:
            share = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if number <= share:
            return low + (high - low) * _sqrt(number * share)
        return high + (low - high) * _sqrt((1.0 - number) * (1.0 - share))

    def normalvariate(self, mu=0.0, sigma=1.0):
        """Kinderman and Monahan's ratio of uniforms."""
        while True:
            above = self.random()
            below = 1.0 - self.random()
            deviation = NV_MAGICCONST * (above - 0.5) / below
            if deviation * deviation / 4.0 <= -_log(below):
                return mu + deviation * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """Box and Muller's pairs: the second one waits for the next call."""
        deviation, self.gauss_next = self.gauss_next, None
        if deviation is None:
            angle = self.random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            deviation = _cos(angle) * radius
            self.gauss_next = _sin(angle) * radius
        return mu + deviation * sigma

    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """Best and Fisher's rejection from a wrapped Cauchy distribution."""
        if kappa <= 1e-6:
            return TWOPI * self.random()
        inverse = 0.5 / kappa
        shape = inverse + _sqrt(1.0 + inverse * inverse)
        while True:
            height = _cos(_pi * self.random())
            ratio = height / (shape + height)
            test = self.random()
            if test < 1.0 - ratio * ratio or test <= (1.0 - ratio) * _exp(ratio):
                break
        shape = 1.0 / shape
        angle = _acos((shape + height) / (1.0 + shape * height))
        return (mu + angle if self.random() > 0.5 else mu - angle) % TWOPI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha > 1.0:
            return self._gamma_above_one(alpha) * beta
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        return self._gamma_below_one(alpha) * beta

    def _gamma_above_one(self, alpha):
        """Cheng's rejection from a log-logistic distribution."""
        power = _sqrt(2.0 * alpha - 1.0)
        offset, slope = alpha - LOG4, alpha + power
        while True:
            first = self.random()
            if first <= 1e-7 or first >= 0.9999999:
                continue
            second = 1.0 - self.random()
            exponent = _log(first / (1.0 - first)) / power
            result = alpha * _exp(exponent)
            test = first * first * second
            margin = offset + slope * exponent - result
            if margin + SG_MAGICCONST - 4.5 * test >= 0.0 or margin >= _log(test):
                return result

    def _gamma_below_one(self, alpha):
        """Ahrens and Dieter's: a power below one, an exponential tail above."""
        while True:
            whole = (_e + alpha) / _e
            place = whole * self.random()
            in_tail = place > 1.0
            result = -_log((whole - place) / alpha) if in_tail else place ** (1.0 / alpha)
            bound = result ** (alpha - 1.0) if in_tail else _exp(-result)
            if self.random() <= bound:
                return result

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0

    def paretovariate(self, alpha):
        u = 1.0 - self.random()
        return u ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        u = 1.0 - self.random()
        return alpha * (-_log(u)) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        """How many of n tries succeed."""
        if n < 0:
            raise ValueError('n must be non-negative')
        if p == 0.0 or p == 1.0:
            return n if p else 0
        if p < 0.0 or p > 1.0:
            raise ValueError('p must be in the range 0.0 <= p <= 1.0')
        if n == 1:
            return _index(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        return self._few_successes(n, p) if n * p < 10.0 else self._many_successes(n, p)

    def _few_successes(self, n, p):
        """Counts the gaps between successes, each of a geometric distribution."""
        scale = _log2(1.0 - p)
        if scale == 0.0:
            return 0
        successes = -1
        tries = 0
        while tries <= n:
            tries += _floor(_log2(self.random()) / scale) + 1
            successes += 1
        return successes

    def _many_successes(self, n, p):
        """Hörmann's transformed rejection with squeeze (BTRS); the letters are those of his paper of 1993."""
        deviation = _sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * deviation
        a = -0.0873 + 0.0248 * b + 0.01 * p
        c = n * p + 0.5
        v_r = 0.92 - 4.2 / b
        exact = None
        while True:
            u = self.random() - 0.5
            edge = 0.5 - _fabs(u)
            k = _floor((2.0 * a / edge + b) * u + c)
            if not 0 <= k <= n:
                continue
            v = self.random()
            if edge >= 0.07 and v <= v_r:
                return k
            if exact is None:
                mode = _floor((n + 1) * p)
                exact = (2.83 + 5.1 / b) * deviation, _log(p / (1.0 - p)), _lgamma(mode + 1) + _lgamma(n - mode + 1)
            alpha, odds, peak = exact
            v *= alpha / (a / (edge * edge) + b)
            if _log(v) <= peak - _lgamma(k + 1) - _lgamma(n - k + 1) + (k - mode) * odds:
                return k


class SystemRandom(Random):
    """Random numbers of the host; there is no state."""

    def random(self):
        return (self.getrandbits(56) >> 3) * RECIP_BPF

    def getrandbits(self, k):
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        size = (k + 7) // 8
        return int.from_bytes(self.randbytes(size)) >> size * 8 - k

    def randbytes(self, n):
        return _random.entropy(n)

    def seed(self, *args, **kwds):
        return None

    def _notimplemented(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')

    getstate = setstate = _notimplemented


_inst = Random()
for _name in __all__:
    if _name not in ('Random', 'SystemRandom'):
        globals()[_name] = getattr(_inst, _name)
del _name
