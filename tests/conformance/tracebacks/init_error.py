class Base:
    def __init__(self, x): self.x = int(x)
class Sub(Base):
    def __init__(self, *args):
        super().__init__(*args)
Sub('not a number')
