# Integer loops over a list: the sieve of Eratosthenes.
def sieve(n):
    flags = [True] * (n + 1)
    count = total = 0
    for i in range(2, n + 1):
        if flags[i]:
            count += 1
            total += i
            j = i * i
            while j <= n:
                flags[j] = False
                j += i
    return count, total


count, total = sieve(5000000)
print(count, total)
