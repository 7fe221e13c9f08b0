counter = 1
for t in ('conter', 'countr', 'prnt', 'lenn', 'Counter', 'COUNTER', 'xyzzyplugh'):
    try: eval(t)
    except NameError as e: print(e)
