value = None
print(f'the value is {value.name!r:>10} and {value}')
