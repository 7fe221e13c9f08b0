# Exception groups of so many exceptions that they are looked at in pieces.
N = 400


class Own(ExceptionGroup):
    def derive(self, excs):
        return Own(self.message, excs)


class Other(ValueError):
    pass


def show(*groups):
    print(*[(type(g).__name__, str(g), len(g.exceptions), g.exceptions[0], g.exceptions[-1]) if isinstance(g, BaseException) else g for g in groups])


def tried(call):
    try:
        show(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error)[:100])


mixed = [(ValueError, TypeError, Other, KeyError)[i % 4](i) for i in range(N)]
for kind in ExceptionGroup, BaseExceptionGroup, Own:
    for items in mixed, tuple(mixed):
        group = kind('some', items)
        group.add_note('a note')
        show(group)
        show(*group.split(ValueError))
        show(*group.split((TypeError, KeyError)))
        show(*group.split(OSError))
        show(*group.split(lambda e: e.args[0] in range(300)) if kind is not Own else ())
        show(group.subgroup(Other), group.subgroup(kind), group.subgroup(lambda e: isinstance(e, KeyError)))
        show(group.derive(mixed[::-1]), group.derive(tuple(mixed[1:])))
        print(group.split(Other)[0].__notes__, group.split(Other)[1].exceptions[3] is mixed[4])
for items in [*mixed, 5], [None, *mixed], mixed[:200] + [SystemExit()] + mixed, [], mixed[:100] + [ValueError]:
    for kind in ExceptionGroup, BaseExceptionGroup, Own:
        tried(lambda: kind('odd', items))
nested = ExceptionGroup('outer', [ExceptionGroup('inner %d' % i, mixed[i:i + 150]) for i in range(40)])
for part in nested.split(Other):
    show(part)
    show(part.exceptions[7])
try:
    try:
        raise ExceptionGroup('raised', mixed)
    except* Other as caught:
        show(caught)
        raise
    except* ValueError as caught:
        show(caught)
    except* KeyError as caught:
        show(caught)
        raise ExceptionGroup('new', caught.exceptions)
except BaseException as error:
    print(error, [len(each.exceptions) for each in error.exceptions])
large = ExceptionGroup('large', mixed * 15)
show(*large.split(Other), large.subgroup(TypeError))
