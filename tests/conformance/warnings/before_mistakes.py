# What the parser warns of is told also where the source turns out to be wrong.
sources = ['x = "\\d"\ny = = 2', 'x = "\\d" b"a"', 'x = "\\d"\nreturn 5', '1if 1else (', 'def f(): "\\w"; return\nnonlocal x', 'x = "\\d"\n  y',
           '"\\d', 'f"\\d{"\\w"}"\nbreak', 'def f(x): x = x + "\\d"; global x', 'x = """\n\\d""" "\\z"; f() = 1']


def attempt(source):
    try:
        exec(source)
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)


for source in sources:
    attempt(source)
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    for source in sources:
        attempt(source)
    print([(str(warning.message)[:12], warning.lineno) for warning in caught])
warnings.simplefilter('error')
for source in sources + ['"\\d"', '"\\777"', '1if 1else 2']:
    attempt(source)
