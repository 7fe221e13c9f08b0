def _generic_alias(origin, args):
    raise TypeError('generic alias')


def _union(a, b):
    raise TypeError('union')


def build_template(a, b):
    raise TypeError('template')


def build_interpolation(a, b, c, d):
    raise TypeError('template')


def make_type_var(name):
    raise TypeError('tv')


def make_type_var_bound(name, f):
    raise TypeError('tv')


def make_type_var_constraints(name, f):
    raise TypeError('tv')


def make_param_spec(name):
    raise TypeError('tv')


def make_type_var_tuple(name):
    raise TypeError('tv')


def set_type_param_default(p, f):
    raise TypeError('tv')


def make_type_alias(name, p, f):
    raise TypeError('tv')


def subscript_generic(p):
    raise TypeError('tv')


def set_type_params(f, p):
    raise TypeError('tv')
