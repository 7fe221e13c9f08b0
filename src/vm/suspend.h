/* suspend.h: where a program lies still and waits for its host.
 *
 * Nothing here waits. A suspension is the instruction of a prelude frame (src/lib/prelude/host.py) that calls one of the _suspend_...
 * intrinsics: the loop stops behind it with an event, just as if a frame above were running. The answer goes into that instruction's
 * result register, or is raised there; everything else (deliveries, handlers, tracebacks, generators) is as for any frame.
 *
 *     EVENT_CALL     event_value is (function, args tuple, keywords dict)
 *     EVENT_NAME     event_value is the name
 *     EVENT_OS       event_value is (operation, args tuple, keywords dict); vm/os_operations.def lists the operations
 *     EVENT_FUTURES  every task waits: side.futures holds what is pending */
#ifndef HN_VM_SUSPEND_H
#define HN_VM_SUSPEND_H

#include "object/external.h"
#include "vm/attribute.h"

/* A name that neither globals nor builtins have, in a VM whose host is asked: the stand-in of a function when the instruction is followed by
 * its call, else a suspension. */
Status name_ask(VM *vm, Frame *frame, Value name, uint16_t target);
/* A name that a host object has no attribute of, about to be called: the method that the host answers. The form stays MISSING for names
 * that begin with an underscore. */
Status host_method(VM *vm, Value name, Attribute *attribute);

/* The answers. The VM must be suspended (EVENT_CALL, EVENT_NAME, EVENT_OS, EVENT_FUTURES); it then goes on with vm_run. */
bool is_suspended(const VM *vm);
void resume_with_value(VM *vm, Value value);
void resume_with_exception(VM *vm, Value exception);
/* What the call or name was undefined for: NameError at the reference itself (AttributeError for a method). RAISED or NO_MEMORY. */
Status resume_undefined(VM *vm);
/* The default answer of an OS request that nobody handled. RAISED, NO_MEMORY, or DONE with *value. */
/* NULL when the value is a reply that the request can take; else what it wants. */
const char *os_reply_complaint(Value operation, Value reply);
Status os_default_answer(VM *vm, Value operation, Value args, Value *value);

/* For a VM that was loaded: whether the event it says to wait at, and all that the conversation with a host goes by, are what a program can get
 * into. What is no part of a dump is set aside. */
bool suspension_is_sound(VM *vm);

/* Ends whatever is under way, running no Python; the VM can then be fed again. */
void abandon_run(VM *vm);

#endif
