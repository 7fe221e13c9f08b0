"""The module's docstring."""
print(__doc__)
print(__name__ == "__main__")
