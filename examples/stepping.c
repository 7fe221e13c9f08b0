/* stepping.c: a run step by step: each event is answered by hand, and a wrong answer is refused without harm. */
#include "example.h"

int main(void) {
    hn_program *program;
    static const char *const inputs[] = {"city"};
    hn_compile_options options = {.script_name = "report.py", .inputs = inputs, .input_count = 1};
    if (hn_compile("print('asking')\n"
                   "t = temperature(city)\n"
                   "print('got', t)\n"
                   "'warm' if t > limit else 'cold'\n",
                   HN_WHOLE, &options, &program) != HN_OK) {
        return 1;
    }
    hn_vm *vm = hn_vm_new(NULL, NULL);
    EXPECT(vm, hn_start(vm, program) == HN_REFUSED); /* missing input 'city' */
    printf("refused: %s\n", hn_error(vm));
    EXPECT(vm, hn_bind(vm, "city", hn_string_new(vm, "Bern", HN_WHOLE)) == HN_OK);

    hn_event event = hn_start(vm, program);
    EXPECT(vm, event == HN_CALL && hn_call_is(vm, "temperature"));
    EXPECT(vm, strcmp(hn_output(vm, HN_STDOUT, NULL), "asking\n") == 0);
    uint64_t call = hn_call_id(vm);
    EXPECT(vm, hn_resume(vm, call + 1, hn_answer_value(hn_none())) == HN_REFUSED);
    printf("refused: %s\n", hn_error(vm));
    EXPECT(vm, hn_resume(vm, call, hn_answer_error("WeatherError", "?")) == HN_REFUSED);
    printf("refused: %s\n", hn_error(vm));

    event = hn_resume(vm, call, hn_answer_value(hn_int_new(vm, 21)));
    EXPECT(vm, event == HN_NAME && hn_call_is(vm, "limit"));
    EXPECT(vm, strcmp(hn_output(vm, HN_STDOUT, NULL), "got 21\n") == 0);
    EXPECT(vm, hn_resume(vm, call, hn_answer_value(hn_none())) == HN_REFUSED);
    printf("refused: %s\n", hn_error(vm));

    event = hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_int_new(vm, 20)));
    EXPECT(vm, event == HN_COMPLETE && hn_string_is(vm, hn_result(vm), "warm"));
    printf("%s is warm\n", "Bern");
    hn_vm_free(vm);
    hn_program_free(program);
    return 0;
}
