def outer():
    configuration = 1
    def inner():
        return configuraton, configuration
    return inner()
outer()
