/* code_text.h: the names of a code's variables, the same for compiled and for frozen code. */
#ifndef HN_OBJECT_CODE_TEXT_H
#define HN_OBJECT_CODE_TEXT_H

#include "compile/code.h"
#include "object/names.h"

/* The identifiers of frozen code are ASCII: the freezing tool sees to it. */
static inline Text static_text(uint32_t number) {
    return (Text){(const char *)static_strings[number].data, (uint32_t)static_strings[number].length};
}

static inline Text code_local_name(const Code *code, uint32_t local) {
    return code->flags & CODE_FROZEN ? static_text(code->frozen_local_names[local]) : code->local_names[local];
}

static inline Text code_free_name(const Code *code, uint32_t number) {
    return code->flags & CODE_FROZEN ? static_text(code->frozen_free_names[number]) : code->free_names[number];
}

#endif
