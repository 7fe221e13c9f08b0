/* disassemble.c: see disassemble.h. */
#include "compile/disassemble.h"

#include "compile/ranges.h"
#include "core/float_text.h"

const char *const opcode_names[] = {
#define X(name, form, text) #name,
    OPCODES(X)
#undef X
};

const char *const opcode_forms[] = {
#define X(name, form, text) form,
    OPCODES(X)
#undef X
};

static const char *const INTRINSIC_NAMES[] = {
#define X(name, text) #name,
    INTRINSICS(X)
#undef X
};

/* ---- text that grows ---- */

static void put_bytes(Listing *listing, const char *bytes, size_t length) {
    if (listing->failed) return;
    if (length > listing->capacity - listing->length) {
        size_t capacity = listing->capacity ? listing->capacity : 1024;
        while (capacity - listing->length < length)
            capacity *= 2;
        char *larger = memory_resize(listing->memory, listing->bytes, listing->capacity, capacity);
        if (!larger) {
            listing->failed = true;
            return;
        }
        listing->bytes = larger;
        listing->capacity = capacity;
    }
    memcpy(listing->bytes + listing->length, bytes, length);
    listing->length += length;
}

static void put(Listing *listing, const char *text) {
    put_bytes(listing, text, strlen(text));
}

static void put_number(Listing *listing, int64_t number) {
    char digits[24];
    size_t at = sizeof digits;
    uint64_t rest = number < 0 ? -(uint64_t)number : (uint64_t)number;
    do
        digits[--at] = (char)('0' + rest % 10);
    while (rest /= 10);
    if (number < 0) digits[--at] = '-';
    put_bytes(listing, digits + at, sizeof digits - at);
}

static void put_column(Listing *listing, size_t line_start, size_t column) {
    do
        put(listing, " ");
    while (listing->length - line_start < column && !listing->failed);
}

void listing_free(Listing *listing) {
    memory_release(listing->memory, listing->bytes, listing->capacity);
    *listing = (Listing){.memory = listing->memory};
}

/* ---- constants ---- */

enum { SHOWN_TEXT = 60, SHOWN_DEPTH = 4 };

static void put_quoted(Listing *listing, Text text) {
    static const char hex[] = "0123456789abcdef";
    put(listing, "'");
    for (uint32_t i = 0; i < text.length && i < SHOWN_TEXT; i++) {
        uint8_t ch = (uint8_t)text.bytes[i];
        char escape[4] = {'\\', 'x', hex[ch >> 4], hex[ch & 15]};
        if (ch == '\n')
            put(listing, "\\n");
        else if (ch < ' ' || ch == 127)
            put_bytes(listing, escape, 4);
        else
            put_bytes(listing, text.bytes + i, 1);
    }
    put(listing, text.length > SHOWN_TEXT ? "'..." : "'");
}

static void put_float(Listing *listing, double number) {
    char text[FLOAT_REPR_SIZE];
    put_bytes(listing, text, float_repr(number, text));
}

static void put_constant(Listing *listing, const Code *code, uint32_t index, int depth) {
    static const char *const singletons[] = {"UNBOUND", "None",     "False",
                                             "True",    "Ellipsis", "NotImplemented"};
    if (index >= code->constant_count) {
        put(listing, "?");
        return;
    }
    const Constant *k = &code->constants[index];
    switch (k->form) {
    case FORM_VALUE:
        if (is_int(k->value))
            put_number(listing, int_of(k->value));
        else
            put(listing, singletons[k->value - UNBOUND]);
        break;
    case FORM_INT:
        put(listing, "0x");
        put_bytes(listing, k->text.bytes, k->text.length);
        break;
    case FORM_FLOAT: put_float(listing, k->number); break;
    case FORM_COMPLEX:
        put_float(listing, k->real);
        put(listing, "+");
        put_float(listing, k->number);
        put(listing, "j");
        break;
    case FORM_STR: put_quoted(listing, k->text); break;
    case FORM_BYTES:
        put(listing, "b");
        put_quoted(listing, k->text);
        break;
    case FORM_SYMBOL:
        put(listing, "symbol ");
        put_bytes(listing, k->text.bytes, k->text.length);
        break;
    case FORM_TUPLE:
    case FORM_FROZENSET:
    case FORM_SLICE:
        put(listing, k->form == FORM_TUPLE ? "(" : k->form == FORM_SLICE ? "slice(" : "frozenset(");
        for (uint32_t i = 0; i < k->count && depth < SHOWN_DEPTH; i++) {
            if (i) put(listing, ", ");
            if (i == 8) {
                put(listing, "...");
                break;
            }
            put_constant(listing, code, k->first + i, depth + 1);
        }
        put(listing, k->form == FORM_TUPLE && k->count == 1 ? ",)" : ")");
        break;
    }
}

/* ---- instructions ---- */

static void put_register(Listing *listing, uint32_t number) {
    if (number == NO_REGISTER) {
        put(listing, " -");
        return;
    }
    put(listing, " r");
    put_number(listing, number);
}

static void put_site(Listing *listing, const Code *code, uint32_t site) {
    put(listing, " .");
    if (site >= code->site_count || code->origin->sites[site] >= code->name_count) {
        put(listing, "?");
        return;
    }
    Text name = code->origin->names[code->origin->sites[site]];
    put_bytes(listing, name.bytes, name.length);
}

static void put_jump(Listing *listing, uint32_t pc, int32_t offset) {
    put(listing, " -> ");
    put_number(listing, (int64_t)pc + 1 + offset);
}

static void put_numbers(Listing *listing, Instruction i, bool d, bool a) {
    if (d) {
        put(listing, " /");
        put_number(listing, D(i));
    }
    if (a) put_register(listing, A(i));
}

/* Those whose operands are no simple registers. */
static void put_irregular(Listing *listing, const Code *code, Instruction i) {
    switch ((Opcode)OP(i)) {
    case OP_CALL_KEYWORDS:
        put_numbers(listing, i, true, true);
        put(listing, " #");
        put_number(listing, B(i));
        put(listing, " ");
        put_constant(listing, code, C(i), 0);
        break;
    case OP_CALL:
    case OP_CALL_METHOD:
        put_numbers(listing, i, false, true);
        put(listing, " #");
        put_number(listing, B(i));
        put(listing, " =>");
        put_register(listing, C(i));
        break;
    case OP_MAKE_FUNCTION:
        put_numbers(listing, i, true, true);
        put(listing, " ");
        if (BC(i) < code->child_count)
            put_bytes(listing, code->origin->children[BC(i)]->origin->name.bytes,
                      code->origin->children[BC(i)]->origin->name.length);
        break;
    case OP_LOAD_METHOD:
        put_numbers(listing, i, false, true);
        put_register(listing, B(i));
        put_site(listing, code, C(i));
        break;
    case OP_LOAD_SUPER:
        put_numbers(listing, i, true, true);
        put_register(listing, B(i));
        put_site(listing, code, C(i));
        break;
    case OP_INTRINSIC:
        put(listing, " ");
        put(listing, D(i) < INTRINSIC_COUNT ? INTRINSIC_NAMES[D(i)] : "?");
        put_numbers(listing, i, false, true);
        put_register(listing, B(i));
        put(listing, " #");
        put_number(listing, C(i));
        break;
    case OP_FORMAT:
        put_numbers(listing, i, true, true);
        put_register(listing, B(i));
        put_register(listing, C(i));
        break;
    default:
        put_numbers(listing, i, D(i) != 0, true);
        put_register(listing, B(i));
        put(listing, " #");
        put_number(listing, C(i));
        break;
    }
}

void disassemble_instruction(Listing *listing, const Code *code, uint32_t pc) {
    Instruction i = code->instructions[pc];
    uint8_t op = OP(i);
    if (op >= OPCODE_COUNT) {
        put(listing, "?");
        return;
    }
    size_t start = listing->length;
    put(listing, opcode_names[op]);
    put_column(listing, start, 20);
    const char *form = opcode_forms[op];
    if (form[0] == '*') {
        put_irregular(listing, code, i);
        return;
    }
    bool last_is_c = form[1] && form[2] && form[3];
    for (int k = 0; form[k]; k++) {
        uint32_t operand = k == 0 ? D(i) : k == 1 ? A(i) : k == 3 ? C(i) : last_is_c ? B(i) : BC(i);
        switch (form[k]) {
        case 'w':
        case 'r':
        case 'm':
        case 'R': put_register(listing, operand); break;
        case 'k':
        case 'K':
            put(listing, " ");
            put_constant(listing, code, operand, 0);
            break;
        case 's':
        case 'S': put_site(listing, code, operand); break;
        case 'j': put_jump(listing, pc, (int32_t)operand); break;
        case 'i':
            put(listing, " ");
            put_number(listing, SC(i));
            break;
        case 'n':
            if (k == 0 && !operand) break;
            put(listing, k == 0 ? " /" : " #");
            put_number(listing, operand);
            break;
        case 'f':
        case 'F':
            put(listing, " free ");
            if (operand < code->free_count)
                put_bytes(listing, code->origin->free_names[operand].bytes, code->origin->free_names[operand].length);
            break;
        default: break;
        }
    }
}

static void put_range(Listing *listing, const SourceRange *range) {
    put_number(listing, range->line);
    put(listing, ":");
    put_number(listing, range->column);
    put(listing, "-");
    if (range->end_line != range->line) {
        put_number(listing, range->end_line);
        put(listing, ":");
    }
    put_number(listing, range->end_column);
}

static void put_names(Listing *listing, const char *title, const Text *names, uint32_t count) {
    if (!count) return;
    put(listing, title);
    for (uint32_t i = 0; i < count; i++) {
        put(listing, " ");
        put_bytes(listing, names[i].bytes, names[i].length);
    }
}

void disassemble_code(Listing *listing, const Code *code) {
    put_bytes(listing, code->origin->qualified_name.bytes, code->origin->qualified_name.length);
    put(listing, ": line ");
    put_number(listing, code->first_line);
    put(listing, ", registers ");
    put_number(listing, code->register_count);
    put_names(listing, ", locals", code->origin->local_names, code->local_count);
    if (code->cell_count) put(listing, ", cells");
    for (uint32_t i = 0; i < code->cell_count; i++)
        put_register(listing, code->origin->cells[i]);
    put_names(listing, ", free", code->origin->free_names, code->free_count);
    put(listing, "\n");
    RangeReader ranges = ranges_read(code->origin->ranges);
    for (uint32_t pc = 0; pc < code->instruction_count && !listing->failed; pc++) {
        SourceRange range = code->origin->ranges ? ranges_next(&ranges) : (SourceRange){0};
        size_t start = listing->length;
        put(listing, "  ");
        put_number(listing, pc);
        put_column(listing, start, 8);
        disassemble_instruction(listing, code, pc);
        if (range.line) {
            put_column(listing, start, 60);
            put_range(listing, &range);
        }
        put(listing, "\n");
    }
    for (uint32_t i = 0; i < code->handler_count; i++) {
        const HandlerEntry *entry = &code->handlers[i];
        put(listing, "  handler ");
        put_number(listing, entry->start);
        put(listing, "..");
        put_number(listing, entry->end);
        put_jump(listing, entry->handler - 1, 0);
        put_register(listing, entry->exception);
        put(listing, "\n");
    }
}

void disassemble_program(Listing *listing, const Program *program) {
    for (uint32_t i = 0; i < program->code_count; i++) {
        if (i) put(listing, "\n");
        disassemble_code(listing, program->codes[i]);
    }
}
