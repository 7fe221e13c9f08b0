s = {1, 2, 1}
print(len(s), 1 in s, 5 in s)
