/* constants.c: see constants.h. Strings have numbers of their own, behind those of the list: they lie in arrays. */
#include "snapshot/constants.h"

#include "core/hash.h"
#include "frozen.h"
#include "modules/sys_streams.h"
#include "object/bytes.h"
#include "object/names.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/module_table.h"

enum { FIRST_STRING = 1 << 24, FIRST_CHARACTER = 1 << 23, EMPTY_STRING = FIRST_CHARACTER + 256 };

static const Type *const types[] = {
#define TYPE(name) &type_##name,
#include "object/types.def"
#undef TYPE
};

extern const Builtin instance_dict_builtin, instance_weakref_builtin;

static void add(Constants *c, const void *object) {
    if (c->count == c->capacity) {
        uint32_t capacity = c->capacity ? c->capacity * 2 : 4096;
        const Object **objects = memory_resize(c->memory, c->objects, c->capacity * sizeof *objects, capacity * sizeof *objects);
        if (!objects) {
            c->failed = true;
            return;
        }
        c->objects = objects;
        c->capacity = capacity;
    }
    c->objects[c->count++] = object;
}

static void note(Constants *c, const char *name) {
    c->fingerprint = (c->fingerprint ^ hash_bytes(name, strlen(name))) * UINT64_C(0x100000001B3);
}

static void add_value(Constants *c, Value v) {
    if (is_object(v) && object_of(v)->mark == MARK_PERMANENT && object_of(v)->kind != KIND_TYPE && object_of(v)->kind != KIND_STR)
        add(c, object_of(v));
}

static void add_builtin(Constants *c, const Builtin *builtin) {
    add(c, builtin);
    note(c, builtin->name);
    if (builtin->object.aux & BUILTIN_CONSTANT) add_value(c, builtin->constant);
}

static void add_module(Constants *c, const NativeModule *module) {
    note(c, module->name);
    for (const Builtin *const *each = module->functions; each && *each; each++) {
        add_builtin(c, *each);
    }
    for (const NativeConstant *each = module->constants; each && each->name; each++) {
        note(c, each->name);
        add_value(c, each->value);
    }
}

static void list_all(Constants *c) {
    for (uint32_t i = 0; i < STATIC_TYPE_COUNT; i++) {
        add(c, types[i]);
        note(c, types[i]->static_name);
    }
    for (uint32_t i = 0; i < STATIC_TYPE_COUNT; i++) {
        for (uint32_t k = 0; k < types[i]->method_count; k++) {
            add_builtin(c, &types[i]->methods[k]);
        }
    }
    add(c, &builtin_entries);
    for (uint64_t i = 0; i < builtin_entries.capacity; i++) {
        add_value(c, builtin_entries.items[i].value);
    }
    for (const NativeModule *const *each = native_modules; *each; each++) {
        add_module(c, *each);
    }
    add_builtin(c, &instance_dict_builtin);
    add_builtin(c, &instance_weakref_builtin);
    for (int i = 0; i < 3; i++) {
        add(c, &standard_buffers[i]);
    }
    add(c, &tuple_empty);
    add(c, &bytes_empty);
    for (const Object *const *each = frozen_objects; *each; each++) {
        add(c, *each);
    }
}

static uint32_t place_of(const Constants *c, const Object *object) {
    uint32_t place = (uint32_t)((uintptr_t)object * UINT64_C(0x9E3779B97F4A7C15) >> 32) & (c->place_count - 1);
    while (c->places[place].object && c->places[place].object != object) {
        place = (place + 1) & (c->place_count - 1);
    }
    return place;
}

bool constants_list(Constants *c, Memory *memory) {
    *c = (Constants){.memory = memory, .fingerprint = frozen_fingerprint};
    list_all(c);
    for (c->place_count = 1024; c->place_count < c->count * 2; c->place_count *= 2) {}
    if (!c->failed) c->places = memory_allocate(memory, c->place_count * sizeof *c->places);
    if (!c->places) {
        constants_free(c);
        return false;
    }
    memset(c->places, 0, c->place_count * sizeof *c->places);
    for (uint32_t i = 0; i < c->count; i++) {
        uint32_t place = place_of(c, c->objects[i]);
        if (!c->places[place].object) c->places[place] = (ConstantPlace){c->objects[i], i};
    }
    return true;
}

void constants_free(Constants *c) {
    memory_release(c->memory, c->objects, c->capacity * sizeof *c->objects);
    if (c->places) memory_release(c->memory, c->places, c->place_count * sizeof *c->places);
    c->objects = NULL;
    c->places = NULL;
}

uint32_t constants_number(const Constants *c, const Object *object) {
    if (object->kind == KIND_STR) {
        const Str *str = (const Str *)object;
        if (str >= static_strings && str < static_strings + static_string_count) return FIRST_STRING + (uint32_t)(str - static_strings);
        if (str >= str_latin1 && str < str_latin1 + 256) return FIRST_CHARACTER + (uint32_t)(str - str_latin1);
        if (str == &str_empty) return EMPTY_STRING;
    }
    const ConstantPlace *place = &c->places[place_of(c, object)];
    return place->object ? place->number : UINT32_MAX;
}

const Object *constants_object(const Constants *c, uint32_t number) {
    if (number < c->count) return c->objects[number];
    if (number >= FIRST_STRING) return number - FIRST_STRING < static_string_count ? &static_strings[number - FIRST_STRING].object : NULL;
    if (number == EMPTY_STRING) return &str_empty.object;
    return number >= FIRST_CHARACTER && number < FIRST_CHARACTER + 256 ? &str_latin1[number - FIRST_CHARACTER].object : NULL;
}
