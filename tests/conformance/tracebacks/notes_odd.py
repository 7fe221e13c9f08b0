class E(Exception):
    __notes__ = ['class note', 5, None]
raise E('x')
