/* finalize.c: see finalize.h. The collection is in collector.c, the calls are in lib/prelude/finalization.py. */
#include "vm/finalize.h"

#include "compile/liveness.h"
#include "frozen.h"
#include "object/dict.h"
#include "object/list.h"
#include "vm/collector.h"
#include "vm/generator.h"
#include "vm/pause.h"
#include "vm/plain_call.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)

void finalize_begin(VM *vm) {
    vm->next_visible = vm_fuel_used(vm) + VISIBLE_INTERVAL;
    vm_hurry(vm);
}

bool finalize_register(VM *vm, Object *object) {
    if (!vm->finalizable) {
        vm->finalizable = list_new(vm, 0);
        if (!vm->finalizable) return false;
        finalize_begin(vm);
    }
    return list_append(vm, vm->finalizable, value_of(object)) == DONE;
}

/* Whether the generator rests where closing it would run something. */
static bool has_cleanup(const Generator *generator) {
    if (generator->object.aux != GENERATOR_SUSPENDED) return false;
    const Code *code = generator->link->code;
    uint64_t index = generator->pc ? generator->pc - 1 : 0;
    for (uint32_t i = 0; i < code->handler_count; i++) {
        if ((index >= code->handlers[i].start && index < code->handlers[i].end) ||
            (generator->pc >= code->handlers[i].start && generator->pc < code->handlers[i].end)) {
            return true;
        }
    }
    return false;
}

static bool is_unawaited(const Generator *generator) {
    return generator->object.type == &type_coroutine && generator->object.aux == GENERATOR_CREATED;
}

bool finalize_is_due(const Object *object) {
    if (object->flags & FLAG_FINALIZED) return false;
    if (object->kind == KIND_GENERATOR) {
        const Generator *generator = (const Generator *)object;
        return is_unawaited(generator) || has_cleanup(generator) || generator_async_finalizer(generator) != NONE;
    }
    return object->type->object.aux & TYPE_HAS_FINALIZER;
}

bool finalize_has_work(const VM *vm) { return vm->finalizable || vm->has_weakrefs; }

Status finalize_enter(VM *vm) {
    extern const Function prelude_collect_visibly;
    vm->next_visible = vm_fuel_used(vm) + VISIBLE_INTERVAL;
    Pending pending = {DELIVER_INTERRUPT, 0, {UNBOUND, UNBOUND, UNBOUND}};
    return call_prelude(vm, &prelude_collect_visibly, NULL, 0, &pending);
}

Status finalize_as_last_resort(VM *vm) {
    uint64_t fuel = vm_fuel_used(vm) + 1;
    if (!finalize_has_work(vm) || vm->resorted_at == fuel) return DONE; /* nothing has happened since the last time */
    vm->resorted_at = fuel;
    vm->memory.refused = false;
    Status status = finalize_enter(vm);
    if (status == RAISED) vm->raised = UNBOUND;
    vm->memory.refused = false;
    return status;
}

Status finalize_at_interval(VM *vm) {
    if (!finalize_has_work(vm) || vm_fuel_used(vm) < vm->next_visible || vm_frame_count(vm) == 0) return DONE;
    return finalize_enter(vm);
}

/* ---- forgetting what is dead ---- */

/* Clears the temporaries up to register `end` that nobody reads any more, so that what happens to stand in them does not count as reachable.
 * Where an instruction waits for its result (`waits`: it is the one before pc), it may run again or go on at either of two places: what
 * lived before it counts as well. False: memory was refused, for the first time since the last safepoint; the next time it is done without. */
static bool clear_dead(VM *vm, const Code *code, uint64_t pc, bool waits, Value *registers, uint32_t end) {
    if (end > code->register_count) end = code->register_count;
    if (code->local_count >= end || pc >= code->instruction_count) return true;
    Arena arena;
    arena_init(&arena, &vm->memory);
    vm->memory.refused = false;
    uint32_t bytes = code->register_count / 8 + 1;
    uint8_t *live = arena_allocate(&arena, bytes), *before = arena_allocate(&arena, bytes);
    const Liveness *liveness = live && before ? liveness_analyse(code, &arena) : NULL;
    bool known = liveness && liveness_at(liveness, (uint32_t)pc, live, &arena);
    if (known && waits) known = pc > 0 && liveness_at(liveness, (uint32_t)pc - 1, before, &arena);
    for (uint32_t r = code->local_count; known && r < end; r++) {
        bool lives = live[r / 8] >> r % 8 & 1 || (waits && before[r / 8] >> r % 8 & 1);
        if (!lives) registers[r] = UNBOUND;
    }
    arena_free(&arena);
    if (vm->memory.refused && !vm->refused_at) return false;
    vm->memory.refused = false;
    return true;
}

static bool clear_dead_in_frame(VM *vm, uint32_t number, bool top_waits) {
    const Frame *frame = &vm->frames[number], *above = number + 1 < vm_frame_count(vm) ? frame + 1 : NULL;
    const Code *code = frame_code(frame);
    bool waits = above ? above->delivery != DELIVER_INTERRUPT : top_waits;
    uint32_t end = above ? (uint32_t)(above->registers - frame->registers) : UINT32_MAX; /* a callee's window lies over the caller's temporaries */
    return clear_dead(vm, code, (uint64_t)(frame->pc - code->instructions), waits, frame->registers, end);
}

/* Longer codes are not analysed for ordinary collections. */
enum { CLEARED_QUICKLY = 1024 };

void finalize_clear_dead(VM *vm, uint32_t frames) {
    uint32_t count = vm_frame_count(vm);
    for (uint32_t i = frames < count ? count - frames : 0; i < count; i++) {
        if (frame_code(&vm->frames[i])->instruction_count <= CLEARED_QUICKLY) clear_dead_in_frame(vm, i, false);
    }
    vm->memory.refused = false;
}

bool finalize_clear_dead_in_frame(VM *vm, uint32_t number) { return clear_dead_in_frame(vm, number, true); }

bool finalize_clear_dead_in_generator(VM *vm, Generator *generator) {
    if (generator->object.aux != GENERATOR_SUSPENDED) return true;
    return clear_dead(vm, generator->link->code, generator->pc, generator->pc > 0, generator->registers, UINT32_MAX);
}

/* The list that a collection which stopped was to fill, if it did; else NULL. */
static List *kept_work(VM *vm) {
    Value kept[PAUSE_STATE];
    if (!pause_take(vm, PAUSE_COLLECTION, NONE, NONE, kept) || !is_exactly(kept[0], &type_list)) return NULL;
    return AS(List, kept[0]);
}

/* _collect_visibly(): pairs of what to call and with what: (callback, weak reference), (absent, object to finalise), (None, generator to close).
 * It may collect though it is no safepoint: it holds nothing. */
LEAF(collect_leaf) {
    (void)args;
    (void)count;
    uint64_t wanted = vm->finalizable ? 2 * vm->finalizable->length : 0;
    List *work = kept_work(vm);
    if (work && work->length) return *result = value_of(work), DONE; /* it came to its end when the host asked for something else */
    bool begins_anew = work && !vm->collection; /* perhaps in a VM that was loaded: this time to its end, however often that happens */
    if (begins_anew) work = NULL;
    bool may_pause = vm->pause_state == PAUSE_FREE || vm->pause_state == PAUSE_TAKEN;
    bool gives_way = !begins_anew && vm->runs && may_pause && pause_prepare(vm) == DONE;
    for (;;) {
        if (!work) work = list_new(vm, 0);
        if (!work || (wanted && list_reserve(vm, work, wanted) != DONE)) return NO_MEMORY;
        vm->result = NONE;
        Collected collected = collect_visibly(vm, work, &wanted, gives_way);
        if (collected == COLLECTION_STOPPED && vm->interruption == LIMIT_NONE && pause_begin(vm)) {
            Value kept = value_of(work);
            return pause_keep(vm, PAUSE_COLLECTION, NONE, NONE, 1, &kept);
        }
        if (collected != COLLECTED) return NO_MEMORY;
        if (wanted <= (work->values ? work->values->capacity : 0)) {
            *result = value_of(work);
            return DONE;
        }
        work = NULL;
    }
}
const Builtin intrinsic_collect_visibly = FUNCTION("_collect_visibly", "", 0, 0, 0, collect_leaf, NULL, "builtins");

/* _take_finalizable(): the objects whose __del__ has not run yet, in the order in which they were made. It is run next. */
LEAF(take_leaf) {
    (void)args;
    (void)count;
    uint64_t length = vm->finalizable ? vm->finalizable->length : 0;
    List *taken = list_new(vm, 0);
    if (!taken || (length && list_reserve(vm, taken, length) != DONE)) return NO_MEMORY;
    for (uint64_t i = 0; i < length; i++) {
        Object *object = object_of(list_items(vm->finalizable)[i]);
        if (object->kind == KIND_GENERATOR || !finalize_is_due(object)) continue;
        object->flags |= FLAG_FINALIZED;
        taken->values->items[taken->length++] = value_of(object);
    }
    *result = value_of(taken);
    return DONE;
}
const Builtin intrinsic_take_finalizable = FUNCTION("_take_finalizable", "", 0, 0, 0, take_leaf, NULL, "builtins");
