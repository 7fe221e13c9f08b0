for c in 'ab':
    print(c)
