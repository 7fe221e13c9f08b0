import math
print(math.floor(2.7), math.pi)
