alphabet = 1
class A: alphabet = 2
import math
for code in ('alphabte', 'A.alphabte', 'A().alphabte', 'math.sqr', 'from math import sqr', 'import maht'):
    try: exec(code)
    except Exception as e: print(type(e).__name__, e, '|', e.name)
