for i in range(3):
# a comment
x = i
