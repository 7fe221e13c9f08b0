/* conversion.h: int(x), str(x), list(x) ...: what a builtin type makes of one builtin value, or of none. */
#ifndef HN_OBJECT_CONVERSION_H
#define HN_OBJECT_CONVERSION_H

#include "object/protocol.h"

/* `type(v)`, or `type()` when v is UNBOUND. NEEDS_PYTHON where only __new__ and __init__ know. */
Status value_convert(VM *vm, const Type *type, Value v, Value *result);

#endif
