class A:
    def __init__(self): self.__secret = 1
A().__secret
