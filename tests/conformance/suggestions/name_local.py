def f(first_value, second_value):
    total = first_value + secnd_value
    return total
f(1, 2)
