class Q:
    def where(self, x): return self
    def limit(self, n): raise ValueError(n)
Q().where(1).where(2).limit(3).where(4)
