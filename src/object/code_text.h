/* code_text.h: the names in a code, the same for compiled and for frozen code. */
#ifndef HN_OBJECT_CODE_TEXT_H
#define HN_OBJECT_CODE_TEXT_H

#include <string.h>

#include "compile/code.h"
#include "object/names.h"

extern const char *const frozen_files[]; /* "<frozen NAME>" */
extern const char frozen_texts[];

static inline Text text_of_cstring(const char *text) { return (Text){text, (uint32_t)strlen(text)}; }

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

static inline Text code_name(const Code *code) {
    return code->flags & CODE_FROZEN ? static_text(code->frozen_name) : code->origin->name;
}

static inline Text code_qualified_name(const Code *code) {
    if (!(code->flags & CODE_FROZEN)) return code->origin->qualified_name;
    return code->frozen_qualified_name ? text_of_cstring(frozen_texts + code->frozen_qualified_name) : code_name(code);
}

static inline Text code_filename(const Code *code) {
    return code->flags & CODE_FROZEN ? text_of_cstring(frozen_files[code->frozen_file]) : code->origin->program->filename;
}

/* The interned name that an instruction's site is about. */
static inline Value site_name(const Link *link, uint32_t site) {
    const Code *code = link->code;
    return code->flags & CODE_FROZEN ? STATIC_VALUE(&static_strings[code->frozen_sites[site]]) : link->names[code->sites[site]];
}

#endif
