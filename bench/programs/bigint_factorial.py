# Big integers: factorials, Fibonacci numbers, powers, conversion to text.
import sys

sys.set_int_max_str_digits(0)


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def digit_sum(n):
    return sum(map(int, str(n)))


total = 0
for i in range(320):
    total += factorial(1500 + i) % 1000000007
f = fib(150000)
m = 1
for i in range(300):
    m = pow(3, m % 100000 + i, 2 ** 521 - 1)
q, r = divmod(7 ** 9000, 3 ** 5000)
print(total, f % 10 ** 15, digit_sum(fib(60000)), m % 10 ** 12, digit_sum(factorial(4000)), q % 1000003, r % 1000003, len(str(2 ** 60000)))
