# Where SyntaxErrors about a return in except* and about empty lists of type parameters point.
CASES = '''return|return x|return (1)|return (\n1)|return (1, 2)|return None|return 1+1|return -1|return not 1|return 'a' 'b'|return f'a'|return ...|return __debug__|return (1,x)|return 1 if 2 else 3|return "a" % 1|return f""|return f"{1}"|return (\n1,\n2)|return b"a"|return x\\\n|return \\\n x|return \\\n  1'''
for c in CASES.split('|'):
    c='def f():\n  try: 1\n  except* A:\n    '+c
    try: compile(c,'<s>','exec'); print(c,'ok')
    except SyntaxError as e: print(repr(c),'->',type(e).__name__,e.msg,e.lineno,e.offset,e.end_lineno,e.end_offset,repr(e.text))
    c=c.replace('except*','finally:\n  while 1:\n   try: 1\n   except*').replace('def f():','async def f():\n  yield')
    try: compile(c,'<s>','exec'); print(c,'ok')
    except SyntaxError as e: print(repr(c),'->',type(e).__name__,e.msg,e.lineno,e.offset,e.end_lineno,e.end_offset,repr(e.text))

for c in ('def f[](): pass', 'class A[ ]: pass', 'type X[] = 1', 'type X[ ] = 1', 'type X[\n] = 1', 'type X[]', 'def f[ ] (): pass'):
    try: compile(c, '<s>', 'exec')
    except SyntaxError as e: print(repr(c),'->',type(e).__name__,e.msg,e.lineno,e.offset,e.end_lineno,e.end_offset,repr(e.text))
