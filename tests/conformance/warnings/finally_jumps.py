def f():
    for i in range(2):
        try: 1 / 0
        finally: break
    try: return 1
    finally: return 2
def g():
    while True:
        try: break
        finally: continue
print(f())
