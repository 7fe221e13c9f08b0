items = ['a', 'b' 'c', 'd' e]
