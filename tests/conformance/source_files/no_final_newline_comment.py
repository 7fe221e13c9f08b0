print(1)
# the end