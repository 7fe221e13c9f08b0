/* session.c: a session that is fed piece by piece: definitions stay, and neither an error nor a limit ends it. */
#include "example.h"

int main(void) {
    static const char *const pieces[] = {
        "def square(n):\n    return n * n\n",
        "square(12)",
        "square(",
        "squares = [square(n) for n in range(5)]",
        "squares[9]",
        "while True: pass",
        "sum(squares)",
    };
    hn_vm_options options = {.limits = {.max_duration = 0.05}};
    hn_vm *vm = hn_vm_new(&options, NULL);
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        printf(">>> %s\n", pieces[i]);
        size_t length;
        hn_event event = hn_feed(vm, pieces[i], HN_WHOLE, "<session>");
        if (event == HN_COMPLETE && hn_type_of(vm, hn_result(vm)) == HN_TYPE_INT) printf("%lld\n", (long long)hn_int64(vm, hn_result(vm), 0));
        if (event == HN_LIMIT) printf("%s\n", hn_limit_report_of(vm).name);
        if (event == HN_RAISED) {
            const char *message = hn_exception_message(vm, hn_exception(vm), &length);
            printf("%.*s\n", (int)length, message);
        }
        EXPECT(vm, event == (i == 2 || i == 4 ? HN_RAISED : i == 5 ? HN_LIMIT : HN_COMPLETE));
    }
    EXPECT(vm, hn_int64(vm, hn_result(vm), 0) == 30);
    EXPECT(vm, hn_length(vm, hn_global(vm, "squares")) == 5);
    hn_vm_free(vm);
    return 0;
}
