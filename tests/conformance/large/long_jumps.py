lines = ''.join(f'        if x == {i}: total += {i}\n' for i in range(3000))
exec(f'def f(n):\n    total = 0\n    for x in range(n):\n{lines}    return total\n')
print(f(5), f(10))
body = ''.join(f'        y = x + {i}\n        if y < 0: break\n' for i in range(2500))
exec(f'def g():\n    x = n = 0\n    while n < 3:\n        n += 1\n        if n == 2: continue\n{body}        x += n\n    else:\n        return x, y\n')
print(g())
chain = 'if x == 0: r = 0\n' + ''.join(f'elif x == {i}: r = {i} * 2\n' for i in range(1, 1500)) + 'else: r = -1\n'
for x in (0, 1, 700, 1499, 5000):
    exec(chain)
    print(x, r)
cases = 'match x:\n' + ''.join(f' case {i}: r = "case {i}"\n' for i in range(1000)) + ' case _: r = "none"\n'
for x in (0, 999, 'z'):
    exec(cases)
    print(r)
body = ''.join(f'        z = {i}\n' for i in range(4000))
exec(f'def h():\n    try:\n{body}        1 / 0\n    except ZeroDivisionError:\n        return "handled", z\n    finally:\n        print("finally")\n')
print(h())
exec('def k(a):\n    return ' + ' or '.join(f'a == {i}' for i in range(1200)) + '\n')
print(k(1199), k(1200), k(0))
exec('def m(a):\n    return ' + ' and '.join(f'a != {i}' for i in range(1200)) + '\n')
print(m(1199), m(1200))
