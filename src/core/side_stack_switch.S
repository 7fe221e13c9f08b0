/* side_stack_switch.S: the switch between two C stacks (side_stack.c), for System V's x86-64 and for AArch64.
 *
 * A callee may use all registers but those kept here; of the floating-point unit, the modes of rounding and of exceptions go along with who runs. */
#include "core/side_stack_switch.h"

#define NAME_(prefix, name) prefix##name
#define NAME(prefix, name) NAME_(prefix, name)
#define FUNCTION(name) NAME(__USER_LABEL_PREFIX__, name)

#ifdef __ELF__
#define BEGIN(name) .globl FUNCTION(name); .hidden FUNCTION(name); .type FUNCTION(name), %function; .p2align 4; FUNCTION(name):
#define END(name) .size FUNCTION(name), . - FUNCTION(name)
#else
#define BEGIN(name) .globl FUNCTION(name); .private_extern FUNCTION(name); .p2align 4; FUNCTION(name):
#define END(name)
#endif

    .text
#if defined SIDE_STACK_SWITCH && defined __x86_64__
BEGIN(hn_stack_switch) /* rdi: where to keep this stack, rsi: the other one */
    pushq %rbp
    pushq %rbx
    pushq %r12
    pushq %r13
    pushq %r14
    pushq %r15
    movq %rsp, (%rdi)
    movq %rsi, %rsp
    popq %r15
    popq %r14
    popq %r13
    popq %r12
    popq %rbx
    popq %rbp
    ret
END(hn_stack_switch)

BEGIN(hn_stack_begin)
    .cfi_startproc
    .cfi_undefined rip
    subq $8, %rsp
    movq %rbx, %rdi
    call FUNCTION(hn_side_stack_work)
    ud2
    .cfi_endproc
END(hn_stack_begin)
#elif defined SIDE_STACK_SWITCH
BEGIN(hn_stack_switch) /* x0: where to keep this stack, x1: the other one */
    sub sp, sp, #160
    stp x19, x20, [sp]
    stp x21, x22, [sp, #16]
    stp x23, x24, [sp, #32]
    stp x25, x26, [sp, #48]
    stp x27, x28, [sp, #64]
    stp x29, x30, [sp, #80]
    stp d8, d9, [sp, #96]
    stp d10, d11, [sp, #112]
    stp d12, d13, [sp, #128]
    stp d14, d15, [sp, #144]
    mov x2, sp
    str x2, [x0]
    mov sp, x1
    ldp x19, x20, [sp]
    ldp x21, x22, [sp, #16]
    ldp x23, x24, [sp, #32]
    ldp x25, x26, [sp, #48]
    ldp x27, x28, [sp, #64]
    ldp x29, x30, [sp, #80]
    ldp d8, d9, [sp, #96]
    ldp d10, d11, [sp, #112]
    ldp d12, d13, [sp, #128]
    ldp d14, d15, [sp, #144]
    add sp, sp, #160
    ret
END(hn_stack_switch)

BEGIN(hn_stack_begin)
    .cfi_startproc
    .cfi_undefined x30
    mov x0, x19
    bl FUNCTION(hn_side_stack_work)
    brk #0
    .cfi_endproc
END(hn_stack_begin)
#endif

#ifdef __ELF__
    .section .note.GNU-stack, "", %progbits
#endif
