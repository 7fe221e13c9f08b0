print('a', "a", '''a''', """a""", r'\n', R"\t", b'a', B"b", br'\x', rb'\x', bR'\y', Rb'\z', RB'\w', u'u', U"U")
print('it\'s', "say \"hi\"", '"', "'", '\\', r'\'', r"\"", '''a'b"c''', """a"b'c""")
print('''line one
line two\
 continued
	tab''')
print("""
""" == '\n', '''''' == '', """"a""" == '"a', '''\'''' == "'")
print('a' 'b' "c" '''d''' r'\e' u'f', b'a' b'b' br'\c')
print(('paren'
       'thesised'
       ' strings'), 'con\
tinued')
print(len('''\
x'''), len(r'\
'), len("a\
b"))
print(repr(b'\x00\xff\'"\n'), b"it's", b'\'"', b'')
print('x' 'y' * 2, 'x' 'y'.upper(), 'a' 'b' in 'xabx', ('a' 'b')[1])
print(f'a' 'b' f'{1}' r'\n' rf'\{2}' fr'{3}\n', F'{4}', fR'\d{5}')
