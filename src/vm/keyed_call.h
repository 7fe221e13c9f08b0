/* keyed_call.h: what asks a key for its hash: d[k], k in s, s.add(k) ... with a key whose class has a __hash__ in Python.
 *
 * Where the method is a plain function its frame is pushed at once. The delivery KEYED goes on with the hash: where no key of the same hash has to be compared, the
 * operation ends right there; else a function of the prelude goes on. All others take the way by the prelude from the start. */
#ifndef HN_VM_KEYED_CALL_H
#define HN_VM_KEYED_CALL_H

#include "vm/call.h"

typedef enum KeyedForm { KEYED_GET_ITEM, KEYED_SET_ITEM, KEYED_IN_DICT, KEYED_GET, KEYED_ADD, KEYED_IN_SET, KEYED_FORM_COUNT } KeyedForm;

/* Enters the __hash__ of `key`. `extra`: the value to set, or the default; or UNBOUND. `final`: what becomes of the result. False: nothing was done. */
bool keyed_enter(VM *vm, KeyedForm form, Value container, Value key, Value extra, const Pending *final);
/* The same for a builtin method whose leaf has answered NEEDS_PYTHON, if it is one of these. (All its arguments are given.) */
bool keyed_enter_builtin(VM *vm, const Builtin *builtin, const Value *args, uint16_t target);
Status keyed_deliver(VM *vm, const Pending *pending);
/* Of saved operands: whether they fit; the delivery that is to come at last. */
bool keyed_operands_fit(const Value saved[3], Delivery *final);
/* __hash__ has raised the TypeError `failure`: enters what says so of the key. */
Status keyed_failed(VM *vm, const Pending *pending, Value failure);

#endif
