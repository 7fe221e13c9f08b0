/* int_internal.h: what the files of int share. */
#ifndef HN_OBJECT_INT_INTERNAL_H
#define HN_OBJECT_INT_INTERNAL_H

#include "object/int.h"
#include "vm/vm.h"

/* Results of up to this many limbs are computed on the C stack. */
enum { INT_LOCAL = 8 };

/* Scratch space for one operation: on the C stack while it is small. */
enum { SCRATCH_LOCAL = 64 };
typedef struct Scratch {
    VM *vm;
    Limb *limbs;
    size_t size;
    Limb local[SCRATCH_LOCAL];
} Scratch;

/* Whether there is room; release it in any case but refusal. */
static inline bool scratch_take(Scratch *scratch, VM *vm, size_t size) {
    scratch->vm = vm;
    scratch->size = size;
    scratch->limbs = scratch->local;
    if (size <= SCRATCH_LOCAL) return true;
    if (size > LIMBS_MAX) return false;
    scratch->limbs = memory_allocate(&vm->memory, size * sizeof(Limb));
    return scratch->limbs != NULL;
}

static inline void scratch_release(Scratch *scratch) {
    if (scratch->limbs != scratch->local) memory_release(&scratch->vm->memory, scratch->limbs, scratch->size * sizeof(Limb));
}

/* What `cost` limb operations weigh in ticks. */
static inline void charge_limbs(VM *vm, uint64_t cost) {
    if (cost >= 64) vm_charge(vm, cost / 64);
}

/* Where the limbs of a result are computed: on the stack, or in the object that it becomes. */
typedef struct Target {
    Int *number; /* NULL: on the stack */
    Limb *limbs;
    Limb local[INT_LOCAL];
} Target;

static inline bool target_take(Target *target, VM *vm, size_t size) {
    target->number = NULL;
    target->limbs = target->local;
    if (size <= INT_LOCAL) return true;
    target->number = int_allocate(vm, size);
    if (!target->number) return false;
    target->limbs = target->number->limbs;
    return true;
}

static inline Status target_finish(Target *target, VM *vm, size_t size, bool negative, Value *result) {
    if (!target->number) return int_from_limbs(vm, target->local, size, negative, result);
    charge_limbs(vm, 2 * size);
    *result = int_finish(target->number, size, negative);
    return DONE;
}

/* The digit guard of sys.set_int_max_str_digits(); 0: none. */
static inline bool too_many_digits(const VM *vm, uint64_t count) {
    return vm->int_max_str_digits && count > vm->int_max_str_digits;
}

/* int_parse.c: the text without surrounding white space, sign, prefix and underscores, as digit values. */
typedef struct DigitText {
    uint8_t *digits;
    size_t count;
    size_t size; /* bytes to be released; 0: `local` */
    unsigned base;
    bool negative;
    uint8_t local[128];
} DigitText;

/* DONE; or RAISED: no valid literal, or too many digits. */
Status digit_text_read(VM *vm, DigitText *digits, const void *text, unsigned width, uint64_t length, unsigned base, Value shown);
void digit_text_release(VM *vm, DigitText *digits);

#endif
