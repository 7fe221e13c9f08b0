x = 5
x.real.thing = 3
