def f(x):
    match x:
        case 0: return 'zero'
        case -1: return 'minus one'
        case 1.5: return 'one and a half'
        case 'text': return 'str'
        case b'bytes': return 'bytes'
        case True: return 'true'
        case False: return 'false'
        case None: return 'none'
        case 1 + 2j: return 'complex'
        case -3 - 4j: return 'negative complex'
        case 0x10: return 'hex'
        case 'con' 'cat': return 'concatenated'
        case """tri""": return 'triple'
        case r'\n': return 'raw'
        case -2.5e3 | 7j: return 'or'
        case _: return 'default'
for x in (0, 0.0, False, -1, 1.5, 'text', b'bytes', True, 1, 1.0, None, 1 + 2j, -3 - 4j, 16, 'concat', 'tri', '\\n', -2500, 7j, [], '', float('nan')):
    print(repr(x), f(x))
class E:
    def __eq__(self, other):
        print('eq', other, end='; ')
        return other == 'text'
print(f(E()))
