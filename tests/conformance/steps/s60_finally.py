try:
    print('body')
finally:
    print('finally')
