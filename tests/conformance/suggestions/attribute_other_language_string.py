'abc'.toUpperCase()
