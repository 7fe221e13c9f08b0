def f(items):
    for item in items:
        if item > 3 adn item < 10:
            print(item)
