application = 1
print(applikeishon)
