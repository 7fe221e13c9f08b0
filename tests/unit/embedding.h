/* embedding.h: what the tests of the public API share. */
#ifndef TEST_EMBEDDING_H
#define TEST_EMBEDDING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <hognose/hognose.h>

static inline void expect_event(hn_vm *vm, hn_event event, hn_event expected, const char *file, int line) {
    if (event == expected) return;
    size_t length = 0;
    const char *text = hn_event_of(vm) == HN_RAISED ? hn_traceback(vm, &length) : NULL;
    print_error("event %d instead of %d: %s\n%.*s\n", (int)event, (int)expected, hn_error(vm), (int)length, text ? text : "");
    _fail(file, line);
}
#define EXPECT_EVENT(vm, event, expected) expect_event(vm, event, expected, __FILE__, __LINE__)
#define FEED(vm, source)                  hn_feed(vm, source, HN_WHOLE, NULL)
#define COMPLETES(vm, source)             EXPECT_EVENT(vm, FEED(vm, source), HN_COMPLETE)
#define RAISES(vm, source)                EXPECT_EVENT(vm, FEED(vm, source), HN_RAISED)

static inline void expect_text(const char *text, size_t length, const char *expected, const char *file, int line) {
    if (text && length == strlen(expected) && memcmp(text, expected, length) == 0) return;
    print_error("'%.*s' instead of '%s'\n", (int)length, text ? text : "", expected);
    _fail(file, line);
}
#define EXPECT_TEXT(call, expected)                                                                                    \
    do {                                                                                                               \
        size_t length = 0;                                                                                             \
        const char *text_ = call;                                                                                      \
        expect_text(text_, length, expected, __FILE__, __LINE__);                                                      \
    } while (0)
/* The result of a run is True: the program has checked by itself. */
#define IS_TRUE(vm, source)                                                                                            \
    do {                                                                                                               \
        COMPLETES(vm, source);                                                                                         \
        assert_true(hn_bool(vm, hn_result(vm)));                                                                       \
    } while (0)

#define BIND(vm, name, value) assert_int_equal(hn_bind(vm, name, value), HN_OK)
#define STRING(vm, text)      hn_string_new(vm, text, HN_WHOLE)

#endif
