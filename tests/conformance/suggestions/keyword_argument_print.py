print('a', edn='')
