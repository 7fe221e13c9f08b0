def compute(n): return 10 // n
table = {
    'one': compute(1),
    'two': compute(2),
    'zero': compute(0),
    'more': compute(3),
}
