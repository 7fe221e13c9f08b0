/* format_spec.h: the format mini-language: format(5, '>+#010x'), f'{x:,.2f}'. */
#ifndef HN_OBJECT_FORMAT_SPEC_H
#define HN_OBJECT_FORMAT_SPEC_H

#include "object/protocol.h"

/* Appends format(v, spec) for values of builtin types; `spec` NULL stands for an empty one. NEEDS_PYTHON
 * where a program's own class may decide. This is what f-strings and str.format call. */
Status format_value_to(TextBuilder *builder, Value v, const Str *spec);
/* format(v, spec) as a value; `spec` may be UNBOUND or a str. */
Status format_value(VM *vm, Value v, Value spec, Value *result);

/* The `__format__` of str, int, bool, float and complex: args are self and the spec. */
Status format_leaf(VM *vm, Value *args, uint32_t count, Value *result);

#endif
