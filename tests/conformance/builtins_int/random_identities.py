# Random big integers: identities that must hold, and a checksum of the results.
seed = 77


def rand_bits(n):
    global seed
    value = 0
    for _ in range(n // 32 + 1):
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        value = value << 32 | seed >> 32
    return value >> (n // 32 + 1) * 32 - n if n else 0


checksum = 0
for step in range(700):
    a, b, c = (rand_bits(rand_bits(10) + 1) for _ in range(3))
    if step % 3 == 1:
        a = -a
    if step % 5 == 2:
        b = -b
    n = rand_bits(8)
    assert a + b - b == a and (a + b) * c == a * c + b * c and (a - b) * (a + b) == a * a - b * b
    assert (a << n) >> n == a and a << n == a * 2**n and a >> n == a // 2**n
    assert ~a == -a - 1 and (a & b) + (a | b) == a + b and a ^ b == (a | b) - (a & b) and a & ~b == a - (a & b)
    if b:
        q, r = divmod(a, b)
        assert a == q * b + r and abs(r) < abs(b) and (r == 0 or (r < 0) == (b < 0))
        assert (a * b) // b == a and (a * b) % b == 0 and pow(a, 3, abs(b)) == a**3 % abs(b)
        checksum = (checksum * 31 + q % 1000003 + r % 1000033) % (2**61 - 1)
    text = str(a)
    assert int(text) == a and int(hex(a), 16) == a and int(oct(a), 8) == a and int(bin(a),
                                                                                   2) == a and len(bin(abs(a))) - 2 == max(1, a.bit_length())
    size = a.bit_length() // 8 + 1
    assert int.from_bytes(a.to_bytes(size, 'big', signed=True), 'big',
                          signed=True) == a == int.from_bytes(a.to_bytes(size + 2, 'little', signed=True),
                                                              'little', signed=True)
    assert (a < b) == (a - b < 0) and (a == b) == (a - b == 0) and hash(a) == hash(int(text))
    if abs(a) < 2**1000:
        assert int(float(a)) == a or abs(int(float(a)) - a) <= abs(a) >> 52
    checksum = (checksum * 31 + sum(map(int, text.lstrip('-'))) + (a * b * c) % 998244353) % (2**61 - 1)
print(checksum)
