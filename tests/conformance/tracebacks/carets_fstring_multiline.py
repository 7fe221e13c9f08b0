def f(x): return f'''line
{x}
{x + 1:>{x}}
'''
f('a')
