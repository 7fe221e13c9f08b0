# Classes of thousands of names, which are copied in pieces.
d = {'a%d' % i: i for i in range(3000)}
d['f'] = lambda self: self.a7
X = type('X', (), d)
print(X().f(), len(X.__dict__) > 3000, X.a2999)
Y = type('Y', (X,), dict.fromkeys(map('b{}'.format, range(3000)), 2))
print(Y.b2999, Y.a0, Y().b5)
