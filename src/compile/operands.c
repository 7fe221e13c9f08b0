/* operands.c: see operands.h. */
#include "compile/operands.h"

#include "compile/disassemble.h"

static void reads(Operands *o, uint32_t first, uint32_t count) {
    if (count) o->reads[o->read_count++] = (RegisterRun){first, count};
}

static void writes(Operands *o, uint32_t first, uint32_t count) {
    if (count) o->writes[o->write_count++] = (RegisterRun){first, count};
}

static void irregular(Instruction i, Operands *o) {
    uint32_t a = A(i), b = B(i), c = C(i);
    switch ((Opcode)OP(i)) {
    case OP_BUILD_DICT: reads(o, b, 2 * c), writes(o, a, 1); break;
    case OP_BUILD_SLICE: reads(o, b, 3), writes(o, a, 1); break;
    case OP_BUILD_TEMPLATE: reads(o, b, 2), writes(o, a, 1); break;
    case OP_BUILD_INTERPOLATION: reads(o, b, 4), writes(o, a, 1); break;
    case OP_FORMAT: reads(o, b, 1), reads(o, c, c != NO_REGISTER), writes(o, a, 1); break;
    case OP_UNPACK:
    case OP_UNPACK_STAR: reads(o, b, 1), writes(o, a, c); break;
    case OP_LOAD_METHOD:
    case OP_LOAD_SPECIAL: reads(o, b, 1), writes(o, a, 2); break;
    case OP_LOAD_SUPER: reads(o, b, 3), writes(o, a, D(i) & 1 ? 2 : 1); break;
    case OP_CALL: reads(o, a, b + 1), writes(o, c, 1), o->lost = a; break;
    case OP_CALL_METHOD: reads(o, a, b + 2), writes(o, c, 1), o->lost = a; break;
    case OP_CALL_KEYWORDS: reads(o, a, b + 1 + (D(i) & 1)), writes(o, a, 1), o->lost = a; break;
    case OP_CALL_SPREAD: reads(o, a, 3), writes(o, c, 1), o->lost = a; break;
    case OP_INTRINSIC: reads(o, b, c), writes(o, a, 1); break;
    case OP_MAKE_FUNCTION:
        for (uint32_t part = 0; part < 4; part++)
            reads(o, a + 1 + part, D(i) >> part & 1);
        writes(o, a, 1);
        break;
    case OP_BUILD_CLASS: reads(o, a, 4), writes(o, a, 1); break;
    default: break;
    }
}

/* Those of regular form that touch more than they show. */
static void extra(Instruction i, Operands *o) {
    switch ((Opcode)OP(i)) {
    case OP_RAISE: o->read_count = D(i) > 2 ? 2 : D(i); break;
    case OP_MATCH_GROUP: o->writes[0].count = 2; break;
    case OP_EXCEPTION_PARTS: o->writes[0].count = 3; break;
    case OP_DELETE_LOCAL:
        if (D(i)) o->read_count = 0;
        break;
    default: break;
    }
}

void instruction_operands(Instruction i, Operands *o) {
    *o = (Operands){.lost = UINT32_MAX};
    if (OP(i) >= OPCODE_COUNT) return;
    const char *form = opcode_forms[OP(i)];
    if (form[0] == '*') {
        irregular(i, o);
        return;
    }
    for (int k = 0; form[k]; k++) {
        uint32_t operand = k == 0 ? D(i) : k == 1 ? A(i) : k == 2 ? B(i) : C(i);
        switch (form[k]) {
        case 'r': reads(o, operand, 1); break;
        case 'w': writes(o, operand, 1); break;
        case 'm': reads(o, operand, 1), writes(o, operand, 1); break;
        case 'R': reads(o, operand, C(i)); break;
        default: break;
        }
    }
    extra(i, o);
}

bool opcode_has_word(uint8_t op) {
    return (op >= OP_TEST_LT && op <= OP_TEST_IN) || op == OP_FOR_ITER || op == OP_FOR_NEXT;
}

Successors instruction_successors(const Code *code, uint32_t pc) {
    Instruction i = code->instructions[pc];
    uint32_t target = pc + 1 + BC(i);
    switch ((Opcode)OP(i)) {
    case OP_RETURN:
    case OP_RAISE:
    case OP_RERAISE: return (Successors){.count = 0};
    case OP_JUMP:
    case OP_JUMP_BACK: return (Successors){{target, 0}, 1};
    case OP_END_ASYNC_FOR: return (Successors){{target, 0}, 1};
    case OP_JUMP_IF_TRUE:
    case OP_JUMP_IF_FALSE: return (Successors){{pc + 1, target}, 2};
    default: break;
    }
    if (opcode_has_word(OP(i))) return (Successors){{pc + 2, pc + 1}, 2};
    return (Successors){{pc + 1, 0}, 1};
}
