# Objects like dataclasses: construction with keywords and defaults, equality, sorting, replacing, repr.
class Record:
    def __init__(self, name, amount=0, *, tag='none', active=True):
        self.name = name
        self.amount = amount
        self.tag = tag
        self.active = active

    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return (self.name, self.amount, self.tag) == (other.name, other.amount, other.tag)
        return NotImplemented

    def __lt__(self, other):
        return (self.amount, self.name) < (other.amount, other.name)

    def __hash__(self):
        return hash((self.name, self.amount))

    def __repr__(self):
        return f'Record(name={self.name!r}, amount={self.amount!r}, tag={self.tag!r})'

    def replace(self, **changes):
        values = dict(self.__dict__)
        values.update(changes)
        return Record(**values)

    @property
    def doubled(self):
        return self.amount * 2

    @classmethod
    def parse(cls, text):
        name, amount = text.split(':')
        return cls(name, int(amount))

    @staticmethod
    def check(amount):
        return amount % 3 == 0


def run(n):
    items = [Record('r%d' % (i % 50), i * 7 % 1000, tag='even' if i % 2 == 0 else 'odd') for i in range(n)]
    total = 0
    for i in range(n):
        item = items[i]
        total += item.doubled + Record.check(item.amount)
        if item == items[i - 50]:
            total += 1
        if i % 5 == 0:
            changed = item.replace(amount=i, active=False)
            total += changed.amount + len(repr(changed))
        if i % 7 == 0:
            total += Record.parse('x:%d' % i).amount
    items.sort()
    unique = set(items)
    by_tag = {}
    for item in items:
        by_tag.setdefault(item.tag, []).append(item.amount)
    return total, len(unique), items[0].amount, items[-1].name, sorted((k, sum(v)) for k, v in by_tag.items())


print(*run(90000))
