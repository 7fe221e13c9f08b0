print('a' if True else 'b', 'a' if 0 else 'b')
