# random.py: what a generator of random numbers cannot do in one step: fetch a seed from the host, take a long seed in, give many bits.


def host_entropy(size):
    """Bytes of the host's entropy."""
    data = bytearray()
    while len(data) < size:
        more = _host_entropy()
        if more is None:
            more = os_request('urandom', (size - len(data),), {})
            if not more:
                raise RuntimeError("'urandom' gave no bytes")
        data += more
    return bytes(data[:size])


def random_start(self):
    """Seeds a generator that was not seeded by anybody."""
    if not _random_is_seeded(self):
        _Random.seed(self, int.from_bytes(host_entropy(32), 'little'))


def random_seed(self, number=None):
    if isinstance(number, int):
        place = 0
        while place is not None:
            place = _random_seed_step(self, number, place)
    else:
        _Random.seed(self, hash(number) & 0xffffffffffffffff)


def random_random(self):
    random_start(self)
    return _Random.random(self)


def random_getrandbits(self, bits):
    bits = container_index(bits)
    if bits < 0:
        raise ValueError('Cannot convert negative int')
    random_start(self)
    if bits <= 1048576:
        return _Random.getrandbits(self, bits)
    if bits > 0xffffffffffffffff:
        raise OverflowError('Python int too large for C uint64_t')
    data = bytearray()
    while bits >= 524288:
        data += _Random.getrandbits(self, 524288).to_bytes(65536, 'little')
        bits -= 524288
    if bits:
        data += _Random.getrandbits(self, bits).to_bytes((bits + 7) // 8, 'little')
    return int.from_bytes(data, 'little')


def random_getstate(self):
    random_start(self)
    return _Random.getstate(self)
