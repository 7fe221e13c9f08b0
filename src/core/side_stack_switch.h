/* side_stack_switch.h: for C and for the assembler: what watches the stack (SIDE_STACK_ASAN), and whether there is a switch at all. */
#ifndef HN_CORE_SIDE_STACK_SWITCH_H
#define HN_CORE_SIDE_STACK_SWITCH_H

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define SIDE_STACK_ASAN
#endif
#if __has_feature(thread_sanitizer)
#define SIDE_STACK_NONE
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define SIDE_STACK_ASAN
#endif
#if defined __SANITIZE_THREAD__ || defined _WIN32
#define SIDE_STACK_NONE
#endif
#ifdef __CET__
#if __CET__ & 2 /* a shadow stack */
#define SIDE_STACK_NONE
#endif
#endif
#if (defined __x86_64__ || defined __aarch64__) && !defined SIDE_STACK_NONE
#define SIDE_STACK_SWITCH
#endif

#endif
