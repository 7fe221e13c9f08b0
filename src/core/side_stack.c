/* side_stack.c: see side_stack.h. */
#include "core/side_stack.h"

#include <string.h>

struct SideStack {
    Memory *memory;
    SideWork work;
    void *argument;
    void *here, *there; /* the stack pointers of who rests: the work, and who waits for it */
    bool has_returned;
#ifdef SIDE_STACK_ASAN
    void *fake_here, *fake_there;
    const void *bottom_there;
    size_t size_there;
#endif
    uint64_t guard; /* the block's end towards which the stack grows: it stays as it is */
    _Alignas(16) char room[];
};

enum { BLOCK = sizeof(SideStack) + SIDE_STACK_ROOM };

#ifdef SIDE_STACK_ASAN
#include <sanitizer/common_interface_defs.h>
#define LEAVE(fake, bottom, size) __sanitizer_start_switch_fiber(fake, bottom, size)
#define ARRIVE(fake, bottom, size) __sanitizer_finish_switch_fiber(fake, bottom, size)
#else
#define LEAVE(fake, bottom, size) ((void)0)
#define ARRIVE(fake, bottom, size) ((void)0)
#endif

#ifdef SIDE_STACK_SWITCH
static const uint64_t GUARD = UINT64_C(0x9e3779b97f4a7c15);

/* side_stack_switch.S. Keeps in *from where this stack is and goes on with the one that rests at `to`. */
void hn_stack_switch(void **from, void *to);
/* Where a stack begins: calls hn_side_stack_work with what lay_first laid. */
void hn_stack_begin(void);
_Noreturn void hn_side_stack_work(SideStack *stack);

void hn_side_stack_work(SideStack *stack) {
    ARRIVE(NULL, &stack->bottom_there, &stack->size_there);
    stack->work(stack->argument);
    stack->has_returned = true;
    LEAVE(NULL, stack->bottom_there, stack->size_there);
    hn_stack_switch(&stack->here, stack->there);
    __builtin_trap();
}

/* As hn_stack_switch leaves the stack of who rests: the registers that a callee keeps, and where to return to. */
static void lay_first(SideStack *stack) {
    uintptr_t top = (uintptr_t)(stack->room + SIDE_STACK_ROOM) & ~(uintptr_t)15;
#ifdef __x86_64__
    enum { KEPT = 8, OWN = 4, RETURN = 6 }; /* r15 r14 r13 r12 rbx rbp, the address, and a place that keeps the stack aligned */
#else
    enum { KEPT = 20, OWN = 0, RETURN = 11 }; /* x19 to x28, x29, x30, d8 to d15 */
#endif
    void *kept[KEPT] = {0};
    kept[OWN] = stack;
    kept[RETURN] = (void *)(uintptr_t)hn_stack_begin;
    stack->here = (void *)(top - sizeof kept);
    memcpy(stack->here, kept, sizeof kept);
}

SideStack *side_stack_new(Memory *memory, SideWork work, void *argument) {
    SideStack *stack = memory_allocate(memory, BLOCK);
    if (!stack) return NULL;
    *stack = (SideStack){.memory = memory, .work = work, .argument = argument, .guard = GUARD};
    lay_first(stack);
    return stack;
}

bool side_stack_go_on(SideStack *stack) {
    LEAVE(&stack->fake_there, stack->room, SIDE_STACK_ROOM);
    hn_stack_switch(&stack->there, stack->here);
    ARRIVE(stack->fake_there, NULL, NULL);
    if (stack->guard != GUARD) __builtin_trap(); /* whatever lay below the stack is overwritten */
    return !stack->has_returned;
}

void side_stack_rest(SideStack *stack) {
    LEAVE(&stack->fake_here, stack->bottom_there, stack->size_there);
    hn_stack_switch(&stack->here, stack->there);
    ARRIVE(stack->fake_here, &stack->bottom_there, &stack->size_there);
}
#else
SideStack *side_stack_new(Memory *memory, SideWork work, void *argument) {
    (void)memory, (void)work, (void)argument;
    return NULL;
}

bool side_stack_go_on(SideStack *stack) {
    (void)stack;
    return false;
}

void side_stack_rest(SideStack *stack) { (void)stack; }
#endif

void side_stack_free(SideStack *stack) {
    if (stack) memory_release(stack->memory, stack, BLOCK);
}
