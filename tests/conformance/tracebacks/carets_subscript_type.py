config = None
value = (config['section']
         ['key'])
