class Signal:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.setdefault(self.name, BoundSignal(self.name))
class BoundSignal(list):
    def __init__(self, name): super().__init__(); self.name = name
    def __call__(self, *a, **k): return [f(*a, **k) for f in self]
    def __iadd__(self, f): self.append(f); return self
class Button:
    clicked, moved = Signal(), Signal()
    def click(self, times=1): return self.clicked(times)
a, b = Button(), Button()
a.clicked.append(lambda n: f'first {n}')
a.clicked.append(str)
b.moved.append(print)
print(a.click(), a.click(3), b.click(), b.moved(1, 2, sep='/'), type(Button.clicked).__name__, len(a.clicked))
try: a.clicked += len
except AttributeError as e: print(e)
print(a.clicked.name, len(a.clicked))
try: a.click()
except TypeError as e: print(e)
