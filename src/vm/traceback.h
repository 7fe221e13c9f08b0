/* traceback.h: tracebacks, frame objects, and how a traceback is written. */
#ifndef HN_VM_TRACEBACK_H
#define HN_VM_TRACEBACK_H

#include "object/text.h"
#include "vm/vm.h"

/* The frame of an entry of a traceback, made when it is first asked for. */
Status traceback_frame(VM *vm, Traceback *traceback, Value *result);

/* An AttributeError under way that does not know its name and object learns them when the instruction it comes to looks an attribute up. */
Status attribute_error_note(VM *vm, const Frame *frame);

/* The line that an entry, a frame or an instruction of some code stands for. */
uint32_t traceback_line(const Traceback *traceback);
/* The source text that tracebacks show for a function's code, as CPython finds it through the file; empty when there is none. */
Text traceback_source(VM *vm, const Code *code, Value function);

/* A line of the file, as far as a program was compiled from it; empty when there is none. */
Text source_line_of_file(VM *vm, const Str *filename, int64_t line);

/* Keeps the source with a SyntaxError that compiling it gave (as its _metadata), so that the display can suggest a keyword. Worth its
 * while only for the message "invalid syntax" and those about a forgotten comma. */
Status syntax_error_keep_source(VM *vm, Value exception, const char *source, size_t length);

/* `  File "x.py", line 1, in f`, and the source with its carets. */
Status traceback_entry_to(TextBuilder *builder, const Traceback *traceback);

#endif
