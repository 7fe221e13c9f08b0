/* load.c: bytes into a new VM. See loader.h for the order of things. */
#include "compile/program.h"
#include "compiler_fingerprint.h"
#include "core/hash.h"
#include "frozen.h"
#include "object/str.h"
#include "snapshot/format.h"
#include "snapshot/loader.h"
#include "vm/collector.h"
#include "vm/identity.h"

/* ---- answers ---- */

static void say(SnapshotError *error, const char *text) {
    size_t length = strlen(text);
    if (length >= sizeof error->text) length = sizeof error->text - 1;
    memcpy(error->text, text, length);
    error->text[length] = 0;
}

bool loader_broken(Loader *loader, const char *why) {
    if (loader->status != SNAPSHOT_OK) return false;
    loader->status = SNAPSHOT_BROKEN;
    say(loader->error, why);
    return false;
}

bool loader_no_memory(Loader *loader) {
    if (loader->status != SNAPSHOT_OK) return false;
    loader->status = SNAPSHOT_NO_MEMORY;
    say(loader->error, "the memory limit does not suffice for this dump");
    return false;
}

bool loader_done(Loader *loader, Status status) {
    if (status == DONE) return true;
    loader->vm->raised = UNBOUND;
    return status == NO_MEMORY ? loader_no_memory(loader) : loader_broken(loader, "an operation on its data fails");
}

/* ---- numbers and values ---- */

static size_t left(const Loader *loader) { return (size_t)(loader->end - loader->at); }

uint64_t loader_u64(Loader *loader) {
    if (left(loader) < 8) {
        loader_broken(loader, "it ends too early");
        loader->at = loader->end;
        return 0;
    }
    loader->at += 8;
    return get_u64(loader->at - 8);
}

uint32_t loader_u32(Loader *loader) {
    if (left(loader) < 4) {
        loader_broken(loader, "it ends too early");
        loader->at = loader->end;
        return 0;
    }
    loader->at += 4;
    return get_u32(loader->at - 4);
}

/* Kinds that have no type, by what their row says: owned storage, links, shapes. Types are known only when all fields are read. */
static const uint64_t hidden_kinds = ALLOW(KIND_RAW) | ALLOW(KIND_VALUES) | ALLOW(KIND_ENTRIES) | ALLOW(KIND_SET_TABLE) |
                                     ALLOW(KIND_TEXT_BUFFER) | ALLOW(KIND_LINK) | ALLOW(KIND_PROGRAM) | ALLOW(KIND_SHAPE);
static const uint64_t storage_kinds = ALLOW(KIND_RAW) | ALLOW(KIND_VALUES) | ALLOW(KIND_ENTRIES) | ALLOW(KIND_SET_TABLE);

bool value_is_allowed(Value v, uint64_t allowed) {
    if (v == UNBOUND) return allowed & ALLOW_UNBOUND;
    if (is_object(v)) {
        uint64_t kind = ALLOW(object_of(v)->kind);
        if (allowed & kind) return true;
        return kind & hidden_kinds ? allowed & ALLOW_HIDDEN : allowed & ALLOW_ANY;
    }
    if (allowed & ALLOW_ANY) return true;
    if (v == NONE) return allowed & ALLOW_NONE;
    return is_int(v) && allowed & ALLOW_SMALL;
}

static bool object_value(Loader *loader, uint64_t bits, Value *value) {
    uint64_t number = bits & PAYLOAD;
    if (number & CONSTANT_BIT) {
        number &= ~CONSTANT_BIT;
        const Object *constant = number <= UINT32_MAX ? constants_object(&loader->constants, (uint32_t)number) : NULL;
        if (!constant) return loader_broken(loader, "a constant that the library does not have");
        *value = value_of(constant);
        return true;
    }
    if (number >= loader->count) return loader_broken(loader, "a reference to no object");
    LoadedObject *loaded = &loader->objects[number];
    *value = value_of(loaded->object);
    if (loader->counts && loaded->object->spare < UINT8_MAX && loaded->object->kind != KIND_STR) loaded->object->spare++;
    if (ALLOW(loaded->object->kind) & storage_kinds && loaded->owners++) return loader_broken(loader, "storage that two objects own");
    return true;
}

bool loader_value(Loader *loader, uint64_t allowed, Value *value) {
    uint64_t bits = loader_u64(loader);
    *value = bits;
    if (is_object(bits)) {
        if (!object_value(loader, bits, value)) return false;
    } else if (!is_int(bits)) {
        if (is_double(bits) ? double_of(bits) != double_of(bits) : bits < TAG_SINGLETON || bits - TAG_SINGLETON >= SINGLETON_COUNT)
            return loader_broken(loader, "a value that is none");
    }
    return value_is_allowed(*value, allowed) || loader_broken(loader, "a value of the wrong kind");
}

static bool load_pointer(Loader *loader, uint64_t allowed, Object **place) {
    Value value;
    if (!loader_value(loader, allowed, &value)) return false;
    if (value == UNBOUND) *place = NULL;
    else if (is_object(value)) *place = object_of(value);
    else return loader_broken(loader, "a pointer that is none");
    return true;
}

/* ---- the header ---- */

static SnapshotStatus refuse(SnapshotError *error, const char *why) {
    say(error, why);
    return SNAPSHOT_REFUSED;
}

static SnapshotStatus check_header(const uint8_t *bytes, size_t size, SnapshotError *error) {
    if (size < HEADER_SIZE || memcmp(bytes, SNAPSHOT_MAGIC, 8) != 0) return refuse(error, "this is no dump");
    if (get_u32(bytes + PLACE_VERSION) != SNAPSHOT_VERSION) return refuse(error, "a dump of another format version");
    if (get_u64(bytes + PLACE_COMPILER) != COMPILER_FINGERPRINT) return refuse(error, "a dump made with another version of the compiler");
    if (get_u64(bytes + PLACE_LAYOUT) != layout_fingerprint()) return refuse(error, "a dump made with another layout of objects");
    bool whole = get_u64(bytes + PLACE_SIZE) == size && get_u32(bytes + PLACE_RESERVED) == 0;
    if (whole && get_u64(bytes + PLACE_CHECKSUM) == hash_bytes(bytes + HEADER_SIZE, size - HEADER_SIZE)) return SNAPSHOT_OK;
    say(error, "the dump is damaged: its checksum is wrong");
    return SNAPSHOT_BROKEN;
}

/* ---- programs ---- */

static bool load_change(Loader *loader, CodeChange *change) {
    if (left(loader) < 12) return loader_broken(loader, "it ends too early");
    change->index = loader_u32(loader);
    change->first_line = loader_u32(loader);
    uint32_t size = loader_u32(loader);
    if (size > left(loader)) return loader_broken(loader, "it ends too early");
    change->names = (Text){(const char *)loader->at, size};
    loader->at += size;
    return true;
}

static bool compile_program(Loader *loader, LoadedProgram *loaded) {
    if (left(loader) < 16) return loader_broken(loader, "it ends too early");
    loaded->number = loader_u32(loader);
    uint8_t mode = loader->at[0], flags = loader->at[1], optimize = loader->at[2];
    loader->at += 4;
    uint32_t name_size = loader_u32(loader), source_size = loader_u32(loader);
    if (mode > MODULE_SINGLE || optimize > 2) return loader_broken(loader, "a program of no mode");
    if ((uint64_t)name_size + source_size > left(loader)) return loader_broken(loader, "it ends too early");
    char *filename = arena_copy(&loader->arena, (const char *)loader->at, name_size);
    if (!filename) return loader_no_memory(loader);
    CompileOptions options = {.filename = filename,
                              .mode = (AstModuleKind)mode,
                              .allow_top_level_await = flags & PROGRAM_AWAIT,
                              .result_of_last_expression = flags & PROGRAM_LAST,
                              .future_annotations = flags & PROGRAM_ANNOTATIONS,
                              .dont_imply_dedent = flags & PROGRAM_NO_DEDENT,
                              .optimize = optimize,
                              .is_text = true};
    const char *source = (const char *)loader->at + name_size;
    loader->at += (size_t)name_size + source_size;
    CodeChange change;
    if (flags & PROGRAM_CHANGED) {
        if (!load_change(loader, &change)) return false;
        options.change = &change;
    }
    SyntaxError error;
    CompileStatus status = program_compile(&loader->vm->memory, source, source_size, &options, &loader->arena, &loaded->program, &error, NULL);
    if (status == COMPILE_NO_MEMORY) return loader_no_memory(loader);
    return status == COMPILE_OK || loader_broken(loader, "a program that cannot be compiled");
}

static bool load_programs(Loader *loader) {
    uint32_t count = loader_u32(loader);
    if (count > left(loader) / 16) return loader_broken(loader, "it ends too early");
    loader->programs = arena_allocate(&loader->arena, (count + 1) * sizeof *loader->programs);
    if (!loader->programs) return loader_no_memory(loader);
    for (; loader->program_count < count; loader->program_count++) {
        LoadedProgram *loaded = &loader->programs[loader->program_count];
        if (!compile_program(loader, loaded)) return false;
        if (loader->program_count && loaded->number <= loaded[-1].number) {
            loader->program_count++;
            return loader_broken(loader, "programs out of order");
        }
    }
    return true;
}

/* ---- objects ---- */

static bool size_of(Loader *loader, const uint8_t *header, size_t *size) {
    uint8_t kind = header[0], flags = header[1];
    uint32_t aux = get_u32(header + 4);
    uint64_t length = get_u64(header + 16);
    if (kind == KIND_FREE || kind >= KIND_COUNT || kind == KIND_BUILTIN) return loader_broken(loader, "an object of no kind");
    const KindDescription *description = &kind_descriptions[kind];
    const Field *tail = tail_of(description);
    *size = description->size;
    if (kind == KIND_STR && aux != 1 && aux != 2 && aux != 4) return loader_broken(loader, "a str of no width");
    if (!tail && length) return loader_broken(loader, "a tail where there is none");
    if (tail) {
        if (tail->count == COUNT_IN_AUX && length != aux) return loader_broken(loader, "a tail of another length");
        size_t item = tail_item_size(tail, aux);
        if (length > (size_t)(loader->end - header) / item) return loader_broken(loader, "a tail longer than the dump");
        *size += length * item + (kind == KIND_BYTES);
    }
    if (kind == KIND_STR && flags & STR_SHARED) *size += sizeof(TextBuffer *);
    if (flags & FLAG_ATTRIBUTES) *size = ((*size + 7) & ~(size_t)7) + sizeof(Dict *);
    return true;
}

static bool allocate_object(Loader *loader, const uint8_t *header, LoadedObject *loaded) {
    size_t size;
    if (!size_of(loader, header, &size)) return false;
    Object *object = heap_new(loader->vm, (Kind)header[0], NULL, size);
    if (!object) return loader_no_memory(loader);
    Object made = *object;
    memset(object, 0, size);
    *object = made;
    object->flags = header[1];
    if (object->kind == KIND_STR) object->spare = (uint8_t)get_u32(header + 4);
    else object->aux = get_u32(header + 4);
    const Field *tail = tail_of(&kind_descriptions[object->kind]);
    if (tail && tail->count != COUNT_IN_AUX) *(uint64_t *)(void *)((char *)object + tail->count) = get_u64(header + 16);
    loaded->object = object;
    return true;
}

static bool load_tail(Loader *loader, Object *object, const Field *tail, uint64_t length) {
    char *place = (char *)object + tail->offset;
    size_t bytes = length * tail_item_size(tail, tail->form == FIELD_TEXT ? object->spare : object->aux);
    if (bytes > left(loader)) return loader_broken(loader, "it ends too early");
    switch (tail->form) {
    case FIELD_VALUES:
        for (uint64_t i = 0; i < length; i++) {
            if (!loader_value(loader, tail->allowed, &((Value *)(void *)place)[i])) return false;
        }
        return true;
    case FIELD_ENTRIES:
        for (uint64_t i = 0; i < length; i++) {
            Entry *entry = &((Entry *)(void *)place)[i];
            if (!loader_value(loader, tail->allowed, &entry->key) || !loader_value(loader, tail->allowed, &entry->value)) return false;
            entry->hash = loader_u64(loader);
        }
        return true;
    case FIELD_SET_ENTRIES:
        for (uint64_t i = 0; i < length; i++) {
            SetEntry *entry = &((SetEntry *)(void *)place)[i];
            if (!loader_value(loader, tail->allowed, &entry->key)) return false;
            entry->hash = loader_u64(loader);
        }
        return true;
    default: break;
    }
    size_t width = length ? bytes / length : 0;
    for (uint64_t i = 0; width == 8 && i < length; i++) {
        ((uint64_t *)(void *)place)[i] = loader_u64(loader);
    }
    for (uint64_t i = 0; width == 4 && i < length; i++) {
        ((uint32_t *)(void *)place)[i] = loader_u32(loader);
    }
    for (uint64_t i = 0; width == 2 && i < length; i++, loader->at += 2) {
        ((uint16_t *)(void *)place)[i] = (uint16_t)(loader->at[0] | loader->at[1] << 8);
    }
    if (width == 1) {
        memcpy(place, loader->at, length);
        loader->at += length;
    }
    return true;
}

static bool take_program(Loader *loader, ProgramObject *object) {
    uint64_t number = loader_u64(loader);
    for (uint32_t i = 0; i < loader->program_count; i++) {
        LoadedProgram *loaded = &loader->programs[i];
        if (loaded->number != number) continue;
        if (loaded->object) return loader_broken(loader, "a program that two objects hold");
        loaded->object = object;
        object->program = loaded->program;
        return true;
    }
    return loader_broken(loader, "a program that is not there");
}

/* finish.c makes a pointer of the place. */
static bool load_text_place(Loader *loader, Str *str) {
    Object *buffer;
    str->data = (const uint8_t *)(uintptr_t)loader_u64(loader);
    bool shared = str->object.flags & STR_SHARED;
    if (!load_pointer(loader, shared ? ALLOW(KIND_TEXT_BUFFER) : ALLOW_UNBOUND, &buffer)) return false;
    if (shared) *str_buffer_place(str) = (TextBuffer *)buffer;
    return true;
}

static bool load_field(Loader *loader, Object *object, const Field *field, uint64_t length) {
    char *place = (char *)object + field->offset;
    switch (field->form) {
    case FIELD_VALUE:
    case FIELD_WEAK: return loader_value(loader, field->allowed, (Value *)(void *)place);
    case FIELD_OBJECT:
    case FIELD_TYPE: return load_pointer(loader, field->allowed, (Object **)(void *)place);
    case FIELD_WORD:
        if (!is_tail_count(&kind_descriptions[object->kind], field)) *(uint64_t *)(void *)place = loader_u64(loader);
        return true;
    case FIELD_HALVES:
        ((uint32_t *)(void *)place)[0] = loader_u32(loader);
        ((uint32_t *)(void *)place)[1] = loader_u32(loader);
        return true;
    case FIELD_TEXT_DATA: return load_text_place(loader, (Str *)object);
    case FIELD_CODE: *(uint64_t *)(void *)place = loader_u64(loader); return true; /* finish.c makes a pointer of it */
    case FIELD_PROGRAM: return take_program(loader, (ProgramObject *)object);
    case FIELD_HASH:
    case FIELD_POINTER:
    case FIELD_REBUILT: return true;
    default: return load_tail(loader, object, field, length);
    }
}

/* The Dict * of its attributes. `object_attributes` measures the object, which a str in a buffer does not allow yet. */
static bool load_attributes(Loader *loader, Object *object, const uint8_t *header) {
    size_t size;
    if (!size_of(loader, header, &size)) return false;
    Object *dict;
    if (!load_pointer(loader, ALLOW(KIND_DICT) | ALLOW_UNBOUND, &dict)) return false;
    *(Object **)(void *)((char *)object + size - sizeof(Dict *)) = dict;
    return true;
}

static bool load_object(Loader *loader, const uint8_t *header, Object *object) {
    const KindDescription *kind = &kind_descriptions[object->kind];
    const uint8_t *fields = loader->at;
    Value type;
    loader->at = header + 8;
    if (!loader_value(loader, ALLOW(KIND_TYPE) | ALLOW_UNBOUND, &type)) return false;
    loader->at = fields;
    bool hidden = ALLOW(object->kind) & hidden_kinds;
    if (hidden != (type == UNBOUND)) return loader_broken(loader, "an object without a type, or with one too many");
    object->type = hidden ? NULL : AS(Type, type);
    FOR_FIELDS(field, kind) {
        if (!load_field(loader, object, field, get_u64(header + 16)) || loader->status != SNAPSHOT_OK) return false;
    }
    const Str *str = (const Str *)object;
    if (object->kind == KIND_STR && (object->flags & STR_SHARED ? 0 : str->length) != get_u64(header + 16)) return loader_broken(loader, "a str of another length");
    return !(object->flags & FLAG_ATTRIBUTES) || load_attributes(loader, object, header);
}

static bool load_objects(Loader *loader) {
    uint32_t count = loader_u32(loader);
    if (count > left(loader) / OBJECT_HEADER_SIZE) return loader_broken(loader, "it ends too early");
    loader->objects = arena_allocate(&loader->arena, (count + 1) * sizeof *loader->objects);
    if (!loader->objects) return loader_no_memory(loader);
    const uint8_t *headers = loader->at;
    loader->at += (size_t)count * OBJECT_HEADER_SIZE;
    for (; loader->count < count; loader->count++) {
        if (!allocate_object(loader, headers + (size_t)loader->count * OBJECT_HEADER_SIZE, &loader->objects[loader->count])) return false;
    }
    for (loader->current = 0; loader->current < count; loader->current++) {
        if (!load_object(loader, headers + (size_t)loader->current * OBJECT_HEADER_SIZE, loader->objects[loader->current].object)) return false;
    }
    return loader->status == SNAPSHOT_OK;
}

/* ---- the VM ---- */

static bool load_roots(Loader *loader) {
    VM *vm = loader->vm;
    Object *object;
    bool good = true;
#define ROOT_VALUE(member) good = good && loader_value(loader, ALLOW_ANY | ALLOW_UNBOUND, &vm->member);
#define ROOT_OBJECT(member, kind)                                                                                      \
    good = good && load_pointer(loader, ALLOW(kind) | ALLOW_UNBOUND, &object);                                         \
    if (good) vm->member = (void *)object;
#define ROOT_WORD(member) vm->member = loader_u64(loader);
#include "vm/roots.def"
#undef ROOT_VALUE
#undef ROOT_OBJECT
#undef ROOT_WORD
    if (!good) return false;
    vm->granted = loader_u64(loader);
    vm->ticks = 0;
    vm->hidden_ticks = vm->extra_fuel = 0;
    uint32_t host_limit = loader_u32(loader), depth_limit = loader_u32(loader);
    if (depth_limit < host_limit && depth_limit < vm->limits.depth) vm->depth_limit = depth_limit; /* the program has set its own */
    return loader->status == SNAPSHOT_OK;
}

static bool load_identities(Loader *loader) {
    VM *vm = loader->vm;
    uint64_t count = loader_u64(loader);
    if (count > left(loader) / 16) return loader_broken(loader, "it ends too early");
    for (uint64_t i = 0; i < count; i++) {
        Value key;
        if (!loader_value(loader, ALLOW_ANY | ALLOW_UNBOUND, &key)) return false;
        uint64_t identity = loader_u64(loader);
        if (identity >= UINT64_C(0x100000) + 16 * vm->next_identity) return loader_broken(loader, "an identity that was never given");
        if (!loader_done(loader, identity_restore(vm, key, identity))) return false;
    }
    return loader->status == SNAPSHOT_OK;
}

static bool install_programs(Loader *loader) {
    VM *vm = loader->vm;
    if (!loader->program_count) return true;
    for (uint32_t i = 0; i < loader->program_count; i++) {
        if (!loader->programs[i].object) return loader_broken(loader, "a program that nobody holds");
    }
    vm->programs = memory_allocate(&vm->memory, loader->program_count * sizeof *vm->programs);
    if (!vm->programs) return loader_no_memory(loader);
    vm->program_capacity = loader->program_count;
    for (uint32_t i = 0; i < loader->program_count; i++) {
        vm->programs[vm->program_count++] = loader->programs[i].object;
    }
    loader->program_count = 0; /* the VM releases them */
    return true;
}

static bool load_all(Loader *loader) {
    if (!load_programs(loader) || !load_objects(loader) || !load_roots(loader)) return false;
    if (!finish_objects(loader) || !load_frames(loader) || !check_generators(loader) || !load_identities(loader)) return false;
    if (left(loader)) return loader_broken(loader, "more behind its end");
    return install_programs(loader);
}

SnapshotStatus snapshot_load(const uint8_t *bytes, size_t size, MemoryFunction function, void *user, const Limits *limits,
                             const HostFunctions *host, VM **result, SnapshotError *error) {
    *result = NULL;
    *error = (SnapshotError){0};
    SnapshotStatus status = check_header(bytes, size, error);
    if (status != SNAPSHOT_OK) return status;
    VM *vm = vm_new(function, user, limits, host);
    if (vm) vm->distrusts = true;
    if (!vm) return SNAPSHOT_NO_MEMORY;
    Loader loader = {.vm = vm, .at = bytes + HEADER_SIZE, .end = bytes + size, .error = error, .counts = true};
    arena_init(&loader.arena, &vm->memory);
    loader.demands.arena = &loader.arena;
    if (!constants_list(&loader.constants, &vm->memory)) loader_no_memory(&loader);
    else if (loader.constants.fingerprint != get_u64(bytes + PLACE_CONSTANTS)) loader.status = refuse(error, "a dump made with another version of the library");
    else load_all(&loader);
    constants_free(&loader.constants);
    for (uint32_t i = 0; i < loader.program_count; i++) {
        program_release(loader.programs[i].program);
    }
    arena_free(&loader.arena);
    vm->memory.refused = false;
    collection_put_off(vm, vm->heap.allocated); /* a dump has no garbage */
    if (loader.status != SNAPSHOT_OK) vm_free(vm);
    else *result = vm;
    return loader.status;
}
