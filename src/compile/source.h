/* source.h: source as it comes to source as the lexer wants it. */
#ifndef HN_COMPILE_SOURCE_H
#define HN_COMPILE_SOURCE_H

#include "compile/parser.h"

/* Decodes by BOM and coding cookie into UTF-8, with lines ending in '\n' (of a module: the last one too) and
 * a NUL behind all, and sets result->source. False with result->error set, or without memory (error.message
 * is NULL then). */
bool prepare_source(Arena *arena, const char *bytes, size_t length, ParseOptions options,
                    ParseResult *result);

#endif
