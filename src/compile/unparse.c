/* unparse.c: an expression back to source text. */
#include "compile/compiler.h"

bool unparse_expression(Compiler *c, const AstExpression *e, Text *text) {
    (void)c, (void)e, (void)text;
    return false;
}
