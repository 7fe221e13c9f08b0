class Inner:
    def __init__(self): self.blech = 1
class Outer:
    def __init__(self): self.inner = Inner()
Outer().blech
