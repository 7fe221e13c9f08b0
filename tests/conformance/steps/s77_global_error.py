print('before')
undefined
