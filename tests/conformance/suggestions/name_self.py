class A:
    def __init__(self): self.blech = 1
    def get(self):
        return blech
A().get()
