# Deep exception groups: walking, counting, splitting by several conditions.
def build(depth, width):
    if depth == 0:
        return [ValueError, TypeError, KeyError, OSError][width % 4](f'leaf {width}')
    return ExceptionGroup(f'd{depth}w{width}',
                          [build(depth - 1, width * 3 + i) for i in range(2 + depth % 2)])


def leaves(e):
    if isinstance(e, BaseExceptionGroup):
        for child in e.exceptions:
            yield from leaves(child)
    else:
        yield e


def shape(e):
    return [shape(c) for c in e.exceptions] if isinstance(e, BaseExceptionGroup) else type(e).__name__[0]


tree = build(3, 1)
print(shape(tree), len(list(leaves(tree))), tree)
for condition in (ValueError, (KeyError, OSError), LookupError, Exception,
                  lambda e: 'leaf 1' in str(e) and not isinstance(e, ExceptionGroup),
                  lambda e: getattr(e, 'message', '').startswith('d1')):
    match, rest = tree.split(condition)
    print(shape(match) if match else None, shape(rest) if rest else None,
          (len(list(leaves(match))) if match else 0) + (len(list(leaves(rest))) if rest else 0))
sub = tree.subgroup(ValueError)
print(sub.message, [str(e) for e in leaves(sub)], sub.exceptions[0].message,
      list(leaves(sub))[0] in list(leaves(tree)))
seen = []
try:
    try:
        raise tree
    except* ValueError as group:
        seen.append(('V', shape(group)))
    except* LookupError as group:
        seen.append(('L', shape(group)))
        raise RuntimeError('while handling') from None
    except* TypeError as group:
        seen.append(('T', shape(group)))
except ExceptionGroup as group:
    print(seen, shape(group), repr(group.exceptions[0]))
mixed = BaseExceptionGroup('mixed',
                           [KeyboardInterrupt(), ValueError('v'),
                            BaseExceptionGroup('inner', [SystemExit(1)])])
print(mixed.split(Exception), shape(mixed), type(mixed.subgroup(ValueError)).__name__,
      isinstance(mixed, Exception), mixed.subgroup(lambda e: False))
deep = ValueError('deep')
for i in range(50):
    deep = ExceptionGroup(str(i), [deep])
print(len(repr(deep)), sum(1 for _ in leaves(deep)), deep.subgroup(ValueError).message,
      deep.split(KeyError)[0])
for e in leaves(tree):
    e.add_note('noted')
print({tuple(e.__notes__) for e in leaves(tree)}, hasattr(tree, '__notes__'))
