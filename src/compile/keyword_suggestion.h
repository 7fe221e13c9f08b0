/* keyword_suggestion.h: "invalid syntax. Did you mean 'while'?"
 *
 * CPython adds this when it prints a SyntaxError, not when it raises one: str(error) stays as it was. So a
 * host asks here when it renders an error that nobody caught. */
#ifndef HN_COMPILE_KEYWORD_SUGGESTION_H
#define HN_COMPILE_KEYWORD_SUGGESTION_H

#include "compile/parser.h"

/* Whether a source that parses also compiles: for what the code generator has to say. (That `return` and the
 * like stand where they may is looked at here.) */
typedef bool (*CompilesFunction)(void *user, const char *source, size_t length);

/* Looks for a misspelt keyword that explains result->error. When there is one, `suggested` becomes the error
 * to print instead, and true is returned. `from_file`: the program is a file, where CPython looks at the line
 * of the error only. `compiles` may be NULL. */
bool suggest_keyword(Arena *arena, const ParseResult *result, bool from_file, CompilesFunction compiles,
                     void *user, SyntaxError *suggested);

#endif
