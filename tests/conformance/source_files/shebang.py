#!/usr/bin/python3
print(__name__, __doc__)
