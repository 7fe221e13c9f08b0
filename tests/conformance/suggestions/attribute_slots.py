class P:
    __slots__ = ('latitude', 'longitude')
p = P()
p.latitude = 1
p.lattitude
