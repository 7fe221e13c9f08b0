with open_file() as f, 5:
    pass
