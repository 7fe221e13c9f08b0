print('%s is %d' % ('x', 5), '{} and {}'.format(1, 2), format(3.14159, '.2f'))
