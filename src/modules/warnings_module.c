/* warnings_module.c: the module _warnings: issuing warnings, and the lines of programs' sources, for lib/warnings.py. */
#include "frozen.h"
#include "object/protocol.h"
#include "object/str.h"
#include "vm/module_table.h"
#include "vm/traceback.h"

/* source_line(filename, lineno): the line of the file that a program was compiled from; '' when there is none. */
static Status source_line_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_str(args[0])) return raise_type(vm, "filename must be a string");
    int64_t line;
    TRY(value_index(vm, args[1], &line));
    Text text = source_line_of_file(vm, AS(Str, args[0]), line);
    *result = str_from_utf8(vm, text.bytes, text.length);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static const Builtin source_line = FUNCTION("source_line", "filename, lineno, /", 2, 2, 2, source_line_leaf, NULL, "_warnings");

static const Builtin warn = FUNCTION("warn", "message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()", 1, 4, 5, NULL,
                                    &prelude_warn_of_caller, "_warnings");
static const Builtin warn_explicit = FUNCTION("warn_explicit",
                                             "message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None",
                                             4, 8, 8, NULL, &prelude_warn_of_place, "_warnings");

static const Builtin *const functions[] = {&source_line, &warn, &warn_explicit, NULL};

const NativeModule warnings_module = {.name = "_warnings", .functions = functions};
