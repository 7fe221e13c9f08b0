class E(Exception): pass
E.__name__ = 'Renamed'
E.__qualname__ = 'Outer.Renamed'
raise E('x')
