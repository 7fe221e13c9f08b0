/* pause.c: see pause.h. What a paused leaf kept is a Native, made once in a VM's life: its kind, its frame, its operands, its state. */
#include "vm/pause.h"

#include "object/native.h"

enum { KEPT_KIND, KEPT_DEPTH, KEPT_A, KEPT_B, KEPT_STATE, KEPT_VALUES = KEPT_STATE + PAUSE_STATE };

Status pause_prepare(VM *vm) {
    if (!vm->pause) vm->pause = native_new(vm, &type_object, KEPT_VALUES);
    return vm->pause ? DONE : NO_MEMORY;
}

bool pause_look(VM *vm) {
    return vm_look(vm) || pause_begin(vm);
}

bool pause_begin(VM *vm) {
    if (!vm->runs || vm->pause_state == PAUSE_KEPT || vm->pause_state == PAUSE_SPENT) return false;
    bool refused = vm->memory.refused;
    vm->pauses = pause_prepare(vm) == DONE;
    vm->memory.refused = refused; /* without memory there is just no pause */
    if (vm->pauses) vm->work = 0;
    return vm->pauses;
}

static bool is_whole(const VM *vm) { return vm->pause && vm->pause->object.aux == KEPT_VALUES; }

Status pause_keep(VM *vm, PauseKind kind, Value a, Value b, unsigned count, const Value *state) {
    if (!is_whole(vm) || vm->pause_state == PAUSE_KEPT) return NO_MEMORY; /* a limit has struck, or what was done is not lost */
    Value *values = vm->pause->values;
    values[KEPT_KIND] = small_int(kind);
    values[KEPT_DEPTH] = small_int(vm_frame_count(vm));
    values[KEPT_A] = a;
    values[KEPT_B] = b;
    for (unsigned i = 0; i < PAUSE_STATE; i++) {
        values[KEPT_STATE + i] = i < count ? state[i] : UNBOUND;
    }
    vm->pause_state = PAUSE_KEPT;
    return NO_MEMORY;
}

bool pause_taken(VM *vm, PauseKind kind, Value a, Value b, Value *state) {
    const Instruction *pc = vm_frame_count(vm) ? vm_top(vm)->pc : NULL;
    if (vm->pause_state != PAUSE_KEPT) {
        vm->pause_state = vm->taken_at == pc ? PAUSE_SPENT : PAUSE_FREE;
        return false;
    }
    if (!is_whole(vm)) return false;
    Value *values = vm->pause->values;
    if (values[KEPT_KIND] != small_int(kind) || values[KEPT_DEPTH] != small_int(vm_frame_count(vm))) return false;
    bool same = values[KEPT_A] == a && values[KEPT_B] == b;
    if (same) memcpy(state, values + KEPT_STATE, PAUSE_STATE * sizeof(Value));
    for (unsigned i = 0; i < KEPT_VALUES; i++) {
        values[i] = UNBOUND;
    }
    vm->pause_state = same ? PAUSE_TAKEN : PAUSE_SPENT; /* what it worked at was made anew and will never be asked for again */
    vm->taken_at = pc;
    vm_hurry(vm); /* the next safepoint makes it free again */
    return same;
}

bool pause_handed_over(VM *vm, PauseKind kind, Value b, Value *state) {
    if (vm->pause_state != PAUSE_KEPT || !is_whole(vm)) return false;
    Value *values = vm->pause->values;
    if (values[KEPT_KIND] != small_int(kind) || values[KEPT_DEPTH] != small_int((int64_t)vm_frame_count(vm) - 1) || values[KEPT_B] != b) return false;
    memcpy(state, values + KEPT_STATE, PAUSE_STATE * sizeof(Value));
    for (unsigned i = 0; i < KEPT_VALUES; i++) {
        values[i] = UNBOUND;
    }
    vm->pause_state = PAUSE_FREE;
    return true;
}
