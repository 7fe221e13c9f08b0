x = 1
if x == 1:
    pass
elsif x == 2:
    pass
