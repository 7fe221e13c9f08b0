class F:
    def __format__(self, spec): return spec.nope
print(f'{F():abc}')
