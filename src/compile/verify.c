/* verify.c: see verify.h. */
#include "compile/verify.h"

#include "compile/disassemble.h"
#include "compile/liveness.h"
#include "compile/operands.h"

typedef struct Verifier {
    const Code *code;
    const char *message;
    uint32_t pc;
} Verifier;

static bool fail(Verifier *v, uint32_t pc, const char *message) {
    v->message = message;
    v->pc = pc;
    return false;
}

static bool is_word(const Code *code, uint32_t pc) {
    return pc > 0 && opcode_has_word(OP(code->instructions[pc - 1]));
}

static bool check_target(Verifier *v, uint32_t pc, int64_t target, bool backward) {
    const Code *code = v->code;
    if (target < 0 || target >= code->instruction_count) return fail(v, pc, "jump out of the code");
    if (is_word(code, (uint32_t)target)) return fail(v, pc, "jump to a jump word");
    if (backward != (target <= pc)) return fail(v, pc, "jump in the wrong direction");
    return true;
}

static bool check_registers(Verifier *v, uint32_t pc, const RegisterRun *runs, unsigned count) {
    for (unsigned k = 0; k < count; k++)
        if (runs[k].first + (uint64_t)runs[k].count > v->code->register_count)
            return fail(v, pc, "register out of range");
    return true;
}

static bool check_form(Verifier *v, uint32_t pc) {
    const Code *code = v->code;
    Instruction i = code->instructions[pc];
    const char *form = opcode_forms[OP(i)];
    if (form[0] == '*') {
        uint8_t op = OP(i);
        if (op == OP_MAKE_FUNCTION && BC(i) >= code->child_count) return fail(v, pc, "no such child");
        if (op == OP_CALL_KEYWORDS) {
            if (C(i) >= code->constant_count || code->constants[C(i)].form != FORM_TUPLE)
                return fail(v, pc, "keyword names are no tuple");
            if (code->constants[C(i)].count > B(i)) return fail(v, pc, "more keyword names than arguments");
        }
        if ((op == OP_LOAD_METHOD || op == OP_LOAD_SUPER) && C(i) >= code->site_count)
            return fail(v, pc, "no such site");
        if (op == OP_INTRINSIC && D(i) >= INTRINSIC_COUNT) return fail(v, pc, "no such intrinsic");
        if (op == OP_UNPACK_STAR && D(i) >= C(i)) return fail(v, pc, "star outside the targets");
        return true;
    }
    bool last_is_c = strlen(form) == 4;
    for (int k = 0; form[k]; k++) {
        uint32_t operand = k == 0 ? D(i) : k == 1 ? A(i) : k == 3 ? C(i) : last_is_c ? B(i) : BC(i);
        switch (form[k]) {
        case 'k':
        case 'K':
            if (operand >= code->constant_count) return fail(v, pc, "no such constant");
            break;
        case 's':
        case 'S':
            if (operand >= code->site_count) return fail(v, pc, "no such site");
            break;
        case 'f':
        case 'F':
            if (operand >= code->free_count) return fail(v, pc, "no such free variable");
            break;
        case 'j':
            if (!check_target(v, pc, (int64_t)pc + 1 + (int32_t)operand, OP(i) == OP_JUMP_BACK)) return false;
            break;
        default: break;
        }
    }
    return true;
}

static bool check_instruction(Verifier *v, uint32_t pc) {
    const Code *code = v->code;
    Instruction i = code->instructions[pc];
    if (OP(i) >= OPCODE_COUNT) return fail(v, pc, "no such opcode");
    Operands operands;
    instruction_operands(i, &operands);
    if (!check_registers(v, pc, operands.reads, operands.read_count)) return false;
    if (!check_registers(v, pc, operands.writes, operands.write_count)) return false;
    if (!check_form(v, pc)) return false;
    if (opcode_has_word(OP(i))) {
        uint8_t word = pc + 2 < code->instruction_count ? OP(code->instructions[pc + 1]) : OP_NOP;
        bool forward = word == OP_JUMP && OP(i) != OP_FOR_NEXT, back = word == OP_JUMP_BACK && OP(i) != OP_FOR_ITER;
        if (!forward && !back) return fail(v, pc, "no jump word");
    }
    Successors successors = instruction_successors(code, pc);
    for (unsigned k = 0; k < successors.count; k++)
        if (successors.next[k] >= code->instruction_count) return fail(v, pc, "control leaves the code");
    return true;
}

static bool check_tables(Verifier *v) {
    const Code *code = v->code;
    uint64_t parameters = (uint64_t)code->positional_count + code->keyword_only_count +
                          ((code->flags & CODE_VARARGS) != 0) + ((code->flags & CODE_VARKEYWORDS) != 0);
    if (!code->instruction_count) return fail(v, 0, "no instructions");
    if (parameters > code->local_count || code->positional_only_count > code->positional_count)
        return fail(v, 0, "more parameters than locals");
    if (code->local_count > code->register_count)
        return fail(v, 0, "more locals than registers");
    for (uint32_t i = 0; i < code->cell_count; i++)
        if (code->origin->cells[i] >= code->local_count) return fail(v, 0, "cell out of range");
    for (uint32_t i = 0; i < code->site_count; i++)
        if (code->origin->sites[i] >= code->name_count) return fail(v, 0, "site without a name");
    for (uint32_t i = 0; i < code->constant_count; i++) {
        const Constant *k = &code->constants[i];
        if (k->form != FORM_TUPLE && k->form != FORM_FROZENSET && k->form != FORM_SLICE) continue;
        if (k->first + (uint64_t)k->count > i) return fail(v, i, "constant items behind their tuple");
    }
    for (uint32_t i = 0; i < code->handler_count; i++) {
        const HandlerEntry *entry = &code->handlers[i];
        if (entry->start >= entry->end || entry->end > code->instruction_count ||
            entry->handler >= code->instruction_count)
            return fail(v, entry->start, "handler out of range");
        if (entry->exception >= code->register_count)
            return fail(v, entry->start, "handler register out of range");
        if (is_word(code, entry->handler)) return fail(v, entry->handler, "handler on a jump word");
    }
    return true;
}

/* What lives behind a call must lie below its operands, apart from its result. */
static bool check_call(void *context, uint32_t pc, const uint64_t *live) {
    Verifier *v = context;
    Operands operands;
    instruction_operands(v->code->instructions[pc], &operands);
    if (operands.lost == UINT32_MAX) return true;
    uint32_t result = operands.writes[0].first;
    for (uint32_t r = operands.lost; r < v->code->register_count; r++)
        if (r != result && live[r / 64] >> r % 64 & 1)
            return fail(v, pc, "a register above a call's operands is still needed");
    return true;
}

bool verify_code(const Code *code, Arena *arena, const char **message, uint32_t *pc) {
    Verifier v = {.code = code};
    bool good = check_tables(&v);
    for (uint32_t i = 0; good && i < code->instruction_count; i++)
        good = check_instruction(&v, i);
    if (good) {
        const Liveness *liveness = liveness_analyse(code, arena);
        good = liveness && liveness_walk(liveness, check_call, &v, arena);
        if (!good && !v.message) v.message = "out of memory";
        uint8_t *live = good ? arena_allocate(arena, code->register_count / 8 + 1) : NULL;
        if (live && liveness_at(liveness, 0, live, arena))
            for (uint32_t r = code->local_count; good && r < code->register_count; r++)
                if (live[r / 8] >> r % 8 & 1)
                    good = fail(&v, r, "this temporary may be read before it is written");
    }
    *message = v.message;
    *pc = v.pc;
    return good;
}

bool verify_program(const Program *program, Arena *arena, const char **message, uint32_t *code,
                    uint32_t *pc) {
    for (uint32_t i = 0; i < program->code_count; i++) {
        *code = i;
        if (!verify_code(program->codes[i], arena, message, pc)) return false;
    }
    return true;
}
