# Long sorts are dumped and loaded at their steps, of every form that the sorting makes of keys. No loops in Python: they would be dumped, too.
count = 9000
numbers = list(range(count))
numbers = numbers[::3] + numbers[2::3][::-1] + numbers[1::3]
for items in numbers, list(map(float, numbers)), list(map(str, numbers)), list(zip(map(str, numbers), numbers)), list(map((1 << 60).__mul__, numbers)):
    up = sorted(items)
    down = sorted(items, reverse=True)
    print(len(up), up[0], up[count // 2], up[-1], up == down[::-1])
