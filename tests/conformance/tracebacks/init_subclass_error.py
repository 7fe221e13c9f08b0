class Base:
    def __init_subclass__(cls): raise ValueError(cls.__name__)
class Sub(Base):
    x = 1
