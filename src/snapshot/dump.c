/* dump.c: a VM into bytes. The heap is walked breadth first from the roots and frames by each kind's table of fields: what is reached gets
 * the next number, and is written when its turn comes. */
#include "compiler_fingerprint.h"
#include "compile/demand.h"
#include "frozen.h"
#include "object/str.h"
#include "snapshot/constants.h"
#include "snapshot/format.h"
#include "snapshot/snapshot.h"
#include "vm/identity.h"
#include "vm/suspend.h"

typedef struct NumberPlace {
    const void *object; /* NULL: free */
    uint32_t number;
} NumberPlace;

typedef struct Dumper {
    VM *vm;
    Memory *memory;
    Constants constants;
    NumberPlace *places; /* numbers of objects, by address */
    uint32_t place_count;
    const Object **objects; /* in the order of their numbers */
    uint32_t count, capacity;
    Arena arena;
    Demands demands;
    bool *program_is_reached; /* by its place in vm->programs */
    SnapshotBytes headers, fields, roots;
    SnapshotError *error;
    bool no_memory, refused;
} Dumper;

/* ---- bytes ---- */

static uint8_t *extend(Dumper *d, SnapshotBytes *out, size_t more) {
    if (out->capacity - out->size < more) {
        size_t capacity = out->capacity ? out->capacity * 2 : 1024;
        while (capacity - out->size < more) {
            capacity *= 2;
        }
        uint8_t *bytes = memory_resize(d->memory, out->bytes, out->capacity, capacity);
        if (!bytes) {
            d->no_memory = true;
            return NULL;
        }
        out->bytes = bytes;
        out->capacity = capacity;
    }
    uint8_t *place = out->bytes + out->size;
    out->size += more;
    return place;
}

static void write_u64(Dumper *d, SnapshotBytes *out, uint64_t n) {
    uint8_t *place = extend(d, out, 8);
    if (place) put_u64(place, n);
}

static void write_u32(Dumper *d, SnapshotBytes *out, uint32_t n) {
    uint8_t *place = extend(d, out, 4);
    if (place) put_u32(place, n);
}

static void write_bytes(Dumper *d, SnapshotBytes *out, const void *bytes, size_t size) {
    uint8_t *place = extend(d, out, size);
    if (place && size) memcpy(place, bytes, size);
}

void snapshot_bytes_free(SnapshotBytes *bytes) {
    if (bytes->bytes) memory_release(bytes->memory, bytes->bytes, bytes->capacity);
    *bytes = (SnapshotBytes){0};
}

static void refuse(Dumper *d, const char *why, const char *what) {
    if (d->refused) return;
    d->refused = true;
    size_t used = 0;
    for (const char *const *part = (const char *const[]){why, what, NULL}; *part; part++) {
        for (const char *c = *part; *c && used + 1 < sizeof d->error->text; c++) {
            d->error->text[used++] = *c;
        }
    }
    d->error->text[used] = 0;
}

/* ---- numbers ---- */

static uint32_t place_of(const Dumper *d, const void *object) {
    uint32_t place = (uint32_t)((uintptr_t)object * UINT64_C(0x9E3779B97F4A7C15) >> 32) & (d->place_count - 1);
    while (d->places[place].object && d->places[place].object != object) {
        place = (place + 1) & (d->place_count - 1);
    }
    return place;
}

static bool grow_places(Dumper *d) {
    uint32_t old_count = d->place_count;
    NumberPlace *old = d->places, *places = memory_allocate(d->memory, (old_count ? old_count * 2 : 4096) * sizeof *places);
    if (!places) return false;
    d->place_count = old_count ? old_count * 2 : 4096;
    d->places = places;
    memset(places, 0, d->place_count * sizeof *places);
    for (uint32_t i = 0; i < old_count; i++) {
        if (old[i].object) places[place_of(d, old[i].object)] = old[i];
    }
    if (old) memory_release(d->memory, old, old_count * sizeof *old);
    return true;
}

static bool grow_objects(Dumper *d) {
    uint32_t capacity = d->capacity ? d->capacity * 2 : 2048;
    const Object **objects = memory_resize(d->memory, d->objects, d->capacity * sizeof *objects, capacity * sizeof *objects);
    if (!objects) return false;
    d->objects = objects;
    d->capacity = capacity;
    return true;
}

static uint64_t reference_to(Dumper *d, const Object *object) {
    if (!object) return UNBOUND;
    if (object->mark == MARK_PERMANENT) {
        uint32_t number = constants_number(&d->constants, object);
        if (number == UINT32_MAX) refuse(d, "an unknown constant of kind ", kind_descriptions[object->kind].name);
        return TAG_OBJECT | CONSTANT_BIT | number;
    }
    uint32_t place = place_of(d, object);
    if (d->places[place].object) return TAG_OBJECT | d->places[place].number;
    if (d->count == UINT32_MAX / 4) refuse(d, "too many objects", "");
    if ((d->count * 2 >= d->place_count && !grow_places(d)) || (d->count == d->capacity && !grow_objects(d))) {
        d->no_memory = true;
        return UNBOUND;
    }
    d->places[place_of(d, object)] = (NumberPlace){object, d->count};
    d->objects[d->count] = object;
    return TAG_OBJECT | d->count++;
}

static uint64_t reference(Dumper *d, Value v) { return is_object(v) ? reference_to(d, object_of(v)) : v; }

static void write_value(Dumper *d, SnapshotBytes *out, Value v) { write_u64(d, out, reference(d, v)); }

/* ---- objects ---- */

static uint64_t tail_length(const Object *object, const Field *tail) {
    if (tail->count == COUNT_IN_AUX) return object->aux;
    if (tail->form == FIELD_TEXT && object->flags & STR_SHARED) return 0;
    return *(const uint64_t *)((const char *)object + tail->count);
}

static void write_tail(Dumper *d, const Object *object, const Field *tail) {
    uint64_t length = tail_length(object, tail);
    const char *place = (const char *)object + tail->offset;
    const Value *values = (const Value *)(const void *)place;
    switch (tail->form) {
    case FIELD_VALUES:
        for (uint64_t i = 0; i < length && !d->no_memory; i++) {
            write_value(d, &d->fields, values[i]);
        }
        break;
    case FIELD_ENTRIES:
        for (uint64_t i = 0; i < length && !d->no_memory; i++) {
            const Entry *entry = &((const Entry *)(const void *)place)[i];
            write_value(d, &d->fields, entry->key);
            write_value(d, &d->fields, entry->value);
            write_u64(d, &d->fields, entry->hash);
        }
        break;
    case FIELD_SET_ENTRIES:
        for (uint64_t i = 0; i < length && !d->no_memory; i++) {
            const SetEntry *entry = &((const SetEntry *)(const void *)place)[i];
            write_value(d, &d->fields, entry->key);
            write_u64(d, &d->fields, entry->hash);
        }
        break;
    case FIELD_BYTES: /* limbs are numbers; the rest is bytes */
        if (tail->detail == 8) {
            for (uint64_t i = 0; i < length; i++) {
                write_u64(d, &d->fields, values[i]);
            }
        } else {
            write_bytes(d, &d->fields, place, length);
        }
        break;
    case FIELD_TEXT: /* characters wider than a byte too are written as numbers */
        for (uint64_t i = 0; object->spare == 2 && i < length; i++) {
            uint16_t c = ((const uint16_t *)(const void *)place)[i];
            write_bytes(d, &d->fields, (uint8_t[]){(uint8_t)c, (uint8_t)(c >> 8)}, 2);
        }
        for (uint64_t i = 0; object->spare == 4 && i < length; i++) {
            write_u32(d, &d->fields, ((const uint32_t *)(const void *)place)[i]);
        }
        if (object->spare == 1) write_bytes(d, &d->fields, place, length);
        break;
    default: break;
    }
}

static void write_program_number(Dumper *d, const Program *program) {
    for (uint32_t i = 0; i < d->vm->program_count; i++) {
        if (d->vm->programs[i]->program != program) continue;
        d->program_is_reached[i] = true;
        write_u64(d, &d->fields, i);
        return;
    }
    refuse(d, "a program that nobody holds", "");
}

static void write_field(Dumper *d, const Object *object, const Field *field) {
    const char *place = (const char *)object + field->offset;
    switch (field->form) {
    case FIELD_VALUE:
    case FIELD_WEAK: write_value(d, &d->fields, *(const Value *)(const void *)place); break;
    case FIELD_OBJECT:
    case FIELD_TYPE: write_u64(d, &d->fields, reference_to(d, *(const Object *const *)(const void *)place)); break;
    case FIELD_WORD:
        if (!is_tail_count(&kind_descriptions[object->kind], field)) write_u64(d, &d->fields, *(const uint64_t *)(const void *)place);
        break;
    case FIELD_HALVES:
        write_u32(d, &d->fields, ((const uint32_t *)(const void *)place)[0]);
        write_u32(d, &d->fields, ((const uint32_t *)(const void *)place)[1]);
        break;
    case FIELD_TEXT_DATA: {
        const Str *str = (const Str *)object;
        const TextBuffer *buffer = str_buffer(str);
        write_u64(d, &d->fields, buffer ? (uint64_t)(str->data - buffer->bytes) : 0);
        write_u64(d, &d->fields, reference_to(d, (const Object *)buffer));
        break;
    }
    case FIELD_CODE: write_u64(d, &d->fields, ((const Link *)object)->code->index); break;
    case FIELD_PROGRAM: write_program_number(d, ((const ProgramObject *)object)->program); break;
    case FIELD_HASH:
    case FIELD_POINTER:
    case FIELD_REBUILT: break;
    default: write_tail(d, object, field); break;
    }
}

static void write_object(Dumper *d, const Object *object) {
    const KindDescription *kind = &kind_descriptions[object->kind];
    const Field *tail = tail_of(kind);
    uint64_t type = reference_to(d, (const Object *)object->type), length = tail ? tail_length(object, tail) : 0;
    uint8_t *header = extend(d, &d->headers, OBJECT_HEADER_SIZE);
    if (!header) return;
    header[0] = object->kind;
    header[1] = object->flags & (uint8_t)~kind->forgotten_flags;
    header[2] = header[3] = 0;
    put_u32(header + 4, object->kind == KIND_STR ? object->spare : kind->forgets_aux ? 0 : object->aux);
    put_u64(header + 8, type);
    put_u64(header + 16, length);
    FOR_FIELDS(field, kind) {
        write_field(d, object, field);
    }
    if (object->flags & FLAG_ATTRIBUTES) write_u64(d, &d->fields, reference_to(d, (const Object *)*object_attributes((Object *)(uintptr_t)object)));
}

/* ---- the VM ---- */

static void write_roots(Dumper *d) {
    VM *vm = d->vm;
#define ROOT_VALUE(member)        write_value(d, &d->roots, vm->member);
#define ROOT_OBJECT(member, kind) write_u64(d, &d->roots, reference_to(d, (const Object *)vm->member));
#define ROOT_WORD(member)         write_u64(d, &d->roots, (uint64_t)vm->member);
#include "vm/roots.def"
#undef ROOT_VALUE
#undef ROOT_OBJECT
#undef ROOT_WORD
    write_u64(d, &d->roots, vm_fuel_used(vm));
    write_u32(d, &d->roots, vm->limits.depth);
    write_u32(d, &d->roots, vm->depth_limit);
}

/* The registers that may still be read, and the named locals, which locals() may ask for. `length` of them lie below the next frame. */
static void write_registers(Dumper *d, const Frame *frame, bool is_top, uint32_t length) {
    const Code *code = frame_code(frame);
    uint32_t pc = (uint32_t)(frame->pc - code->instructions);
    bool interrupted = !is_top && frame[1].delivery == DELIVER_INTERRUPT;
    bool raising = !is_top && frame[1].delivery == DELIVER_RAISE;
    RestForm rest = interrupted ? REST_BEFORE : raising ? REST_RAISING : !is_top || is_suspended(d->vm) ? REST_CALLING : d->vm->raised != UNBOUND ? REST_RAISING : REST_BEFORE;
    const uint16_t *demands = demands_at_rest(&d->demands, code, pc, rest);
    if (!demands) d->no_memory = true;
    for (uint32_t i = 0; demands && i < length; i++) {
        bool kept = i < code->local_count || demands[i];
        write_value(d, &d->roots, kept ? frame->registers[i] : UNBOUND);
    }
}

static void write_frame(Dumper *d, uint32_t number) {
    const Frame *frame = &d->vm->frames[number];
    bool is_top = number + 1 == vm_frame_count(d->vm), saves = !frame_stores(frame) && frame->delivery != DELIVER_STORE_CHECKED;
    uint32_t length = frame_code(frame)->register_count;
    if (!is_top && frame[1].registers - frame->registers < length) length = (uint32_t)(frame[1].registers - frame->registers);
    write_value(d, &d->roots, value_of(frame->function));
    write_u64(d, &d->roots, reference_to(d, (const Object *)frame->generator));
    bool replaced = !frame->generator && frame->function->link && frame->link != frame->function->link; /* the function has other code now */
    write_u64(d, &d->roots, reference_to(d, replaced ? &frame->link->object : NULL));
    write_value(d, &d->roots, frame->locals);
    write_u32(d, &d->roots, (uint32_t)(frame->pc - frame_code(frame)->instructions));
    write_u32(d, &d->roots, frame_base(d->vm, frame));
    write_u32(d, &d->roots, saves ? frame->delivery : DELIVER_STORE);
    write_u32(d, &d->roots, frame->flags & ~FRAME_HURRIED);
    write_u32(d, &d->roots, frame_target(frame));
    write_u32(d, &d->roots, length);
    for (int i = 0; i < 3; i++) {
        write_value(d, &d->roots, saves ? frame->saved[i] : UNBOUND);
    }
    write_registers(d, frame, is_top, length);
}

/* Whether a value that has an identity is still there. */
static bool is_reached(const Dumper *d, Value key) {
    if (!is_object(key)) return true;
    if (object_of(key)->mark == MARK_PERMANENT) return constants_number(&d->constants, object_of(key)) != UINT32_MAX;
    return d->places[place_of(d, object_of(key))].object;
}

/* Sorts by identity, so that equal VMs have equal dumps: a heap sort, since the core has no qsort. */
static void sift(Identity *items, uint64_t from, uint64_t count) {
    for (uint64_t child; (child = 2 * from + 1) < count; from = child) {
        if (child + 1 < count && items[child + 1].identity > items[child].identity) child++;
        if (items[from].identity >= items[child].identity) return;
        Identity moved = items[from];
        items[from] = items[child];
        items[child] = moved;
    }
}

static void sort_identities(Identity *items, uint64_t count) {
    for (uint64_t i = count / 2; i-- > 0;) {
        sift(items, i, count);
    }
    for (uint64_t end = count; end-- > 1;) {
        Identity last = items[end];
        items[end] = items[0];
        items[0] = last;
        sift(items, 0, end);
    }
}

static void write_identities(Dumper *d, SnapshotBytes *out) {
    uint32_t table_count;
    const IdentityTable *tables = identity_tables(d->vm, &table_count);
    uint64_t used = 0, count = 0;
    for (uint32_t t = 0; t < table_count; t++) {
        used += tables[t].used;
    }
    Identity *items = arena_allocate(&d->arena, (used + 1) * sizeof *items);
    if (!items) {
        d->no_memory = true;
        return;
    }
    for (uint32_t t = 0; t < table_count; t++) {
        for (uint32_t i = 0; i < tables[t].capacity; i++) {
            Identity each = tables[t].items[i];
            if (each.key && is_reached(d, each.key)) items[count++] = each;
        }
    }
    sort_identities(items, count);
    write_u64(d, out, count);
    for (uint64_t i = 0; i < count; i++) {
        write_value(d, out, items[i].key);
        write_u64(d, out, items[i].identity);
    }
}

static void write_programs(Dumper *d, SnapshotBytes *out) {
    uint32_t count = 0;
    size_t place = out->size;
    write_u32(d, out, 0);
    for (uint32_t i = 0; i < d->vm->program_count; i++) {
        if (!d->program_is_reached[i]) continue;
        const Program *program = d->vm->programs[i]->program;
        uint8_t flags = (program->allow_top_level_await ? PROGRAM_AWAIT : 0) | (program->result_of_last_expression ? PROGRAM_LAST : 0) |
                        (program->inherited_annotations ? PROGRAM_ANNOTATIONS : 0) | (program->dont_imply_dedent ? PROGRAM_NO_DEDENT : 0) |
                        (program->change ? PROGRAM_CHANGED : 0);
        write_u32(d, out, i);
        write_bytes(d, out, (uint8_t[]){program->mode, flags, program->optimize, 0}, 4);
        write_u32(d, out, program->filename.length);
        write_u32(d, out, program->source.length);
        write_bytes(d, out, program->filename.bytes, program->filename.length);
        write_bytes(d, out, program->source.bytes, program->source.length);
        if (program->change) {
            write_u32(d, out, program->change->index);
            write_u32(d, out, program->change->first_line);
            write_u32(d, out, program->change->names.length);
            write_bytes(d, out, program->change->names.bytes, program->change->names.length);
        }
        count++;
    }
    if (!d->no_memory) put_u32(out->bytes + place, count);
}

static void write_header(Dumper *d, SnapshotBytes *out) {
    uint8_t *header = extend(d, out, HEADER_SIZE);
    if (!header) return;
    memset(header, 0, HEADER_SIZE);
    memcpy(header, SNAPSHOT_MAGIC, 8);
    put_u32(header + PLACE_VERSION, SNAPSHOT_VERSION);
    put_u64(header + PLACE_COMPILER, COMPILER_FINGERPRINT);
    put_u64(header + PLACE_CONSTANTS, d->constants.fingerprint);
    put_u64(header + PLACE_LAYOUT, layout_fingerprint());
}

static void assemble(Dumper *d, SnapshotBytes *out) {
    write_header(d, out);
    write_programs(d, out);
    write_u32(d, out, d->count);
    write_bytes(d, out, d->headers.bytes, d->headers.size);
    write_bytes(d, out, d->fields.bytes, d->fields.size);
    write_bytes(d, out, d->roots.bytes, d->roots.size);
    if (!d->no_memory) write_identities(d, out);
    if (!d->no_memory) snapshot_seal(out->bytes, out->size);
}

static void release(Dumper *d) {
    arena_free(&d->arena);
    constants_free(&d->constants);
    if (d->places) memory_release(d->memory, d->places, d->place_count * sizeof *d->places);
    if (d->objects) memory_release(d->memory, d->objects, d->capacity * sizeof *d->objects);
    if (d->program_is_reached) memory_release(d->memory, d->program_is_reached, d->vm->program_count + 1);
    snapshot_bytes_free(&d->headers);
    snapshot_bytes_free(&d->fields);
    snapshot_bytes_free(&d->roots);
}

SnapshotStatus snapshot_dump(VM *vm, Memory *memory, SnapshotBytes *bytes, SnapshotError *error) {
    *bytes = (SnapshotBytes){.memory = memory};
    *error = (SnapshotError){0};
    Dumper d = {.vm = vm, .memory = memory, .error = error};
    arena_init(&d.arena, memory);
    d.demands.arena = &d.arena;
    d.headers.memory = d.fields.memory = d.roots.memory = memory;
    if (!constants_list(&d.constants, memory)) return SNAPSHOT_NO_MEMORY;
    d.program_is_reached = memory_allocate(memory, vm->program_count + 1);
    if (d.program_is_reached) memset(d.program_is_reached, 0, vm->program_count + 1);
    d.no_memory = !d.program_is_reached || !grow_places(&d);
    if (!d.no_memory) {
        write_roots(&d);
        write_u32(&d, &d.roots, vm_frame_count(vm));
    }
    for (uint32_t i = 0; i < vm_frame_count(vm) && !d.no_memory; i++) {
        write_frame(&d, i);
    }
    for (uint32_t i = 0; i < d.count && !d.no_memory && !d.refused; i++) {
        write_object(&d, d.objects[i]);
    }
    if (!d.no_memory && !d.refused) assemble(&d, bytes);
    release(&d);
    if (!d.no_memory && !d.refused) return SNAPSHOT_OK;
    snapshot_bytes_free(bytes);
    return d.refused ? SNAPSHOT_REFUSED : SNAPSHOT_NO_MEMORY;
}
