/* blocks.c: see blocks.h. */
#include "compile/blocks.h"

static bool is_jump(uint8_t op) {
    return op == OP_JUMP || op == OP_JUMP_BACK || op == OP_JUMP_IF_TRUE || op == OP_JUMP_IF_FALSE ||
           op == OP_END_ASYNC_FOR;
}

bool blocks_find(Blocks *blocks, const Code *code, Arena *arena) {
    uint32_t n = code->instruction_count;
    uint8_t *leader = arena_allocate(arena, n + 1);
    blocks->block_of = arena_allocate(arena, (n + 1) * sizeof *blocks->block_of);
    if (!leader || !blocks->block_of) return false;
    leader[0] = 1;
    for (uint32_t pc = 0; pc < n; pc++) {
        uint8_t op = OP(code->instructions[pc]);
        if (is_jump(op)) leader[pc + 1 + BC(code->instructions[pc])] = leader[pc + 1] = 1;
        if (opcode_has_word(op)) leader[pc + 1] = leader[pc + 2] = 1;
        if (op == OP_RETURN || op == OP_RAISE || op == OP_RERAISE) leader[pc + 1] = 1;
    }
    for (uint32_t i = 0; i < code->handler_count; i++)
        leader[code->handlers[i].start] = leader[code->handlers[i].end] = leader[code->handlers[i].handler] =
            1;
    for (uint32_t pc = 0; pc < n; pc++) {
        blocks->count += leader[pc];
        blocks->block_of[pc] = blocks->count - 1;
    }
    blocks->starts = arena_allocate(arena, ((size_t)blocks->count + 1) * sizeof *blocks->starts);
    blocks->handlers = arena_allocate(arena, blocks->count * sizeof *blocks->handlers);
    if (!blocks->starts || !blocks->handlers) return false;
    for (uint32_t pc = n; pc-- > 0;)
        blocks->starts[blocks->block_of[pc]] = pc;
    blocks->starts[blocks->count] = n;
    /* Entries are innermost first: the first one that covers a block counts. */
    for (uint32_t i = code->handler_count; i-- > 0;) {
        const HandlerEntry *entry = &code->handlers[i];
        for (uint32_t block = blocks->block_of[entry->start];
             block < blocks->count && blocks->starts[block] < entry->end; block++)
            blocks->handlers[block] = entry;
    }
    return true;
}
