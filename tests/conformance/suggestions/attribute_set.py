class P:
    __slots__ = ('latitude',)
p = P()
p.latitud = 1
