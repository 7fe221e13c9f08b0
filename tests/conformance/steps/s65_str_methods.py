print('Abc'.upper(), 'a b'.split(), '-'.join(['x', 'y']), ' s '.strip(), 'abc'.replace('b', 'X'))
