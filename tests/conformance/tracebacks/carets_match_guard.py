match [1, 2]:
    case [a, b] if a / (b - 2):
        print(a)
