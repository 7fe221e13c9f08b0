/* liveness.c: a backward dataflow over basic blocks. */
#include "compile/liveness.h"

#include "compile/blocks.h"

struct Liveness {
    const Code *code;
    uint32_t words; /* of a set */
    Blocks blocks;
    uint64_t *live; /* before each block */
};

static void set_add(uint64_t *set, RegisterRun run) {
    for (uint32_t r = run.first; r < run.first + run.count; r++)
        set[r / 64] |= UINT64_C(1) << r % 64;
}

static void set_remove(uint64_t *set, RegisterRun run) {
    for (uint32_t r = run.first; r < run.first + run.count; r++)
        set[r / 64] &= ~(UINT64_C(1) << r % 64);
}

static const uint64_t *live_before(const Liveness *l, uint32_t pc) {
    return l->live + (size_t)l->blocks.block_of[pc] * l->words;
}

static void live_behind_block(const Liveness *l, uint32_t block, uint64_t *set) {
    memset(set, 0, l->words * sizeof *set);
    Successors successors = instruction_successors(l->code, l->blocks.starts[block + 1] - 1);
    for (unsigned k = 0; k < successors.count; k++) {
        if (successors.next[k] >= l->code->instruction_count) continue;
        const uint64_t *after = live_before(l, successors.next[k]);
        for (uint32_t w = 0; w < l->words; w++)
            set[w] |= after[w];
    }
}

/* From what lives behind the block to what lives before instruction `down_to` of it. */
static bool transfer(const Liveness *l, uint32_t block, uint32_t down_to, uint64_t *set,
                     LivenessVisitor visitor, void *context) {
    const Code *code = l->code;
    const HandlerEntry *handler = l->blocks.handlers[block];
    live_behind_block(l, block, set);
    for (uint32_t pc = l->blocks.starts[block + 1]; pc-- > down_to;) {
        if (visitor && !visitor(context, pc, set)) return false;
        Operands operands;
        instruction_operands(code->instructions[pc], &operands);
        for (unsigned k = 0; k < operands.write_count; k++)
            set_remove(set, operands.writes[k]);
        for (unsigned k = 0; k < operands.read_count; k++)
            set_add(set, operands.reads[k]);
        if (!handler) continue;
        const uint64_t *caught = live_before(l, handler->handler);
        bool had = set[handler->exception / 64] >> handler->exception % 64 & 1;
        for (uint32_t w = 0; w < l->words; w++)
            set[w] |= caught[w];
        if (!had) set_remove(set, (RegisterRun){handler->exception, 1});
    }
    return true;
}

Liveness *liveness_analyse(const Code *code, Arena *arena) {
    Liveness *l = arena_allocate(arena, sizeof *l);
    if (!l) return NULL;
    *l = (Liveness){.code = code, .words = code->register_count / 64 + 1};
    if (!blocks_find(&l->blocks, code, arena)) return NULL;
    l->live = arena_allocate(arena, (size_t)l->blocks.count * l->words * sizeof *l->live);
    uint64_t *set = arena_allocate(arena, l->words * sizeof *set);
    if (!l->live || !set) return NULL;
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t block = l->blocks.count; block-- > 0;) {
            transfer(l, block, l->blocks.starts[block], set, NULL, NULL);
            uint64_t *live = l->live + (size_t)block * l->words;
            if (!memcmp(live, set, l->words * sizeof *set)) continue;
            memcpy(live, set, l->words * sizeof *set);
            changed = true;
        }
    }
    return l;
}

bool liveness_walk(const Liveness *l, LivenessVisitor visitor, void *context, Arena *arena) {
    uint64_t *set = arena_allocate(arena, l->words * sizeof *set);
    if (!set) return false;
    for (uint32_t block = 0; block < l->blocks.count; block++)
        if (!transfer(l, block, l->blocks.starts[block], set, visitor, context)) return false;
    return true;
}

bool liveness_at(const Liveness *l, uint32_t pc, uint8_t *bitmap, Arena *arena) {
    uint64_t *set = arena_allocate(arena, l->words * sizeof *set);
    if (!set) return false;
    transfer(l, l->blocks.block_of[pc], pc, set, NULL, NULL);
    memset(bitmap, 0, (l->code->register_count + 7) / 8);
    for (uint32_t r = 0; r < l->code->register_count; r++)
        if (set[r / 64] >> r % 64 & 1) bitmap[r / 8] |= (uint8_t)(1 << r % 8);
    return true;
}

bool code_live_registers(const Code *code, uint32_t pc, uint8_t *bitmap, Arena *arena) {
    const Liveness *l = liveness_analyse(code, arena);
    return l && liveness_at(l, pc, bitmap, arena);
}
