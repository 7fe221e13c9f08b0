/* agent.c: what Hognose is for. A language model was given three tools and has answered with code; the agent runs it, lets it call the tools, and
 * prints what happened. (The model's answers stand in this file, so that the example needs nothing else.) */
#include "example.h"

typedef struct Agent {
    int calls;
    const char *const *pages; /* name, text, name, text ..., NULL */
} Agent;

static void print_call(hn_vm *vm, Agent *agent) {
    size_t length;
    const char *name = hn_call_name(vm, &length);
    printf("    [%d] %.*s(", ++agent->calls, (int)length, name);
    for (size_t i = 0; i < hn_argument_count(vm); i++) {
        hn_value argument = hn_argument(vm, i);
        if (i) printf(", ");
        if (hn_type_of(vm, argument) == HN_TYPE_STRING) {
            const char *text = hn_string(vm, argument, &length);
            printf("'%.*s'", (int)length, text);
        } else {
            printf("<%s>", hn_type_of(vm, argument) == HN_TYPE_LIST ? "list" : "value");
        }
    }
    printf(")\n");
}

static hn_reply search(hn_vm *vm, void *user) {
    Agent *agent = user;
    print_call(vm, agent);
    size_t length;
    const char *word = hn_string(vm, hn_argument(vm, 0), &length);
    if (!word) return hn_answer_error("TypeError", "search() wants a word");
    hn_value found = hn_list_new(vm, NULL, 0);
    for (const char *const *page = agent->pages; *page; page += 2) {
        const char *at = page[1];
        while (*at && strncmp(at, word, length) != 0) {
            at++;
        }
        if (*at) hn_list_append(vm, found, hn_string_new(vm, page[0], HN_WHOLE));
    }
    return hn_answer_value(found);
}

static hn_reply read_page(hn_vm *vm, void *user) {
    Agent *agent = user;
    print_call(vm, agent);
    for (const char *const *page = agent->pages; *page; page += 2) {
        if (hn_string_is(vm, hn_argument(vm, 0), page[0])) return hn_answer_value(hn_string_new(vm, page[1], HN_WHOLE));
    }
    return hn_answer_error("FileNotFoundError", "there is no such page");
}

static hn_reply answer(hn_vm *vm, void *user) {
    print_call(vm, user);
    return hn_answer_value(hn_none());
}

static void report(hn_vm *vm, hn_event event) {
    size_t length;
    const char *text = hn_whole_output(vm, HN_STDOUT, &length);
    if (length) printf("  it printed:\n%.*s", (int)length, text);
    if (event == HN_RAISED) {
        text = hn_traceback(vm, &length);
        printf("  the model is shown:\n%.*s", (int)length, text);
    }
    if (event == HN_LIMIT) printf("  it was stopped by %s\n", hn_limit_report_of(vm).name);
}

int main(void) {
    static const char *const pages[] = {
        "hognose", "The hognose is a harmless snake. When it is touched it plays dead.",
        "cobra", "The cobra is a venomous snake. It spreads its hood.",
        "owl", "The owl is a bird. It turns its head.",
        NULL,
    };
    /* The model errs first, learns from the traceback, and does better; what it defined is still there. */
    static const char *const turns[] = {
        "names = search('snake')\n"
        "texts = {name: read_page(name) for name in names}\n"
        "print(len(texts), 'pages')\n"
        "texts['python']\n",
        "harmless = [name for name, text in texts.items() if 'harmless' in text]\n"
        "answer(f'Of {len(names)} snakes, {harmless[0]} is harmless.')\n",
        "import os\n" /* and what it was not given is not there */
        "os.system('rm -rf /')\n",
        "open('/etc/passwd').read()\n",
    };
    static const hn_event expected[] = {HN_RAISED, HN_COMPLETE, HN_RAISED, HN_RAISED};
    Agent agent = {0, pages};
    hn_function tools[] = {{"search", search, &agent, "Pages that contain a word."},
                           {"read_page", read_page, &agent, "The text of a page."},
                           {"answer", answer, &agent, "Tells the user."}};
    hn_sandbox sandbox = {.functions = tools, .function_count = 3};
    hn_vm_options options = {.limits = {.max_memory = 16 << 20, .max_duration = 1}};
    hn_vm *vm = hn_vm_new(&options, NULL);
    printf("user: Which snake is harmless?\n");
    for (size_t i = 0; i < sizeof turns / sizeof *turns; i++) {
        printf("model, turn %zu:\n%s", i + 1, turns[i]);
        hn_event event = hn_run(vm, turns[i], HN_WHOLE, "turn.py", &sandbox);
        report(vm, event);
        EXPECT(vm, event == expected[i]);
    }
    EXPECT(vm, agent.calls == 4);
    hn_vm_free(vm);
    return 0;
}
