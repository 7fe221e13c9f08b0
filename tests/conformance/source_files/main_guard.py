import sys
def main(argv):
    print(len(argv), argv[0], __file__)
    return 3
if __name__ == "__main__":
    sys.exit(main(sys.argv))
