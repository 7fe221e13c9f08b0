/* keyed_call.c: see keyed_call.h. The operands saved: the form with the delivery that is to come at last, the container, and the key (with the extra operand,
 * for the forms that have one, in a tuple). */
#include "vm/keyed_call.h"

#include "frozen.h"
#include "object/error.h"
#include "object/names.h"
#include "object/tuple.h"
#include "vm/deliver.h"
#include "vm/plain_call.h"
#include "vm/special_call.h"

extern const Builtin intrinsic_dict_seek, intrinsic_dict_value_at, intrinsic_dict_set_value_at, intrinsic_dict_insert, intrinsic_set_candidate,
    intrinsic_set_key_at, intrinsic_set_insert;

static const struct {
    const Function *builtin; /* the other half of the builtin method, if there is one */
    const Function *compare; /* goes on where keys must be compared */
    bool of_set, has_extra;
} forms[KEYED_FORM_COUNT] = {
    [KEYED_GET_ITEM] = {&prelude_dict_getitem, &prelude_dict_getitem_hashed, false, false},
    [KEYED_SET_ITEM] = {&prelude_dict_setitem, &prelude_dict_store, false, true},
    [KEYED_IN_DICT] = {&prelude_dict_contains, &prelude_dict_contains_hashed, false, false},
    [KEYED_GET] = {&prelude_dict_get, &prelude_dict_get_hashed, false, true},
    [KEYED_ADD] = {&prelude_set_add, &prelude_set_put, true, false},
    [KEYED_IN_SET] = {&prelude_set_contains, &prelude_set_contains_hashed, true, false},
};

enum { FINAL_SHIFT = 8, WANTED = 1 << 16 };

static KeyedForm form_of(Value state) { return (KeyedForm)(int_of(state) & 0xFF); }

static Pending final_of(const Pending *pending) {
    int64_t state = int_of(pending->saved[0]);
    return (Pending){(Delivery)(state >> FINAL_SHIFT & 0xFF), pending->target, {bool_value(state & WANTED), UNBOUND, UNBOUND}};
}

bool keyed_operands_fit(const Value saved[3], Delivery *final) {
    if (!is_int(saved[0]) || int_of(saved[0]) < 0 || int_of(saved[0]) >= 2 * WANTED || form_of(saved[0]) >= KEYED_FORM_COUNT) return false;
    *final = (Delivery)(int_of(saved[0]) >> FINAL_SHIFT & 0xFF);
    bool known = *final == DELIVER_STORE || *final == DELIVER_DISCARD || *final == DELIVER_TRUTH || *final == DELIVER_NOT_TRUTH || *final == DELIVER_BRANCH;
    bool has_extra = forms[form_of(saved[0])].has_extra;
    if (!known || !is_kind(saved[1], forms[form_of(saved[0])].of_set ? KIND_SET : KIND_DICT) || saved[2] == UNBOUND) return false;
    return !has_extra || (is_kind(saved[2], KIND_TUPLE) && AS(Tuple, saved[2])->length == 2);
}

bool keyed_enter(VM *vm, KeyedForm form, Value container, Value key, Value extra, const Pending *final) {
    if (!is_object(key) || type_of(key)->object.aux & TYPE_STATIC || !is_kind(container, forms[form].of_set ? KIND_SET : KIND_DICT)) return false;
    Value method = type_lookup(vm, type_of(key), NAME(__hash__)), kept = key;
    if (!is_kind(method, KIND_FUNCTION)) return false;
    if (forms[form].has_extra) {
        Tuple *pair = tuple_pair(vm, key, extra);
        if (!pair) return false; /* and the other way lacks memory as well */
        kept = value_of(pair);
    }
    int64_t wanted = final->delivery == DELIVER_BRANCH && final->saved[0] == TRUE ? WANTED : 0;
    Pending pending = {DELIVER_KEYED, final->target, {small_int(form | (int64_t)final->delivery << FINAL_SHIFT | wanted), container, kept}};
    return enter_plainly(vm, method, &key, 1, &pending);
}

bool keyed_enter_builtin(VM *vm, const Builtin *builtin, const Value *args, uint16_t target) {
    Pending store = pending_store(target);
    for (KeyedForm form = 0; form < KEYED_FORM_COUNT; form++) {
        if (builtin->python != forms[form].builtin) continue;
        Value extra = !forms[form].has_extra ? UNBOUND : args[2] == UNBOUND ? NONE : args[2];
        return keyed_enter(vm, form, args[0], args[1], extra, &store);
    }
    return false;
}

static Status of_dict(VM *vm, KeyedForm form, Value dict, Value key, Value hash, Value extra) {
    Value seek[4] = {dict, key, hash, small_int(0)}, found;
    TRY(intrinsic_dict_seek.leaf(vm, seek, 4, &found));
    int64_t cursor = int_of(found);
    if (cursor > 0) return NEEDS_PYTHON;
    bool there = cursor < -1;
    Value at[3] = {dict, small_int(-2 - cursor), extra}, entry[4] = {dict, key, hash, extra};
    switch (form) {
    case KEYED_GET_ITEM: return there ? intrinsic_dict_value_at.leaf(vm, at, 2, &vm->result) : NEEDS_PYTHON;
    case KEYED_SET_ITEM: return there ? intrinsic_dict_set_value_at.leaf(vm, at, 3, &vm->result) : intrinsic_dict_insert.leaf(vm, entry, 4, &vm->result);
    case KEYED_GET:
        vm->result = extra;
        return there ? intrinsic_dict_value_at.leaf(vm, at, 2, &vm->result) : DONE;
    default: vm->result = bool_value(there); return DONE;
    }
}

static Status of_set(VM *vm, KeyedForm form, Value set, Value key, Value hash) {
    Value seek[3] = {set, hash, small_int(0)}, found;
    TRY(intrinsic_set_candidate.leaf(vm, seek, 3, &found));
    bool there = int_of(found) > 0;
    if (there) {
        Value at[3] = {set, hash, found}, candidate;
        TRY(intrinsic_set_key_at.leaf(vm, at, 3, &candidate));
        if (candidate != key) return NEEDS_PYTHON;
    }
    vm->result = form == KEYED_ADD ? NONE : bool_value(there);
    Value entry[3] = {set, key, hash}, ignored;
    return form == KEYED_ADD && !there ? intrinsic_set_insert.leaf(vm, entry, 3, &ignored) : DONE;
}

Status keyed_deliver(VM *vm, const Pending *pending) {
    Pending final = final_of(pending);
    KeyedForm form = form_of(pending->saved[0]);
    Value container = pending->saved[1], key = pending->saved[2], hash = vm->result, extra = UNBOUND;
    if (forms[form].has_extra) {
        extra = AS(Tuple, key)->items[1];
        key = AS(Tuple, key)->items[0];
    }
    if (!special_accepts(small_int(SPECIAL_HASH), &hash)) {
        Value args[5] = {container, key, hash, extra, small_int(form)};
        return call_prelude(vm, &prelude_keyed_given, args, 5, &final);
    }
    uint64_t charged = vm_charged(vm);
    Status status = forms[form].of_set ? of_set(vm, form, container, key, hash) : of_dict(vm, form, container, key, hash, extra);
    if (status == DONE) return deliver_now(vm, &final);
    vm_uncharge(vm, charged); /* the prelude, or the next try, seeks anew */
    if (status != NEEDS_PYTHON) return status;
    Value args[4] = {container, key, hash, extra};
    return call_prelude(vm, forms[form].compare, args, forms[form].has_extra ? 4 : 3, &final);
}

Status keyed_failed(VM *vm, const Pending *pending, Value failure) {
    KeyedForm form = form_of(pending->saved[0]);
    Value key = forms[form].has_extra ? AS(Tuple, pending->saved[2])->items[0] : pending->saved[2];
    Pending final = final_of(pending);
    Value args[3] = {key, bool_value(forms[form].of_set), failure};
    return call_prelude(vm, &prelude_keyed_failed, args, 3, &final);
}
