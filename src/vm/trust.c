/* trust.c: see trust.h. */
#include "vm/trust.h"

#include <string.h>

#include "object/kinds.h"

/* What a parameter's name stands for; a name that is not here may be anything. "=None" behind it allows None too. */
static const struct {
    const char *name;
    uint64_t allowed;
} names[] = {
    {"type", ALLOW(KIND_TYPE)},
    {"name", ALLOW(KIND_STR)},
    {"exception", ALLOW(KIND_EXCEPTION)},
    {"generator", ALLOW(KIND_GENERATOR)},
    {"traceback", ALLOW(KIND_TRACEBACK)},
    {"cls", ALLOW(KIND_TYPE)},
    {"metaclass", ALLOW(KIND_TYPE)},
    {"mro", ALLOW(KIND_TUPLE)},
    {"function", ALLOW(KIND_FUNCTION)},
    {"external", ALLOW(KIND_NATIVE)},
    {"module", ALLOW(KIND_MODULE)},
    {"cell", ALLOW(KIND_CELL)},
    {"code", ALLOW(KIND_CODE)},
    {"globals", ALLOW(KIND_DICT)},
    {"reference", ALLOW(KIND_WEAKREF)},
    {"proxy", ALLOW(KIND_WRAPPER)},
    {"property", ALLOW(KIND_WRAPPER)},
    {"text", ALLOW(KIND_STR)},
    {"character", ALLOW(KIND_STR)},
    {"format", ALLOW(KIND_STR)},
    {"spec", ALLOW(KIND_STR)},
    {"digits", ALLOW(KIND_STR)},
    {"encoding", ALLOW(KIND_STR)},
    {"operation", ALLOW(KIND_STR)},
    {"reason", ALLOW(KIND_STR)},
    {"filename", ALLOW(KIND_STR)},
    {"mode", ALLOW_SMALL},
    {"flags", ALLOW_SMALL},
    {"index", ALLOW_SMALL},
    {"stream", ALLOW_SMALL},
    {"hash", ALLOW_SMALL | ALLOW(KIND_INT)},
    {"number", ALLOW_SMALL | ALLOW(KIND_INT)},
    {"args", ALLOW(KIND_TUPLE)},
    {"items", ALLOW(KIND_TUPLE)},
    {"kwargs", ALLOW(KIND_DICT)},
    {"group", ALLOW(KIND_EXCEPTION)},
    {"original", ALLOW(KIND_EXCEPTION)},
    {"candidates", ALLOW(KIND_LIST)},
};

static uint64_t allowed_by(const char *name, size_t length) {
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (names[i].name[0] == name[0] && strlen(names[i].name) == length && memcmp(names[i].name, name, length) == 0) return names[i].allowed;
    }
    return 0;
}

static bool fits(Value v, uint64_t allowed) {
    if (is_object(v)) return allowed & ALLOW(object_of(v)->kind);
    return v == NONE ? allowed & ALLOW_NONE : is_int(v) && allowed & ALLOW_SMALL;
}

/* How many characters come before one of `ends`, or the end. */
static size_t span_to(const char *text, const char *ends) {
    size_t length = 0;
    while (text[length] && !strchr(ends, text[length])) {
        length++;
    }
    return length;
}

bool trusted_arguments_fit(const Builtin *builtin, const Value *args, uint32_t count) {
    const char *at = builtin->parameters;
    if (count < builtin->minimum) return false;
    for (uint32_t i = 0; i < count && *at && *at != '/'; i++) {
        size_t length = span_to(at, ",="), whole = span_to(at, ",");
        uint64_t allowed = allowed_by(at, length);
        if (allowed && at[length] == '=') allowed |= ALLOW_NONE;
        if (allowed && !fits(args[i], allowed)) return false;
        at += whole;
        while (*at == ',' || *at == ' ') {
            at++;
        }
    }
    return true;
}
