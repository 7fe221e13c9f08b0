/* trust.c: see trust.h. */
#include "vm/trust.h"

#include <string.h>

#include "object/kinds.h"

/* What a parameter's name stands for; a name that is not here may be anything. "=None" behind it allows None too. */
static inline uint64_t allowed_by(const char *name, size_t length) {
#define IS(text) (length == sizeof text - 1 && memcmp(name, text, sizeof text - 1) == 0)
    const uint64_t number = ALLOW_SMALL | ALLOW(KIND_INT);
    switch (*name) {
    case 'a': return IS("args") ? ALLOW(KIND_TUPLE) : 0;
    case 'c':
        if (IS("cls")) return ALLOW(KIND_TYPE);
        if (IS("cell")) return ALLOW(KIND_CELL);
        if (IS("code")) return ALLOW(KIND_CODE);
        return IS("character") ? ALLOW(KIND_STR) : IS("candidates") ? ALLOW(KIND_LIST) : 0;
    case 'd': return IS("digits") ? ALLOW(KIND_STR) : 0;
    case 'e':
        if (IS("exception")) return ALLOW(KIND_EXCEPTION);
        return IS("external") ? ALLOW(KIND_NATIVE) : IS("encoding") ? ALLOW(KIND_STR) : 0;
    case 'f':
        if (IS("function")) return ALLOW(KIND_FUNCTION);
        return IS("format") || IS("filename") ? ALLOW(KIND_STR) : IS("flags") ? ALLOW_SMALL : 0;
    case 'g':
        if (IS("generator")) return ALLOW(KIND_GENERATOR);
        return IS("globals") ? ALLOW(KIND_DICT) : IS("group") ? ALLOW(KIND_EXCEPTION) : 0;
    case 'h': return IS("hash") ? number : 0;
    case 'i': return IS("index") ? ALLOW_SMALL : IS("items") ? ALLOW(KIND_TUPLE) : 0;
    case 'k': return IS("kwargs") ? ALLOW(KIND_DICT) : 0;
    case 'm':
        if (IS("metaclass")) return ALLOW(KIND_TYPE);
        return IS("mro") ? ALLOW(KIND_TUPLE) : IS("module") ? ALLOW(KIND_MODULE) : IS("mode") ? ALLOW_SMALL : 0;
    case 'n': return IS("name") ? ALLOW(KIND_STR) : IS("number") ? number : 0;
    case 'o': return IS("operation") ? ALLOW(KIND_STR) : IS("original") ? ALLOW(KIND_EXCEPTION) : 0;
    case 'p': return IS("proxy") || IS("property") ? ALLOW(KIND_WRAPPER) : 0;
    case 'r': return IS("reference") ? ALLOW(KIND_WEAKREF) : IS("reason") ? ALLOW(KIND_STR) : 0;
    case 's': return IS("spec") ? ALLOW(KIND_STR) : IS("stream") ? ALLOW_SMALL : 0;
    case 't':
        if (IS("type")) return ALLOW(KIND_TYPE);
        return IS("traceback") ? ALLOW(KIND_TRACEBACK) : IS("text") ? ALLOW(KIND_STR) : 0;
    default: return 0;
    }
#undef IS
}

static bool fits(Value v, uint64_t allowed) {
    if (is_object(v)) return allowed & ALLOW(object_of(v)->kind);
    return v == NONE ? allowed & ALLOW_NONE : is_int(v) && allowed & ALLOW_SMALL;
}

bool trusted_arguments_fit(const Builtin *builtin, const Value *args, uint32_t count) {
    const char *at = builtin->parameters;
    if (count < builtin->minimum) return false;
    for (uint32_t i = 0; i < count && *at && *at != '/'; i++) {
        const char *name = at;
        while (*at && *at != ',' && *at != '=') {
            at++;
        }
        uint64_t allowed = allowed_by(name, (size_t)(at - name));
        if (allowed && *at == '=') allowed |= ALLOW_NONE;
        if (allowed && !fits(args[i], allowed)) return false;
        while (*at && *at != ',') {
            at++;
        }
        while (*at == ',' || *at == ' ') {
            at++;
        }
    }
    return true;
}
