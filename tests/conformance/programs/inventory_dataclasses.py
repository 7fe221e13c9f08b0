from dataclasses import dataclass, field, asdict, replace
from collections import defaultdict
import json
@dataclass(order=True, frozen=True)
class Product:
    sku: str
    price: float = field(compare=False)
    tags: tuple[str, ...] = ()
    def discounted(self, percent): return replace(self, price=round(self.price * (1 - percent / 100), 2))
@dataclass
class Line:
    product: Product
    quantity: int = 1
    def __post_init__(self):
        if self.quantity < 1: raise ValueError(f'bad quantity {self.quantity}')
    @property
    def total(self): return self.product.price * self.quantity
@dataclass
class Order:
    id: int
    lines: list[Line] = field(default_factory=list)
    def add(self, p, n=1): self.lines.append(Line(p, n)); return self
    @property
    def total(self): return sum(l.total for l in self.lines)
apple, pear = Product('A1', 0.5, ('fruit', 'red')), Product('P7', 0.75, ('fruit',))
tv = Product('T9', 499.99, ('electronics',))
orders = [Order(1).add(apple, 10).add(tv), Order(2).add(pear, 3).add(tv.discounted(10)), Order(3)]
for o in orders: print(o.id, f'{o.total:10.2f}', [l.product.sku for l in o.lines])
by_tag = defaultdict(float)
for o in orders:
    for l in o.lines:
        for t in l.product.tags: by_tag[t] += l.total
print({k: round(v, 2) for k, v in sorted(by_tag.items())})
print(sorted([tv, pear, apple])[0], apple < pear, apple == Product('A1', 99, ('fruit', 'red')), hash(apple) == hash(Product('A1', 1, ('fruit', 'red'))))
print(json.dumps(asdict(orders[0]), indent=1))
for bad in (lambda: Line(apple, 0), lambda: setattr(apple, 'price', 1), lambda: Product(), lambda: Order(1, 2, 3)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
