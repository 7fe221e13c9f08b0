/* import.c: where modules come from: C, frozen Python, the host. What an import statement does with them is the prelude's import_module. */
#include "compile/program.h"
#include "frozen.h"
#include "object/dict.h"
#include "object/error.h"
#include "object/function.h"
#include "object/list.h"
#include "object/names.h"
#include "object/str.h"
#include "vm/attribute.h"
#include "vm/compilation.h"
#include "vm/import.h"
#include "vm/link.h"
#include "vm/module_table.h"
#include "vm/session.h"

extern const Function prelude_load_own, prelude_load_by_spec;

#define INTRINSIC(c_name, name, parameters, count, leaf) const Builtin c_name = FUNCTION_FLAGS(BUILTIN_TRUSTING, name, parameters, count, count, count, leaf, NULL, "builtins")

static Status set_text(VM *vm, Dict *dict, Value name, const char *text, size_t length) {
    Value value = str_from_utf8(vm, text, length);
    if (value == UNBOUND) return NO_MEMORY;
    return dict_set_interned(vm, dict, name, value);
}

Status module_new(VM *vm, Value name, Value *result) {
    Dict *dict = dict_new(vm, 8);
    if (!dict) return NO_MEMORY;
    const Value pairs[][2] = {
        {NAME(__name__), name}, {NAME(__doc__), NONE}, {NAME(__package__), NONE}, {NAME(__loader__), NONE}, {NAME(__spec__), NONE},
    };
    for (unsigned i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        TRY(dict_insert(vm, dict, pairs[i][0], str_hash(AS(Str, pairs[i][0])), pairs[i][1]));
    }
    Module *module = heap_new(vm, KIND_MODULE, &type_module, sizeof *module);
    if (!module) return NO_MEMORY;
    module->dict = dict;
    *result = value_of(module);
    return DONE;
}

Status module_fill(VM *vm, const NativeModule *native, Dict *dict) {
    for (const Builtin *const *function = native->functions; function && *function; function++) {
        Str *name = intern_utf8(vm, (*function)->name, strlen((*function)->name));
        if (!name) return NO_MEMORY;
        TRY(dict_set_interned(vm, dict, value_of(name), value_of(*function)));
    }
    for (const NativeConstant *constant = native->constants; constant && constant->name; constant++) {
        Str *name = intern_utf8(vm, constant->name, strlen(constant->name));
        if (!name) return NO_MEMORY;
        TRY(dict_set_interned(vm, dict, value_of(name), constant->value));
    }
    if (native->doc) TRY(set_text(vm, dict, NAME(__doc__), native->doc, strlen(native->doc)));
    return native->initialize ? native->initialize(vm, dict) : DONE;
}

static const NativeModule *find_native(const Str *name) {
    for (const NativeModule *const *native = native_modules; *native; native++) {
        if (str_equals_ascii(name, (*native)->name)) return *native;
    }
    return NULL;
}

static const FrozenModule *find_frozen(const Str *name) {
    for (const FrozenModule *module = frozen_modules; module->name; module++) {
        if (str_equals_ascii(name, module->name)) return module;
    }
    return NULL;
}

/* `file` is that of a host's package, or NULL: submodules are looked for in its folder, as far as __path__ tells. */
static Status mark_package(VM *vm, Dict *dict, Value name, bool is_package, const char *file) {
    if (is_package) {
        List *path = list_new(vm, 0);
        if (!path) return NO_MEMORY;
        const char *end = file ? strrchr(file, '/') : NULL;
        if (end) {
            Value folder = str_from_utf8(vm, file, (size_t)(end - file));
            if (folder == UNBOUND) return NO_MEMORY;
            TRY(list_append(vm, path, folder));
        }
        TRY(dict_set_interned(vm, dict, NAME(__path__), value_of(path)));
        return dict_set_interned(vm, dict, NAME(__package__), name);
    }
    const Str *text = AS(Str, name);
    uint64_t end = text->length;
    while (end > 0 && str_at(text, end - 1) != '.') {
        end--;
    }
    Value package = str_slice(vm, text, 0, end ? end - 1 : 0);
    if (package == UNBOUND) return NO_MEMORY;
    return dict_set_interned(vm, dict, NAME(__package__), package);
}

/* The function of a module's body goes into the module under this key until it is run. */
static Status keep_body(VM *vm, Dict *dict, Link *link) {
    Function *function = function_new(vm, link, dict, value_of(vm->builtins));
    if (!function) return NO_MEMORY;
    TRY(dict_set_interned(vm, dict, NAME(__builtins__), value_of(vm->builtins)));
    vm->pending_body = value_of(function);
    return DONE;
}

static Status load_from_host(VM *vm, Value name, Value *result) {
    if (!vm->host.find_module) return DONE;
    Raw *text = str_to_utf8(vm, AS(Str, name));
    if (!text) return NO_MEMORY;
    if (memchr(text->bytes, 0, text->size - 1)) return DONE; /* the host would take it for a shorter name */
    size_t length;
    const char *filename = NULL;
    bool is_package = false;
    const char *source = vm->host.find_module(vm->host.user, (const char *)text->bytes, &length, &filename, &is_package);
    if (!source) return DONE;
    Value module;
    TRY(module_new(vm, name, &module));
    Dict *dict = AS(Module, module)->dict;
    TRY(set_text(vm, dict, NAME(__file__), filename, strlen(filename)));
    TRY(mark_package(vm, dict, name, is_package, filename));
    CompileOptions options = {.filename = filename, .mode = MODULE_EXEC, .show_text = true};
    Link *link;
    TRY(compile_to_link(vm, source, length, &options, &link));
    TRY(keep_body(vm, dict, link));
    *result = module;
    return DONE;
}

/* _module_load(name): a new module and, in _module_body, what runs it; None when there is no such module */
static Status module_load(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value name = args[0];
    Str *interned = intern_str(vm, AS(Str, name));
    if (!interned) return NO_MEMORY;
    name = value_of(interned);
    vm->pending_body = NONE;
    *result = NONE;
    const NativeModule *native = find_native(AS(Str, name));
    const FrozenModule *frozen = find_frozen(AS(Str, name));
    if (!native && !frozen) return load_from_host(vm, name, result);
    Value module;
    TRY(module_new(vm, name, &module));
    Dict *dict = AS(Module, module)->dict;
    TRY(mark_package(vm, dict, name, frozen && frozen->is_package, NULL));
    if (native) TRY(module_fill(vm, native, dict));
    if (frozen) {
        Link *link;
        TRY(link_frozen(vm, frozen->code, &link));
        TRY(keep_body(vm, dict, link));
    } else {
        TRY(dict_set_interned(vm, vm->modules, name, module));
    }
    *result = module;
    return DONE;
}
INTRINSIC(intrinsic_module_load, "_module_load", "name, /", 1, module_load);

static Status module_body(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args;
    (void)count;
    *result = vm->pending_body;
    vm->pending_body = NONE;
    return DONE;
}
INTRINSIC(intrinsic_module_body, "_module_body", "module, /", 1, module_body);

static Status modules_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args;
    (void)count;
    *result = value_of(vm->modules);
    return DONE;
}
INTRINSIC(intrinsic_modules, "_modules", "", 0, modules_leaf);

bool module_is_initializing(const VM *vm, const Module *module) {
    if (value_of(module) == vm->main_module) return false; /* nobody imports it */
    for (uint32_t i = 0; i < vm_frame_count(vm); i++) {
        if (vm->frames[i].function->globals == module->dict && frame_code(&vm->frames[i])->flags & CODE_MODULE) return true;
    }
    return false;
}

/* _is_initializing(module): whether its body is still running */
static Status is_initializing(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = bool_value(is_kind(args[0], KIND_MODULE) && module_is_initializing(vm, AS(Module, args[0])));
    return DONE;
}
INTRINSIC(intrinsic_is_initializing, "_is_initializing", "value, /", 1, is_initializing);

const Builtin builtin_import = {BUILTIN_OBJECT(type_builtin_function, 0), "__import__", "name, globals=None, locals=None, fromlist=(), level=0", 1, 5, 5,
                                NULL, {.module = "builtins"}, &prelude_import_module, NULL};

void import_abandon(VM *vm, const Frame *frame) {
    static const struct {
        const Function *function;
        unsigned name, module; /* registers */
    } loaders[] = {{&prelude_load_own, 0, 1}, {&prelude_load_by_spec, 3, 2}};
    for (int i = 0; i < 2; i++) {
        if (frame_code(frame) != loaders[i].function->code) continue;
        Value name = frame->registers[loaders[i].name], module = frame->registers[loaders[i].module];
        uint32_t entry = is_str(name) ? dict_entry_of(vm->modules, name) : DICT_NOT_FOUND;
        if (entry == DICT_NOT_FOUND || vm->modules->entries->items[entry].value != module) return;
        dict_delete_entry(vm, vm->modules, entry); /* cannot fail: that dict is nobody else's */
    }
}
