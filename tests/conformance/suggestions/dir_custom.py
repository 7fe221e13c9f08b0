class A:
    def __dir__(self): return ['suggested_name', 5]
A().sugested_name
