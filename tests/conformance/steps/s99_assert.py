assert 1
try: assert 0, 'message'
except AssertionError as e: print(e)
