/* example.h: what the examples share: checking that things went as they should. */
#ifndef EXAMPLE_H
#define EXAMPLE_H

#include <hognose/hognose.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Ends the program, with what went wrong, unless `condition` holds. */
#define EXPECT(vm, condition)                                                                                          \
    do {                                                                                                               \
        if (condition) break;                                                                                          \
        size_t length_ = 0;                                                                                            \
        const char *text_ = hn_event_of(vm) == HN_RAISED ? hn_traceback(vm, &length_) : NULL;                          \
        fprintf(stderr, "%s:%d: not so: %s (%s)\n%.*s", __FILE__, __LINE__, #condition, hn_error(vm), (int)length_, text_ ? text_ : ""); \
        exit(1);                                                                                                       \
    } while (0)

static inline void print_output(hn_vm *vm) {
    size_t length;
    const char *text = hn_whole_output(vm, HN_STDOUT, &length);
    fwrite(text, 1, length, stdout);
}

#endif
