/* special_call.c: see special_call.h. */
#include "vm/special_call.h"

#include "frozen.h"
#include "object/names.h"
#include "vm/attribute.h"
#include "vm/deliver.h"
#include "vm/plain_call.h"

extern const Function prelude_hash_slow, prelude_repr_slow, prelude_len_slow;
extern const Function prelude_hash_given, prelude_repr_given, prelude_str_given, prelude_length_given, prelude_formatted_repr, prelude_formatted_str;

static const struct {
    Value name;
    const Function *builtin; /* the other half of the builtin that is one call of the method, if there is such a one */
    const Function *given;   /* goes on with what the method gave */
} specials[SPECIAL_FORM_COUNT] = {
    [SPECIAL_HASH] = {NAME(__hash__), &prelude_hash_slow, &prelude_hash_given},
    [SPECIAL_REPR] = {NAME(__repr__), &prelude_repr_slow, &prelude_repr_given},
    [SPECIAL_STR] = {NAME(__str__), NULL, &prelude_str_given},
    [SPECIAL_LENGTH] = {NAME(__len__), &prelude_len_slow, &prelude_length_given},
    [SPECIAL_FORMAT_REPR] = {NAME(__repr__), NULL, &prelude_formatted_repr},
    [SPECIAL_FORMAT_STR] = {NAME(__str__), NULL, &prelude_formatted_str},
};

bool special_enter(VM *vm, SpecialForm form, Value self, uint16_t target) {
    Pending pending = {DELIVER_SPECIAL, target, {small_int(form), UNBOUND, UNBOUND}};
    Value method = type_lookup(vm, type_of(self), specials[form].name);
    bool shows_repr = (form == SPECIAL_STR || form == SPECIAL_FORMAT_STR) && method == type_lookup(vm, &type_object, NAME(__str__));
    if (shows_repr) method = type_lookup(vm, type_of(self), NAME(__repr__));
    return enter_plainly(vm, method, &self, 1, &pending);
}

/* isinstance() and issubclass() of a class whose metaclass has a say. */
static bool check_enter(VM *vm, Value name, const Value *args, uint16_t target) {
    Pending pending = {DELIVER_TRUTH, target, {UNBOUND, UNBOUND, UNBOUND}};
    Value given[2] = {args[1], args[0]};
    if (!is_kind(args[1], KIND_TYPE) || value_of(type_of(args[0])) == args[1]) return false;
    return enter_plainly(vm, type_lookup(vm, type_of(args[1]), name), given, 2, &pending);
}

bool special_enter_builtin(VM *vm, const Builtin *builtin, const Value *args, uint16_t target) {
    if (!builtin->python) return false;
    if (builtin->python == &prelude_isinstance_slow) return check_enter(vm, NAME(__instancecheck__), args, target);
    if (builtin->python == &prelude_issubclass_slow) return check_enter(vm, NAME(__subclasscheck__), args, target);
    for (SpecialForm form = 0; form < SPECIAL_FORM_COUNT; form++) {
        if (builtin->python == specials[form].builtin) return special_enter(vm, form, args[0], target);
    }
    return false;
}

Status special_deliver(VM *vm, const Pending *pending) {
    Pending store = pending_store(pending->target);
    Value value = vm->result;
    if (!special_accepts(pending->saved[0], &value)) return call_prelude(vm, specials[int_of(pending->saved[0])].given, &value, 1, &store);
    vm->result = value;
    return deliver_now(vm, &store);
}

/* Finding the method has raised. */
static Status not_found(VM *vm, SpecialAbsence absence) {
    if (absence == ABSENCE_RAISES || !type_is_subtype(type_of(vm->raised), &type_AttributeError)) return RAISED;
    vm->raised = UNBOUND;
    vm->result = NOT_IMPLEMENTED;
    return DONE;
}

Status call_bound_special(VM *vm, Value method, Value name, const Value *args, uint32_t count, SpecialAbsence absence, const Pending *pending) {
    Attribute bound = {0};
    Status status = attribute_bind(vm, method, args[0], type_of(args[0]), true, &bound);
    if (status == DONE && bound.form == ATTRIBUTE_MISSING) status = attribute_error(vm, args[0], name);
    if (status == RAISED) return not_found(vm, absence);
    TRY(status);
    if (bound.form == ATTRIBUTE_METHOD) return call_values(vm, bound.value, args, count, pending);
    if (bound.form == ATTRIBUTE_VALUE) return call_values(vm, bound.value, args + 1, count - 1, pending);
    Value given[6] = {args[0], name};
    memcpy(given + 2, args + 1, (count - 1) * sizeof(Value));
    return call_prelude(vm, absence == ABSENCE_RAISES ? &prelude_call_special : &prelude_call_special_if_any, given, count + 1, pending);
}
