message = 'it's here'
print("ok)
