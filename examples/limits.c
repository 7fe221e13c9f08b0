/* limits.c: every limit, and what is left after it has struck: a usable session. The depth of recursion alone is an exception. */
#include "example.h"

static void strike(const char *what, hn_limits limits, const char *source) {
    hn_vm_options options = {.limits = limits};
    hn_vm *vm = hn_vm_new(&options, NULL);
    hn_event event = hn_run(vm, source, HN_WHOLE, NULL, NULL);
    EXPECT(vm, event == HN_LIMIT);
    hn_limit_report report = hn_limit_report_of(vm);
    EXPECT(vm, strcmp(report.name, what) == 0);
    printf("%s: the limit of %g was reached\n", report.name, report.value);
    EXPECT(vm, hn_run(vm, "len(str(begun))", HN_WHOLE, NULL, NULL) == HN_COMPLETE);
    EXPECT(vm, hn_int64(vm, hn_result(vm), 0) == 4);
    hn_vm_free(vm);
}

int main(void) {
    hn_limits none = {0}; /* all defaults */
    hn_limits memory = none, duration = none, fuel = none, output = none, suspensions = none;
    memory.max_memory = 4 << 20;
    duration.max_duration = 0.05;
    fuel.max_fuel = 10000;
    output.max_output = 1000;
    suspensions.max_suspensions = 1;
    strike("max_memory", memory, "begun = True\nx = []\nwhile True:\n    try:\n        x.append('x' * 1000)\n    except MemoryError:\n        pass\n");
    strike("max_memory", memory, "begun = True\n[0] * 10 ** 9\n");
    strike("max_duration", duration, "begun = True\nwhile True:\n    pass\n");
    strike("max_fuel", fuel, "begun = True\nwhile True:\n    pass\n");
    strike("max_output", output, "begun = True\nwhile True:\n    print('spam')\n");

    hn_vm_options options = {.limits = {.max_recursion_depth = 50}};
    hn_vm *vm = hn_vm_new(&options, NULL);
    EXPECT(vm, hn_feed(vm, "def f(n): return n and f(n - 1)\ntry: f(60)\nexcept RecursionError as error: print(error)\n", HN_WHOLE, NULL) == HN_COMPLETE);
    print_output(vm);
    hn_vm_free(vm);

    options.limits = suspensions;
    vm = hn_vm_new(&options, NULL);
    EXPECT(vm, hn_feed(vm, "f()\nf()\n", HN_WHOLE, NULL) == HN_CALL);
    EXPECT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_none())) == HN_LIMIT);
    EXPECT(vm, hn_limit_report_of(vm).limit == HN_LIMIT_SUSPENSIONS);
    hn_cancel(vm);
    EXPECT(vm, hn_feed(vm, "while True: pass", HN_WHOLE, NULL) == HN_LIMIT && hn_limit_report_of(vm).limit == HN_LIMIT_CANCELLED);
    hn_vm_free(vm);

    const char *error;
    options.limits.max_memory = -1;
    if (hn_vm_new(&options, &error)) return 1;
    printf("refused: %s\n", error);
    return 0;
}
