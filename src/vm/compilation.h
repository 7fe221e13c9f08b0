/* compilation.h: source becomes code of a VM; in the middle of a run, so that it can be stopped meanwhile. */
#ifndef HN_VM_COMPILATION_H
#define HN_VM_COMPILATION_H

#include "compile/program.h"
#include "vm/call.h"

/* Compiles for this VM; a SyntaxError is raised. NO_MEMORY, too, when it pauses (pause.h): called again with the same, it goes on. */
Status compile_to_link(VM *vm, const char *source, size_t length, const CompileOptions *options, Link **link);
/* Likewise; the warnings come into the list as tuples (message, line, column, end line, end column). A NULL list: they are printed. */
Status compile_collecting(VM *vm, const char *source, size_t length, const CompileOptions *options, List *found, Link **link);
/* The SyntaxError (or IndentationError ...) of a failed compilation, raised. */
Status raise_syntax_error(VM *vm, const SyntaxError *error, const char *filename);
/* Drops the compilation that rests, if there is one. */
void compilation_end(VM *vm);

#endif
