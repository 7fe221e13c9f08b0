print("\ud800".encode("utf-8", "surrogatepass"))
print("\udcff" == "\udcff", ascii("\ud83d\ude00"))
