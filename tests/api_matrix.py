#!/usr/bin/env python3
"""Every public function in every state of a VM, with every pointer NULL in turn, and with values of every sort: good ones, nothing, stale ones, another VM's.

The header is read for what there is; the C program made of it is built with the sanitizers. Whatever is called when, with whatever: nothing crashes, nothing
leaks, and the VM still evaluates `1 + 1`. (What is refused, and how, is in tests/unit/test_embedding_misuse.c.)

    api_matrix.py BUILD     the sanitized build
"""
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# A good argument of each type.
GOOD = {
    'hn_vm *': 'vm', 'const hn_vm *': 'vm', 'hn_program *': 'program', 'const hn_program *': 'program', 'hn_program **': '&made_program', 'hn_value': 'value',
    'const hn_value *': 'values', 'hn_value *': 'outputs', 'size_t': '1', 'size_t *': '&size', 'const char *': '"x"', 'const char **': '&text', 'int64_t': '1',
    'uint64_t': 'hn_call_id(vm)', 'uint64_t *': '&number', 'double': '1', 'bool': 'true', 'int': 'HN_STDOUT', 'void *': 'bytes', 'const void *': 'bytes',
    'hn_reply': 'hn_answer_value(value)', 'const hn_sandbox *': '&sandbox', 'const hn_vm_options *': '&options', 'const hn_compile_options *': '&compiling',
    'hn_limits *': '&limits', 'const hn_limits *': '&limits', 'const hn_object *': '&object', 'hn_frame *': '&frame', 'const hn_future_answer *': '&answer',
}
PROGRAM = r'''
#include <hognose/hognose.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STATES = 9, SORTS = 12 };

static hn_vm *other;
static hn_program *program;
static const char *called = "";

static void fail(const char *what, int state, int sort) {
    fprintf(stderr, "%s, state %d, sort %d: %s\n", called, state, sort, what);
    exit(1);
}

static hn_vm *vm_in(int state, hn_value *stale) {
    static const char *const sources[STATES] = {NULL, "[1, 2]", "1 / 0", "while True: pass", "f(1, k=2)", "name", "import time\ntime.time()", "await f()", "n = 0\nwhile n < 30000: n += 1"};
    hn_vm_options options = {.limits = {.max_fuel = state == 3 ? 1000 : 0}};
    hn_vm *vm = hn_vm_new(&options, NULL);
    if (hn_feed(vm, "[1]", HN_WHOLE, NULL) != HN_COMPLETE) fail("[1]", state, 0);
    *stale = hn_result(vm);
    if (hn_feed(vm, "2", HN_WHOLE, NULL) != HN_COMPLETE) fail("2", state, 0);
    if (state == 8) hn_preempt(vm);
    if (sources[state]) hn_feed(vm, sources[state], HN_WHOLE, NULL);
    if (state == 7) hn_resume(vm, hn_call_id(vm), hn_pending());
    static const hn_event events[STATES] = {HN_COMPLETE, HN_COMPLETE, HN_RAISED, HN_LIMIT, HN_CALL, HN_NAME, HN_OS, HN_FUTURES, HN_PREEMPTED};
    if (hn_event_of(vm) != events[state]) fail("its event", state, 0);
    return vm;
}

static hn_value value_of_sort(hn_vm *vm, int sort, hn_value stale) {
    const char *name = "x";
    hn_value item = hn_int_new(vm, 1);
    switch (sort) {
    case 0: return item;
    case 1: return hn_string_new(vm, "caf\xC3\xA9", HN_WHOLE);
    case 2: return hn_list_new(vm, &item, 1);
    case 3: return hn_dict_new(vm, &item, &item, 1);
    case 4: return hn_set_new(vm, &item, 1);
    case 5: return hn_exception_new(vm, "KeyError", &item, 1);
    case 6: return hn_object_new(vm, &(hn_object){.type_name = "T", .names = &name, .values = &item, .count = 1});
    case 7: return hn_function_new(vm, "f", NULL);
    case 8: return HN_NOTHING;
    case 9: return stale;
    case 10: return hn_list_new(other, NULL, 0);
    default: return hn_pin(vm, hn_bytes_new(vm, "b", 1));
    }
}

static void still_works(hn_vm *vm, int state, int sort) {
    hn_abandon(vm);
    hn_event event = hn_feed(vm, "1 + 1", HN_WHOLE, NULL);
    if (event == HN_LIMIT) event = hn_feed(vm, "1 + 1", HN_WHOLE, NULL); /* it was cancelled */
    while (event == HN_PREEMPTED) event = hn_continue(vm);
    if (event != HN_COMPLETE || hn_int64(vm, hn_result(vm), 0) != 2) fail(hn_error(vm), state, sort);
}

/* `missing`: the pointer that is NULL, or -1; -2: all are. */
static void call(int function, int missing, int state, int sort) {
    hn_value stale, values[2], outputs[2];
    hn_vm *vm = vm_in(state, &stale);
    hn_value value = value_of_sort(vm, sort, stale);
    values[0] = values[1] = value;
    hn_program *made_program = NULL;
    size_t size = 0;
    const char *text = NULL, *name = "x";
    uint64_t number = 0;
    char bytes[64] = {1};
    hn_sandbox sandbox = {0};
    hn_vm_options options = {0};
    hn_compile_options compiling = {0};
    hn_limits limits = {0};
    hn_object object = {.type_name = "T", .names = &name, .values = values, .count = 1};
    hn_frame frame;
    hn_future_answer answer = {hn_pending_call(vm, 0), hn_answer_value(value)};
    (void)made_program, (void)size, (void)text, (void)number, (void)bytes, (void)sandbox, (void)options, (void)compiling, (void)limits, (void)object, (void)frame;
    (void)answer, (void)outputs;
    switch (function) {
@CASES@
    }
    hn_program_free(made_program);
    if (vm) still_works(vm, state, sort);
    hn_vm_free(vm);
}

int main(void) {
    static const struct { const char *name; int pointers; bool takes_value; } functions[] = {
@TABLE@
    };
    other = hn_vm_new(NULL, NULL);
    if (hn_compile("y = 1\ny", HN_WHOLE, NULL, &program) != HN_OK) return 1;
    long calls = 0;
    for (int f = 0; f < (int)(sizeof functions / sizeof *functions); f++) {
        called = functions[f].name;
        for (int state = 0; state < STATES; state++) {
            for (int missing = -2; missing < functions[f].pointers; missing++) call(f, missing, state, 2), calls++;
            for (int sort = 0; functions[f].takes_value && sort < SORTS; sort++) call(f, -1, state, sort), calls++;
        }
    }
    hn_program_free(program);
    hn_vm_free(other);
    printf("%ld calls of %d functions\n", calls, (int)(sizeof functions / sizeof *functions));
    return 0;
}
'''


def declarations():
    text = open(os.path.join(ROOT, 'include/hognose/hognose.h')).read()
    text = re.sub(r'/\*.*?\*/', '', text, flags=re.S)
    for result, name, parameters in re.findall(r'^HN_API ([^;(]*?)\b(hn_\w+)\(([^;]*)\);', text, re.M):
        types = []
        for parameter in re.split(r',\s*', parameters.strip()):
            if parameter != 'void':
                types.append(re.match(r'(.*?[ *])\w+$', parameter)[1].strip())
        yield result.strip(), name, types


def main():
    build = sys.argv[1]
    cases, table = [], []
    for number, (result, name, types) in enumerate(declarations()):
        pointers, arguments = 0, []
        for kind in types:
            good = GOOD[kind]
            if kind.endswith('*'):
                arguments.append(f'missing == {pointers} || missing == -2 ? NULL : ({kind}){good}')
                pointers += 1
            else:
                arguments.append(good)
        call = f'{name}({", ".join(arguments)})'
        if name == 'hn_program_free':
            call = f'hn_program_retain(missing == 0 || missing == -2 ? NULL : program), {call}'
        elif name == 'hn_program_retain':
            call = f'hn_program_free({call})'
        elif result == 'hn_vm *':
            call = f'hn_vm_free({call})'
        if name == 'hn_vm_free':
            call += ';\n        if (missing == -1) vm = NULL'
        cases.append(f'    case {number}: {call};\n        break;')
        table.append(f'        {{"{name}", {pointers}, {"true" if "hn_value" in types or "const hn_value *" in types or "hn_reply" in types else "false"}}},')
    text = PROGRAM.replace('@CASES@', '\n'.join(cases)).replace('@TABLE@', '\n'.join(table))
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, 'matrix.c')
        with open(source, 'w') as file:
            file.write(text)
        command = ['gcc', '-g', '-O1', '-w', '-fsanitize=address,undefined', '-fno-sanitize-recover=undefined', '-I', os.path.join(ROOT, 'include'), source,
                   os.path.join(build, 'libhognose.a'), '-lgmp', '-lm', '-o', source + '.out']
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode == 0:
            result = subprocess.run([source + '.out'], capture_output=True, text=True, errors='replace')
    print((result.stdout + result.stderr)[-3000:].rstrip())
    return result.returncode


if __name__ == '__main__':
    sys.exit(main())
