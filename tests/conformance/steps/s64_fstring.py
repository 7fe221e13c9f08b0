x = 5
print(f'x is {x}', f'{x + 1}', f'{x:3}|', f'{x!r}')
