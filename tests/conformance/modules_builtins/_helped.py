"""A module to be explained.

What it is for
  is told here.
"""
import sys
from functools import wraps

__version__ = '2.5'
__author__ = 'nobody'
__date__ = 'today'
__credits__ = 'all'

constant = 'c' * 90
table = {1: 'one', 2: ['two', 'zwei']}
nothing_ = None
_hidden = 1


class Base:
    """The base."""

    def method(self, x='sys'):
        """Does something."""


class Derived(Base):
    def method(self, x=2):
        pass


class Other(Base):
    """Two bases."""
    def __init__(self):
        """Nothing."""


def helper(a, b=3):
    """Helps."""


@wraps(helper)
def wrapper(*args):
    return helper(*args)


def _unseen():
    pass


shorthand = helper
