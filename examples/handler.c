/* handler.c: one callback for every function, whatever its name. */
#include "example.h"

static hn_reply shout(hn_vm *vm, void *user) {
    int *calls = user;
    size_t length;
    const char *name = hn_call_name(vm, &length);
    printf("call %d: %.*s with %zu arguments and %zu keywords\n", ++*calls, (int)length, name, hn_argument_count(vm), hn_keyword_count(vm));
    if (hn_call_is(vm, "unknown_tool")) return hn_undefined();
    return hn_answer_value(hn_string_new(vm, name, length));
}

int main(void) {
    static const char source[] = "a = weather('Bern', unit='C')\n"
                                 "b = [mail(n) for n in range(2)]\n"
                                 "try:\n"
                                 "    unknown_tool()\n"
                                 "except NameError as error:\n"
                                 "    b.append(str(error))\n"
                                 "f = calendar\n"
                                 "[a, *b, f(), f.__name__]\n";
    int calls = 0;
    hn_sandbox sandbox = {.function = shout, .user = &calls};
    hn_vm *vm = hn_vm_new(NULL, NULL);
    EXPECT(vm, hn_run(vm, source, HN_WHOLE, NULL, &sandbox) == HN_COMPLETE);
    static const char *const expected[] = {"weather", "mail", "mail", "name 'unknown_tool' is not defined", "calendar", "calendar"};
    for (size_t i = 0; i < 6; i++) {
        EXPECT(vm, hn_string_is(vm, hn_item(vm, hn_result(vm), i), expected[i]));
    }
    EXPECT(vm, calls == 5);
    hn_vm_free(vm);
    return 0;
}
