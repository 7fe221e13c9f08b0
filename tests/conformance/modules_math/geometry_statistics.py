# math in programs: geometry, statistics, series, angles.
import math

points = [(0, 0), (4, 0), (4, 3), (0, 3), (2, 1), (5, 5), (-1, 2)]


def cross(o, a, b):
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


def hull(points):
    points = sorted(set(points))
    halves = []
    for source in (points, points[::-1]):
        half = []
        for p in source:
            while len(half) > 1 and cross(half[-2], half[-1], p) <= 0:
                half.pop()
            half.append(p)
        halves += half[:-1]
    return halves


outline = hull(points)
area = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(outline, outline[1:] + outline[:1]))) / 2
print(outline, area, round(sum(math.dist(a, b) for a, b in zip(outline, outline[1:] + outline[:1])), 9),
      min((math.dist(a, b), a, b) for a in points for b in points if a < b))
print(round(math.degrees(math.atan2(3, 4)), 9), math.hypot(3, 4, 12),
      [round(math.cos(math.radians(d)), 9) + 0 for d in (0, 60, 90, 180)],
      math.isclose(math.sin(1) ** 2 + math.cos(1) ** 2, 1), round(math.dist((0, 0, 0), (1, 2, 2)), 9),
      math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5))
data = [2, 4, 4, 4, 5, 5, 7, 9]
mean = math.fsum(data) / len(data)
print(mean, math.sqrt(math.fsum((x - mean) ** 2 for x in data) / len(data)),
      round(math.exp(math.fsum(map(math.log, data)) / len(data)), 9),
      len(data) / math.fsum(1 / x for x in data), math.prod(data), math.sumprod(data, data),
      sorted(data)[len(data) // 2])
print(sum(math.comb(10, k) for k in range(11)), [math.perm(4, k) for k in range(5)],
      math.factorial(20) // math.factorial(18), math.gcd(*data[1:4]), math.lcm(*range(1, 21)),
      math.isqrt(10**30), [n for n in range(2, 40) if all(math.gcd(n, k) == 1 for k in range(2, n))])
print(round(4 * sum((-1) ** k / (2 * k + 1) for k in range(2000)), 9),
      round(sum(1 / math.factorial(k) for k in range(20)), 12) == round(math.e, 12),
      round(math.sqrt(6 * sum(1 / k ** 2 for k in range(1, 3000))), 6),
      round(math.log(2) - sum((-1) ** (k + 1) / k for k in range(1, 1000)), 6),
      math.nextafter(1, 2) - 1 == math.ulp(1))


def haversine(a, b, radius=6371):
    (lat1, lon1), (lat2, lon2) = [tuple(map(math.radians, p)) for p in (a, b)]
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * radius * math.asin(math.sqrt(h))


print(round(haversine((52.52, 13.405), (48.8566, 2.3522)), 3),
      [round(2 ** (k / 12) * 440, 2) for k in range(0, 13, 3)], [math.log2(2 ** k) for k in (0, 10, -3)],
      round(math.log(1000, 10), 9), f'{math.tau:.10f}', math.copysign(0, -1), round(math.erf(1), 9),
      round(math.gamma(0.5) ** 2, 9))
