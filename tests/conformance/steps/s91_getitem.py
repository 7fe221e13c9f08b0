class A:
    def __getitem__(self, k): return k * 2
    def __len__(self): return 7
print(A()[21], len(A()))
