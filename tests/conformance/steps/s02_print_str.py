print('text')
