a, b = 1, 'x'
total = a * 2 + b + a * 3
