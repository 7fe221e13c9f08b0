# Of builtins equally near, the first in the order of the namespace is meant.
import builtins
import sys

for name in ['st', 'prnt', 'tupl', 'mx', 'flter', 'mp', 'in_', 'sort', 'sm', 'Tru', 'Nne', 'rang', 'lst', 'inpt', 'ope', 'bol', 'dct', 'strr', 'ValueErro',
             'KeyErr', 'Exceptio', 'IOErro', 'ilter', 'nt', 'st_', 'rt', 'aps', 'ex', 'het']:
    try:
        eval(name)
    except NameError as error:
        sys.__excepthook__(type(error), error, error.__traceback__)
print([name for name in vars(builtins) if not name.startswith('___')])
