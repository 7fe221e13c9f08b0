/* code_text.h: the names in a code, the same for compiled and for frozen code. */
#ifndef HN_OBJECT_CODE_TEXT_H
#define HN_OBJECT_CODE_TEXT_H

#include <string.h>

#include "compile/code.h"
#include "object/names.h"

extern const char *const frozen_files[]; /* "<frozen NAME>" */
extern const char frozen_texts[], frozen_labels[];
extern const uint32_t static_string_count;
extern const Code frozen_codes[];

/* What a code is known by, be it a VM's own unpacked one: other links of it start from that. */
static inline const Code *code_stored(const Code *code) { return code->flags & CODE_FROZEN ? &frozen_codes[code->index] : code; }

static inline Text text_of_cstring(const char *text) { return (Text){text, (uint32_t)strlen(text)}; }

/* A name of frozen code: the number of a constant string, or past these a place in frozen_labels. */
static inline Text static_text(uint32_t number) {
    if (number >= static_string_count) return text_of_cstring(frozen_labels + (number - static_string_count));
    return (Text){(const char *)static_strings[number].data, (uint32_t)static_strings[number].length};
}

static inline Text code_local_name(const Code *code, uint32_t local) {
    return code->flags & CODE_FROZEN ? static_text(code->frozen_tables[local]) : code->origin->local_names[local];
}

static inline Text code_free_name(const Code *code, uint32_t number) {
    return code->flags & CODE_FROZEN ? static_text(code->frozen_tables[code->local_count + number]) : code->origin->free_names[number];
}

/* The register of a cell. */
static inline uint16_t code_cell(const Code *code, uint32_t cell) {
    return code->flags & CODE_FROZEN ? code->frozen_tables[code->local_count + code->free_count + cell] : code->origin->cells[cell];
}

static inline const Code *code_child(const Code *code, uint32_t child) {
    if (!(code->flags & CODE_FROZEN)) return code->origin->children[child];
    uint32_t before = (uint32_t)code->local_count + code->free_count + code->cell_count + code->site_count;
    return &frozen_codes[code->frozen_tables[before + child]];
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
    if (!(code->flags & CODE_FROZEN)) return link->names[code->origin->sites[site]];
    uint32_t before = (uint32_t)code->local_count + code->free_count + code->cell_count;
    return STATIC_VALUE(&static_strings[code->frozen_tables[before + site]]);
}

#endif
