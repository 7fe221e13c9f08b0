/* trace.h: telling a program of what it does itself: sys.monitoring, sys.settrace, sys.setprofile.
 *
 * While somebody listens (vm->trace_events), the loop dispatches each instruction of a frame that is not hidden through trace_step(). What there
 * is to tell is told by a function of the prelude (lib/prelude/tracing.py) in a frame above the traced one, as everything that calls the program's
 * functions is; then the instruction runs. Without listeners nothing of this costs anything. */
#ifndef HN_VM_TRACE_H
#define HN_VM_TRACE_H

#include "vm/vm.h"

/* The bits of sys.monitoring.events. */
typedef enum TraceEvent {
    TRACE_PY_START = 1,
    TRACE_PY_RESUME = 1 << 1,
    TRACE_PY_RETURN = 1 << 2,
    TRACE_PY_YIELD = 1 << 3,
    TRACE_CALL = 1 << 4,
    TRACE_LINE = 1 << 5,
    TRACE_INSTRUCTION = 1 << 6,
    TRACE_JUMP = 1 << 7,
    TRACE_BRANCH_LEFT = 1 << 8,
    TRACE_BRANCH_RIGHT = 1 << 9,
    TRACE_STOP_ITERATION = 1 << 10,
    TRACE_RAISE = 1 << 11,
    TRACE_EXCEPTION_HANDLED = 1 << 12,
    TRACE_PY_UNWIND = 1 << 13,
    TRACE_PY_THROW = 1 << 14,
    TRACE_RERAISE = 1 << 15,
    TRACE_C_RETURN = 1 << 16,
    TRACE_C_RAISE = 1 << 17,
    TRACE_FUNCTION = 1 << 30, /* a function of sys.settrace() listens: to calls, and to all else in frames with f_trace */
} TraceEvent;

/* Whether it was told in a frame that it failed, and noted in the exception's traceback: flags. */
enum Told { NOT_TOLD = 0, TOLD = 1, NOTED = 2 };

/* Before the top frame's instruction (behind which its pc stands) runs. DONE: now it runs. ENTERED: something is told first, or, for a call of
 * what is not written in Python, done in its stead. */
Status trace_step(VM *vm);
/* The top frame has failed with vm->raised, and finds a handler or not. DONE: go on. ENTERED: it is told first, then raised again. RAISED:
 * there is another exception now, since that could not be told. */
Status trace_raised(VM *vm, bool again, bool caught);

#endif
