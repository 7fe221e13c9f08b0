/* execute_name.c: names in dictionaries: globals, builtins, the namespaces of class bodies and of exec. */
#include "frozen.h"
#include "object/code_text.h"
#include "object/names.h"
#include "object/dict.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/execute.h"
#include "vm/link.h"
#include "vm/suspend.h"


Status name_error(VM *vm, Value name) {
    Status status = raise_error(vm, &type_NameError, "name '%S' is not defined", name);
    if (status == RAISED) TRY(exception_set_field(vm, vm->raised, "name", name));
    return status;
}

Status frame_builtin(VM *vm, const Frame *frame, Value name, Value *value) {
    Value builtins = frame->function->builtins;
    if (!is_kind(builtins, KIND_DICT) && type_lookup(vm, type_of(builtins), NAME(__getitem__)) == UNBOUND) {
        return raise_type(vm, "'%T' object is not subscriptable", builtins);
    }
    *value = dict_get_interned(is_kind(builtins, KIND_DICT) ? AS(Dict, builtins) : vm->builtins, name);
    return DONE;
}

/* Entries stay where they are as long as the dict's version does: the cache may hold the address of the value itself. */
static void cache_global(Cache *cache, const Dict *globals, uint32_t entry) {
    *cache = (Cache){.version = globals->keys_version, .index = entry, .form = CACHE_GLOBAL, .place = &globals->entries->items[entry].value};
}

/* A mapping that is no plain dict: its __getitem__ (or __missing__) runs; KeyError goes on to the globals. */
static Status load_from_mapping(VM *vm, Value namespace, Value name, uint16_t target) {
    Frame *frame = vm_top(vm);
    Value args[4] = {namespace, name, value_of(frame->function->globals), frame->function->builtins};
    Pending pending = pending_store(target);
    return call_prelude(vm, &prelude_load_from_mapping, args, 4, &pending);
}

/* Classes derived from dict that stand for the globals or builtins are asked in their own way; behind the names of `locals`, if there are any, the
 * globals are looked up as a plain dict nevertheless. */
static Status load_global(VM *vm, Frame *frame, Value locals, uint32_t site, uint16_t target) {
    Value name = site_name(frame->link, site);
    Cache *cache = &link_caches(frame->link)[site];
    const Dict *globals = frame->function->globals;
    bool plain = globals->object.type == &type_dict || locals != UNBOUND;
    uint32_t entry = plain ? dict_entry_of(globals, name) : DICT_NOT_FOUND;
    if (entry != DICT_NOT_FOUND) {
        cache_global(cache, globals, entry);
        vm->result = globals->entries->items[entry].value;
        return DONE;
    }
    if (!plain || !is_exactly(frame->function->builtins, &type_dict)) {
        return load_from_mapping(vm, locals != UNBOUND ? locals : value_of(globals), name, target);
    }
    const Dict *builtins = AS(Dict, frame->function->builtins);
    entry = dict_entry_of(builtins, name);
    if (entry == DICT_NOT_FOUND) return vm->side.is_asked ? name_ask(vm, frame, name, target) : name_error(vm, name);
    vm->result = builtins->entries->items[entry].value;
    if (builtins == vm->builtins && globals->keys_version && !(globals->object.flags & DICT_OTHER_BUILTINS)) {
        *cache = (Cache){.version = builtins->keys_version | CACHE_IN_BUILTINS,
                         .index = entry,
                         .form = CACHE_BUILTIN,
                         .value = small_int((int64_t)globals->keys_version)};
    }
    return DONE;
}

Status execute_load_global(VM *vm, Frame *frame, uint32_t site, uint16_t target) { return load_global(vm, frame, UNBOUND, site, target); }

Status execute_store_global(VM *vm, Frame *frame, uint32_t site, Value value) {
    Dict *globals = frame->function->globals;
    Value name = site_name(frame->link, site);
    TRY(dict_set_interned(vm, globals, name, value));
    uint32_t entry = dict_entry_of(globals, name);
    if (entry != DICT_NOT_FOUND) {
        cache_global(&link_caches(frame->link)[site], globals, entry);
    }
    return DONE;
}

Status execute_delete_global(VM *vm, Frame *frame, uint32_t site) {
    Value name = site_name(frame->link, site);
    bool found;
    TRY(dict_delete_interned(vm, frame->function->globals, name, &found));
    return found ? DONE : name_error(vm, name);
}

/* A name in a mapping that need not be a dict: *found is false when the loop has to look further. */
static Status from_namespace(VM *vm, Value namespace, Value name, uint16_t target, bool *found) {
    *found = true;
    if (is_exactly(namespace, &type_mappingproxy)) namespace = AS(Wrapper, namespace)->function;
    if (is_exactly(namespace, &type_dict)) {
        Value value = dict_get_interned(AS(Dict, namespace), name);
        if (value == UNBOUND) *found = false;
        else vm->result = value;
        return DONE;
    }
    return load_from_mapping(vm, namespace, name, target);
}

Status execute_load_name(VM *vm, Frame *frame, uint32_t site, uint16_t target) {
    bool found;
    TRY(from_namespace(vm, frame->locals, site_name(frame->link, site), target, &found));
    return found ? DONE : load_global(vm, frame, frame->locals, site, target);
}

Status execute_store_name(VM *vm, Frame *frame, uint32_t site, Value value) {
    Value name = site_name(frame->link, site);
    if (is_exactly(frame->locals, &type_dict)) return dict_set_interned(vm, AS(Dict, frame->locals), name, value);
    Value args[3] = {frame->locals, name, value};
    Pending pending = {DELIVER_DISCARD, 0, {UNBOUND, UNBOUND, UNBOUND}};
    return call_prelude(vm, &prelude_set_item, args, 3, &pending);
}

Status execute_delete_name(VM *vm, Frame *frame, uint32_t site) {
    Value name = site_name(frame->link, site);
    if (frame->locals == UNBOUND) return execute_delete_global(vm, frame, site);
    if (is_exactly(frame->locals, &type_dict)) {
        bool found;
        TRY(dict_delete_interned(vm, AS(Dict, frame->locals), name, &found));
        return found ? DONE : name_error(vm, name);
    }
    Value args[2] = {frame->locals, name};
    Pending pending = {DELIVER_DISCARD, 0, {UNBOUND, UNBOUND, UNBOUND}};
    return call_prelude(vm, &prelude_delete_name, args, 2, &pending);
}

static Status free_value(VM *vm, Frame *frame, uint32_t free) {
    Value value = AS(Cell, AS(Tuple, frame->function->closure)->items[free])->value;
    if (value == UNBOUND) {
        Text text = code_free_name(frame_code(frame), free);
        Value name = str_from_utf8(vm, text.bytes, text.length);
        if (name == UNBOUND) return NO_MEMORY;
        return raise_error(vm, &type_NameError, "cannot access free variable '%S' where it is not associated with a value in enclosing scope", name);
    }
    vm->result = value;
    return DONE;
}

Status execute_load_name_or_free(VM *vm, Frame *frame, uint32_t site, uint32_t free, uint16_t target) {
    if (frame->locals != UNBOUND) {
        bool found;
        TRY(from_namespace(vm, frame->locals, site_name(frame->link, site), target, &found));
        if (found) return DONE;
    }
    return free_value(vm, frame, free);
}

Status execute_load_dict_or_global(VM *vm, Frame *frame, Value dict, uint32_t site, uint16_t target) {
    bool found;
    TRY(from_namespace(vm, dict, site_name(frame->link, site), target, &found));
    return found ? DONE : execute_load_global(vm, frame, site, target);
}

Status execute_load_dict_or_free(VM *vm, Frame *frame, Value dict, uint32_t site, uint32_t free, uint16_t target) {
    bool found;
    TRY(from_namespace(vm, dict, site_name(frame->link, site), target, &found));
    return found ? DONE : free_value(vm, frame, free);
}
