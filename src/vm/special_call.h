/* special_call.h: builtins that ask one special method of their argument and look at what it gives: hash(), repr(), len(), f-strings.
 *
 * Where the method is a plain function of the program its frame is pushed at once. The delivery SPECIAL hands on what such methods give in
 * the common case; a function of the prelude does the rest, the errors included. */
#ifndef HN_VM_SPECIAL_CALL_H
#define HN_VM_SPECIAL_CALL_H

#include "object/container.h"
#include "object/function.h"
#include "vm/call.h"

typedef enum SpecialForm { SPECIAL_HASH, SPECIAL_REPR, SPECIAL_STR, SPECIAL_LENGTH, SPECIAL_FORMAT_REPR, SPECIAL_FORMAT_STR, SPECIAL_FORM_COUNT } SpecialForm;

/* Whether there is nothing to say against `*value`, what the method gave; then it becomes the builtin's result. */
static inline bool special_accepts(Value form, Value *value) {
    switch ((SpecialForm)int_of(form)) {
    case SPECIAL_HASH:
        if (!is_int(*value)) return is_exactly(*value, &type_int) && AS(Int, *value)->size == 1 && AS(Int, *value)->limbs[0] < UINT64_C(1) << 63;
        if (*value == small_int(-1)) *value = small_int(-2);
        return true;
    case SPECIAL_LENGTH: return is_int(*value) && int_of(*value) >= 0;
    default: return is_exactly(*value, &type_str);
    }
}

/* Enters the method of `self`. False: it is no plain function, and nothing was done. */
bool special_enter(VM *vm, SpecialForm form, Value self, uint16_t target);
/* The same for a builtin whose leaf has answered NEEDS_PYTHON, if it is one of these. (All its arguments are given.) */
bool special_enter_builtin(VM *vm, const Builtin *builtin, const Value *args, uint16_t target);
Status special_deliver(VM *vm, const Pending *pending);

/* What becomes of an AttributeError that finding a special method raises: it is raised; or the operation has no such method (NotImplemented). */
typedef enum SpecialAbsence { ABSENCE_RAISES, ABSENCE_DECLINES } SpecialAbsence;

/* Calls the special method `method`, which the class of args[0] has under `name`, by way of its __get__ if it is some descriptor. At most 4 `args`. */
Status call_bound_special(VM *vm, Value method, Value name, const Value *args, uint32_t count, SpecialAbsence absence, const Pending *pending);
static inline Status call_special(VM *vm, Value method, Value name, const Value *args, uint32_t count, SpecialAbsence absence, const Pending *pending) {
    if (is_kind(method, KIND_FUNCTION)) return call_values(vm, method, args, count, pending);
    return call_bound_special(vm, method, name, args, count, absence, pending);
}

#endif
