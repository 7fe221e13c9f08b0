/* names.c: names that are looked up when the code first reads them. */
#include "example.h"

static hn_reply look_up(hn_vm *vm, void *user) {
    int *lookups = user;
    ++*lookups;
    size_t length;
    const char *name = hn_call_name(vm, &length);
    printf("looking up %.*s\n", (int)length, name);
    if (hn_call_is(vm, "pi")) return hn_answer_value(hn_float_new(vm, 3.14));
    if (hn_call_is(vm, "fetch")) return hn_answer_value(hn_function_new(vm, "fetch", "Fetches a page."));
    return hn_undefined();
}

static hn_reply fetch(hn_vm *vm, void *user) {
    (void)user;
    return hn_answer_value(hn_argument(vm, 0));
}

int main(void) {
    static const char source[] = "area = pi * 2 ** 2\n"
                                 "again = pi\n" /* remembered: no second lookup */
                                 "pages = list(map(fetch, ['a', 'b']))\n"
                                 "for _ in range(2):\n"
                                 "    try:\n"
                                 "        nothing\n" /* undefined: asked each time */
                                 "    except NameError as error:\n"
                                 "        print(error)\n"
                                 "pages, fetch.__doc__\n";
    int lookups = 0;
    hn_function functions[] = {{"fetch", fetch, NULL, NULL}};
    hn_sandbox sandbox = {.name = look_up, .user = &lookups};
    hn_vm *vm = hn_vm_new(NULL, NULL);
    /* `functions` would bind fetch at once: here it is only there to be called once the lookup has provided it. */
    hn_event event = hn_feed(vm, source, HN_WHOLE, NULL);
    while (event == HN_CALL || event == HN_NAME) {
        if (event == HN_CALL) event = hn_resume(vm, hn_call_id(vm), functions[0].call(vm, NULL));
        else event = hn_resume(vm, hn_call_id(vm), sandbox.name(vm, sandbox.user));
    }
    EXPECT(vm, event == HN_COMPLETE);
    print_output(vm);
    EXPECT(vm, lookups == 4);
    EXPECT(vm, hn_string_is(vm, hn_item(vm, hn_result(vm), 1), "Fetches a page."));
    hn_vm_free(vm);
    return 0;
}
