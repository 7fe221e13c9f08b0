/* objects.c: objects of the host: dataclasses whose methods are calls that the host answers. */
#include "example.h"

static hn_reply method(hn_vm *vm, void *user) {
    (void)user;
    if (!hn_is_method_call(vm) || !hn_call_is(vm, "greet")) return hn_undefined();
    hn_value self = hn_argument(vm, 0);
    uint64_t id = 0;
    hn_object_id(vm, self, &id);
    size_t length;
    const char *name = hn_string(vm, hn_field(vm, self, "name"), &length);
    char text[100];
    snprintf(text, sizeof text, "Hello from %.*s, number %llu", (int)length, name, (unsigned long long)id);
    return hn_answer_value(hn_string_new(vm, text, HN_WHOLE));
}

int main(void) {
    static const char source[] = "import dataclasses\n"
                                 "print(user)\n"
                                 "user.age += 1\n"
                                 "print(user.greet(), user.age)\n"
                                 "print(dataclasses.asdict(user))\n"
                                 "try:\n"
                                 "    point.x = 3\n"
                                 "except dataclasses.FrozenInstanceError as error:\n"
                                 "    print('frozen:', error)\n"
                                 "print(hasattr(user, 'greet'), point == dataclasses.replace(point), {point: 1}[point])\n"
                                 "user\n";
    hn_vm *vm = hn_vm_new(NULL, NULL);
    const char *const user_names[] = {"name", "age"};
    hn_value user_values[] = {hn_string_new(vm, "Ada", HN_WHOLE), hn_int_new(vm, 36)};
    hn_object user = {.type_name = "User", .id = 7, .names = user_names, .values = user_values, .count = 2};
    const char *const point_names[] = {"x", "y"};
    hn_value point_values[] = {hn_int_new(vm, 1), hn_int_new(vm, 2)};
    hn_object point = {.type_name = "Point", .is_frozen = true, .names = point_names, .values = point_values, .count = 2};
    EXPECT(vm, hn_bind(vm, "user", hn_object_new(vm, &user)) == HN_OK && hn_bind(vm, "point", hn_object_new(vm, &point)) == HN_OK);
    hn_sandbox sandbox = {.function = method};
    EXPECT(vm, hn_run(vm, source, HN_WHOLE, NULL, &sandbox) == HN_COMPLETE);
    print_output(vm);
    uint64_t id;
    EXPECT(vm, hn_object_id(vm, hn_result(vm), &id) && id == 7 && hn_int64(vm, hn_field(vm, hn_result(vm), "age"), 0) == 37);
    EXPECT(vm, strcmp(hn_whole_output(vm, HN_STDOUT, NULL), "User(name='Ada', age=36)\n"
                                                             "Hello from Ada, number 7 37\n"
                                                             "{'name': 'Ada', 'age': 37}\n"
                                                             "frozen: cannot assign to field 'x'\n"
                                                             "False True 1\n") == 0);
    hn_vm_free(vm);
    return 0;
}
