class P:
    __match_args__ = ('a',)
match P():
    case P(1, 2):
        pass
