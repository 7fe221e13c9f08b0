print({k: [x ** -1 for x in range(k)] for k in range(3)})
