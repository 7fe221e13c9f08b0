/* functions.c: a map of functions that the code may call. */
#include "example.h"

static hn_reply add(hn_vm *vm, void *user) {
    (void)user;
    int64_t sum = 0;
    for (size_t i = 0; i < hn_argument_count(vm); i++) {
        sum += hn_int64(vm, hn_argument(vm, i), 0);
    }
    return hn_answer_value(hn_int_new(vm, sum));
}

/* Keyword arguments, a user pointer, and an error that the code may catch. */
static hn_reply price(hn_vm *vm, void *user) {
    const double *prices = user;
    hn_value fruit = hn_argument(vm, 0), count = hn_keyword_named(vm, "count");
    int64_t n = hn_is_something(count) ? hn_int64(vm, count, 0) : 1;
    if (hn_string_is(vm, fruit, "apple")) return hn_answer_value(hn_float_new(vm, prices[0] * (double)n));
    if (hn_string_is(vm, fruit, "pear")) return hn_answer_value(hn_float_new(vm, prices[1] * (double)n));
    return hn_answer_error("LookupError", "no such fruit");
}

int main(void) {
    static const char source[] = "print(add(1, 2, 3))\n"
                                 "print(price('apple', count=4))\n"
                                 "try:\n"
                                 "    price('stone')\n"
                                 "except LookupError as error:\n"
                                 "    print('caught', error)\n"
                                 "sorted([3, 1, 2], key=lambda n: add(-n))\n";
    double prices[] = {0.5, 0.75};
    hn_function functions[] = {{"add", add, NULL, "The sum of its arguments."}, {"price", price, prices, NULL}};
    hn_sandbox sandbox = {.functions = functions, .function_count = 2};
    hn_vm *vm = hn_vm_new(NULL, NULL);
    hn_event event = hn_run(vm, source, HN_WHOLE, NULL, &sandbox);
    EXPECT(vm, event == HN_COMPLETE);
    print_output(vm);
    hn_value result = hn_result(vm);
    EXPECT(vm, hn_length(vm, result) == 3 && hn_int64(vm, hn_item(vm, result, 0), 0) == 3);
    EXPECT(vm, strcmp(hn_whole_output(vm, HN_STDOUT, NULL), "6\n2.0\ncaught no such fruit\n") == 0);
    hn_vm_free(vm);
    return 0;
}
