# Which of several bad arguments of compile() is complained of.
for arguments in [('1', 'f', 'bad', 'x'), ('1', 'f', 'bad', 1 << 40), ('1', 3, 'bad', 'x'), (3, 'f', 'bad', 0), (3, 'f', 'exec', 'x'),
                  ('1', 'f', 3, 'x'), ('1', 'f', 'bad', 0, [], 'x'), ('1', 'f', 'exec', 0, 0, 9), ('1', 'f', 'bad', 0, 0, 9),
                  ('1', 'f', 'bad', 1 << 29), (3, 'f', 'bad', 1 << 29), ('1', 'f', 'eval', None), ('1', 'f', 'eval', 1.5), (3, 'f', 'eval')]:
    try:
        print(compile(*arguments))
    except Exception as error:
        print(arguments, type(error).__name__, error)
