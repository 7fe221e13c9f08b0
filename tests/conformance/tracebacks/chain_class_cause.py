raise ValueError from OSError
