x = 3
whille x:
    x -= 1
