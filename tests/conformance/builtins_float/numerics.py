# Newton, bisection, integration, series, compensated sums.
def newton(f, df, x, steps=30):
    for _ in range(steps):
        x = x - f(x) / df(x)
    return x


def bisect(f, low, high):
    while high - low > 1e-12:
        middle = (low + high) / 2
        if f(low) * f(middle) <= 0:
            high = middle
        else:
            low = middle
    return low


def simpson(f, a, b, n):
    h = (b - a) / n
    return h / 3 * (f(a) + f(b) + 4 * sum(f(a + h * i) for i in range(1, n,
                                                                      2)) + 2 * sum(f(a + h * i) for i in range(2, n, 2)))


def kahan(values):
    total = correction = 0.0
    for v in values:
        y = v - correction
        t = total + y
        correction = (t - total) - y
        total = t
    return total


def exp(x):
    term = total = 1.0
    for k in range(1, 60):
        term *= x / k
        total += term
    return total


print(newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0),
      newton(lambda x: x ** 3 - x - 2, lambda x: 3 * x * x - 1, 1.5),
      round(bisect(lambda x: x * x - 3, 0, 3), 9))
print(round(simpson(lambda x: x * x, 0, 3, 100), 10),
      round(simpson(lambda x: 1 / (1 + x * x), 0, 1, 100) * 4, 10), exp(1), exp(-1), exp(5),
      round(exp(0.5) ** 2, 12))
naive = 0.0
for _ in range(10000):
    naive += 0.1
print(naive, kahan([0.1] * 10000), sum([0.1] * 10000), kahan([1.0, 1e100, 1.0, -1e100]))
x, n = 0.5, 0
while x > 0:
    x, n = x / 2, n + 1
print(n, x)
x, n = 1.0, 0
while x != float('inf'):
    x, n = x * 2, n + 1
print(n)
eps = 1.0
while 1.0 + eps / 2 != 1.0:
    eps /= 2
print(eps, 1 + eps > 1, 0.1 + 0.2, 0.1 + 0.2 - 0.3, 1.1 + 2.2, 3 * 1.1, 1e16 + 1 - 1e16,
      (0.1 + 0.2) + 0.3 == 0.1 + (0.2 + 0.3))
logistic = 0.3
for _ in range(50):
    logistic = 3.9 * logistic * (1 - logistic)
print(logistic, [round(v, 2) for v in (0.125, 0.375, 2.675, 1.005)],
      [f'{v:.1f}' for v in (0.25, 0.75, 0.05)], 22 / 7 - 355 / 113)
values = [3.5, 1.25, 9.0, 4.75]
mean = sum(values) / len(values)
print(mean, (sum((v - mean) ** 2 for v in values) / len(values)) ** 0.5, sorted(values)[len(values) // 2],
      max(values) - min(values))
