for x on range(3):
    print(x)
