/* bytearray.c: the type bytearray. Its bytes are part of a Raw: what is taken from the front only moves the
 * start. As long as memoryviews hold it, it keeps its length. */
#include "frozen.h"
#include "object/bytes_methods.h"
#include "object/container.h"
#include "object/slice.h"
#include "object/str_methods.h"
#include "object/tuple.h"
#include "vm/vm.h"

extern const Function prelude_bytearray_init, prelude_bytearray_repr, prelude_bytearray_append, prelude_bytearray_extend,
    prelude_bytearray_insert, prelude_bytearray_pop, prelude_bytearray_remove, prelude_bytearray_resize,
    prelude_bytearray_setitem, prelude_bytearray_delitem, prelude_bytearray_iadd, prelude_bytearray_imul,
    prelude_bytearray_reduce, prelude_bytearray_reduce_ex;

#define LEAF(name) static Status name##_leaf(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF       AS_BYTEARRAY(args[0])

static const uint64_t LENGTH_LIMIT = UINT64_C(1) << 46;

/* ---- storage ---- */

ByteArray *bytearray_new(VM *vm, const Type *type, const void *data, uint64_t length) {
    if (length > LENGTH_LIMIT) return NULL;
    Raw *raw = NULL;
    if (length && !(raw = raw_new(vm, length))) return NULL;
    ByteArray *array = object_allocate(vm, KIND_BYTEARRAY, type, sizeof(ByteArray));
    if (!array) return NULL;
    array->start = 0;
    array->length = length;
    array->exports = 0;
    array->raw = raw;
    if (data && length) memcpy(raw->bytes, data, length);
    return array;
}

#define ASKED_FOR_COLLECTION                                                                                 \
    FLAG_KIND_A /* a resize met exports, and answered NO_MEMORY to have them recounted */

/* Room for `length` bytes; nothing that can be seen changes. A view that nobody holds any more counts as an
 * export until a collection, so one is asked for before there is an error. */
static Status reserve(VM *vm, ByteArray *array, uint64_t length) {
    if (length != array->length && bytearray_exports(array)) {
        bool asked = array->object.flags & ASKED_FOR_COLLECTION;
        array->object.flags |= ASKED_FOR_COLLECTION;
        if (!asked) return NO_MEMORY;
        Status status = raise_error(vm, &type_BufferError, "Existing exports of data: object cannot be re-sized");
        if (status == RAISED) array->object.flags &= (uint8_t)~ASKED_FOR_COLLECTION;
        return status;
    }
    array->object.flags &= (uint8_t)~ASKED_FOR_COLLECTION;
    if (length > LENGTH_LIMIT) return NO_MEMORY;
    if (length <= array->length || (array->raw && array->start + length <= array->raw->size)) return DONE;
    if (array->raw && length <= array->raw->size && array->start >= array->raw->size / 2) {
        memmove(array->raw->bytes, bytearray_data(array), array->length);
        array->start = 0;
        return DONE;
    }
    uint64_t capacity = array->length ? length + length / 4 + 8 : length; /* what grows once grows again */
    Raw *raw = raw_new(vm, capacity);
    if (!raw && !(raw = raw_new(vm, length))) return NO_MEMORY;
    if (array->length) memcpy(raw->bytes, bytearray_data(array), array->length);
    array->raw = raw;
    array->start = 0;
    vm_charge(vm, length / 64);
    return DONE;
}

/* Replaces `removed` bytes at `at` by others, which do not belong to the array. */
static Status splice(VM *vm, ByteArray *array, uint64_t at, uint64_t removed, const uint8_t *data,
                     uint64_t inserted) {
    uint64_t length = array->length - removed + inserted, tail = array->length - at - removed;
    if (length != array->length) TRY(reserve(vm, array, length));
    if (!array->raw) return DONE;
    uint8_t *bytes = bytearray_data(array);
    if (at == 0 && inserted == 0) {
        array->start += removed;
    } else {
        memmove(bytes + at + inserted, bytes + at + removed, tail);
        if (inserted) memcpy(bytes + at, data, inserted);
    }
    array->length = length;
    if (length == 0) array->start = 0;
    vm_charge(vm, (tail + inserted) / 64);
    return DONE;
}

Status bytearray_repr_to(VM *vm, TextBuilder *builder, Value value) {
    (void)vm;
    const ByteArray *array = AS_BYTEARRAY(value);
    uint32_t length;
    const char *name = type_name(array->object.type, &length);
    TRY(text_add_utf8(builder, name, length));
    TRY(text_add_char(builder, '('));
    TRY(bytes_show_whole(builder, array->raw ? bytearray_data(array) : (const uint8_t *)"", array->length, true));
    return text_add_char(builder, ')');
}

/* ---- construction ---- */

LEAF(new) {
    (void)count;
    const Type *type;
    TRY(class_argument(vm, args[0], &type_bytearray, &type));
    ByteArray *array = bytearray_new(vm, type, NULL, 0);
    if (!array) return NO_MEMORY;
    *result = value_of(array);
    return DONE;
}

LEAF(init) {
    (void)count;
    Value source;
    bool is_text = args[2] != UNBOUND || args[3] != UNBOUND;
    if (args[1] != UNBOUND && !is_text && SELF->length) return NEEDS_PYTHON; /* it becomes empty even if what is given is refused */
    TRY(bytes_source(vm, args, true, &source));
    TRY(splice(vm, SELF, 0, SELF->length, AS_BYTES(source)->data, AS_BYTES(source)->length));
    *result = NONE;
    return DONE;
}

/* ---- slots ---- */

LEAF(repr) {
    (void)count;
    TextBuilder builder;
    text_start(&builder, vm);
    bytearray_repr_to(vm, &builder, args[0]);
    return text_finish(&builder, result);
}

static Status compare_leaf(VM *vm, CompareOperator operation, Value *args, Value *result) {
    return bytes_compare(vm, operation, args[0], args[1], result);
}

CONTAINER_COMPARE_LEAVES

static Status byte_argument(VM *vm, Value v, uint8_t *byte) {
    int64_t number;
    TRY(value_index_clamped(vm, v, &number));
    if (number < 0 || number > 255) return raise_value_error(vm, "byte must be in range(0, 256)");
    *byte = (uint8_t)number;
    return DONE;
}

/* What is assigned to a slice: bytes of its own, not the array's. */
static Status assigned_bytes(VM *vm, ByteArray *array, Value item, const uint8_t **data, uint64_t *length) {
    Value copy;
    if (bytes_view(item, data, length) && !is_kind(item, KIND_BYTEARRAY) && !is_kind(item, KIND_MEMORYVIEW))
        return DONE;
    if (is_kind(item, KIND_BYTEARRAY) && AS_BYTEARRAY(item) != array) return DONE;
    if (is_int(item) || is_bool(item) || is_double(item) || is_str(item) ||
        (is_object(item) && object_of(item)->kind >= KIND_INT && object_of(item)->kind <= KIND_COMPLEX))
        return raise_type(vm, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    TRY(bytes_collect(vm, item, true, &copy));
    *data = AS_BYTES(copy)->data;
    *length = AS_BYTES(copy)->length;
    return DONE;
}

static Status set_slice(VM *vm, ByteArray *array, const Slice *slice, Value item) {
    int64_t start, step;
    uint64_t number, length;
    const uint8_t *data;
    TRY(assigned_bytes(vm, array, item, &data, &length));
    TRY(slice_resolve(vm, slice, array->length, &start, &step, &number));
    if (step == 1) return splice(vm, array, (uint64_t)start, number, data, length);
    if (length == 0) { /* as deleting does */
        TRY(bytearray_delete_item(vm, array, value_of(slice)));
        return DONE;
    }
    if (length != number)
        return raise_value_error(vm, "attempt to assign bytes of size %l to extended slice of size %l",
                                 (int64_t)length, (int64_t)number);
    for (uint64_t i = 0; i < number; i++)
        bytearray_data(array)[start + (int64_t)i * step] = data[i];
    return DONE;
}

Status bytearray_set_item(VM *vm, ByteArray *array, Value key, Value item) {
    uint64_t index;
    uint8_t byte = 0;
    if (is_kind(key, KIND_SLICE)) return set_slice(vm, array, AS(Slice, key), item);
    bool placed = is_int(key); /* an index that is none is noticed before the value, one beyond the end behind it */
    if (placed) TRY(byte_argument(vm, item, &byte));
    TRY(bytes_index(vm, value_of(array), array->length, key, &index));
    if (!placed) TRY(byte_argument(vm, item, &byte));
    bytearray_data(array)[index] = byte;
    return DONE;
}

Status bytearray_delete_item(VM *vm, ByteArray *array, Value key) {
    uint64_t index, number;
    int64_t start, step;
    if (!is_kind(key, KIND_SLICE)) {
        TRY(bytes_index(vm, value_of(array), array->length, key, &index));
        return splice(vm, array, index, 1, NULL, 0);
    }
    TRY(slice_resolve(vm, AS(Slice, key), array->length, &start, &step, &number));
    if (number == 0) return DONE;
    if (step < 0) {
        start += (int64_t)(number - 1) * step;
        step = -step;
    }
    if (step == 1) return splice(vm, array, (uint64_t)start, number, NULL, 0);
    TRY(reserve(vm, array, array->length - number));
    uint8_t *bytes = bytearray_data(array);
    uint64_t to = (uint64_t)start, next = (uint64_t)start, left = number;
    for (uint64_t from = (uint64_t)start; from < array->length; from++) {
        if (left && from == next) {
            next += (uint64_t)step;
            left--;
        } else {
            bytes[to++] = bytes[from];
        }
    }
    array->length = to;
    vm_charge(vm, to / 64);
    return DONE;
}

LEAF(setitem) {
    (void)count;
    TRY(bytearray_set_item(vm, SELF, args[1], args[2]));
    *result = NONE;
    return DONE;
}

LEAF(delitem) {
    (void)count;
    TRY(bytearray_delete_item(vm, SELF, args[1]));
    *result = NONE;
    return DONE;
}

static Status append_bytes(VM *vm, ByteArray *array, const uint8_t *data, uint64_t length, bool own) {
    uint64_t old = array->length;
    if (length == 0) return DONE;
    TRY(reserve(vm, array, old + length));
    memcpy(bytearray_data(array) + old, own ? bytearray_data(array) : data, length);
    array->length = old + length;
    vm_charge(vm, length / 64);
    return DONE;
}

LEAF(iadd) {
    (void)count;
    const uint8_t *data;
    uint64_t length;
    if (!bytes_view(args[1], &data, &length)) {
        if (is_python_buffer(vm, args[1])) return NEEDS_PYTHON;
        if (!is_kind(args[1], KIND_MEMORYVIEW))
            return raise_type(vm, "can't concat %T to %T", args[1], args[0]);
        TRY(bytes_argument(vm, args[1], &data, &length));
    }
    if (args[1] == args[0] && length) /* the other operand's bytes are held while the array grows */
        return raise_error(vm, &type_BufferError, "Existing exports of data: object cannot be re-sized");
    TRY(append_bytes(vm, SELF, data, length, false));
    *result = args[0];
    return DONE;
}

LEAF(imul) {
    (void)count;
    ByteArray *array = SELF;
    int64_t times;
    uint64_t total, old = array->length;
    TRY(repeat_count(vm, args[1], &times));
    if (times < 0) times = 0;
    if (__builtin_mul_overflow(old, (uint64_t)times, &total) || total > INT64_MAX)
        return raise_error(vm, &type_MemoryError, "");
    *result = args[0];
    TRY(reserve(vm, array, total));
    if (total > old) bytes_fill(bytearray_data(array), bytearray_data(array), old, total);
    array->length = total;
    vm_charge(vm, total / 64);
    return DONE;
}

LEAF(alloc) {
    (void)vm, (void)count;
    *result = small_int(SELF->raw ? (int64_t)SELF->length + 1 : 0);
    return DONE;
}

LEAF(sizeof) {
    (void)vm, (void)count;
    *result = small_int(56 + (SELF->length ? (int64_t)SELF->length + 1 : 0));
    return DONE;
}

/* ---- methods ---- */

LEAF(append) {
    (void)count;
    uint8_t byte = 0;
    TRY(byte_argument(vm, args[1], &byte));
    TRY(append_bytes(vm, SELF, &byte, 1, false));
    *result = NONE;
    return DONE;
}

LEAF(clear) {
    (void)count;
    TRY(reserve(vm, SELF, 0));
    SELF->length = SELF->start = 0;
    SELF->raw = NULL;
    *result = NONE;
    return DONE;
}

LEAF(copy) {
    (void)count;
    ByteArray *copy = bytearray_new(vm, &type_bytearray, bytearray_data(SELF), SELF->length);
    if (!copy) return NO_MEMORY;
    *result = value_of(copy);
    return DONE;
}

LEAF(extend) {
    (void)count;
    const uint8_t *data;
    uint64_t length;
    Value source = args[1];
    if (!bytes_view(source, &data, &length)) {
        if (is_str(source)) return NEEDS_PYTHON;
        if (!is_object(source) || is_kind(source, KIND_INT) || is_kind(source, KIND_FLOAT) || is_kind(source, KIND_COMPLEX))
            return raise_type(vm, "can't extend bytearray with %T", source);
        TRY(bytes_collect(vm, source, true, &source));
        data = AS_BYTES(source)->data;
        length = AS_BYTES(source)->length;
    }
    TRY(append_bytes(vm, SELF, data, length, args[1] == args[0]));
    *result = NONE;
    return DONE;
}

LEAF(insert) {
    (void)count;
    int64_t index, length = (int64_t)SELF->length;
    uint8_t byte = 0;
    TRY(value_index(vm, args[1], &index));
    TRY(byte_argument(vm, args[2], &byte));
    if (index < 0) index = index + length < 0 ? 0 : index + length;
    if (index > length) index = length;
    *result = NONE;
    if (index == length) return append_bytes(vm, SELF, &byte, 1, false);
    return splice(vm, SELF, (uint64_t)index, 0, &byte, 1);
}

LEAF(pop) {
    (void)count;
    ByteArray *array = SELF;
    int64_t index = -1;
    if (args[1] != UNBOUND) TRY(value_index(vm, args[1], &index));
    if (array->length == 0) return raise_error(vm, &type_IndexError, "pop from empty bytearray");
    if (index < 0) index += (int64_t)array->length;
    if (index < 0 || (uint64_t)index >= array->length)
        return raise_error(vm, &type_IndexError, "pop index out of range");
    uint8_t byte = bytearray_data(array)[index];
    TRY(splice(vm, array, (uint64_t)index, 1, NULL, 0));
    *result = small_int(byte);
    return DONE;
}

LEAF(remove) {
    (void)count;
    ByteArray *array = SELF;
    uint8_t byte = 0;
    TRY(byte_argument(vm, args[1], &byte));
    uint8_t *found = array->length ? memchr(bytearray_data(array), byte, array->length) : NULL;
    if (!found) return raise_value_error(vm, "value not found in bytearray");
    *result = NONE;
    return splice(vm, array, (uint64_t)(found - bytearray_data(array)), 1, NULL, 0);
}

LEAF(resize) {
    (void)count;
    ByteArray *array = SELF;
    int64_t size;
    TRY(value_index(vm, args[1], &size));
    if (size < 0) return raise_value_error(vm, "Can only resize to positive sizes, got %l", size);
    TRY(reserve(vm, array, (uint64_t)size));
    if ((uint64_t)size > array->length)
        memset(bytearray_data(array) + array->length, 0, (uint64_t)size - array->length);
    array->length = (uint64_t)size;
    *result = NONE;
    return DONE;
}

LEAF(reverse) {
    (void)count;
    uint8_t *bytes = bytearray_data(SELF);
    for (uint64_t i = 0, k = SELF->length; i + 1 < k; i++) {
        uint8_t byte = bytes[i];
        bytes[i] = bytes[--k];
        bytes[k] = byte;
    }
    vm_charge(vm, SELF->length / 64);
    *result = NONE;
    return DONE;
}

#define COMPARISON(name) SLOT("__" #name "__", "value, /", 2, name##_leaf, NULL, type_bytearray)

static const Builtin bytearray_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*args, **kwargs", 1, 255, 255, new_leaf, NULL, type_bytearray),
    SLOT_RANGE(0, "__init__", "source=b'', encoding='utf-8', errors='strict'", 1, 4, 4, init_leaf,
               &prelude_bytearray_init, type_bytearray),
    SLOT("__repr__", "", 1, repr_leaf, &prelude_bytearray_repr, type_bytearray),
    SLOT("__str__", "", 1, repr_leaf, &prelude_bytearray_repr, type_bytearray),
    COMPARISON(lt),
    COMPARISON(le),
    COMPARISON(eq),
    COMPARISON(ne),
    COMPARISON(gt),
    COMPARISON(ge),
    SLOT("__buffer__", "flags, /", 2, memoryview_buffer, &prelude_bytes_buffer, type_bytearray),
    SLOT("__release_buffer__", "buffer, /", 2, memoryview_release_buffer, &prelude_memoryview_release_buffer, type_bytearray),
    BYTES_SHARED_SLOTS(type_bytearray),
    SLOT("__setitem__", "key, value, /", 3, setitem_leaf, &prelude_bytearray_setitem, type_bytearray),
    SLOT("__delitem__", "key, /", 2, delitem_leaf, &prelude_bytearray_delitem, type_bytearray),
    SLOT("__iadd__", "value, /", 2, iadd_leaf, &prelude_bytearray_iadd, type_bytearray),
    SLOT("__imul__", "value, /", 2, imul_leaf, &prelude_bytearray_imul, type_bytearray),
    METHOD("__alloc__", "", 1, 1, 1, alloc_leaf, NULL, type_bytearray),
    METHOD("__reduce__", "", 1, 1, 1, NULL, &prelude_bytearray_reduce, type_bytearray),
    METHOD("__reduce_ex__", "proto=0, /", 1, 2, 2, NULL, &prelude_bytearray_reduce_ex, type_bytearray),
    METHOD("__sizeof__", "", 1, 1, 1, sizeof_leaf, NULL, type_bytearray),
    METHOD("append", "item, /", 2, 2, 2, append_leaf, &prelude_bytearray_append, type_bytearray),
    METHOD("clear", "", 1, 1, 1, clear_leaf, NULL, type_bytearray),
    METHOD("copy", "", 1, 1, 1, copy_leaf, NULL, type_bytearray),
    METHOD("extend", "iterable_of_ints, /", 2, 2, 2, extend_leaf, &prelude_bytearray_extend, type_bytearray),
    METHOD("insert", "index, item, /", 3, 3, 3, insert_leaf, &prelude_bytearray_insert, type_bytearray),
    METHOD("pop", "index=-1, /", 1, 2, 2, pop_leaf, &prelude_bytearray_pop, type_bytearray),
    METHOD("remove", "value, /", 2, 2, 2, remove_leaf, &prelude_bytearray_remove, type_bytearray),
    METHOD("resize", "size, /", 2, 2, 2, resize_leaf, &prelude_bytearray_resize, type_bytearray),
    METHOD("reverse", "", 1, 1, 1, reverse_leaf, NULL, type_bytearray),
    BYTES_SHARED_METHODS(type_bytearray),
    CLASS_CONSTANT("__hash__", NONE, type_bytearray),
};

const Type type_bytearray = {
    STATIC_TYPE_OBJECT(TYPE_MATCH_SELF),
    .static_name = "bytearray",
    .base = &type_object,
    METHOD_TABLE(bytearray_methods),
    .number = TYPE_NUMBER_bytearray,
    .instance_kind = KIND_BYTEARRAY,
    .static_doc =
        "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\n"
        "bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\n"
        "bytearray(int) -> bytes array of zeros\nbytearray() -> empty bytes array",
    .version = 1,
};
