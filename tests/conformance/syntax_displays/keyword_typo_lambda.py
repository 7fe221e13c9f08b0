f = lamda x: x + 1
