/* conversion.h: int(x), str(x), list(x), range(x, y) ...: what a builtin type makes of builtin values, or of none. */
#ifndef HN_OBJECT_CONVERSION_H
#define HN_OBJECT_CONVERSION_H

#include "object/protocol.h"

/* `type(*args)` for a static type. NEEDS_PYTHON where only __new__ and __init__ know. */
Status value_construct(VM *vm, const Type *type, const Value *args, uint32_t count, Value *result);

#endif
