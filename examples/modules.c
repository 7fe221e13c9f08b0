/* modules.c: modules that the code may import: a table of sources, and a function for the rest. */
#include "example.h"

static bool find(void *user, const char *name, hn_module *module) {
    int *asked = user;
    ++*asked;
    if (strcmp(name, "answers") != 0) return false;
    module->source = "answer = 42\n";
    return true;
}

int main(void) {
    static const hn_module modules[] = {
        {"tools", "from . import text\nfrom .text import shout\nVERSION = 3\n", HN_WHOLE, true, NULL},
        {"tools.text", "from tools import __name__ as package\ndef shout(s):\n    return s.upper() + '!'\ndef fail():\n    return 1 / 0\n", HN_WHOLE, false, NULL},
    };
    int asked = 0;
    hn_vm_options options = {.modules = modules, .module_count = 2, .find_module = find, .find_module_user = &asked};
    hn_vm *vm = hn_vm_new(&options, NULL);
    EXPECT(vm, hn_run(vm, "import tools, answers, sys\n"
                          "from tools.text import shout, package\n"
                          "print(tools.shout('hey'), tools.VERSION, answers.answer, package, 'tools.text' in sys.modules)\n"
                          "try:\n"
                          "    import nowhere\n"
                          "except ModuleNotFoundError as error:\n"
                          "    print(error)\n",
                      HN_WHOLE, NULL, NULL) == HN_COMPLETE);
    print_output(vm);
    EXPECT(vm, asked == 2);
    EXPECT(vm, hn_run(vm, "tools.text.fail()", HN_WHOLE, "second.py", NULL) == HN_RAISED);
    size_t length;
    const char *text = hn_traceback(vm, &length);
    printf("%.*s", (int)length, text);
    hn_frame frame;
    EXPECT(vm, hn_exception_frame(vm, hn_exception(vm), 1, &frame) == HN_OK);
    EXPECT(vm, strcmp(frame.file, "tools/text.py") == 0 && frame.line == 5 && strcmp(frame.function, "fail") == 0);
    hn_vm_free(vm);
    return 0;
}
