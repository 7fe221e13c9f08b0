import sys
sys.kept = sys.modules[__name__]
print(__spec__._initializing)
1 / 0
