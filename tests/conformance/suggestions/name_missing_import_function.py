data = json.loads('{}')
