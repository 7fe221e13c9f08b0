/* status.h: how C functions that work for a program answer.
 *
 * A *leaf* finishes by itself over built-in data. It reserves (allocates all it needs) before it changes anything, and then cannot
 * fail; so whatever it answers other than DONE, nothing has changed, and the loop may run it again:
 *
 *   DONE          the result is in place
 *   RAISED        vm->raised holds the exception (raise_error and its kin set it and answer RAISED)
 *   NEEDS_PYTHON  a user's method has to run; nothing was changed. The loop enters the prelude function that
 *                 does the same in Python
 *   NO_MEMORY     an allocation was refused. The loop collects and runs the instruction again, once
 *
 * An *entering* operation is called only by the loop; besides those answers it may give
 *
 *   ENTERED       a frame was pushed; what happens with its result is that frame's delivery
 *   STOPPED       the VM stops here with an event or a limit (vm->event); registers are as before the instruction */
#ifndef HN_OBJECT_STATUS_H
#define HN_OBJECT_STATUS_H

typedef enum Status { DONE, RAISED, NEEDS_PYTHON, NO_MEMORY, ENTERED, STOPPED } Status;

/* Leaves the calling function with what `call` answered unless that is DONE. */
#define TRY(call)                                                                                                      \
    do {                                                                                                               \
        Status status_ = (call);                                                                                       \
        if (__builtin_expect(status_ != DONE, 0)) return status_;                                                      \
    } while (0)

#endif
