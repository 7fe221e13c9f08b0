/* scope.c: dir, vars, input, aiter, anext, breakpoint, open: the prelude does them all. */
#include "frozen.h"
#include "object/type.h"

#define PYTHON(name, parameters, minimum, maximum, function)                                                           \
    const Builtin builtin_##name = FUNCTION(#name, parameters, minimum, maximum, maximum, NULL, &function, "builtins")

PYTHON(dir, "object=, /", 0, 1, prelude_dir_slow);
PYTHON(vars, "object=, /", 0, 1, prelude_vars_slow);
PYTHON(input, "prompt='', /", 0, 1, prelude_input_slow);
PYTHON(aiter, "async_iterable, /", 1, 1, prelude_aiter_slow);
PYTHON(anext, "aiterator, default=, /", 1, 2, prelude_anext_slow);
const Builtin builtin_breakpoint = FUNCTION_FLAGS(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "breakpoint", "*args, **kws", 0, 0, 0, NULL,
                                                  &prelude_breakpoint_slow, "builtins");
const Builtin builtin_open = FUNCTION("open", "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None", 1, 8, 8, NULL,
                                      &prelude_open_file, "_io");
