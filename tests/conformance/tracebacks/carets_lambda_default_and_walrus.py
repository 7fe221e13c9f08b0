if (n := len('abc')) > 2 and (m := n + None):
    pass
