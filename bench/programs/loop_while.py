# Integer loops: a bare while loop with bit operations.
def main():
    s = i = 0
    while i < 14000000:
        s += i & 7
        i += 1
    print(s)


main()
