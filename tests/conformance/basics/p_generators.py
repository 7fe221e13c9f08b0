def count(n):
    i = 0
    while i < n:
        yield i
        i += 1

for x in count(3):
    print(x)
print(list(count(5)), sum(count(4)))
g = count(2)
print(next(g), next(g), next(g, 'done'))
