"""The sieve of Eratosthenes, as a generator of slices."""


def primes(limit):
    sieve = bytearray([1]) * (limit + 1)
    sieve[0:2] = b'\0\0'
    for n in range(2, int(limit ** 0.5) + 1):
        if sieve[n]:
            sieve[n * n::n] = bytes(len(range(n * n, limit + 1, n)))
    return [n for n in range(limit + 1) if sieve[n]]


found = primes(1000)
print(f'{len(found)} primes below 1000, the last ones {found[-3:]}')
