# -*- coding: latin-1 -*-
print("é ü ÿ", len("é"))
ñ = 5
print(ñ)
