i = 0
while i < 5:
    i += 1
    if i == 2:
        continue
    if i == 4:
        break
    print(i)
print('end', i)
while i:
    i -= 1
else:
    print('exhausted', i)
