print('total:' total, 'end')
