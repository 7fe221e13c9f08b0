/* emit.c: instructions, labels, registers, protected regions, sites of the unit under construction. */
#include "compile/compiler.h"

const AstRange NO_RANGE = {0};

enum { INSTRUCTION_LIMIT = 1 << 28 };

uint32_t emit(Compiler *c, AstRange at, Instruction instruction) {
    Unit *u = c->unit;
    compile_work(c);
    if (u->unreachable) return NOWHERE;
    if (u->count == u->capacity) {
        if (u->count >= INSTRUCTION_LIMIT) compile_fail(c, COMPILE_NO_MEMORY);
        uint32_t capacity = u->capacity;
        u->instructions = compile_grow(c, u->instructions, u->count, &capacity, sizeof *u->instructions);
        u->ranges = compile_grow(c, u->ranges, u->count, &u->capacity, sizeof *u->ranges);
    }
    u->instructions[u->count] = instruction;
    u->ranges[u->count] = at;
    return u->count++;
}

/* Ticks count calls and turns of loops. So that what has few of them passes safepoints, too, long code tells of itself. */
void emit_tick(Compiler *c) {
    enum { LONG = 64, FOR_A_TICK = 32, MOST = 2000 };
    Unit *u = c->unit;
    uint32_t count = u->count - u->ticked, ticks = count / FOR_A_TICK;
    if (count < LONG || c->options->is_prelude) return;
    emit(c, NO_RANGE, INSTRUCTION(OP_TICK, 0, 0, 0, ticks < MOST ? ticks : MOST));
    u->ticked = u->count;
}

void emit_line(Compiler *c, AstRange at) {
    if (!c->options->is_prelude) EMIT(c, at, NOP, 0, 0, 0, 0);
}

/* ---- definite assignment ---- */

void bound_add(Compiler *c, Register local) {
    if (local < BOUND_LOCALS) c->unit->bound.words[local / 64] |= UINT64_C(1) << local % 64;
}

void bound_remove(Compiler *c, Register local) {
    if (local >= BOUND_LOCALS) return;
    c->unit->bound.words[local / 64] &= ~(UINT64_C(1) << local % 64);
}

bool bound_has(const Compiler *c, Register local) {
    return local < BOUND_LOCALS && c->unit->bound.words[local / 64] >> local % 64 & 1;
}

void bound_weaken(Compiler *c, Bound *bound) {
    for (int i = 0; i < BOUND_WORDS; i++)
        bound->words[i] &= ~c->unit->ever_deleted.words[i];
}

static void bound_meet(Bound *bound, const Bound *other) {
    for (int i = 0; i < BOUND_WORDS; i++)
        bound->words[i] &= other->words[i];
}

/* ---- labels and jumps ---- */

void label_init(Label *label) {
    label->position = label->jumps = label->regions = NOWHERE;
    label->reached = false;
}

static void label_reach(Compiler *c, Label *label) {
    if (label->reached)
        bound_meet(&label->bound, &c->unit->bound);
    else
        label->bound = c->unit->bound;
    label->reached = true;
}

static Instruction with_bc(Instruction instruction, uint32_t bc) {
    return (instruction & UINT32_MAX) | (uint64_t)bc << 32;
}

void label_place(Compiler *c, Label *label) {
    Unit *u = c->unit;
    for (uint32_t jump = label->jumps, next; jump != NOWHERE; jump = next) {
        compile_work(c);
        next = BC(u->instructions[jump]);
        u->instructions[jump] = with_bc(u->instructions[jump], u->count - jump - 1);
    }
    label->jumps = NOWHERE;
    label->position = u->count;
    if (label->reached) {
        if (u->unreachable)
            u->bound = label->bound;
        else
            bound_meet(&u->bound, &label->bound);
        u->unreachable = false;
    }
}

static void await_label(Compiler *c, uint32_t jump, Label *label) {
    if (jump == NOWHERE) return;
    label_reach(c, label);
    c->unit->instructions[jump] = with_bc(c->unit->instructions[jump], label->jumps);
    label->jumps = jump;
}

void emit_jump_word(Compiler *c, AstRange at, Label *label) {
    int64_t here = c->unit->count;
    if (label->position != NOWHERE) EMIT_BC(c, at, JUMP_BACK, 0, 0, (int32_t)(label->position - here - 1));
    else await_label(c, EMIT_BC(c, at, JUMP, 0, 0, 0), label);
}

void emit_jump(Compiler *c, AstRange at, Label *label) {
    if (label->position != NOWHERE) emit_tick(c);
    emit_jump_word(c, at, label);
    c->unit->unreachable = true;
}

void emit_jump_if(Compiler *c, AstRange at, Register value, bool sense, Label *label) {
    if (label->position != NOWHERE) {
        Label on;
        label_init(&on);
        emit_jump_if(c, at, value, !sense, &on);
        emit_jump(c, at, label);
        label_place(c, &on);
        return;
    }
    Instruction jump =
        sense ? INSTRUCTION_BC(OP_JUMP_IF_TRUE, 0, value, 0) : INSTRUCTION_BC(OP_JUMP_IF_FALSE, 0, value, 0);
    await_label(c, emit(c, at, jump), label);
}

void async_for_end(Compiler *c, AstRange at, Register exception, Label *label) {
    await_label(c, EMIT_BC(c, at, END_ASYNC_FOR, 0, exception, 0), label);
    c->unit->unreachable = true;
}

/* ---- simple values ---- */

void emit_move(Compiler *c, AstRange at, Register to, Register from) {
    if (to != from) EMIT(c, at, MOVE, 0, to, from, 0);
}

void emit_constant(Compiler *c, AstRange at, Register to, const Literal *literal) {
    if (c->unit->unreachable) return;
    EMIT_BC(c, at, LOAD_CONST, 0, to, constant_add(c, &c->unit->constants, literal));
}

void emit_none(Compiler *c, AstRange at, Register to) {
    emit_constant(c, at, to, &(Literal){.form = FORM_VALUE, .value = NONE});
}

void emit_string(Compiler *c, AstRange at, Register to, const Name *name) {
    emit_constant(c, at, to, &(Literal){.form = FORM_STR, .text = name->text});
}

void emit_int(Compiler *c, AstRange at, Register to, int64_t value) {
    emit_constant(c, at, to, &(Literal){.form = FORM_VALUE, .value = small_int(value)});
}

/* ---- names and sites ---- */

static NameSlot *name_slot(Compiler *c, const Name *name) {
    Unit *u = c->unit;
    if ((u->name_count + 1) * 2 > u->name_slot_count) {
        uint32_t size = u->name_slot_count ? u->name_slot_count * 2 : 16;
        NameSlot *slots = compile_allocate(c, c->arena, size, sizeof *slots);
        for (uint32_t i = 0; i < u->name_slot_count; i++) {
            compile_work(c);
            if (!u->name_slots[i].name) continue;
            uint32_t k = u->name_slots[i].name->hash & (size - 1);
            for (; slots[k].name; k = (k + 1) & (size - 1))
                compile_work(c);
            slots[k] = u->name_slots[i];
        }
        u->name_slots = slots;
        u->name_slot_count = size;
    }
    uint32_t mask = u->name_slot_count - 1, k = name->hash & mask;
    for (; u->name_slots[k].name && u->name_slots[k].name != name; k = (k + 1) & mask)
        compile_work(c);
    NameSlot *slot = &u->name_slots[k];
    if (slot->name) return slot;
    slot->name = name;
    slot->index = u->name_count;
    u->names = compile_grow(c, u->names, u->name_count, &u->name_capacity, sizeof *u->names);
    u->names[u->name_count++] = name->text;
    return slot;
}

uint32_t site_for(Compiler *c, const Name *name, SharedSite share) {
    Unit *u = c->unit;
    if (u->unreachable) return 0;
    NameSlot *slot = name_slot(c, name);
    if (share != SITE_OWN && slot->sites[share]) return slot->sites[share] - 1;
    u->sites = compile_grow(c, u->sites, u->site_count, &u->site_capacity, sizeof *u->sites);
    u->sites[u->site_count] = slot->index;
    if (share != SITE_OWN) slot->sites[share] = u->site_count + 1;
    return u->site_count++;
}

/* The last sites of 16 bits are for what has no other form. */
enum { SITE_LIMIT = 0xF000, SITE_LAST = 0xFFFF };

bool site_available(const Compiler *c) {
    return c->unit->site_count < SITE_LIMIT;
}

bool site_small(Compiler *c, const Name *name, SharedSite share, uint16_t *site) {
    if (!site_available(c)) return false;
    *site = (uint16_t)site_for(c, name, share);
    return true;
}

uint16_t site_required(Compiler *c, AstRange at, const Name *name) {
    uint32_t site = site_for(c, name, SITE_OTHER);
    if (site > SITE_LAST) compile_error(c, at, "too many names in one code object", NULL);
    return (uint16_t)site;
}

/* ---- registers ---- */

enum { REGISTER_LIMIT = 65000 };

Register register_push_many(Compiler *c, uint32_t count) {
    Unit *u = c->unit;
    if (count > REGISTER_LIMIT || u->top + count > REGISTER_LIMIT)
        compile_error(c, u->count ? u->ranges[u->count - 1] : NO_RANGE,
                      "too many values at once in one code object", NULL);
    Register first = (Register)u->top;
    u->top += count;
    if (u->top > u->register_count) u->register_count = u->top;
    return first;
}

Register register_push(Compiler *c) {
    return register_push_many(c, 1);
}

Register register_base(Compiler *c, Register destination) {
    bool topmost = !register_is_local(c, destination) && destination + 1u == c->unit->top;
    return topmost ? destination : register_push(c);
}

/* ---- blocks and protected regions ---- */

enum { BLOCK_LIMIT = 21 }; /* CPython's */

void block_push(Compiler *c, Block *block, BlockKind kind, AstRange at) {
    Unit *u = c->unit;
    if (u->block_depth >= BLOCK_LIMIT) compile_error(c, at, "too many statically nested blocks", NULL);
    u->block_depth++;
    block->outer = u->blocks;
    block->kind = kind;
    block->range = at;
    block->is_protected = false;
    u->blocks = block;
}

void guard_push(Compiler *c, Block *block, AstRange at) {
    block->outer = c->unit->blocks;
    block->kind = BLOCK_TRY;
    block->range = at;
    block->is_protected = false;
    c->unit->blocks = block;
}

void guard_pop(Compiler *c) {
    c->unit->blocks = c->unit->blocks->outer;
}

void block_pop(Compiler *c) {
    c->unit->blocks = c->unit->blocks->outer;
    c->unit->block_depth--;
}

void region_open(Compiler *c, Block *block, Label *handler, Register exception) {
    block->is_protected = true;
    block->handler = handler;
    block->exception = exception;
    block->start = c->unit->count;
}

void region_close(Compiler *c, Block *block) {
    Unit *u = c->unit;
    if (!block->is_protected) return;
    block->is_protected = false;
    if (block->start == u->count) return;
    u->handlers = compile_grow(c, u->handlers, u->handler_count, &u->handler_capacity, sizeof *u->handlers);
    u->handlers[u->handler_count] =
        (HandlerEntry){block->start, u->count, block->handler->regions, block->exception};
    block->handler->regions = u->handler_count++;
}

void handler_place(Compiler *c, Label *handler, const Bound *bound) {
    Unit *u = c->unit;
    if (handler->regions == NOWHERE) return;
    for (uint32_t region = handler->regions, next; region != NOWHERE; region = next) {
        compile_work(c);
        next = u->handlers[region].handler;
        u->handlers[region].handler = u->count;
    }
    u->unreachable = false;
    u->bound = *bound;
    bound_weaken(c, &u->bound);
}
