x = 'a'
print(x is 'a', x is not 'b')
print(1 is 1.0 if x else 5 is x)
print(() is x, ... is x)
