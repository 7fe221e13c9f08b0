/* main.c: the command. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vm/session.h"
#include "vm/link.h"
#include "object/str.h"
#include "frozen.h"

static bool write_stream(void *user, int stream, const char *bytes, size_t length) {
    (void)user;
    fwrite(bytes, 1, length, stream == 2 ? stderr : stdout);
    return true;
}

int main(int argc, char **argv) {
    const char *source = NULL, *name = "<string>";
    size_t length = 0;
    if (argc == 3 && !strcmp(argv[1], "-c")) source = argv[2], length = strlen(source);
    else if (argc >= 2) {
        FILE *f = fopen(argv[1], "rb");
        if (!f) return 2;
        fseek(f, 0, SEEK_END);
        length = (size_t)ftell(f);
        rewind(f);
        char *buffer = malloc(length + 1);
        length = fread(buffer, 1, length, f);
        buffer[length] = 0;
        source = buffer;
        name = argv[1];
    } else return 2;
    HostFunctions host = {.write = write_stream};
    Limits limits = limits_unlimited();
    limits.depth = 1000;
    VM *vm = vm_new(NULL, NULL, &limits, &host);
    Dict *globals;
    Link *link;
    Status s = session_prepare(vm);
    if (s == DONE) s = session_main(vm, &globals);
    CompileOptions options = {.filename = name, .mode = MODULE_EXEC, .show_text = true};
    if (s == DONE) s = compile_to_link(vm, source, length, &options, &link);
    if (s == DONE) s = session_start(vm, link, globals);
    int code = 0;
    if (s == DONE) session_run(vm);
    if (s == RAISED || vm->event == EVENT_RAISED) {
        Value e = s == RAISED ? vm->raised : vm->event_value;
        vm->raised = UNBOUND;
        fflush(stdout);
        s = session_call(vm, value_of(&prelude_format_exception), &e, 1);
        if (s == DONE) session_run(vm);
        if (vm->event == EVENT_COMPLETE) {
            Raw *r = str_to_utf8(vm, AS(Str, vm->event_value));
            fwrite(r->bytes, 1, r->size - 1, stderr);
        } else fprintf(stderr, "exception of type %s could not be shown\n", type_of(e)->static_name);
        code = 1;
    } else if (vm->event == EVENT_LIMIT) {
        fprintf(stderr, "limit %d\n", vm->limit);
        code = 3;
    }
    vm_free(vm);
    return code;
}
