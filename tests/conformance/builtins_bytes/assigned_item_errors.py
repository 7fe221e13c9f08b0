x = bytearray(5)
for i, v in ((100, 'a'), (100, 300), (100, 3), (2, 300), (2, 'a'), (-7, 'a'), (-7, 2), (2**70, 'a'), ('b', 'a'), (2**70, 3), (100, 2**80)):
    try: x[i] = v
    except Exception as e: print(i, v, type(e).__name__, e)
