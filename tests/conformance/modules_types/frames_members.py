# types: FrameType, TracebackType, MemberDescriptorType.
import sys
import types


class Slots:
    __slots__ = ('a',)


print(isinstance(sys._getframe(), types.FrameType), isinstance(Slots.a, types.MemberDescriptorType),
      Slots.a.__name__, Slots.a.__objclass__)
try:
    1 / 0
except ZeroDivisionError as error:
    tb = error.__traceback__
print(isinstance(tb, types.TracebackType), tb.tb_lasti >= 0, tb.tb_next, tb.tb_frame is sys._getframe())
made = types.TracebackType(None, tb.tb_frame, 5, 77)
outer = types.TracebackType(made, tb.tb_frame, 1, 2)
print(made.tb_lineno, made.tb_lasti, outer.tb_next is made,
      ValueError('x').with_traceback(outer).__traceback__ is outer)
outer.tb_next = None
print(outer.tb_next)
for action in (lambda: setattr(made, 'tb_next', made), lambda: setattr(made, 'tb_next', 5),
               lambda: types.TracebackType(5, None, 1, 1), lambda: types.TracebackType(),
               lambda: setattr(made, 'tb_lineno', 1), lambda: types.FrameType(),
               lambda: types.GeneratorType(), lambda: Slots.a.__get__(5, int), lambda: Slots().a,
               lambda: types.BuiltinFunctionType(), lambda: types.EllipsisType(1), lambda: types.NoneType(1),
               lambda: types.UnionType[int], lambda: types.CellType(1, 2)):
    try:
        print(action())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
