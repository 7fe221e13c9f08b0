x = 7
print(x)
