l = []
l.append(l)
raise ValueError(l)
