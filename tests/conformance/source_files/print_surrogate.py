print("before")
print("\ud800")
print("after")
