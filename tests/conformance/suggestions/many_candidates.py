abc1 = abc2 = abc3 = 1
print(abc4)
