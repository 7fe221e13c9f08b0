x = 1; y = 2; print(x, y)
if x: print('a'); print('b')
if x:
  print('two spaces')
  if y:
        print('eight spaces')
        # comment in block
# comment in column zero
        print('still inside')
  print('back')
if x:
	print('tab')
	if y:
		print('two tabs')
z = (1 +  # comment inside
     2
     # another comment

     + 3)
print(z)
w = 1 + \
    2
print(w)
class A: pass
class B: x = 1; y = 2
def f(): return 1
def g(): a = 1; b = 2; return a + b
print(A.__name__, B.x, B.y, f(), g())
for i in range(2): print(i); print(i * 2)
while x: x -= 1; print('while')
else: print('else')
try: print('try')
except: pass
else: print('no error')
finally: print('finally')
with __import__('contextlib').nullcontext(5) as v: print(v)
if True:

    print('blank line before')


    print('blank lines between')
pass; pass
print('semicolon at the end');
d = {'a':
     1, 'b'
     : 2}
print(d)
lambda: (yield)
1; 'expression'; [1][0]
if x: pass
elif y: print('elif on a line')
else: pass
