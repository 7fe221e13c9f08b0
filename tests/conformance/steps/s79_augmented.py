x = 1
x += 2
x *= 5
x -= 1
x //= 3
print(x)
s = 'a'
s += 'b'
print(s)
