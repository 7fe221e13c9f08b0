"""What reads one JSON value."""

__all__ = ['make_scanner']

from _json import Scanner


def make_scanner(context):
    """A callable of a text and a place: the value that begins there, and where it ends."""
    return Scanner(context.strict, context.object_hook, context.object_pairs_hook, context.parse_float, context.parse_int, context.parse_constant)


c_make_scanner = py_make_scanner = make_scanner
