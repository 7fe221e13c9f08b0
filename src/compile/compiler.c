/* compiler.c: failing, memory and interned names of one compilation. */
#include "compile/compiler.h"

/* Nested expressions and statements the code generator accepts; with its frames of C this stays below 160 KB.
 */
enum { DEPTH_LIMIT = 400 };

noreturn void compile_fail(Compiler *c, CompileStatus status) {
    c->status = status;
    longjmp(*c->escape, 1);
}

void compile_look(Compiler *c) {
    c->work = 0;
    if (memory_watched(c->memory)) compile_fail(c, COMPILE_NO_MEMORY);
}

/* The line `number` of the source with its newline. */
static AstText source_line(Compiler *c, Text source, uint32_t number) {
    const char *at = source.bytes, *end = at + source.length;
    for (uint32_t line = 1; line < number && at < end; line++) {
        compile_work(c);
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        at = newline ? newline + 1 : end;
    }
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    return (AstText){at, (uint32_t)((stop ? stop + 1 : end) - at)};
}

static char *insert_name(Compiler *c, const char *message, const char *bytes, size_t length) {
    const char *hole = strstr(message, "%s");
    size_t size = strlen(message);
    if (!hole) return arena_copy(c->texts, message, size);
    char *text = arena_allocate(c->texts, size + length + 1);
    if (!text) return NULL;
    size_t before = (size_t)(hole - message);
    memcpy(text, message, before);
    memcpy(text + before, bytes, length);
    memcpy(text + before + length, hole + 2, size - before - 2);
    return text;
}

noreturn void compile_error(Compiler *c, AstRange at, const char *message, const Name *name) {
    char *text = insert_name(c, message, name ? name->text.bytes : "", name ? name->text.length : 0);
    if (!text) compile_fail(c, COMPILE_NO_MEMORY);
    *c->error = (SyntaxError){.kind = ERROR_SYNTAX,
                              .message = text,
                              .line = (int32_t)at.line,
                              .column = (int32_t)at.column + 1,
                              .end_line = (int32_t)at.end_line,
                              .end_column = (int32_t)at.end_column + 1,
                              .has_end = true};
    if (c->options->show_text) {
        AstText line = source_line(c, c->program->source, at.line);
        line.bytes = arena_copy(c->texts, line.bytes, line.length);
        if (!line.bytes) compile_fail(c, COMPILE_NO_MEMORY);
        c->error->text = line;
    }
    compile_fail(c, COMPILE_ERROR);
}

noreturn void compile_too_complex(Compiler *c) {
    *c->error = (SyntaxError){.kind = ERROR_TOO_COMPLEX,
                              .message = "maximum recursion depth exceeded during compilation"};
    compile_fail(c, COMPILE_ERROR);
}

void compile_warning(Compiler *c, AstRange at, const char *message, const char *insert) {
    if (!c->warnings_end || c->quiet) return;
    SyntaxWarning *warning = arena_allocate(c->texts, sizeof *warning);
    char *text = insert_name(c, message, insert, strlen(insert));
    if (!warning || !text) compile_fail(c, COMPILE_NO_MEMORY);
    *warning = (SyntaxWarning){.message = text,
                               .line = (int32_t)at.line,
                               .column = (int32_t)at.column + 1,
                               .end_line = (int32_t)at.end_line,
                               .end_column = (int32_t)at.end_column + 1};
    *c->warnings_end = warning;
    c->warnings_end = &warning->next;
}

void *compile_allocate(Compiler *c, Arena *arena, size_t count, size_t size) {
    size_t total;
    compile_work(c);
    if (__builtin_mul_overflow(count, size, &total)) compile_fail(c, COMPILE_NO_MEMORY);
    void *block = arena_allocate(arena, total);
    if (!block) compile_fail(c, COMPILE_NO_MEMORY);
    return block;
}

void *compile_grow(Compiler *c, void *items, uint32_t count, uint32_t *capacity, size_t size) {
    if (count < *capacity) return items;
    if (*capacity > UINT32_MAX / 4) compile_fail(c, COMPILE_NO_MEMORY);
    uint32_t larger = *capacity ? *capacity * 2 : 8;
    void *moved = compile_allocate(c, c->arena, larger, size);
    if (!memory_copy(c->memory, moved, items, count * size)) compile_fail(c, COMPILE_NO_MEMORY);
    *capacity = larger;
    return moved;
}

void compile_enter(Compiler *c) {
    if (++c->depth > DEPTH_LIMIT) compile_too_complex(c);
}

/* ---- names ---- */

Name *name_intern(Compiler *c, const char *bytes, uint32_t length) {
    NameTable *t = &c->names;
    compile_work(c);
    compile_works_bytes(c, length);
    uint32_t hash = (uint32_t)compile_hash(UINT64_C(0xCBF29CE484222325), bytes, length);
    if (t->size)
        for (Name *name = t->buckets[hash & (t->size - 1)]; name; name = name->next) {
            compile_work(c);
            if (name->hash == hash && name->text.length == length && !memcmp(name->text.bytes, bytes, length))
                return name;
        }
    if (t->count >= t->size) {
        uint32_t size = t->size ? t->size * 2 : 64;
        Name **buckets = compile_allocate(c, c->arena, size, sizeof *buckets);
        for (uint32_t i = 0; i < t->size; i++) {
            compile_work(c);
            for (Name *name = t->buckets[i], *next; name; name = next) {
                next = name->next;
                name->next = buckets[name->hash & (size - 1)];
                buckets[name->hash & (size - 1)] = name;
            }
        }
        t->buckets = buckets;
        t->size = size;
    }
    Name *name = compile_allocate(c, c->arena, 1, sizeof *name);
    char *copy = arena_copy(c->out, bytes, length);
    if (!copy) compile_fail(c, COMPILE_NO_MEMORY);
    *name = (Name){.text = {copy, length}, .hash = hash, .next = t->buckets[hash & (t->size - 1)]};
    t->buckets[hash & (t->size - 1)] = name;
    t->count++;
    return name;
}

Name *name_of(Compiler *c, AstText text) {
    return name_intern(c, text.bytes, text.length);
}
Name *name_known(Compiler *c, const char *c_string) {
    return name_intern(c, c_string, (uint32_t)strlen(c_string));
}

/* `__x` inside class C is `_C__x`. */
static bool is_one_of(Compiler *c, const AstTypeParameters *parameters, AstText text) {
    for (uint32_t i = 0; i < parameters->count; i++) {
        compile_work(c);
        AstText name = parameters->items[i]->name;
        if (name.length == text.length && !memcmp(name.bytes, text.bytes, text.length)) return true;
    }
    return false;
}

Name *name_mangled(Compiler *c, AstText text) {
    const Name *owner = c->private_class;
    if (!owner || text.length < 2 || text.bytes[0] != '_' || text.bytes[1] != '_') return name_of(c, text);
    if (text.bytes[text.length - 1] == '_' && text.bytes[text.length - 2] == '_') return name_of(c, text);
    if (memchr(text.bytes, '.', text.length)) return name_of(c, text);
    if (c->private_parameters && !is_one_of(c, c->private_parameters, text)) return name_of(c, text);
    uint32_t skip = 0;
    while (skip < owner->text.length && owner->text.bytes[skip] == '_')
        skip++;
    if (skip == owner->text.length) return name_of(c, text);
    uint32_t class_length = owner->text.length - skip;
    char *mangled = compile_allocate(c, c->arena, (size_t)class_length + text.length + 1, 1);
    mangled[0] = '_';
    memcpy(mangled + 1, owner->text.bytes + skip, class_length);
    memcpy(mangled + 1 + class_length, text.bytes, text.length);
    return name_intern(c, mangled, class_length + text.length + 1);
}

void name_check_assignable(Compiler *c, AstRange at, AstText text) {
    if (ast_text_equal(text, "__debug__")) compile_error(c, at, "cannot assign to __debug__", NULL);
}
