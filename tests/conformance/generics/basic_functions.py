def first[T](items: list[T]) -> T:
    return items[0]
print(first([1, 2]), first('ab'), first.__type_params__, first.__name__)
def pair[A, B](a: A, b: B) -> tuple[A, B]: return a, b
print(pair(1, 'x'), [t.__name__ for t in pair.__type_params__])
class Box[T]:
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
print(Box(5).get(), Box.__type_params__, Box[int](6).get(), Box[int])
type Alias = list[int]
print(Alias, Alias.__value__, Alias.__name__)
