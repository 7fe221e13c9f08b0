/* carets.h: the source lines under an entry of a traceback, with the carets that point out what was running. */
#ifndef HN_VM_CARETS_H
#define HN_VM_CARETS_H

#include "compile/code.h"
#include "object/text.h"

/* Appends the lines of `range`, each indented by four spaces, as CPython 3.14 shows them. Nothing when they are blank or not there. */
Status carets_add(TextBuilder *builder, Text source, SourceRange range);

#endif
