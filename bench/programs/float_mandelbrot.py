# Float arithmetic in tight loops: the Mandelbrot set.
def mandelbrot(size, limit):
    inside = total = 0
    for py in range(size):
        ci = 2.0 * py / size - 1.0
        for px in range(size):
            cr = 3.0 * px / size - 2.0
            zr = zi = 0.0
            n = 0
            while n < limit:
                zr2 = zr * zr
                zi2 = zi * zi
                if zr2 + zi2 > 4.0:
                    break
                zi = 2.0 * zr * zi + ci
                zr = zr2 - zi2 + cr
                n += 1
            if n == limit:
                inside += 1
            total += n
    return inside, total


print(*mandelbrot(560, 60))
