/* side_stack.h: a C stack of its own for work that may have to lie still in its middle: a recursive descent that is interrupted.
 *
 *     SideStack *s = side_stack_new(memory, work, argument);
 *     while (side_stack_go_on(s)) { ... }      the work rests: it called side_stack_rest
 *     side_stack_free(s);                      the work has returned
 *
 * What rests is no more than a block of the account: it may be gone on with on another thread. It cannot be dumped, and there is no way to
 * drop it but to let the work come to its end. The work must not use more than SIDE_STACK_ROOM bytes: it is bounded by its own limits of depth, and
 * whoever uses this proves them by a test. The functions of the host that the work calls (its allocator, its clock) and signal handlers without a
 * stack of their own run there too.
 *
 * The switch itself (side_stack_switch.S) is there for x86-64 and AArch64. Elsewhere, under ThreadSanitizer and where returns are checked against a shadow
 * stack, side_stack_new always answers NULL. */
#ifndef HN_CORE_SIDE_STACK_H
#define HN_CORE_SIDE_STACK_H

#include "core/memory.h"
#include "core/side_stack_switch.h"

/* Bytes. Code that is not optimised, and more so what a sanitizer watches, has large frames. */
#if defined SIDE_STACK_ASAN || !defined __OPTIMIZE__
enum { SIDE_STACK_ROOM = 2 << 20 };
#else
enum { SIDE_STACK_ROOM = 256 << 10 };
#endif

typedef struct SideStack SideStack;
typedef void (*SideWork)(void *argument);

/* A stack on which `work(argument)` is to run; nothing of it has run yet. Charged to `memory`. NULL: refused, or there are none here. */
SideStack *side_stack_new(Memory *memory, SideWork work, void *argument);
/* Begins the work or goes on with it. True: it rests. False: it has returned; it cannot be gone on with. */
bool side_stack_go_on(SideStack *stack);
/* For the work: rests until side_stack_go_on. */
void side_stack_rest(SideStack *stack);
/* The work must not be resting. `stack` may be NULL. */
void side_stack_free(SideStack *stack);

#endif
