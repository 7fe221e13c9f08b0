/* class.c: making classes: bases and layout, the method resolution order (C3), slots, flags. */
#include "object/class.h"

#include "object/codecs.h"

#include "frozen.h"
#include "object/names.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/function.h"
#include "object/instance.h"
#include "object/list.h"
#include "object/str.h"
#include "object/str_methods.h"
#include "object/tuple.h"
#include "vm/pause.h"

enum { FIRST_INLINE = 4, MOST_FORESEEN = 32, MOST_BASES = 250 };

/* ---- bases ---- */

Status type_bases(VM *vm, const Type *type, Value *result) {
    if (!(type->object.aux & TYPE_STATIC)) {
        *result = type->bases;
        return DONE;
    }
    Tuple *tuple;
    if (type == &type_ExceptionGroup) tuple = tuple_pair(vm, value_of(&type_BaseExceptionGroup), value_of(&type_Exception));
    else if (type->base) {
        Value base = value_of(type->base);
        tuple = tuple_from_items(vm, &base, 1);
    } else tuple = tuple_new(vm, 0);
    if (!tuple) return NO_MEMORY;
    *result = value_of(tuple);
    return DONE;
}

Status type_mro_tuple(VM *vm, const Type *type, Value *result) {
    if (!(type->object.aux & TYPE_STATIC) && is_kind(type->mro, KIND_TUPLE)) {
        *result = type->mro;
        return DONE;
    }
    Value items[16];
    uint32_t count = 0;
    MroWalk walk = {0};
    for (const Type *each; (each = type_mro_next(type, &walk)) && count < 16;) {
        items[count++] = value_of(each);
    }
    Tuple *tuple = tuple_from_items(vm, items, count);
    if (!tuple) return NO_MEMORY;
    *result = value_of(tuple);
    return DONE;
}

static bool has_fields(const Type *type) {
    uint32_t count;
    exception_layout(type_solid_base(type), &count);
    return count > 0;
}

const Type *class_layout(const Type *type) {
    const Type *solid = type_solid_base(type);
    if (solid->instance_kind == KIND_INSTANCE) return &type_object;
    while (solid->instance_kind == KIND_EXCEPTION && solid->base && !has_fields(solid)) {
        solid = solid->base;
        if (solid == &type_BaseException) break;
    }
    return solid;
}

static Status choose_base(VM *vm, const Tuple *bases, const Type **chosen) {
    const Type *best = NULL, *layout = &type_object;
    if (bases->length > MOST_BASES) return raise_type(vm, "too many bases");
    for (uint64_t i = 0; i < bases->length; i++) {
        if (!is_kind(bases->items[i], KIND_TYPE)) return raise_type(vm, "bases must be types");
        const Type *base = AS(Type, bases->items[i]);
        if (base->object.aux & TYPE_FINAL) return raise_type(vm, "type '%N' is not an acceptable base type", base);
        const Type *own = class_layout(base);
        bool more = !best || (own != layout && type_is_subtype(own, layout)) || (own == layout && base->slot_count > best->slot_count);
        bool fits = !best || type_is_subtype(layout, own) || type_is_subtype(own, layout);
        if (best && base->slot_count && best->slot_count && !type_is_subtype(best, base) && !type_is_subtype(base, best)) fits = false;
        if (!fits) return raise_type(vm, "multiple bases have instance lay-out conflict");
        if (more) {
            best = base;
            layout = own;
        }
    }
    *chosen = best;
    return DONE;
}

/* ---- method resolution order: C3 linearisation (Barrett et al., "A Monotonic Superclass Linearization for Dylan", 1996) ---- */

/* A merging under way. A class of the program counts in its `version` in how many tails it stands: from the merging's stamp on. */
enum { MERGE_STAMP, MERGE_COUNTED /* sequences whose tails were */, MERGE_HEADS, MERGE_OF_BUILTINS = MERGE_HEADS + MOST_BASES + 1,
       MERGE_NUMBERS = MERGE_OF_BUILTINS + STATIC_TYPE_COUNT };

typedef struct Merge {
    List *order;
    uint64_t count, numbers[MERGE_NUMBERS];
    const Tuple *sequences[MOST_BASES + 1];
} Merge;

static uint64_t in_tails(const Merge *merge, Value class) {
    const Type *type = AS(Type, class);
    if (type->object.aux & TYPE_STATIC) return merge->numbers[MERGE_OF_BUILTINS + type->number];
    return type->version > merge->numbers[MERGE_STAMP] ? type->version - merge->numbers[MERGE_STAMP] : 0;
}

static void count_in_tail(Merge *merge, Value class, int change) {
    uint64_t now = in_tails(merge, class) + (uint64_t)(int64_t)change;
    if (object_of(class)->aux & TYPE_STATIC) merge->numbers[MERGE_OF_BUILTINS + AS(Type, class)->number] = now;
    else AS(Type, class)->version = merge->numbers[MERGE_STAMP] + now;
}

static Status merge_keep(VM *vm, const Merge *merge, Value *kept) {
    Tuple *values = tuple_new(vm, MERGE_NUMBERS + 1);
    if (!values) return NO_MEMORY;
    for (uint64_t i = 0; i < MERGE_NUMBERS; i++) {
        values->items[i] = small_int((int64_t)merge->numbers[i]);
    }
    values->items[MERGE_NUMBERS] = value_of(merge->order);
    *kept = value_of(values);
    return NO_MEMORY;
}

static bool merge_take(VM *vm, Merge *merge, Value kept) {
    if (!is_exactly(kept, &type_tuple) || AS(Tuple, kept)->length != MERGE_NUMBERS + 1) return false;
    const Value *items = AS(Tuple, kept)->items;
    for (uint64_t i = 0; i < MERGE_NUMBERS; i++) {
        bool is_head = i >= MERGE_HEADS && i - MERGE_HEADS < merge->count;
        if (!pause_number(items[i], is_head ? merge->sequences[i - MERGE_HEADS]->length : vm->next_version, &merge->numbers[i])) return false;
    }
    if (!is_exactly(items[MERGE_NUMBERS], &type_list) || !AS(List, items[MERGE_NUMBERS])->length) return false;
    merge->order = AS(List, items[MERGE_NUMBERS]);
    return true;
}

static Status inconsistent(VM *vm, const Tuple *const *sequences, const uint64_t *heads, uint64_t count) {
    TextBuilder builder;
    text_start(&builder, vm);
    bool first = true;
    for (uint64_t i = 0; i < count; i++) {
        if (heads[i] >= sequences[i]->length) continue;
        Value candidate = sequences[i]->items[heads[i]];
        bool seen = false;
        for (uint64_t j = 0; j < i; j++) {
            seen |= heads[j] < sequences[j]->length && sequences[j]->items[heads[j]] == candidate;
        }
        if (seen) continue;
        if (!first) text_add_cstring(&builder, ", ");
        first = false;
        uint32_t length;
        const char *name = type_name(AS(Type, candidate), &length);
        text_add_utf8(&builder, name, length);
    }
    Value names;
    TRY(text_finish(&builder, &names));
    return raise_type(vm, "Cannot create a consistent method resolution order (MRO) for bases %S", names);
}

static Status too_long(VM *vm) { return raise_type(vm, "too many classes to derive from"); }

Status class_check_order(VM *vm, const Type *type, const Tuple *order, bool *holds_itself) {
    if (order->length == 0) return raise_type(vm, "type MRO must not be empty");
    if (order->length > MOST_IN_ORDER) return too_long(vm);
    *holds_itself = false;
    for (uint64_t i = 0; i < order->length; i++) {
        *holds_itself |= order->items[i] == value_of(type);
        if (!is_kind(order->items[i], KIND_TYPE)) return raise_type(vm, "mro() returned a non-class ('%T')", order->items[i]);
        const Type *each = AS(Type, order->items[i]);
        bool fits = type_is_subtype(class_layout(type), class_layout(each)) && each->slot_count <= type->slot_count;
        if (!fits) return raise_type(vm, "mro() returned base with unsuitable layout ('%N')", each);
    }
    return DONE;
}

/* The whole order, where there are several bases. */
static Status merge_orders(VM *vm, Merge *merge, Value *kept) {
    uint64_t *numbers = merge->numbers, *heads = numbers + MERGE_HEADS, count = merge->count;
    const Tuple *const *sequences = merge->sequences;
    while (numbers[MERGE_COUNTED] < count) {
        const Tuple *sequence = sequences[numbers[MERGE_COUNTED]++];
        for (uint64_t j = 1; j < sequence->length; j++) {
            count_in_tail(merge, sequence->items[j], 1);
        }
        if (pause_due(vm, sequence->length)) return merge_keep(vm, merge, kept);
    }
    for (;;) {
        Value next = UNBOUND;
        bool left = false;
        for (uint64_t i = 0; i < count && next == UNBOUND; i++) {
            if (heads[i] >= sequences[i]->length) continue;
            left = true;
            Value candidate = sequences[i]->items[heads[i]];
            if (in_tails(merge, candidate) == 0) next = candidate;
        }
        if (!left) return DONE;
        if (next == UNBOUND) return inconsistent(vm, sequences, heads, count);
        if (merge->order->length >= MOST_IN_ORDER) return too_long(vm);
        TRY(list_append(vm, merge->order, next));
        for (uint64_t i = 0; i < count; i++) {
            if (heads[i] == sequences[i]->length || sequences[i]->items[heads[i]] != next) continue;
            if (++heads[i] < sequences[i]->length) count_in_tail(merge, sequences[i]->items[heads[i]], -1);
        }
        if (pause_due(vm, count)) return merge_keep(vm, merge, kept);
    }
}

Status class_compute_mro(VM *vm, const Type *type, Value *kept, Value *result) {
    Merge merge;
    const Tuple *bases = AS(Tuple, type->bases);
    if (bases->length > MOST_BASES) return raise_type(vm, "too many bases");
    for (uint64_t i = 0; i < bases->length; i++) {
        for (uint64_t j = 0; j < i; j++) {
            if (bases->items[i] == bases->items[j]) return raise_type(vm, "duplicate base class %N", AS(Type, bases->items[i]));
        }
        Value mro;
        TRY(type_mro_tuple(vm, AS(Type, bases->items[i]), &mro));
        merge.sequences[i] = AS(Tuple, mro);
    }
    Tuple *tuple;
    if (bases->length == 1) { /* behind its only base's */
        uint64_t length = merge.sequences[0]->length;
        if (length >= MOST_IN_ORDER) return too_long(vm);
        tuple = tuple_new(vm, length + 1);
        if (!tuple) return NO_MEMORY;
        tuple->items[0] = value_of(type);
        memcpy(tuple->items + 1, merge.sequences[0]->items, length * sizeof(Value));
        *result = value_of(tuple);
        return DONE;
    }
    merge.count = bases->length + 1;
    merge.sequences[bases->length] = bases;
    bool is_taken = merge_take(vm, &merge, *kept), holds_itself;
    if (!is_taken) {
        memset(merge.numbers, 0, sizeof merge.numbers);
        merge.numbers[MERGE_STAMP] = vm_version(vm);
        vm->next_version += merge.count;
        merge.order = list_new(vm, 0);
        if (!merge.order) return NO_MEMORY;
        TRY(list_append(vm, merge.order, value_of(&type_object))); /* where the class itself will stand, which is made anew after a pause */
    }
    *kept = UNBOUND;
    TRY(merge_orders(vm, &merge, kept));
    tuple = tuple_from_items(vm, list_items(merge.order), merge.order->length);
    if (!tuple) return NO_MEMORY;
    tuple->items[0] = value_of(type);
    if (is_taken) TRY(class_check_order(vm, type, tuple, &holds_itself));
    *result = value_of(tuple);
    return DONE;
}

/* ---- flags that stand for special methods ---- */

/* type_lookup of a class that is being made or changed, about which nothing must be remembered yet; about its only base something may. */
static Value look_up(VM *vm, const Type *type, Value name) {
    bool plain = type->object.type == &type_type && is_kind(type->bases, KIND_TUPLE) && AS(Tuple, type->bases)->length == 1;
    if (!plain) return type_lookup_with_owner(type, name, NULL);
    Value own = type_own(type, name);
    return own != UNBOUND ? own : type_lookup(vm, AS(Type, AS(Tuple, type->bases)->items[0]), name);
}

static bool defines(VM *vm, const Type *type, Value name) {
    Value found = look_up(vm, type, name);
    if (!is_kind(found, KIND_BUILTIN)) return found != UNBOUND;
    const Builtin *builtin = AS(Builtin, found);
    return !builtin->owner || !type_is_subtype(type, builtin->owner) || !str_equals_ascii(AS(Str, name), builtin->name);
}

void class_note_special(VM *vm, Type *type) {
    uint32_t flags = type->object.aux & ~(uint32_t)(TYPE_HAS_GETATTRIBUTE | TYPE_HAS_GETATTR | TYPE_HAS_SETATTR | TYPE_HAS_FINALIZER);
    if (defines(vm, type, NAME(__getattribute__))) flags |= TYPE_HAS_GETATTRIBUTE;
    if (defines(vm, type, NAME(__getattr__))) flags |= TYPE_HAS_GETATTR;
    if (defines(vm, type, NAME(__setattr__)) || defines(vm, type, NAME(__delattr__))) flags |= TYPE_HAS_SETATTR;
    if (defines(vm, type, NAME(__del__))) flags |= TYPE_HAS_FINALIZER;
    type->object.aux = flags;
}

static uint32_t flag_of(Value name) {
    if (name == NAME(__getattribute__)) return TYPE_HAS_GETATTRIBUTE;
    if (name == NAME(__getattr__)) return TYPE_HAS_GETATTR;
    if (name == NAME(__setattr__) || name == NAME(__delattr__)) return TYPE_HAS_SETATTR;
    return name == NAME(__del__) ? TYPE_HAS_FINALIZER : 0;
}

bool class_notes(Value name) { return flag_of(name); }

static uint64_t order_length(const Type *type) { return is_kind(type->mro, KIND_TUPLE) ? AS(Tuple, type->mro)->length : 0; }

static bool is_own_class(Value v) { return is_kind(v, KIND_TYPE) && !(object_of(v)->aux & TYPE_STATIC); }

/* Which classes are in it already, their `version` tells. */
static Status add_to_family(VM *vm, List *family, Value class, uint64_t stamp, uint32_t flags) {
    Type *type = AS(Type, class);
    if (type->version >= stamp) return DONE;
    TRY(list_append(vm, family, class));
    type->version = stamp;
    type->object.aux |= flags;
    return DONE;
}

/* First the class and all that derive from it are gathered, and get the flag: it costs time where there is no such method, and nothing else. Then
 * the change is made; at last all flags are put right. So nothing is wrong wherever that ends. Pauses: vm/pause.h. */
Status class_set_special(VM *vm, Type *type, Value name, Value value, bool *found) {
    Value state[PAUSE_STATE]; /* the family, how many of it and of the next one's subclasses were gone through, the stamp, whether the change is made */
    uint64_t at = 0, inside = 0, stamp = 0;
    bool is_taken = pause_take(vm, PAUSE_FAMILY, value_of(type), name, state) && is_exactly(state[0], &type_list) && AS(List, state[0])->length &&
                    pause_number(state[1], UINT32_MAX, &at) && pause_number(state[2], UINT32_MAX, &inside) && pause_number(state[3], vm->next_version, &stamp);
    bool is_changed = is_taken && state[4] == TRUE;
    *found = is_changed || value != UNBOUND || dict_get_interned(type->dict, name) != UNBOUND;
    if (!*found) return DONE;
    List *family = is_taken ? AS(List, state[0]) : list_new(vm, 0);
    if (!family) return NO_MEMORY;
    uint32_t flag = flag_of(name);
    if (!is_taken) {
        stamp = vm_version(vm);
        at = inside = 0;
        TRY(add_to_family(vm, family, value_of(type), stamp, flag));
    }
    for (;;) {
        uint64_t work = 8;
        if (at >= family->length) {
            if (is_changed) return DONE;
            TRY(value == UNBOUND ? dict_delete_interned(vm, type->dict, name, found) : dict_set_interned(vm, type->dict, name, value));
            vm->class_epoch++;
            is_changed = true;
            at = 0;
        }
        Value each = list_items(family)[at];
        Type *member = is_own_class(each) ? AS(Type, each) : type; /* a dump's pause may hold anything */
        const Values *subclasses = is_changed ? NULL : member->subclasses;
        if (subclasses && inside < subclasses->capacity) {
            Value subclass = subclasses->items[inside++];
            if (subclass != UNBOUND && is_own_class(AS(Weakref, subclass)->target)) TRY(add_to_family(vm, family, AS(Weakref, subclass)->target, stamp, flag));
        } else {
            if (is_changed) class_note_special(vm, member);
            if (is_changed) work = 32 + order_length(member) * 5;
            at++;
            inside = 0;
        }
        if (pause_due(vm, work)) {
            Value kept[] = {value_of(family), small_int((int64_t)at), small_int((int64_t)inside), small_int((int64_t)stamp), bool_value(is_changed)};
            return pause_keep(vm, PAUSE_FAMILY, value_of(type), name, 5, kept);
        }
    }
}

/* ---- the list of subclasses ---- */

static Values **subclasses_place(VM *vm, const Type *type) {
    if (!(type->object.aux & TYPE_STATIC)) return &((Type *)(uintptr_t)type)->subclasses;
    if (!vm->type_state) {
        vm->type_state = values_new(vm, STATIC_TYPE_COUNT);
        if (!vm->type_state) return NULL;
    }
    return NULL;
}

static Values *subclasses_of(VM *vm, const Type *type) {
    if (!(type->object.aux & TYPE_STATIC)) return type->subclasses;
    if (!vm->type_state) return NULL;
    Value held = vm->type_state->items[type->number];
    return is_kind(held, KIND_VALUES) ? AS(Values, held) : NULL;
}

/* Whether, by a sample, most of them live: then it is not worth a look at each. */
static bool seems_alive(const Values *values) {
    uint64_t seen = 0, living = 0;
    for (uint64_t i = 0; i < values->capacity; i += 1 + values->capacity / 64, seen++) {
        living += values->items[i] != UNBOUND && AS(Weakref, values->items[i])->target != UNBOUND;
    }
    return living * 4 > seen * 3;
}

/* How far the striking of the dead from lists of subclasses has come: of the bases, of the subclasses of this one, and how many of them stay. */
typedef struct Sweep {
    uint64_t base, at, kept;
} Sweep;

static void sweep_take(VM *vm, PauseKind kind, Value a, Value b, const Tuple *bases, Sweep *sweep) {
    Value state[PAUSE_STATE];
    *sweep = (Sweep){0};
    if (!pause_take(vm, kind, a, b, state) || bases->length == 0 || !pause_number(state[0], bases->length - 1, &sweep->base)) return;
    const Values *values = subclasses_of(vm, AS(Type, bases->items[sweep->base]));
    if (!values || !pause_number(state[1], values->capacity, &sweep->at) || !pause_number(state[2], sweep->at, &sweep->kept)) *sweep = (Sweep){0};
    else if (sweep->kept < sweep->at && values->items[sweep->kept] != UNBOUND) sweep->at = sweep->kept; /* the loader of a dump closed the gap */
}

/* Of one list: also `type`, which comes back behind the others when it gets this base again. */
static Status sweep_on(VM *vm, Values *values, Value type, Sweep *sweep, PauseKind kind, Value a, Value b) {
    while (values && sweep->at < values->capacity) {
        Value each = values->items[sweep->at];
        bool stays = each != UNBOUND && AS(Weakref, each)->target != UNBOUND && AS(Weakref, each)->target != type;
        values->items[sweep->at++] = UNBOUND;
        if (stays) values->items[sweep->kept++] = each;
        if (!pause_due(vm, 8)) continue;
        return pause_keep(vm, kind, a, b, 3, (Value[]){small_int((int64_t)sweep->base), small_int((int64_t)sweep->at), small_int((int64_t)sweep->kept)});
    }
    sweep->at = sweep->kept = 0;
    return DONE;
}

/* Before a class gets these bases: room among their subclasses, if that can be had. */
static Status make_room(VM *vm, const Tuple *bases, Value namespace) {
    Sweep sweep;
    for (sweep_take(vm, PAUSE_SWEEP, namespace, NONE, bases, &sweep); sweep.base < bases->length; sweep.base++) {
        Values *values = subclasses_of(vm, AS(Type, bases->items[sweep.base]));
        bool is_full = values && values->capacity && values->items[values->capacity - 1] != UNBOUND;
        if (sweep.at || (is_full && !seems_alive(values))) TRY(sweep_on(vm, values, UNBOUND, &sweep, PAUSE_SWEEP, namespace, NONE));
    }
    return DONE;
}

static Status reserve_subclass(VM *vm, const Type *base) {
    Values **place = subclasses_place(vm, base), *values = subclasses_of(vm, base);
    if (!place && !vm->type_state) return NO_MEMORY;
    uint64_t count = values ? values->capacity : 0;
    if (count && values->items[count - 1] == UNBOUND) return DONE;
    Values *grown = values_new(vm, count ? count * 2 : 4);
    if (!grown) return NO_MEMORY;
    if (values) memcpy(grown->items, values->items, count * sizeof(Value));
    if (place) *place = grown;
    else vm->type_state->items[base->number] = value_of(grown);
    return DONE;
}

/* Behind the others of all its bases, among which it is not. */
static Status add_subclass(VM *vm, const Tuple *bases, const Type *type) {
    Weakref *reference = heap_new(vm, KIND_WEAKREF, &type_weakref, sizeof *reference);
    if (!reference) return NO_MEMORY;
    reference->target = value_of(type);
    reference->callback = NONE;
    reference->hash = 0;
    for (uint64_t i = 0; i < bases->length; i++) {
        TRY(reserve_subclass(vm, AS(Type, bases->items[i])));
    }
    for (uint64_t i = 0; i < bases->length; i++) {
        Values *values = subclasses_of(vm, AS(Type, bases->items[i]));
        uint64_t start = 0, end = values->capacity;
        while (start < end) {
            uint64_t middle = (start + end) / 2;
            if (values->items[middle] == UNBOUND) end = middle;
            else start = middle + 1;
        }
        if (start < values->capacity) values->items[start] = value_of(reference); /* else the base is named twice, which will not do */
    }
    return DONE;
}

static bool has_base(const Type *type, const Type *base) {
    const Tuple *bases = AS(Tuple, type->bases);
    for (uint64_t i = 0; i < bases->length; i++) {
        if (bases->items[i] == value_of(base)) return true;
    }
    return false;
}

static Status list_static_subclasses(VM *vm, const Type *type, List *list) {
    static const Type *const all[] = {
#define TYPE(name) &type_##name,
#include "object/types.def"
#undef TYPE
    };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        bool second = type == &type_Exception && all[i] == &type_ExceptionGroup;
        if (all[i]->base == type || second) TRY(list_append(vm, list, value_of(all[i])));
    }
    return DONE;
}

/* Pauses: vm/pause.h. */
Status type_subclasses(VM *vm, const Type *type, Value *result) {
    Value state[PAUSE_STATE]; /* the list, and how many were gone through */
    const Values *values = subclasses_of(vm, type);
    uint64_t count = values ? values->capacity : 0, i = 0;
    bool is_taken = pause_take(vm, PAUSE_SUBCLASSES, value_of(type), NONE, state) && is_exactly(state[0], &type_list) && pause_number(state[1], count, &i);
    List *list = is_taken ? AS(List, state[0]) : list_new(vm, 0);
    if (!list) return NO_MEMORY;
    if (!is_taken && type->object.aux & TYPE_STATIC) TRY(list_static_subclasses(vm, type, list));
    for (; i < count; i++) {
        Value subclass = values->items[i] == UNBOUND ? UNBOUND : AS(Weakref, values->items[i])->target;
        bool is_one = subclass != UNBOUND && has_base(AS(Type, subclass), type); /* it may have got other bases */
        if (is_one) TRY(list_append(vm, list, subclass));
        if (pause_due(vm, 8)) return pause_keep(vm, PAUSE_SUBCLASSES, value_of(type), NONE, 2, (Value[]){value_of(list), small_int((int64_t)i + 1)});
    }
    *result = value_of(list);
    return DONE;
}

/* ---- slots ---- */

enum { NAMES_AT_ONCE = 64, MANY_NAMES = 64, FURTHER_NAMES = 8, MOST_SLOTS = 1 << 24 /* the loader relies on it */ };

static Status mangle(VM *vm, Value class_name, Value name, Value *result) {
    const Str *text = AS(Str, name), *class = AS(Str, class_name);
    *result = name;
    if (text->length < 3 || str_at(text, 0) != '_' || str_at(text, 1) != '_') return DONE;
    if (str_at(text, text->length - 1) == '_' && str_at(text, text->length - 2) == '_') return DONE;
    uint64_t skip = 0;
    while (skip < class->length && str_at(class, skip) == '_') {
        skip++;
    }
    if (skip == class->length) return DONE;
    TextBuilder builder;
    text_start(&builder, vm);
    text_add_char(&builder, '_');
    text_add_slice(&builder, class, skip, class->length);
    text_add_str(&builder, text);
    return text_finish(&builder, result);
}

/* Whether instances are of varying size in CPython: there is no room for slots and for weak references then. */
static bool is_of_varying_size(const Type *type) {
    uint8_t kind = type->instance_kind;
    return kind == KIND_INT || kind == KIND_TUPLE || kind == KIND_BYTES || kind == KIND_TYPE;
}

/* What is kept of a class that is being made while that pauses (vm/pause.h), before there is a class. */
typedef struct Draft {
    Dict *dict;               /* the namespace to be: a copy with interned names. Where a slot's descriptor will stand, itself */
    uint64_t copied, named;   /* entries of the namespace, items of `__slots__` */
    uint64_t slot_count;
    Value qualname;           /* or UNBOUND */
    Value merging;            /* what class_compute_mro keeps */
    bool has_dict, has_weakref;
} Draft;

static Status draft_keep(VM *vm, Value namespace, const Draft *draft) {
    Value kept[] = {value_of(draft->dict), small_int((int64_t)draft->copied), small_int((int64_t)draft->named), small_int((int64_t)draft->slot_count),
                    draft->qualname, small_int(draft->has_dict | draft->has_weakref << 1), draft->merging};
    return pause_keep(vm, PAUSE_NAMESPACE, namespace, NONE, sizeof kept / sizeof *kept, kept);
}

static bool is_own_dict(Value v) { return is_exactly(v, &type_dict) && !dict_is_shared(AS(Dict, v)); }

static bool draft_take(VM *vm, Value namespace, Draft *draft) {
    Value state[PAUSE_STATE];
    uint64_t flags;
    if (vm->pause_state != PAUSE_KEPT || !pause_take(vm, PAUSE_NAMESPACE, namespace, NONE, state) || !is_own_dict(state[0]) || !pause_number(state[1], AS(Dict, namespace)->used, &draft->copied) ||
        !pause_number(state[2], UINT32_MAX, &draft->named) || !pause_number(state[3], MOST_SLOTS, &draft->slot_count) || !pause_number(state[5], 3, &flags)) {
        return false;
    }
    draft->dict = AS(Dict, state[0]);
    draft->qualname = is_str(state[4]) ? state[4] : UNBOUND;
    draft->has_dict = flags & 1;
    draft->has_weakref = flags & 2;
    draft->merging = state[6];
    return true;
}

static Status reserve_slot(VM *vm, const Type *base, Draft *draft, Value slot, Value name) {
    if (!is_str(slot)) return raise_type(vm, "__slots__ items must be strings, not '%T'", slot);
    if (!str_is_identifier(AS(Str, slot))) return raise_type(vm, "__slots__ must be identifiers");
    if (str_equals_ascii(AS(Str, slot), "__dict__")) {
        if (base->object.aux & TYPE_HAS_DICT || draft->has_dict) return raise_type(vm, "__dict__ slot disallowed: we already got one");
        draft->has_dict = true;
        return DONE;
    }
    if (str_equals_ascii(AS(Str, slot), "__weakref__")) {
        if (base->object.aux & TYPE_HAS_WEAKREF || draft->has_weakref) return raise_type(vm, "__weakref__ slot disallowed: we already got one");
        draft->has_weakref = true;
        return DONE;
    }
    if (is_of_varying_size(type_solid_base(base))) return raise_type(vm, "nonempty __slots__ not supported for subtype of '%N'", base);
    TRY(mangle(vm, name, slot, &slot));
    Str *interned = intern_str(vm, AS(Str, slot));
    if (!interned) return NO_MEMORY;
    Value held = dict_get_interned(draft->dict, value_of(interned));
    if (held == value_of(draft->dict)) return DONE; /* named twice */
    if (held != UNBOUND) return raise_value_error(vm, "%R in __slots__ conflicts with class variable", value_of(interned));
    if (base->slot_count + draft->slot_count >= MOST_SLOTS) return raise_type(vm, "too many slots");
    TRY(dict_set_interned(vm, draft->dict, value_of(interned), value_of(draft->dict)));
    draft->slot_count++;
    return DONE;
}

/* `slots` is a tuple of str: the prelude saw to that. */
static Status reserve_slots(VM *vm, const Type *base, Draft *draft, const Tuple *slots, Value name, Value namespace) {
    while (draft->named < slots->length) {
        Value slot = slots->items[draft->named];
        TRY(reserve_slot(vm, base, draft, slot, name));
        draft->named++;
        if (pause_due(vm, 16 + (is_str(slot) ? AS(Str, slot)->length / 8 : 0))) return draft_keep(vm, namespace, draft);
    }
    return DONE;
}

/* The descriptors in the places that were reserved for them: of the entries from a certain one on, whose slots are numbered from `index`. */
static Status fill_slots(VM *vm, Type *type, uint64_t entry, uint64_t index, Value namespace) {
    while (entry < type->dict->used && index < type->slot_count) {
        Entry *place = &type->dict->entries->items[entry++];
        if (place->key != UNBOUND && place->value == value_of(type->dict)) {
            Descriptor *member = heap_new(vm, KIND_DESCRIPTOR, &type_member_descriptor, sizeof *member);
            if (!member) return NO_MEMORY;
            member->owner = value_of(type);
            member->name = place->key;
            member->index = index++;
            place->value = value_of(member);
        }
        if (entry % NAMES_AT_ONCE || !pause_due(vm, NAMES_AT_ONCE * 8)) continue;
        Value kept[] = {value_of(type), small_int((int64_t)entry), small_int((int64_t)index)};
        return pause_keep(vm, PAUSE_SLOTS, namespace, NONE, 3, kept);
    }
    return DONE;
}

/* Goes on with them, if they paused. */
static Status fill_slots_on(VM *vm, Value namespace, Type **result) {
    Value state[PAUSE_STATE];
    uint64_t entry, index;
    *result = NULL;
    if (!pause_take(vm, PAUSE_SLOTS, namespace, NONE, state) || !is_kind(state[0], KIND_TYPE) || AS(Type, state[0])->object.aux & TYPE_STATIC ||
        !is_own_dict(value_of(AS(Type, state[0])->dict)) || !pause_number(state[1], UINT32_MAX, &entry) || !pause_number(state[2], MOST_SLOTS, &index)) {
        return DONE;
    }
    *result = AS(Type, state[0]);
    return fill_slots(vm, *result, entry, index, namespace);
}

/* ---- the namespace ---- */

static Status wrap_function(VM *vm, Dict *dict, Value name, const Type *wrapper_type) {
    Value function = dict_get_interned(dict, name);
    if (!is_kind(function, KIND_FUNCTION)) return DONE;
    Value wrapper;
    TRY(wrapper_new(vm, wrapper_type, function, &wrapper));
    return dict_set_interned(vm, dict, name, wrapper);
}

static Value caller_module(VM *vm) {
    for (uint32_t i = vm_frame_count(vm); i-- > 0;) {
        if (vm->frames[i].flags & FRAME_HIDDEN) continue;
        const Dict *globals = vm->frames[i].function->globals;
        return globals ? dict_get_interned(globals, NAME(__name__)) : UNBOUND;
    }
    return UNBOUND;
}

/* Copies the namespace with interned names. */
static Status copy_namespace(VM *vm, Dict *namespace, Draft *draft) {
    uint32_t position = (uint32_t)draft->copied;
    Value key, value;
    while (dict_next(namespace, &position, &key, &value)) {
        if (is_str(key)) {
            Str *name = intern_str(vm, AS(Str, key));
            if (!name) return NO_MEMORY;
            TRY(dict_set_interned(vm, draft->dict, value_of(name), value));
        } else { /* compared with the others already, there */
            TRY(dict_insert(vm, draft->dict, key, namespace->entries->items[position - 1].hash, value));
        }
        draft->copied = position;
        if (position % NAMES_AT_ONCE == 0 && pause_due(vm, NAMES_AT_ONCE * 16)) return draft_keep(vm, value_of(namespace), draft);
    }
    return DONE;
}

static Status check_cell(VM *vm, Value cell, const char *name) {
    if (is_kind(cell, KIND_CELL)) return DONE;
    return raise_type(vm, "%s must be a nonlocal cell, not %R", name, value_of(type_of(cell)));
}

static Status fill_namespace(VM *vm, Draft *draft) {
    Dict *dict = draft->dict;
    bool found;
    Value qualname = dict_get_interned(dict, NAME(__qualname__));
    if (qualname != UNBOUND) {
        if (!is_str(qualname)) return raise_type(vm, "type __qualname__ must be a str, not %T", qualname);
        draft->qualname = qualname;
        TRY(dict_delete_interned(vm, dict, NAME(__qualname__), &found));
    }
    if (dict_get_interned(dict, NAME(__module__)) == UNBOUND) {
        Value module = caller_module(vm);
        if (module != UNBOUND) TRY(dict_set_interned(vm, dict, NAME(__module__), module));
    }
    TRY(wrap_function(vm, dict, NAME(__new__), &type_staticmethod));
    TRY(wrap_function(vm, dict, NAME(__init_subclass__), &type_classmethod));
    TRY(wrap_function(vm, dict, NAME(__class_getitem__), &type_classmethod));
    if (dict_get_interned(dict, NAME(__eq__)) != UNBOUND && dict_get_interned(dict, NAME(__hash__)) == UNBOUND) {
        TRY(dict_set_interned(vm, dict, NAME(__hash__), NONE));
    }
    /* What a class evaluates late sees it as it is then. */
    Value cell = dict_get_interned(dict, NAME(__classdictcell__)), seen;
    if (cell == UNBOUND) return DONE;
    TRY(check_cell(vm, cell, "__classdictcell__"));
    TRY(wrapper_new(vm, &type_mappingproxy, value_of(dict), &seen));
    TRY(dict_delete_interned(vm, dict, NAME(__classdictcell__), &found));
    AS(Cell, cell)->value = seen;
    return DONE;
}

enum { INHERITED_FLAGS = TYPE_HAS_DICT | TYPE_EXCEPTION | TYPE_METACLASS | TYPE_SEQUENCE | TYPE_MAPPING | TYPE_HAS_WEAKREF | TYPE_MATCH_SELF };

Status class_check_name(VM *vm, Value name) {
    const Str *text = AS(Str, name);
    for (uint64_t i = 0; i < text->length; i++) {
        if (str_at(text, i) == 0) return raise_value_error(vm, "type name must not contain null characters");
    }
    bool wide = str_width(text) > 1;
    for (uint64_t i = 0; wide && i < text->length; i++) {
        if (str_at(text, i) < 0xD800 || str_at(text, i) > 0xDFFF) continue;
        Value bytes;
        return codec_encode_at_once(vm, text, UNBOUND, UNBOUND, &bytes); /* refuses it */
    }
    return DONE;
}

static Status add_common(VM *vm, Type *type, Value name, uint64_t which) {
    Descriptor *descriptor = heap_new(vm, KIND_DESCRIPTOR, &type_getset, sizeof *descriptor);
    if (!descriptor) return NO_MEMORY;
    descriptor->object.flags |= DESCRIPTOR_COMMON;
    descriptor->owner = value_of(type);
    descriptor->name = name;
    descriptor->index = which;
    return dict_set_interned(vm, type->dict, name, value_of(descriptor));
}

/* Room in an instance: for what the base's have, and for what the class's own functions are seen to assign to self. */
static uint64_t first_inline_count(const Type *base, Dict *namespace) {
    uint64_t count = base->object.aux & TYPE_STATIC ? 0 : base->inline_count;
    Value assigned = dict_get_interned(namespace, NAME(__static_attributes__));
    if (is_kind(assigned, KIND_TUPLE) && AS(Tuple, assigned)->length <= MOST_FORESEEN) count += AS(Tuple, assigned)->length;
    if (count > MOST_FORESEEN) count = MOST_FORESEEN;
    return count < FIRST_INLINE ? FIRST_INLINE : count;
}

/* A class of which nothing can be seen yet: without slots, and no subclass of its bases. */
static Status begin_class(VM *vm, const Type *metaclass, Value name, Value bases, const Type *base, Draft *draft, Type **result) {
    size_t size = sizeof(Type);
    if (metaclass != &type_type) size += sizeof(Dict *);
    Type *type = heap_new(vm, KIND_TYPE, metaclass, size);
    if (!type) return NO_MEMORY;
    Object header = type->object;
    if (metaclass != &type_type) header.flags |= FLAG_ATTRIBUTES;
    memset(type, 0, size);
    type->object = header;
    type->base = base;
    type->number = UINT16_MAX;
    type->solid = type_solid_base(base);
    type->instance_kind = type->solid->instance_kind;
    type->version = vm_version(vm);
    type->name = name;
    type->qualname = draft->qualname == UNBOUND ? name : draft->qualname;
    type->bases = bases;
    type->mro = UNBOUND;
    type->metadata = UNBOUND;
    type->dict = draft->dict;
    type->slot_count = base->slot_count + draft->slot_count;
    type->inline_count = first_inline_count(base, draft->dict);
    for (uint64_t i = 0; i < AS(Tuple, bases)->length; i++) {
        uint32_t flags = AS(Type, AS(Tuple, bases)->items[i])->object.aux & INHERITED_FLAGS;
        if (type->object.aux & (TYPE_SEQUENCE | TYPE_MAPPING)) flags &= ~(uint32_t)(TYPE_SEQUENCE | TYPE_MAPPING); /* the first base's say counts */
        type->object.aux |= flags;
    }
    if (draft->has_dict) type->object.aux |= TYPE_HAS_DICT;
    if (draft->has_weakref) type->object.aux |= TYPE_HAS_WEAKREF;
    *result = type;
    return class_compute_mro(vm, type, &draft->merging, &type->mro);
}

static Status finish_class(VM *vm, Type *type, Value cell, Value *result) {
    Dict *dict = type->dict;
    if (is_of_varying_size(type) && type->instance_kind != KIND_TYPE) type->object.aux &= ~(uint32_t)TYPE_HAS_WEAKREF;
    if (!(type->object.aux & TYPE_HAS_DICT)) type->inline_count = 0;
    else if (look_up(vm, type, NAME(__dict__)) == UNBOUND) {
        TRY(add_common(vm, type, NAME(__dict__), COMMON_DICT));
    }
    if (type->object.aux & TYPE_HAS_WEAKREF && look_up(vm, type, NAME(__weakref__)) == UNBOUND) {
        TRY(add_common(vm, type, NAME(__weakref__), COMMON_WEAKREF));
    }
    if (dict_get_interned(dict, NAME(__doc__)) == UNBOUND) TRY(dict_set_interned(vm, dict, NAME(__doc__), NONE));
    if (cell != UNBOUND) {
        bool found;
        AS(Cell, cell)->value = value_of(type);
        TRY(dict_delete_interned(vm, dict, NAME(__classcell__), &found));
    }
    TRY(add_subclass(vm, AS(Tuple, type->bases), type));
    class_note_special(vm, type);
    *result = value_of(type);
    return DONE;
}

Status class_new(VM *vm, const Type *metaclass, Value name, Value bases, Value namespace, Value *result) {
    if (!is_str(name)) return raise_type(vm, "type.__new__() argument 1 must be str, not %A", name);
    TRY(class_check_name(vm, name));
    if (!is_kind(bases, KIND_TUPLE)) return raise_type(vm, "type.__new__() argument 2 must be tuple, not %A", bases);
    if (!is_kind(namespace, KIND_DICT)) return raise_type(vm, "type.__new__() argument 3 must be dict, not %A", namespace);
    if (AS(Tuple, bases)->length == 0) {
        Value base = value_of(&type_object);
        Tuple *tuple = tuple_from_items(vm, &base, 1);
        if (!tuple) return NO_MEMORY;
        bases = value_of(tuple);
    }
    Type *type;
    TRY(fill_slots_on(vm, namespace, &type));
    if (!type) {
        const Type *base;
        TRY(choose_base(vm, AS(Tuple, bases), &base));
        TRY(make_room(vm, AS(Tuple, bases), namespace));
        Draft draft = {.qualname = UNBOUND, .merging = UNBOUND};
        Value slots = dict_get_interned(AS(Dict, namespace), NAME(__slots__));
        if (!draft_take(vm, namespace, &draft)) { /* with room for all: a dict that grows is not done in pieces here */
            uint64_t names = AS(Dict, namespace)->live + (is_kind(slots, KIND_TUPLE) ? AS(Tuple, slots)->length : 0);
            draft = (Draft){.dict = dict_new(vm, names > MANY_NAMES ? names + FURTHER_NAMES : names), .qualname = UNBOUND, .merging = UNBOUND};
        }
        if (!draft.dict) return NO_MEMORY;
        TRY(copy_namespace(vm, AS(Dict, namespace), &draft));
        Value cell = dict_get_interned(draft.dict, NAME(__classcell__));
        if (cell != UNBOUND) TRY(check_cell(vm, cell, "__classcell__"));
        if (!draft.named) TRY(fill_namespace(vm, &draft));
        if (is_kind(slots, KIND_TUPLE)) TRY(reserve_slots(vm, base, &draft, AS(Tuple, slots), name, namespace));
        else draft.has_dict = draft.has_weakref = true;
        Status status = begin_class(vm, metaclass, name, bases, base, &draft, &type);
        if (status == NO_MEMORY && draft.merging != UNBOUND) return draft_keep(vm, namespace, &draft);
        TRY(status);
        if (draft.slot_count) TRY(fill_slots(vm, type, 0, base->slot_count, namespace));
    }
    Value cell = dict_get_interned(type->dict, NAME(__classcell__));
    return finish_class(vm, type, is_kind(cell, KIND_CELL) ? cell : UNBOUND, result);
}

Status object_new(VM *vm, const Type *type, Value *result) {
    Instance *instance = heap_new(vm, KIND_INSTANCE, type, sizeof *instance);
    if (!instance) return NO_MEMORY;
    instance->shape = NULL;
    instance->dict = NULL;
    instance->overflow = NULL;
    *result = value_of(instance);
    return DONE;
}

/* ---- one class in another's place ---- */

static bool adds_to_layout(const Type *type) {
    const Type *base = type->base;
    return type->slot_count != base->slot_count || (type->object.aux ^ base->object.aux) & (TYPE_HAS_DICT | TYPE_HAS_WEAKREF);
}

/* The nearest class from this one up that adds something to its base's instances. */
static const Type *layout_origin(const Type *type) {
    while (!(type->object.aux & TYPE_STATIC) && !adds_to_layout(type)) {
        type = type->base;
    }
    return type;
}

static bool is_member_of(Value v, const Type *type) {
    return is_kind(v, KIND_DESCRIPTOR) && object_of(v)->type == &type_member_descriptor && AS(Descriptor, v)->owner == value_of(type);
}

/* Pauses: vm/pause.h. */
static Status compare_slots(VM *vm, const Type *a, const Type *b, bool *agree) {
    Value state[PAUSE_STATE]; /* the position in a's dict, the one in b's: in the order of a's, mostly; how many agree */
    uint64_t entry, other, agreeing;
    bool is_taken = pause_take(vm, PAUSE_SLOTS, value_of(a), value_of(b), state) && pause_number(state[0], UINT32_MAX, &entry) &&
                    pause_number(state[1], UINT32_MAX, &other) && pause_number(state[2], MOST_SLOTS, &agreeing);
    uint32_t position = is_taken ? (uint32_t)entry : 0, next = is_taken ? (uint32_t)other : 0;
    if (!is_taken) agreeing = 0;
    Value name, value;
    *agree = false;
    while (dict_next(a->dict, &position, &name, &value)) {
        if (!is_member_of(value, a) || AS(Descriptor, value)->name != name) continue;
        if (next >= b->dict->used || b->dict->entries->items[next].key != name) next = dict_entry_of(b->dict, name);
        Value found = next == DICT_NOT_FOUND ? UNBOUND : b->dict->entries->items[next++].value;
        if (!is_member_of(found, b) || AS(Descriptor, found)->index != AS(Descriptor, value)->index) return DONE;
        agreeing++;
        if (!pause_due(vm, 8)) continue;
        Value kept[] = {small_int(position), small_int(next), small_int((int64_t)agreeing)};
        return pause_keep(vm, PAUSE_SLOTS, value_of(a), value_of(b), 3, kept);
    }
    *agree = agreeing == a->slot_count - a->base->slot_count;
    return DONE;
}

Status class_layouts_agree(VM *vm, const Type *a, const Type *b, bool *agree) {
    *agree = false;
    if (a->instance_kind != b->instance_kind || !host_layouts_agree(a, b)) return DONE;
    a = layout_origin(a);
    b = layout_origin(b);
    *agree = a == b;
    if (*agree || (a->object.aux | b->object.aux) & TYPE_STATIC || a->base != b->base || a->slot_count != b->slot_count) return DONE;
    return (a->object.aux ^ b->object.aux) & (TYPE_HAS_DICT | TYPE_HAS_WEAKREF) ? DONE : compare_slots(vm, a, b, agree);
}

/* ---- __bases__ ---- */

/* `stamp`: what was walked over already. */
static bool derives_from(const Type *type, const Type *other, uint64_t stamp) {
    for (Value each = value_of(type); is_own_class(each) && AS(Type, each)->version != stamp; each = value_of(AS(Type, each)->base)) {
        if (AS(Type, each) == other) return true;
        AS(Type, each)->version = stamp;
    }
    return type_is_subtype(type, other); /* an mro of a metaclass's own can hide it */
}

static Status check_bases(VM *vm, const Type *type, Value bases, const Type **base) {
    if (!is_kind(bases, KIND_TUPLE)) return raise_type(vm, "can only assign tuple to %N.__bases__, not %T", type, bases);
    const Tuple *tuple = AS(Tuple, bases);
    if (tuple->length == 0) return raise_type(vm, "can only assign non-empty tuple to %N.__bases__, not ()", type);
    uint64_t stamp = vm_version(vm);
    for (uint64_t i = 0; i < tuple->length; i++) {
        if (!is_kind(tuple->items[i], KIND_TYPE)) {
            return raise_type(vm, "%N.__bases__ must be tuple of classes, not '%T'", type, tuple->items[i]);
        }
        WORKED(vm, order_length(AS(Type, tuple->items[i])));
        if (derives_from(AS(Type, tuple->items[i]), type, stamp)) return raise_type(vm, "a __bases__ item causes an inheritance cycle");
    }
    TRY(choose_base(vm, tuple, base));
    bool is_static = ((*base)->object.aux ^ type->base->object.aux) & TYPE_STATIC;
    if (is_static) return raise_type(vm, "__bases__ assignment: '%N' deallocator differs from '%N'", *base, type->base);
    bool agree;
    TRY(class_layouts_agree(vm, *base, type->base, &agree));
    if (!agree) {
        return raise_type(vm, "__bases__ assignment: '%N' object layout differs from '%N'", *base, type->base);
    }
    return DONE;
}

Status type_set_bases(VM *vm, Type *type, Value bases) {
    const Type *base;
    TRY(check_bases(vm, type, bases, &base));
    const Tuple *tuple = AS(Tuple, bases);
    Sweep sweep;
    for (sweep_take(vm, PAUSE_BASES, value_of(type), bases, tuple, &sweep); sweep.base < tuple->length; sweep.base++) {
        TRY(sweep_on(vm, subclasses_of(vm, AS(Type, tuple->items[sweep.base])), value_of(type), &sweep, PAUSE_BASES, value_of(type), bases));
    }
    TRY(add_subclass(vm, tuple, type));
    type->bases = bases;
    type->base = base;
    return DONE;
}
