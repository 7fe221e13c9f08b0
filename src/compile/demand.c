/* demand.c: a backward dataflow like liveness.c, with a set of demands a register in place of one bit. */
#include "compile/demand.h"

#include "compile/blocks.h"

struct DemandAnalysis {
    const Code *code;
    Blocks blocks;
    uint16_t *before; /* each block, register_count each */
};
typedef struct DemandAnalysis Analysis;

/* Instructions that trust an operand: what they demand of R[a], R[b] and R[c]. */
static const struct Trust {
    uint16_t a, b, c;
} trusts[OPCODE_COUNT] = {
    [OP_LOAD_CELL] = {.b = DEMAND_CELL},
    [OP_STORE_CELL] = {.a = DEMAND_CELL},
    [OP_DELETE_CELL] = {.a = DEMAND_CELL},
    [OP_FORMAT] = {.c = DEMAND_STR},
    [OP_LIST_APPEND] = {.a = DEMAND_LIST},
    [OP_LIST_EXTEND] = {.a = DEMAND_LIST},
    [OP_LIST_TO_TUPLE] = {.b = DEMAND_LIST},
    [OP_SET_ADD] = {.a = DEMAND_SET},
    [OP_SET_UPDATE] = {.a = DEMAND_SET},
    [OP_DICT_SET] = {.a = DEMAND_DICT},
    [OP_DICT_UPDATE] = {.a = DEMAND_DICT},
    [OP_DICT_MERGE] = {.a = DEMAND_DICT},
    [OP_GET_ATTR_DYNAMIC] = {.c = DEMAND_STR},
    [OP_SET_ATTR_DYNAMIC] = {.c = DEMAND_STR},
    [OP_DELETE_ATTR_DYNAMIC] = {.c = DEMAND_STR},
    [OP_RERAISE] = {.a = DEMAND_EXCEPTION},
    [OP_PUSH_HANDLED] = {.b = DEMAND_EXCEPTION},
    [OP_POP_HANDLED] = {.a = DEMAND_HANDLED},
    [OP_EXCEPTION_PARTS] = {.b = DEMAND_EXCEPTION},
    [OP_END_ASYNC_FOR] = {.a = DEMAND_EXCEPTION},
};

static void trust(Instruction i, uint16_t *demands) {
    const struct Trust *trust = &trusts[OP(i)];
    if (trust->a) demands[A(i)] |= trust->a;
    if (trust->b) demands[B(i)] |= trust->b;
    if (trust->c && C(i) != NO_REGISTER) demands[C(i)] |= trust->c;
    if (OP(i) == OP_CALL_SPREAD) demands[A(i) + 2] |= DEMAND_KEYWORDS;
}

/* The register that an instruction reads although it may be unbound; NO_REGISTER. */
static uint32_t may_be_unbound(Instruction i) {
    switch ((Opcode)OP(i)) {
    case OP_CHECK_LOCAL:
    case OP_DELETE_LOCAL:
    case OP_MAKE_CELL: return A(i);
    case OP_CALL_METHOD: return A(i) + 1u;
    case OP_CALL_KEYWORDS: return D(i) & 1 ? A(i) + 1u : NO_REGISTER;
    case OP_CALL_SPREAD: return A(i) + 2u;
    case OP_BUILD_CLASS: return A(i) + 3u;
    default: return NO_REGISTER;
    }
}

static void read_operands(Instruction i, const Operands *operands, uint16_t moved, uint16_t *demands) {
    if (OP(i) == OP_MOVE) { /* a value that is only moved matters where it goes */
        demands[B(i)] |= DEMAND_READ | moved;
        return;
    }
    uint32_t unbound = may_be_unbound(i);
    for (unsigned k = 0; k < operands->read_count; k++) {
        const RegisterRun *run = &operands->reads[k];
        for (uint32_t r = run->first; r < run->first + run->count; r++) {
            demands[r] |= r == unbound ? DEMAND_READ : DEMAND_READ | DEMAND_BOUND;
        }
    }
    trust(i, demands);
    if (OP(i) == OP_TEST_NONE && demands[B(i)] & DEMAND_EXCEPTION) { /* demanded where it is not None */
        demands[B(i)] &= (uint16_t)~DEMAND_EXCEPTION;
        demands[B(i)] |= DEMAND_HANDLED;
    }
}

/* On from what is demanded behind an instruction to what is before it. Without `reads`: while it waits for its result. */
static void step_back(const Analysis *x, uint32_t pc, bool reads, uint16_t *demands) {
    const Code *code = x->code;
    Instruction i = code->instructions[pc];
    Operands operands;
    bool idle = code->flags & CODE_HIDDEN && (OP(i) == OP_PUSH_HANDLED || OP(i) == OP_POP_HANDLED);
    if (idle) return; /* the prelude handles exceptions unseen */
    instruction_operands(i, &operands);
    uint16_t moved = OP(i) == OP_MOVE ? demands[A(i)] : 0;
    for (unsigned k = 0; k < operands.write_count; k++) {
        for (uint32_t n = 0; n < operands.writes[k].count; n++) {
            demands[operands.writes[k].first + n] = 0;
        }
    }
    if (reads) read_operands(i, &operands, moved, demands);
}

static const uint16_t *before_block(const Analysis *x, uint32_t pc) {
    return x->before + (size_t)x->blocks.block_of[pc] * x->code->register_count;
}

static void join(const Analysis *x, uint32_t pc, uint32_t except, uint16_t *demands) {
    const uint16_t *more = before_block(x, pc);
    for (uint32_t r = 0; r < x->code->register_count; r++) {
        if (r != except) demands[r] |= more[r];
    }
}

/* Instructions from which no way leads to a handler. The compiler puts the first ones that set a handler's registers inside its range. */
static bool can_raise(Instruction i) {
    switch ((Opcode)OP(i)) {
    case OP_NOP:
    case OP_TICK:
    case OP_MOVE:
    case OP_LOAD_CONST:
    case OP_LOAD_CLOSURE:
    case OP_IS:
    case OP_JUMP:
    case OP_JUMP_BACK:
    case OP_TEST_IS:
    case OP_TEST_NONE:
    case OP_PUSH_HANDLED:
    case OP_POP_HANDLED:
    case OP_EXCEPTION_PARTS:
    case OP_MATCH_SEQUENCE:
    case OP_MATCH_MAPPING: return false;
    case OP_DELETE_LOCAL: return !D(i);
    default: return true;
    }
}

static void join_handler(const Analysis *x, uint32_t pc, uint16_t *demands) {
    if (!can_raise(x->code->instructions[pc])) return;
    const HandlerEntry *handler = x->blocks.handlers[x->blocks.block_of[pc]];
    if (handler) join(x, handler->handler, handler->exception, demands);
}

/* Behind the last instruction of a block. */
static void behind_block(const Analysis *x, uint32_t last, uint16_t *demands) {
    memset(demands, 0, x->code->register_count * sizeof *demands);
    Successors successors = instruction_successors(x->code, last);
    for (unsigned k = 0; k < successors.count; k++) {
        if (successors.next[k] < x->code->instruction_count) join(x, successors.next[k], NO_REGISTER, demands);
    }
}

/* Before instruction `pc`, or behind it. */
static void demands_at(const Analysis *x, uint32_t pc, bool behind, uint16_t *demands) {
    uint32_t last = x->blocks.starts[x->blocks.block_of[pc] + 1] - 1;
    behind_block(x, last, demands);
    for (uint32_t each = last + 1; each-- > pc;) {
        if (behind && each == pc) return;
        step_back(x, each, true, demands);
        join_handler(x, each, demands);
    }
}

static Analysis *analyse(const Code *code, Arena *arena) {
    Analysis *x = arena_allocate(arena, sizeof *x);
    if (!x) return NULL;
    x->code = code;
    if (!blocks_find(&x->blocks, code, arena)) return NULL;
    size_t size = (code->register_count ? code->register_count : 1) * sizeof(uint16_t);
    x->before = arena_allocate(arena, x->blocks.count * size);
    uint16_t *demands = arena_allocate(arena, size);
    if (!x->before || !demands) return NULL;
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t block = x->blocks.count; block-- > 0;) {
            demands_at(x, x->blocks.starts[block], false, demands);
            uint16_t *before = x->before + (size_t)block * code->register_count;
            if (!memcmp(before, demands, code->register_count * sizeof *demands)) continue;
            memcpy(before, demands, code->register_count * sizeof *demands);
            changed = true;
        }
    }
    return x;
}

/* The analysis of a code, and room for the answer. */
static const Analysis *prepare(Demands *demands, const Code *code) {
    DemandAnalysis **place = &demands->remembered[((uintptr_t)code >> 4) % REMEMBERED_DEMANDS];
    if (!*place || (*place)->code != code) *place = analyse(code, demands->arena);
    if (demands->capacity < code->register_count + 1u) {
        demands->capacity = 2 * (code->register_count + 1u);
        demands->registers = arena_allocate(demands->arena, demands->capacity * sizeof(uint16_t));
        if (!demands->registers) demands->capacity = 0;
    }
    return demands->capacity ? *place : NULL;
}

const uint16_t *demands_at_rest(Demands *demands, const Code *code, uint32_t pc, RestForm rest) {
    const Analysis *x = prepare(demands, code);
    if (!x) return NULL;
    uint16_t *registers = demands->registers;
    memset(registers, 0, code->register_count * sizeof *registers);
    if (rest == REST_BEFORE) {
        demands_at(x, pc, false, registers);
        return registers;
    }
    if (rest == REST_CALLING) { /* a DELEGATE will run again for what comes next */
        bool again = OP(code->instructions[pc - 1]) == OP_DELEGATE;
        demands_at(x, pc - 1, true, registers);
        step_back(x, pc - 1, again, registers);
        if (again) registers[A(code->instructions[pc - 1])] = 0;
        uint8_t op = OP(code->instructions[pc - 1]); /* an AttributeError that comes of it will tell the object */
        if (op == OP_GET_ATTR || op == OP_LOAD_METHOD || op == OP_GET_ATTR_DYNAMIC) registers[B(code->instructions[pc - 1])] |= DEMAND_READ;
    }
    join_handler(x, pc - 1, registers);
    return registers;
}

bool demand_of_result(Demands *demands, const Code *code, uint32_t pc, uint32_t target, uint16_t *demand) {
    const Analysis *x = prepare(demands, code);
    if (!x) return false;
    demands_at(x, pc - 1, true, demands->registers);
    *demand = demands->registers[target];
    return true;
}
