class A:
    width = 5
    area = widht * 2
