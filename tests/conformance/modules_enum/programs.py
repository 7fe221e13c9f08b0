# Enums in programs: state machine, permissions, tokens, planets ordering, dispatch.
from enum import Enum, Flag, IntEnum, StrEnum, auto, unique


@unique
class Light(Enum):
    RED = ('stop', 30)
    GREEN = ('go', 25)
    YELLOW = ('slow', 5)

    def __init__(self, action, seconds):
        self.action, self.seconds = action, seconds

    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]


light, total = Light.RED, 0
for _ in range(7):
    total += light.seconds
    light = light.next()
print(light, total, light.action, [l.name for l in Light if l.seconds > 10],
      max(Light, key=lambda l: l.seconds), Light(('go', 25)).name)


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    EXECUTE = auto()
    ALL = READ | WRITE | EXECUTE

    @classmethod
    def parse(cls, text):
        result = cls(0)
        for c in text:
            result |= {'r': cls.READ, 'w': cls.WRITE, 'x': cls.EXECUTE}[c]
        return result

    def __str__(self):
        return ''.join(c if flag in self else '-' for c,
                       flag in zip('rwx', (Permission.READ, Permission.WRITE, Permission.EXECUTE)))


users = {'ann': Permission.ALL, 'bob': Permission.parse('rx'), 'cy': Permission(0)}
print({u: str(p) for u, p in users.items()}, users['bob'] & Permission.WRITE, bool(users['cy']),
      users['ann'] & ~Permission.WRITE, [u for u, p in users.items() if Permission.EXECUTE in p],
      repr(Permission.parse('wr')), len(Permission.ALL), [f.name for f in users['bob']])


class Token(StrEnum):
    PLUS = '+'
    MINUS = '-'
    NUMBER = auto()


class Operation(Enum):
    ADD = '+'
    SUB = '-'

    def __call__(self, a, b):
        return {Operation.ADD: a + b, Operation.SUB: a - b}[self]


print(Operation('+')(2, 3), Operation.SUB(2, 3), Token('+') == '+', Token.NUMBER, [Token(c) for c in '+-'],
      {Token.PLUS: 1}['+'])


class Priority(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10

    @classmethod
    def _missing_(cls, value):
        return max((m for m in cls if m <= value), default=cls.LOW) if isinstance(value, int) else None


print(Priority(7), repr(Priority(7)), Priority(100).name, Priority(-1).name,
      sorted([Priority.HIGH, 3, Priority.LOW]), Priority.MID > 4, sum(Priority), f'{Priority.HIGH:>4}',
      [p.name for p in sorted(Priority, reverse=True)])
try:
    Priority('x')
except ValueError as error:
    print(error)


def describe(value):
    match value:
        case Light.RED | Light.YELLOW:
            return 'careful'
        case Light():
            return f'light {value.name}'
        case Priority.HIGH:
            return 'urgent'
        case Priority(value=v):
            return f'priority {v}'
        case Permission.ALL:
            return 'everything'
        case Token.PLUS:
            return 'plus'
        case _:
            return 'other'


print([describe(v) for v in (Light.RED, Light.GREEN, Priority.HIGH, Priority.LOW, 10, Permission.ALL,
                             Permission.READ, '+', Token.MINUS)])
table = {Light.RED: {Priority.LOW: 'wait'}, Light.GREEN: {}}
print(table, {k.name: v for k, v in table.items()}, Light.RED in table, list(zip(Light, Priority)),
      [*map(str, Light)], dict.fromkeys(Light, 0)[Light.GREEN])
