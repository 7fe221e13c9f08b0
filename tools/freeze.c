/* freeze.c: compiles the library's Python into constant C data. Built first, from core and compile alone.
 *
 *     freeze OUTPUT_DIRECTORY LIBRARY_DIRECTORY FILE...
 *
 * FILE... are the .py files below LIBRARY_DIRECTORY (src/lib). Those in its folder prelude/ are the prelude:
 * every top-level `def f` becomes the constant `const Function prelude_f`; its globals are other functions of
 * the prelude, or C symbols by src/vm/symbols.def, which holds lines X(python_name, c_symbol). Nothing else
 * may stand at the top level there. The other files are modules (a folder with __init__.py is a package).
 * Written are
 *
 *     frozen.h  declarations
 *     frozen.c  constant strings (first those of object/names.def, in order), constants, code, functions,
 * tables
 *
 * There are no frozensets in frozen code: `x in {...}` of constants searches a tuple there. */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compile/disassemble.h"
#include "compile/packed_code.h"
#include "compile/program.h"
#include "compile/ranges.h"
#include "core/hash.h"
#include "core/utf8.h"

/* ---- names that C knows ---- */

static const char *const known_names[] = {
#define NAME(name) #name,
#include "object/names.def"
#undef NAME
};

typedef struct SymbolEntry {
    const char *python_name, *c_symbol;
} SymbolEntry;

static const SymbolEntry symbols[] = {
#if __has_include("vm/symbols.def")
#define X(python_name, c_symbol) {#python_name, #c_symbol},
#include "vm/symbols.def"
#undef X
#endif
    {NULL, NULL},
};

/* The namespace of builtins. */
typedef struct BuiltinEntry {
    const char *name, *expression;
} BuiltinEntry;

static const BuiltinEntry builtins[] = {
#define FUNCTION(name) {#name, "STATIC_VALUE(&builtin_" #name ")"},
#define TYPE(name) {#name, "STATIC_VALUE(&type_" #name ")"},
#define VALUE(name, expression) {#name, #expression},
#include "builtins/builtins.def"
#undef FUNCTION
#undef TYPE
#undef VALUE
};
enum { BUILTIN_COUNT = sizeof builtins / sizeof *builtins };

/* ---- small things ---- */

static _Noreturn void die(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("freeze: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(1);
}

static void *host_allocate(void *user, void *block, size_t old, size_t size) {
    (void)user, (void)old;
    if (size) return realloc(block, size);
    free(block);
    return NULL;
}

static void *grow(void *items, uint32_t count, uint32_t *capacity, size_t size) {
    if (count < *capacity) return items;
    *capacity = *capacity ? *capacity * 2 : 64;
    items = realloc(items, *capacity * size);
    if (!items) die("out of memory");
    return items;
}

/* ---- the strings ---- */

typedef struct Frozen { /* one string */
    char *utf8;
    uint32_t size;
    uint64_t length;
    uint32_t hash;
    unsigned width;
    bool is_ascii;
    uint8_t *data; /* at its width */
} Frozen;

static Frozen *strings;
static uint32_t string_count, string_capacity;
static uint32_t *string_places, string_place_count; /* number + 1 by hash of the UTF-8 */

static uint32_t utf8_at(const uint8_t *text, uint32_t *at) {
    uint32_t first = text[(*at)++];
    if (first < 0x80) return first;
    unsigned more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    uint32_t character = first & (0x3Fu >> more);
    while (more--)
        character = character << 6 | (text[(*at)++] & 0x3F);
    return character;
}

static Frozen frozen_string(Text text) {
    Frozen s = {.size = text.length, .width = 1, .is_ascii = true};
    s.utf8 = malloc(text.length + 1);
    memcpy(s.utf8, text.bytes, text.length);
    uint32_t widest = 0, at = 0;
    while (at < text.length) {
        uint32_t character = utf8_at((const uint8_t *)text.bytes, &at);
        if (character > widest) widest = character;
        s.length++;
    }
    s.width = widest > 0xFFFF ? 4 : widest > 0xFF ? 2 : 1;
    s.is_ascii = widest < 0x80;
    s.data = malloc(s.length * s.width + 1);
    at = 0;
    for (uint64_t i = 0; i < s.length; i++) {
        uint32_t character = utf8_at((const uint8_t *)text.bytes, &at);
        if (s.width == 1)
            s.data[i] = (uint8_t)character;
        else if (s.width == 2)
            ((uint16_t *)(void *)s.data)[i] = (uint16_t)character;
        else
            ((uint32_t *)(void *)s.data)[i] = character;
    }
    s.hash = hash_text(s.data, s.width, s.length);
    return s;
}

/* UINT32_MAX: there is none. */
static uint32_t string_find(Text text) {
    for (uint32_t i = 0; i < string_count; i++)
        if (strings[i].size == text.length && !memcmp(strings[i].utf8, text.bytes, text.length)) return i;
    return UINT32_MAX;
}

static uint32_t string_number(Text text) {
    if (string_count * 2 >= string_place_count) {
        uint32_t size = string_place_count ? string_place_count * 2 : 1024;
        free(string_places);
        string_places = calloc(size, sizeof *string_places);
        string_place_count = size;
        for (uint32_t i = 0; i < string_count; i++) {
            uint32_t k = (uint32_t)hash_bytes(strings[i].utf8, strings[i].size) & (size - 1);
            while (string_places[k])
                k = (k + 1) & (size - 1);
            string_places[k] = i + 1;
        }
    }
    uint32_t k = (uint32_t)hash_bytes(text.bytes, text.length) & (string_place_count - 1);
    for (; string_places[k]; k = (k + 1) & (string_place_count - 1)) {
        const Frozen *s = &strings[string_places[k] - 1];
        if (s->size == text.length && !memcmp(s->utf8, text.bytes, text.length)) return string_places[k] - 1;
    }
    strings = grow(strings, string_count, &string_capacity, sizeof *strings);
    strings[string_count] = frozen_string(text);
    string_places[k] = string_count + 1;
    return string_count++;
}

static Text text_of(const char *c_string) {
    return (Text){c_string, (uint32_t)strlen(c_string)};
}

/* ---- what is frozen ---- */

typedef struct Unit { /* a source file */
    const char *path;
    char *name;
    bool is_prelude, is_package;
    bool is_packed; /* its instructions, until they run: the modules, and what of the prelude seldom runs */
    Program *program;
    uint32_t first_code; /* its codes' numbers in the table of all */
} Unit;

typedef struct Function { /* of the prelude */
    Text name;
    const Unit *unit;
    const Code *code;
    const Code *module;
    uint32_t defaults;          /* constant number + 1 in the module's code */
    uint32_t *keyword_defaults; /* likewise, of each keyword-only parameter (0: it has none); NULL when there
                                   are none */
} Function;

static Unit *units;
static uint32_t unit_count;
static Function *functions;
static uint32_t function_count, function_capacity;
static Memory memory;
static FILE *out;

static char *pooled; /* frozen_texts; 0 is no place of a text */
static uint32_t pooled_size = 1;

static const Function *function_find(Text name) {
    for (uint32_t i = 0; i < function_count; i++)
        if (functions[i].name.length == name.length &&
            !memcmp(functions[i].name.bytes, name.bytes, name.length))
            return &functions[i];
    return NULL;
}

static char *read_file(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file) die("%s: %s", path, strerror(errno));
    size_t capacity = 1 << 16;
    char *text = malloc(capacity);
    *length = 0;
    for (size_t got; (got = fread(text + *length, 1, capacity - *length, file)) > 0;) {
        *length += got;
        if (*length == capacity) text = realloc(text, capacity *= 2);
    }
    fclose(file);
    return text;
}

static const char *const seldom[] = {"prelude/files",   "prelude/frames",    "prelude/generics",  "prelude/interpreter", "prelude/source",  "prelude/streams",
                                     "prelude/templates", "prelude/traceback", "prelude/tracing", "prelude/type_parameters", "prelude/warnings",
                                     "prelude/weakrefs",  "prelude/host",      "prelude/finalization"};

/* collections/abc.py is collections.abc, asyncio/__init__.py is asyncio. */
static void name_unit(Unit *unit, const char *relative) {
    size_t length = strlen(relative);
    if (length < 3 || strcmp(relative + length - 3, ".py")) die("%s: not a .py file", unit->path);
    unit->name = strdup(relative);
    unit->name[length - 3] = 0;
    unit->is_prelude = !strncmp(unit->name, "prelude/", 8);
    unit->is_packed = !unit->is_prelude;
    for (size_t i = 0; i < sizeof seldom / sizeof *seldom; i++)
        if (!strcmp(unit->name, seldom[i])) unit->is_packed = true;
    char *last = strrchr(unit->name, '/');
    if (last && !strcmp(last, "/__init__")) {
        *last = 0;
        unit->is_package = true;
    }
    for (char *at = unit->name; *at; at++)
        if (*at == '/') *at = '.';
}

static void compile_unit(Unit *unit) {
    size_t length;
    char *source = read_file(unit->path, &length);
    char filename[512];
    snprintf(filename, sizeof filename, "<frozen %s>", unit->name);
    CompileOptions options = {.filename = filename,
                              .mode = MODULE_EXEC,
                              .is_prelude = unit->is_prelude,
                              .is_frozen = true,
                              .is_text = true};
    Arena texts;
    arena_init(&texts, &memory);
    SyntaxError error;
    CompileStatus status =
        program_compile(&memory, source, length, &options, &texts, &unit->program, &error, NULL);
    if (status != COMPILE_OK)
        die("%s:%d:%d: %s", unit->path, error.line, error.column,
            error.message ? error.message : "cannot be compiled");
    arena_free(&texts);
    free(source);
}

/* What a module of the prelude does when it is run: it makes functions, nothing else. So what its registers
 * hold is known. */
typedef struct Registers {
    uint32_t constants[1 << 16];           /* number + 1 */
    uint32_t dict, first_pair, pair_count; /* the last BUILD_DICT */
} Registers;

static uint32_t *keyword_defaults(const Code *module, const Code *code, const Registers *registers) {
    uint32_t *defaults = calloc(code->keyword_only_count + 1, sizeof *defaults);
    for (uint32_t i = 0; i < registers->pair_count; i++) {
        uint32_t key = registers->constants[registers->first_pair + 2 * i];
        Text name = module->constants[key - 1].text;
        for (uint32_t k = 0; k < code->keyword_only_count; k++) {
            Text parameter = code->origin->local_names[code->positional_count + k];
            if (parameter.length == name.length && !memcmp(parameter.bytes, name.bytes, name.length))
                defaults[k] = registers->constants[registers->first_pair + 2 * i + 1];
        }
    }
    return defaults;
}

static void find_functions(Unit *unit) {
    static Registers registers;
    const Code *module = unit->program->main;
    const char *wrong = "only `def` with constant defaults may stand at the top level of the prelude";
    memset(&registers, 0, sizeof registers);
    for (uint32_t pc = 0; pc < module->instruction_count; pc++) {
        Instruction i = module->instructions[pc];
        switch ((Opcode)OP(i)) {
        case OP_LOAD_CONST: registers.constants[A(i)] = BC(i) + 1; break;
        case OP_BUILD_DICT:
            registers.dict = A(i);
            registers.first_pair = B(i);
            registers.pair_count = C(i);
            for (uint32_t k = 0; k < 2u * C(i); k++)
                if (!registers.constants[B(i) + k]) die("%s: %s", unit->path, wrong);
            break;
        case OP_MAKE_FUNCTION: {
            bool has_defaults = D(i) & 1, has_keyword_defaults = D(i) & 2;
            const Code *code = module->origin->children[BC(i)];
            if (D(i) & ~3 || (has_defaults && !registers.constants[A(i) + 1]) ||
                (has_keyword_defaults && registers.dict != A(i) + 2u))
                die("%s: %.*s: %s", unit->path, (int)code->origin->name.length, code->origin->name.bytes, wrong);
            if (function_find(code->origin->name))
                die("%s: %.*s is defined twice", unit->path, (int)code->origin->name.length, code->origin->name.bytes);
            functions = grow(functions, function_count, &function_capacity, sizeof *functions);
            functions[function_count++] =
                (Function){code->origin->name,
                           unit,
                           code,
                           module,
                           has_defaults ? registers.constants[A(i) + 1] : 0,
                           has_keyword_defaults ? keyword_defaults(module, code, &registers) : NULL};
            break;
        }
        case OP_RETURN: break;
        default: die("%s:%u: %s (%s)", unit->path, pc, wrong, opcode_names[OP(i)]);
        }
    }
}

/* ---- writing constants ---- */

static void write_bytes(const uint8_t *bytes, size_t length) {
    fputc('"', out);
    bool after_hex = false;
    for (size_t i = 0; i < length; i++) {
        uint8_t ch = bytes[i];
        bool digit = (ch >= '0' && ch <= '9') || (ch >= 'a' && ch <= 'f') || (ch >= 'A' && ch <= 'F');
        if (ch >= ' ' && ch < 127 && ch != '"' && ch != '\\' && ch != '?' && !(after_hex && digit)) {
            fputc(ch, out);
            after_hex = false;
        } else {
            fprintf(out, "\\x%02x", ch);
            after_hex = true;
        }
    }
    fputc('"', out);
}

static const char *symbol_of(Text name) {
    for (const SymbolEntry *entry = symbols; entry->python_name; entry++)
        if (strlen(entry->python_name) == name.length && !memcmp(entry->python_name, name.bytes, name.length))
            return entry->c_symbol;
    return NULL;
}

static uint32_t unknown_count; /* symbols that were not found */
static char **objects;         /* constants that are objects of their own: their definitions, from the type on, without the name */
static uint32_t object_count, object_capacity;

static void write_header(const char *type, const char *kind, const char *flags) {
    fprintf(out, "{&type_%s, KIND_%s, MARK_PERMANENT, %s, 0, 0}", type, kind, flags);
}

static void write_int(Text hex) {
    uint32_t limbs = (hex.length + 15) / 16;
    fprintf(out, "struct { Object object; uint64_t size; uint64_t limbs[%u]; } = {", limbs);
    write_header("int", "INT", "0");
    fprintf(out, ", %u, {", limbs);
    for (uint32_t limb = 0; limb < limbs; limb++) {
        uint32_t end = hex.length - limb * 16, start = end > 16 ? end - 16 : 0;
        fprintf(out, "UINT64_C(0x%.*s), ", (int)(end - start), hex.bytes + start);
    }
    fputs("}}", out);
}

/* Equal objects are one. Between these two calls an object's definition is written as `TYPE = {...}`, nothing else; the second
 * tells the object's number. */
static FILE *saved_out;

static void begin_object(void) {
    saved_out = out;
    out = tmpfile();
    if (!out) die("no temporary file: %s", strerror(errno));
}

static uint32_t end_object(void) {
    long size = ftell(out);
    char *text = malloc((size_t)size + 1);
    rewind(out);
    if (fread(text, 1, (size_t)size, out) != (size_t)size) die("cannot read a temporary file");
    text[size] = 0;
    fclose(out);
    out = saved_out;
    for (uint32_t i = 0; i < object_count; i++)
        if (!strcmp(objects[i], text)) return free(text), i;
    objects = grow(objects, object_count, &object_capacity, sizeof *objects);
    objects[object_count] = text;
    const char *value = strstr(text, " = {");
    fprintf(out, "static const %.*s object_%u%s;\n", (int)(value - text), text, object_count, value);
    return object_count++;
}

/* The C expression of a constant's Value; objects it needs are written before. `made` are the expressions of
 * the items. */
static char *constant_expression(const Unit *unit, const Constant *k, char *const *made) {
    char *text = malloc(128);
    switch (k->form) {
    case FORM_VALUE: snprintf(text, 128, "UINT64_C(0x%llx)", (unsigned long long)k->value); return text;
    case FORM_FLOAT: {
        unsigned long long bits;
        memcpy(&bits, &k->number, 8);
        snprintf(text, 128, "UINT64_C(0x%llx)", bits);
        return text;
    }
    case FORM_STR:
        if (k->text.length)
            snprintf(text, 128, "S(%u)", string_number(k->text));
        else
            snprintf(text, 128, "STATIC_VALUE(&str_empty)");
        return text;
    case FORM_SYMBOL: {
        const char *symbol = symbol_of(k->text);
        if (function_find(k->text))
            snprintf(text, 128, "STATIC_VALUE(&prelude_%.*s)", (int)k->text.length, k->text.bytes);
        else if (symbol)
            snprintf(text, 128, "STATIC_VALUE(&%s)", symbol);
        else {
            fprintf(stderr, "%s: %.*s is no function of the prelude and not in src/vm/symbols.def\n",
                    unit->path, (int)k->text.length, k->text.bytes);
            unknown_count++;
        }
        return text;
    }
    default: break;
    }
    if (k->form == FORM_TUPLE && !k->count) {
        snprintf(text, 128, "STATIC_VALUE(&tuple_empty)");
        return text;
    }
    begin_object();
    switch (k->form) {
    case FORM_INT: write_int(k->text); break;
    case FORM_COMPLEX:
        fputs("Complex = {", out);
        write_header("complex", "COMPLEX", "0");
        fprintf(out, ", %a, %a}", k->real, k->number);
        break;
    case FORM_BYTES:
        fprintf(out, "struct { Object object; uint64_t hash, length; uint8_t data[%u]; } = {", k->text.length + 1);
        write_header("bytes", "BYTES", "0");
        fprintf(out, ", UINT64_C(0x%llx), %u, ",
                (unsigned long long)hash_spread(hash_text(k->text.bytes, 1, k->text.length)), k->text.length);
        write_bytes((const uint8_t *)k->text.bytes, k->text.length);
        fputc('}', out);
        break;
    case FORM_TUPLE:
        fprintf(out, "struct { Object object; uint64_t length; Value items[%u]; } = {", k->count);
        write_header("tuple", "TUPLE", "0");
        fprintf(out, ", %u, {", k->count);
        for (uint32_t i = 0; i < k->count; i++)
            fprintf(out, "%s, ", made[k->first + i]);
        fputs("}}", out);
        break;
    case FORM_SLICE:
        fputs("Slice = {", out);
        write_header("slice", "SLICE", "0");
        fprintf(out, ", %s, %s, %s}", made[k->first], made[k->first + 1], made[k->first + 2]);
        break;
    default: die("%s: a frozenset cannot be frozen", unit->path);
    }
    snprintf(text, 128, "STATIC_VALUE(&object_%u)", end_object());
    return text;
}

/* ---- writing code ---- */

/* By number of a code: where in the arrays of all its instructions and tables start. */
static uint32_t *instructions_of, *tables_of;

/* The prelude's modules themselves never run. */
static bool is_written(const Unit *unit, uint32_t index) {
    return !unit->is_prelude || index > 0;
}

/* Codes with equal constants share them: by number of a code, whose array is its own; and the expressions of those that are written. */
static uint32_t *constants_of;
static char ***expressions_of;

static bool same_constants(char *const *made, char *const *others, uint32_t count) {
    for (uint32_t i = 0; i < count; i++)
        if (!others[i] || strcmp(made[i], others[i])) return false;
    return !others[count];
}

static void write_constants(const Unit *unit, const Code *code, uint32_t number) {
    char **made = calloc(code->constant_count + 1, sizeof *made);
    for (uint32_t i = 0; i < code->constant_count; i++)
        made[i] = constant_expression(unit, &code->constants[i], made);
    for (uint32_t other = 0; other < number; other++) {
        if (!expressions_of[other] || !same_constants(made, expressions_of[other], code->constant_count)) continue;
        constants_of[number] = other;
        return;
    }
    constants_of[number] = number;
    expressions_of[number] = made;
    if (!code->constant_count) return;
    fprintf(out, "static const Value constants_%u[] = {", number);
    for (uint32_t i = 0; i < code->constant_count; i++)
        fprintf(out, "%s, ", made[i]);
    fputs("};\n", out);
}

static uint32_t name_number(Text text) {
    uint32_t number = string_number(text);
    if (number >= UINT16_MAX) die("too many strings");
    if (!strings[number].is_ascii) die("%.*s is not ASCII", (int)text.length, text.bytes);
    return number;
}

/* Names of variables and functions need no str of their own where no constant has one: those are labels. */
static Text *labels;
static uint32_t label_count, label_capacity;

/* L<this> is what code_text.h reads the name from. */
static uint32_t label_number(Text text) {
    for (uint32_t i = 0; i < label_count; i++)
        if (labels[i].length == text.length && !memcmp(labels[i].bytes, text.bytes, text.length)) return i;
    labels = grow(labels, label_count, &label_capacity, sizeof *labels);
    labels[label_count] = text;
    return label_count++;
}

/* Where the text starts in frozen_texts. */
static uint32_t text_place(Text text) {
    pooled = realloc(pooled, pooled_size + text.length + 1);
    if (!pooled) die("out of memory");
    memcpy(pooled + pooled_size, text.bytes, text.length);
    pooled[pooled_size + text.length] = 0;
    uint32_t place = pooled_size;
    pooled_size += text.length + 1;
    return place;
}

static void write_reference(const char *field, const char *what, uint32_t number, uint32_t count) {
    if (count) fprintf(out, "    .%s = %s_%u,\n", field, what, number);
}

/* Short functions often have the same instructions. */
static bool same_instructions(const Unit *unit, const Code *code, uint32_t number, uint32_t *place) {
    size_t size = code->instruction_count * sizeof *code->instructions;
    for (uint32_t u = 0; u < unit_count; u++)
        for (uint32_t i = 0; units[u].is_packed == unit->is_packed && i < units[u].program->code_count && units[u].first_code + i < number; i++) {
            const Code *other = units[u].program->codes[i];
            if (!is_written(&units[u], i) || other->instruction_count != code->instruction_count ||
                memcmp(other->instructions, code->instructions, size))
                continue;
            *place = instructions_of[units[u].first_code + i];
            return true;
        }
    return false;
}

/* The prelude's, as they run. */
static void write_instructions(const Unit *unit, const Code *code, uint32_t number, uint32_t *count) {
    if (unit->is_packed || same_instructions(unit, code, number, &instructions_of[number])) return;
    instructions_of[number] = *count;
    for (uint32_t i = 0; i < code->instruction_count; i++)
        fprintf(out, "%s0x%llx,", i % 6 ? "" : "\n", (unsigned long long)code->instructions[i]);
    *count += code->instruction_count;
}

/* ---- packing instructions: packed_code.h ---- */

typedef struct CountedShape {
    PackedShape shape;
    uint32_t uses;
} CountedShape;

static CountedShape *shapes; /* the most used first, once they are sorted */
static uint32_t shape_count, shape_capacity;

static uint32_t shape_number(PackedShape shape) {
    for (uint32_t i = 0; i < shape_count; i++)
        if (shapes[i].shape.known == shape.known && shapes[i].shape.present == shape.present) return i;
    shapes = grow(shapes, shape_count, &shape_capacity, sizeof *shapes);
    shapes[shape_count] = (CountedShape){shape, 0};
    return shape_count++;
}

static void count_shapes(const Unit *unit, const Code *code) {
    for (uint32_t i = 0; unit->is_packed && i < code->instruction_count; i++) {
        uint32_t number = shape_number(packed_shape_of(code->instructions[i]));
        shapes[number].uses++;
    }
}

static int by_uses(const void *a, const void *b) {
    const CountedShape *one = a, *other = b;
    if (one->uses != other->uses) return one->uses < other->uses ? 1 : -1;
    if (one->shape.known != other->shape.known) return one->shape.known < other->shape.known ? -1 : 1;
    return one->shape.present - other->shape.present;
}

static void write_shapes(void) {
    qsort(shapes, shape_count, sizeof *shapes, by_uses);
    fputs("const PackedShape frozen_shapes[PACKED_SHAPE_COUNT] = {\n", out);
    for (uint32_t i = 0; i < shape_count && i < PACKED_ANY; i++)
        fprintf(out, "{%u,%u},", shapes[i].shape.known, shapes[i].shape.present);
    fprintf(out, "[PACKED_ANY] = {0,%u}};\n", UINT8_MAX);
}

static void write_packed(const Unit *unit, const Code *code, uint32_t number, uint32_t *count) {
    if (!unit->is_packed || same_instructions(unit, code, number, &instructions_of[number])) return;
    instructions_of[number] = *count;
    for (uint32_t i = 0; i < code->instruction_count; i++) {
        Instruction instruction = code->instructions[i];
        uint32_t shape = shape_number(packed_shape_of(instruction));
        if (shape > PACKED_ANY) shape = PACKED_ANY;
        unsigned present = shape < PACKED_ANY ? shapes[shape].shape.present : UINT8_MAX;
        fprintf(out, "%u,", shape);
        for (unsigned byte = 0; byte < sizeof instruction; byte++)
            if (present >> byte & 1) fprintf(out, "%u,", (unsigned)(uint8_t)(instruction >> 8 * byte));
        *count += 1 + (uint32_t)__builtin_popcount(present);
    }
    fputc('\n', out);
}

static void write_names(const Text *names, uint32_t count) {
    for (uint32_t i = 0; i < count; i++)
        fprintf(out, "L%u,", label_number(names[i]));
}

/* See Code.frozen_tables. */
static void write_tables_of(const Unit *unit, const Code *code, uint32_t number, uint32_t *count) {
    const CodeOrigin *origin = code->origin;
    tables_of[number] = *count;
    write_names(origin->local_names, code->local_count);
    write_names(origin->free_names, code->free_count);
    for (uint32_t i = 0; i < code->cell_count; i++)
        fprintf(out, "%u,", origin->cells[i]);
    for (uint32_t i = 0; i < code->site_count; i++)
        fprintf(out, "%u,", name_number(origin->names[origin->sites[i]]));
    for (uint32_t i = 0; i < code->child_count; i++)
        fprintf(out, "%u,", unit->first_code + origin->children[i]->index);
    size_t size = origin->ranges ? ranges_size(origin->ranges, code->instruction_count) : 0;
    for (size_t i = 0; i < size; i += 2)
        fprintf(out, "PAIR(%u, %u),", origin->ranges[i], i + 1 < size ? origin->ranges[i + 1] : 0);
    fputc('\n', out);
    *count += (uint32_t)code->local_count + code->free_count + code->cell_count + code->site_count + code->child_count + (uint32_t)(size + 1) / 2;
}

static void write_code(const Unit *unit, const Code *code, uint32_t number) {
    write_constants(unit, code, number);
    if (code->handler_count) {
        fprintf(out, "static const HandlerEntry handlers_%u[] = {", number);
        for (uint32_t i = 0; i < code->handler_count; i++)
            fprintf(out, "{%u,%u,%u,%u},", code->handlers[i].start, code->handlers[i].end,
                    code->handlers[i].handler, code->handlers[i].exception);
        fputs("};\n", out);
    }
}

static void write_entry(const Unit *unit, const Code *code, uint32_t number) {
    fputs("{\n", out);
    fprintf(out, "    .%s%u, .instruction_count = %u, .register_count = %u,\n",
            unit->is_packed ? "packed_instructions = frozen_packed + " : "instructions = frozen_instructions + ", instructions_of[number], code->instruction_count, code->register_count);
    fprintf(
        out,
        "    .positional_only_count = %u, .positional_count = %u, .keyword_only_count = %u, .flags = %u,\n",
        code->positional_only_count, code->positional_count, code->keyword_only_count, code->flags | CODE_FROZEN | (unit->is_packed ? CODE_PACKED : 0));
    fprintf(out,
            "    .local_count = %u, .cell_count = %u, .free_count = %u, .constant_count = %u,\n",
            code->local_count, code->cell_count, code->free_count, code->constant_count);
    fprintf(out,
            "    .site_count = %u, .handler_count = %u, .child_count = %u, .index = %u, .first_line = %u,\n",
            code->site_count, code->handler_count, code->child_count, number, code->first_line);
    const CodeOrigin *origin = code->origin;
    /* Nobody sees the names of the prelude's functions; those of its generators, perhaps. */
    bool is_nameless = unit->is_prelude && !(code->flags & (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR));
    bool is_same = is_nameless || origin->name.length == origin->qualified_name.length;
    fprintf(out, "    .frozen_name = L%u, .frozen_file = %u, .frozen_qualified_name = %u,\n",
            label_number(is_nameless ? text_of("prelude") : origin->name), (unsigned)(unit - units),
            is_same ? 0 : text_place(origin->qualified_name));
    write_reference("frozen_constants", "constants", constants_of[number], code->constant_count);
    write_reference("handlers", "handlers", number, code->handler_count);
    fprintf(out, "    .frozen_tables = frozen_tables + %u,\n", tables_of[number]);
    fputs("},\n", out);
}

/* Calls f for each code. */
#define EACH_CODE(f, ...)                                                                                                  \
    for (uint32_t u = 0; u < unit_count; u++)                                                                              \
        for (uint32_t i = 0; i < units[u].program->code_count; i++)                                                        \
            if (is_written(&units[u], i)) f(__VA_ARGS__)
#define THE_CODE units[u].program->codes[i], units[u].first_code + i

static void write_codes(void) {
    uint32_t count = units[unit_count - 1].first_code + units[unit_count - 1].program->code_count, place = 0;
    instructions_of = calloc(count, sizeof *instructions_of);
    tables_of = calloc(count, sizeof *tables_of);
    constants_of = calloc(count, sizeof *constants_of);
    expressions_of = calloc(count, sizeof *expressions_of);
    /* Of each sort one array: many small ones would be padded. */
    fputs("static const Instruction frozen_instructions[] = {", out);
    EACH_CODE(write_instructions, &units[u], THE_CODE, &place);
    place = 0;
    fputs("};\n", out);
    EACH_CODE(count_shapes, &units[u], units[u].program->codes[i]);
    write_shapes();
    fputs("static const uint8_t frozen_packed[] = {\n", out);
    EACH_CODE(write_packed, &units[u], THE_CODE, &place);
    place = 0;
    fputs("};\nstatic const uint16_t frozen_tables[] = {\n", out);
    EACH_CODE(write_tables_of, &units[u], THE_CODE, &place);
    fputs("0};\n", out);
    EACH_CODE(write_code, &units[u], THE_CODE);
    fprintf(out, "\nconst uint32_t frozen_code_count = %u;\nconst Code frozen_codes[%u] = {\n", count, count);
    for (uint32_t u = 0; u < unit_count; u++)
        for (uint32_t i = 0; i < units[u].program->code_count; i++)
            if (is_written(&units[u], i))
                write_entry(&units[u], THE_CODE);
            else
                fputs("{.instruction_count = 0},\n", out);
    fputs("};\n\n", out);
}

/* A tuple of the defaults of the keyword-only parameters, UNBOUND where there is none: its number among the
 * objects. */
static uint32_t write_keyword_defaults(const Function *f, char *const *made) {
    uint32_t count = f->code->keyword_only_count;
    begin_object();
    fprintf(out, "struct { Object object; uint64_t length; Value items[%u]; } = {", count);
    write_header("tuple", "TUPLE", "0");
    fprintf(out, ", %u, {", count);
    for (uint32_t i = 0; i < count; i++)
        fprintf(out, "%s, ", f->keyword_defaults[i] ? made[f->keyword_defaults[i] - 1] : "UNBOUND");
    fputs("}}", out);
    return end_object();
}

static void write_functions(void) {
    const Code *module = NULL;
    char **made = NULL;
    for (uint32_t i = 0; i < function_count; i++) {
        const Function *f = &functions[i];
        if (f->module != module) { /* they come file by file */
            module = f->module;
            made = calloc(module->constant_count + 1, sizeof *made);
            for (uint32_t k = 0; k < module->constant_count; k++)
                made[k] = constant_expression(f->unit, &module->constants[k], made);
        }
        char keyword_only[64] = "NONE";
        if (f->keyword_defaults)
            snprintf(keyword_only, sizeof keyword_only, "STATIC_VALUE(&object_%u)",
                     write_keyword_defaults(f, made));
        fprintf(out, "const Function prelude_%.*s = {\n    .object = ", (int)f->name.length, f->name.bytes);
        write_header("function", "FUNCTION", "0");
        fprintf(out, ", .code = &frozen_codes[%u], .builtins = NONE, .closure = NONE, .defaults = %s,\n",
                f->unit->first_code + f->code->index, f->defaults ? made[f->defaults - 1] : "NONE");
        fprintf(out, "    .keyword_defaults = %s};\n", keyword_only);
    }
}

/* ---- the tables ---- */

/* A label is the number of a string, or where its text stands in frozen_labels, counted from the last string. */
static void write_labels(FILE *body) {
    FILE *saved = out;
    out = body;
    uint32_t size = 0;
    char *texts = NULL;
    fputs("enum {\n", out);
    for (uint32_t i = 0; i < label_count; i++) {
        uint32_t number = string_find(labels[i]);
        if (number == UINT32_MAX) {
            number = string_count + size;
            texts = realloc(texts, size + labels[i].length + 1);
            memcpy(texts + size, labels[i].bytes, labels[i].length);
            texts[size + labels[i].length] = 0;
            size += labels[i].length + 1;
        } else if (!strings[number].is_ascii) {
            die("%.*s is not ASCII", (int)labels[i].length, labels[i].bytes);
        }
        if (number > UINT16_MAX) die("too many names");
        fprintf(out, "L%u = %u,\n", i, number);
    }
    fputs("};\nconst char frozen_labels[] = ", out);
    write_bytes((const uint8_t *)texts, size);
    fputs(";\n", out);
    free(texts);
    out = saved;
}

static bool is_frozen(uint8_t character) {
    for (uint32_t i = 0; i < string_count; i++)
        if (strings[i].length == 1 && strings[i].width == 1 && strings[i].data[0] == character) return true;
    return false;
}

/* The strings of the first 256 characters. Where no other constant is equal, they are the interned ones too. */
static void write_characters(FILE *body) {
    fputs("static const uint8_t latin1[256] = {", body);
    for (int i = 0; i < 256; i++)
        fprintf(body, "%s%d,", i % 24 ? "" : "\n", i);
    fputs("};\nconst Str str_latin1[256] = {\n", body);
    for (int i = 0; i < 256; i++) {
        uint8_t character = (uint8_t)i;
        fprintf(body, "    {{&type_str, KIND_STR, MARK_PERMANENT, %s%s, 1, 0x%x}, 1, latin1 + %d},\n", i < 128 ? "STR_ASCII" : "0",
                is_frozen(character) ? "" : " | STR_INTERNED", hash_text(&character, 1, 1), i);
    }
    fputs("};\n\n", body);
}

static void write_strings(FILE *body) {
    if (string_count >= UINT16_MAX) die("too many strings");
    fputs("const Str static_strings[] = {\n", body);
    for (uint32_t i = 0; i < string_count; i++) {
        const Frozen *s = &strings[i];
        fprintf(body,
                "    {{&type_str, KIND_STR, MARK_PERMANENT, STR_INTERNED%s, %u, 0x%x}, %llu, "
                "(const uint8_t *)",
                s->is_ascii ? " | STR_ASCII" : "", s->width, s->hash,
                (unsigned long long)s->length);
        if (s->width == 1) {
            FILE *saved = out;
            out = body;
            write_bytes(s->data, s->length);
            out = saved;
        } else {
            fprintf(body, "(const uint%u_t[]){", s->width * 8);
            for (uint64_t k = 0; k < s->length; k++)
                fprintf(body, "0x%x,",
                        s->width == 2 ? ((const uint16_t *)(void *)s->data)[k]
                                      : ((const uint32_t *)(void *)s->data)[k]);
            fputc('}', body);
        }
        fputs("},\n", body);
    }
    fputs("};\n\n", body);
    uint32_t size = 64;
    while (size * 2 < string_count * 3)
        size *= 2;
    uint32_t *places = calloc(size, sizeof *places);
    for (uint32_t i = 0; i < string_count; i++) {
        uint32_t k = strings[i].hash & (size - 1);
        while (places[k])
            k = (k + 1) & (size - 1);
        places[k] = i + 1;
    }
    fprintf(body,
            "/* The number + 1 of each string, by hash. */\nstatic const uint16_t string_places[%u] = {",
            size);
    for (uint32_t i = 0; i < size; i++)
        fprintf(body, "%s%u,", i % 24 ? "" : "\n", places[i]);
    fprintf(body,
            "};\n\nconst Str *static_string_find(const uint8_t *data, uint64_t length, unsigned width) {\n"
            "    uint32_t hash = hash_text(data, width, length);\n"
            "    for (uint32_t k = hash & %u; string_places[k]; k = (k + 1) & %u) {\n"
            "        const Str *str = &static_strings[string_places[k] - 1];\n"
            "        if (str->object.aux == hash && str->length == length && str->object.spare == width &&\n"
            "            !memcmp(str->data, data, length * width))\n"
            "            return str;\n"
            "    }\n    return NULL;\n}\n\n",
            size - 1, size - 1);
    free(places);
}

/* The entries of the dict of builtins and its index, probed as object/dict.c does. */
static void write_builtins(void) {
    uint32_t log2 = 3;
    while ((2u << log2) / 3 < BUILTIN_COUNT)
        log2++;
    uint32_t mask = (1u << log2) - 1, *slots = calloc(mask + 1, sizeof *slots);
    if (log2 > 16) die("too many builtins");
    fprintf(out, "const Entries builtin_entries = {{NULL, KIND_ENTRIES, MARK_PERMANENT, 0, 0, 0}, %u, {\n", BUILTIN_COUNT);
    for (uint32_t i = 0; i < BUILTIN_COUNT; i++) {
        uint32_t number = string_number(text_of(builtins[i].name));
        uint64_t hash = hash_spread(strings[number].hash), slot = hash & mask;
        for (uint64_t perturb = hash; slots[slot];) {
            perturb >>= 5;
            slot = (slot * 5 + perturb + 1) & mask;
        }
        slots[slot] = i + 1;
        fprintf(out, "    {S(%u), %s, UINT64_C(0x%llx)},\n", number, builtins[i].expression, (unsigned long long)hash);
    }
    unsigned width = log2 <= 8 ? 8 : 16;
    fprintf(out, "}};\nstatic const struct { Object object; uint64_t size; uint%u_t slots[%u]; } builtin_slots = {\n", width, mask + 1);
    fprintf(out, "    {NULL, KIND_RAW, MARK_PERMANENT, 0, 0, %u}, %u, {", log2, (mask + 1) * width / 8);
    for (uint32_t i = 0; i <= mask; i++)
        fprintf(out, "%u,", slots[i] ? slots[i] - 1 : width == 8 ? UINT8_MAX : UINT16_MAX);
    fputs("}};\nconst Raw *const builtin_index = (const Raw *)&builtin_slots;\n", out);
    free(slots);
}

/* Whether an earlier line of symbols.def has the same C symbol. */
static bool is_repeated(const SymbolEntry *entry) {
    for (const SymbolEntry *before = symbols; before < entry; before++)
        if (!strcmp(before->c_symbol, entry->c_symbol)) return true;
    return false;
}

/* Every constant object that frozen code refers to, strings and types apart: dumps call them by their number here. */
static void write_objects(void) {
    fputs("const Object *const frozen_objects[] = {\n", out);
    for (uint32_t i = 0; i < object_count; i++)
        fprintf(out, "    (const Object *)&object_%u,\n", i);
    for (uint32_t i = 0; i < function_count; i++)
        fprintf(out, "    (const Object *)&prelude_%.*s,\n", (int)functions[i].name.length, functions[i].name.bytes);
    for (const SymbolEntry *entry = symbols; entry->python_name; entry++)
        if (!is_repeated(entry) && strncmp(entry->c_symbol, "type_", 5)) fprintf(out, "    &%s,\n", entry->c_symbol);
    fputs("    NULL,\n};\n", out);
}

static void write_tables(void) {
    fputs("const FrozenModule frozen_modules[] = {\n", out);
    for (uint32_t u = 0; u < unit_count; u++)
        if (!units[u].is_prelude)
            fprintf(out, "    {\"%s\", %s, &frozen_codes[%u]},\n", units[u].name,
                    units[u].is_package ? "true" : "false", units[u].first_code);
    fputs("    {NULL, false, NULL},\n};\n\nconst char *const frozen_files[] = {", out);
    for (uint32_t u = 0; u < unit_count; u++)
        fprintf(out, "\"<frozen %s>\",", units[u].name);
    fprintf(out, "};\nconst char frozen_texts[%u] = ", pooled_size);
    pooled[0] = 0;
    write_bytes((const uint8_t *)pooled, pooled_size - 1);
    fputs(";\n", out);
    write_objects();
}

static void write_prologue(FILE *body) {
    fputs("/* Made by tools/freeze.c from src/lib and src/object/names.def. */\n"
          "#include \"frozen.h\"\n\n#include <string.h>\n\n#include \"core/hash.h\"\n\n"
          "#include \"object/names.h\"\n#include \"object/type.h\"\n"
          "extern const Tuple tuple_empty;\nextern const Str str_empty;\n"
          "extern const Str static_strings[];\n"
          "#define S(number) STATIC_VALUE(&static_strings[number])\n"
          "#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__\n#define PAIR(a, b) (a | b << 8)\n#else\n"
          "#define PAIR(a, b) (a << 8 | b)\n#endif\n\n",
          body);
    for (const SymbolEntry *entry = symbols; entry->python_name; entry++) {
        if (!is_repeated(entry) && strncmp(entry->c_symbol, "type_", 5))
            fprintf(body, "extern const Object %s;\n", entry->c_symbol);
    }
}

static void declare_builtins(FILE *body) {
    static const char prefix[] = "STATIC_VALUE(&builtin_";
    for (uint32_t i = 0; i < BUILTIN_COUNT; i++) {
        const char *expression = builtins[i].expression;
        if (strncmp(expression, prefix, sizeof prefix - 1)) continue;
        const char *symbol = expression + sizeof "STATIC_VALUE(&" - 1;
        fprintf(body, "extern const Object %.*s;\n", (int)strcspn(symbol, ")"), symbol);
    }
}

static void write_declarations(FILE *header) {
    fputs(
        "/* Made by tools/freeze.c: the constant strings, the prelude and the modules written in Python. */\n"
        "#ifndef HN_FROZEN_H\n#define HN_FROZEN_H\n\n#include \"compile/code.h\"\n#include "
        "\"compile/packed_code.h\"\n#include \"object/object.h\"\n\n"
        "typedef struct FrozenModule {\n    const char *name; /* NULL ends the table */\n    bool "
        "is_package;\n"
        "    const Code *code;\n} FrozenModule;\n\n"
        "extern const FrozenModule frozen_modules[];\n"
        "/* By code->index; nothing for the modules of the prelude, which are never run. */\n"
        "extern const Code frozen_codes[];\nextern const uint32_t frozen_code_count;\n"
        "extern const PackedShape frozen_shapes[PACKED_SHAPE_COUNT]; /* of packed code */\n"
        "/* Storage of the dict of builtins. */\n"
        "extern const Entries builtin_entries;\nextern const Raw *const builtin_index;\n"
        "/* Every constant object that frozen code refers to, strings and types apart; ended by NULL. */\n"
        "extern const Object *const frozen_objects[];\nextern const uint32_t static_string_count;\n"
        "/* Of all the frozen code and its constants. */\nextern const uint64_t frozen_fingerprint;\n\n"
        "/* The constant string with these characters (`length` of them, `width` bytes each, the narrowest), "
        "or NULL. */\n"
        "const Str *static_string_find(const uint8_t *data, uint64_t length, unsigned width);\n\n",
        header);
    for (uint32_t i = 0; i < function_count; i++)
        fprintf(header, "extern const Function prelude_%.*s;\n", (int)functions[i].name.length,
                functions[i].name.bytes);
    fputs("\n#endif\n", header);
}

static FILE *open_output(const char *directory, const char *name) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", directory, name);
    FILE *file = fopen(path, "wb");
    if (!file) die("%s: %s", path, strerror(errno));
    return file;
}

static void copy_file(FILE *from, FILE *to) {
    char buffer[1 << 14];
    rewind(from);
    for (size_t got; (got = fread(buffer, 1, sizeof buffer, from)) > 0;)
        fwrite(buffer, 1, got, to);
}

static uint64_t fingerprint(FILE *file) {
    char buffer[1 << 14];
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    rewind(file);
    for (size_t got; (got = fread(buffer, 1, sizeof buffer, file)) > 0;)
        for (size_t i = 0; i < got; i++)
            hash = (hash ^ (uint8_t)buffer[i]) * UINT64_C(0x100000001B3);
    return hash;
}

int main(int argc, char **argv) {
    if (argc < 3) die("usage: freeze OUTPUT_DIRECTORY LIBRARY_DIRECTORY FILE...");
    memory_init(&memory, host_allocate, NULL, SIZE_MAX);
    for (size_t i = 0; i < sizeof known_names / sizeof *known_names; i++)
        if (string_number(text_of(known_names[i])) != i) die("names.def has %s twice", known_names[i]);
    string_number(text_of("<module>")); /* the name of every program's own code */
    size_t root = strlen(argv[2]);
    unit_count = (uint32_t)argc - 3;
    units = calloc(unit_count + 1, sizeof *units);
    uint32_t codes = 0;
    for (uint32_t u = 0; u < unit_count; u++) {
        units[u].path = argv[u + 3];
        if (strncmp(units[u].path, argv[2], root) || units[u].path[root] != '/')
            die("%s is not below %s", units[u].path, argv[2]);
        name_unit(&units[u], units[u].path + root + 1);
        compile_unit(&units[u]);
        units[u].first_code = codes;
        codes += units[u].program->code_count;
        if (units[u].is_prelude) find_functions(&units[u]);
    }
    /* The strings come first in the file, but are known last. */
    out = tmpfile();
    if (!out) die("no temporary file: %s", strerror(errno));
    write_codes();
    write_functions();
    write_builtins();
    write_tables();
    if (unknown_count) die("%u uses of unknown names", unknown_count);
    FILE *body = open_output(argv[1], "frozen.c");
    write_prologue(body);
    declare_builtins(body);
    write_characters(body);
    write_strings(body);
    write_labels(body);
    copy_file(out, body);
    uint64_t strings_hash = 0;
    for (uint32_t i = 0; i < string_count; i++)
        strings_hash = strings_hash * 31 + strings[i].hash;
    fprintf(body, "const uint32_t static_string_count = %u;\nconst uint64_t frozen_fingerprint = UINT64_C(0x%llx);\n", string_count,
            (unsigned long long)(fingerprint(out) + strings_hash));
    fclose(out);
    if (fclose(body)) die("frozen.c: %s", strerror(errno));
    FILE *header = open_output(argv[1], "frozen.h");
    write_declarations(header);
    if (fclose(header)) die("frozen.h: %s", strerror(errno));
    return 0;
}
