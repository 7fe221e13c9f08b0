/* memoryview.c: windows on the bytes of other objects.
 *
 * A view has an owner (bytes, bytearray), a place in its bytes, a stride for its first dimension and the
 * format of an item. Only the first dimension can have gaps; the others, if there are any, lie densely inside
 * it (`shape`). Every access is checked against the owner's bytes as they are now, whatever the view's fields
 * say. */
#include "frozen.h"
#include "object/bytes.h"
#include "object/codecs.h"
#include "object/container.h"
#include "object/float.h"
#include "object/int.h"
#include "object/iterator.h"
#include "object/list.h"
#include "object/memoryview_internal.h"
#include "object/names.h"
#include "object/native.h"
#include "object/slice.h"
#include "object/str_methods.h"
#include "object/tuple.h"
#include "vm/identity.h"
#include "vm/vm.h"

#define LEAF(name)    static Status name##_leaf(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF          AS(MemoryView, args[0])
#define VIEW_READONLY FLAG_KIND_A /* made by toreadonly() */

enum { DIMENSION_LIMIT = 64 };

static Status released(VM *vm) {
    return raise_value_error(vm, "operation forbidden on released memoryview object");
}

/* ---- geometry ---- */

static uint64_t owner_bytes(Value owner, uint8_t **data) {
    if (is_kind(owner, KIND_BYTES)) {
        *data = AS_BYTES(owner)->data;
        return AS_BYTES(owner)->length;
    }
    if (is_kind(owner, KIND_BYTEARRAY) && AS_BYTEARRAY(owner)->raw) {
        *data = bytearray_data(AS_BYTEARRAY(owner));
        return AS_BYTEARRAY(owner)->length;
    }
    *data = NULL;
    return 0;
}

static bool is_writable(const MemoryView *view) {
    return is_kind(view->owner, KIND_BYTEARRAY) && !(view->object.flags & VIEW_READONLY);
}

static const Tuple *shape_of(const MemoryView *view) {
    return is_kind(view->shape, KIND_TUPLE) ? AS(const Tuple, view->shape) : NULL;
}

static uint64_t dimensions(const MemoryView *view) {
    return shape_of(view) ? shape_of(view)->length : 1;
}

/* The length of a dimension. */
static uint64_t extent(const MemoryView *view, uint64_t dimension) {
    if (dimension == 0) return view->length;
    Value length = shape_of(view)->items[dimension];
    return is_int(length) && int_of(length) > 0 ? (uint64_t)int_of(length) : 0;
}

/* The bytes that one step along the first dimension covers. */
static uint64_t row_size(const MemoryView *view) {
    uint64_t size = view->item_size;
    for (uint64_t i = 1; i < dimensions(view); i++)
        if (__builtin_mul_overflow(size, extent(view, i), &size)) return UINT64_MAX;
    return size;
}

/* Where the first item is; NULL when the view does not lie in its owner. */
static uint8_t *base(const MemoryView *view) {
    uint8_t *data;
    uint64_t size = owner_bytes(view->owner, &data), row = row_size(view);
    if (view->length == 0 || row == 0) return data ? data : (uint8_t *)(uintptr_t)bytes_empty.data;
    if (!data || row > size || view->length > INT64_MAX || view->start > size) return NULL;
    int64_t reach;
    if (__builtin_mul_overflow((int64_t)view->length - 1, view->stride, &reach)) return NULL;
    int64_t first = (int64_t)view->start, last;
    if (__builtin_add_overflow(first, reach, &last)) return NULL;
    int64_t low = first < last ? first : last, high = first < last ? last : first;
    if (low < 0 || (uint64_t)high > size - row) return NULL;
    return data + view->start;
}

/* As CPython tells it: an empty view of one dimension with gaps has gaps, one of more has none. */
static bool is_contiguous(const MemoryView *view) {
    if (dimensions(view) > 1 && (view->length == 0 || row_size(view) == 0)) return true;
    return view->length == 1 || view->stride == (int64_t)row_size(view);
}

/* Whether the items lie in Fortran's order, the first dimension densest. */
static bool is_fortran(const MemoryView *view) {
    if (dimensions(view) <= 1) return is_contiguous(view);
    uint64_t inner = row_size(view);
    if (view->length == 0 || inner == 0) return true;
    int64_t dense = (int64_t)view->item_size, stride = view->stride;
    for (uint64_t i = 0; i < dimensions(view); i++) {
        if (extent(view, i) > 1 && stride != dense) return false;
        dense *= (int64_t)extent(view, i);
        if (i + 1 < dimensions(view)) stride = (int64_t)(inner /= extent(view, i + 1));
    }
    return true;
}

bool memoryview_contiguous(const MemoryView *view, const uint8_t **data, uint64_t *length) {
    if (view->owner == UNBOUND || (view->length && !is_contiguous(view))) return false;
    uint8_t *place = base(view);
    if (!place) return false;
    *data = place;
    *length = view->length * row_size(view);
    return true;
}

/* The first item of a view that is neither released nor broken. */
static Status place_of(VM *vm, const MemoryView *view, uint8_t **place) {
    if (view->owner == UNBOUND) return released(vm);
    *place = base(view);
    return *place ? DONE : raise_error(vm, &type_BufferError, "memoryview: the object has shrunk");
}

Status memoryview_length(VM *vm, MemoryView *view, int64_t *length) {
    if (view->owner == UNBOUND) return released(vm);
    if (dimensions(view) == 0) return raise_type(vm, "0-dim memory has no length");
    *length = (int64_t)view->length;
    return DONE;
}

Status memoryview_check_iterable(VM *vm, const MemoryView *view) {
    if (view->owner == UNBOUND) return released(vm);
    if (dimensions(view) == 0) return raise_type(vm, "invalid indexing of 0-dim memory");
    return dimensions(view) == 1 ? DONE : raise_error(vm, &type_NotImplementedError, "multi-dimensional sub-views are not implemented");
}

Status memoryview_gather(VM *vm, MemoryView *view, Value *result) {
    uint8_t *place;
    TRY(place_of(vm, view, &place));
    uint64_t row = row_size(view);
    if (view->length * row == 0) return give(value_of(&bytes_empty), result);
    Bytes *bytes = bytes_allocate(vm, view->length * row);
    if (!bytes) return NO_MEMORY;
    if (is_contiguous(view)) memcpy(bytes->data, place, view->length * row);
    for (uint64_t i = 0; i < view->length && !is_contiguous(view); i++) {
        memcpy(bytes->data + i * row, place + (int64_t)i * view->stride, row);
        WORKED(vm, 1);
    }
    vm_charge(vm, bytes->length / 32);
    *result = value_of(bytes);
    return DONE;
}

/* The items, the first dimension fastest. */
static Status gather_fortran(VM *vm, const MemoryView *view, Value *result) {
    uint8_t *place;
    TRY(place_of(vm, view, &place));
    uint64_t row = row_size(view), size = view->item_size, indices[DIMENSION_LIMIT] = {0}, steps[DIMENSION_LIMIT] = {view->length};
    if (view->length * row == 0) return give(value_of(&bytes_empty), result);
    Bytes *bytes = bytes_allocate(vm, view->length * row);
    if (!bytes) return NO_MEMORY;
    for (uint64_t i = 1; i + 1 < dimensions(view); i++) {
        steps[i] = steps[i - 1] * extent(view, i); /* of the dimension behind it, in items */
    }
    for (uint64_t i = 0; i < view->length; i++) {
        uint64_t to = i;
        WORKED(vm, row / size);
        for (uint64_t at = 0; at < row; at += size) {
            memcpy(bytes->data + to * size, place + (int64_t)i * view->stride + at, size);
            for (uint64_t d = dimensions(view) - 1; d > 0; d--) { /* on to the next item of the row, as an odometer */
                to += steps[d - 1];
                if (++indices[d] < extent(view, d)) break;
                to -= steps[d - 1] * indices[d];
                indices[d] = 0;
            }
        }
    }
    vm_charge(vm, bytes->length / 32);
    *result = value_of(bytes);
    return DONE;
}

/* ---- making ---- */

static MemoryView *view_allocate(VM *vm, Value owner) {
    MemoryView *view = heap_new(vm, KIND_MEMORYVIEW, &type_memoryview, sizeof(MemoryView));
    if (!view) return NULL;
    view->owner = owner;
    view->start = 0;
    view->length = 0;
    view->stride = 1;
    view->format = value_of(&str_latin1['B']);
    view->item_size = 1;
    view->shape = NONE;
    view->hook = UNBOUND;
    if (is_kind(owner, KIND_BYTEARRAY)) AS_BYTEARRAY(owner)->exports++;
    return view;
}

static MemoryView *view_copy(VM *vm, const MemoryView *view) {
    MemoryView *copy = view_allocate(vm, view->owner);
    if (!copy) return NULL;
    copy->start = view->start;
    copy->length = view->length;
    copy->stride = view->stride;
    copy->format = view->format;
    copy->item_size = view->item_size;
    copy->shape = view->shape;
    copy->object.flags |= view->object.flags & VIEW_READONLY;
    return copy;
}

static Status view_of(VM *vm, Value object, Value *result) {
    MemoryView *view;
    if (is_kind(object, KIND_MEMORYVIEW)) {
        if (AS(MemoryView, object)->owner == UNBOUND) return released(vm);
        view = view_copy(vm, AS(MemoryView, object));
        if (!view) return NO_MEMORY;
    } else if (is_kind(object, KIND_BYTES) || is_kind(object, KIND_BYTEARRAY)) {
        uint8_t *data;
        view = view_allocate(vm, object);
        if (!view) return NO_MEMORY;
        view->length = owner_bytes(object, &data);
    } else if (!(type_of(object)->object.aux & TYPE_STATIC)) {
        return NEEDS_PYTHON;
    } else {
        return raise_type(vm, "memoryview: a bytes-like object is required, not '%T'", object);
    }
    *result = value_of(view);
    return DONE;
}

Status memoryview_new(VM *vm, Value object, Value *result) {
    const Type *type = type_of(object);
    if (type->object.aux & TYPE_STATIC || is_kind(type_lookup(vm, type, NAME(__buffer__)), KIND_BUILTIN)) return view_of(vm, object, result);
    return type_lookup(vm, type, NAME(__buffer__)) == UNBOUND ? view_of(vm, object, result) : NEEDS_PYTHON;
}

static void view_release(MemoryView *view) {
    if (is_kind(view->owner, KIND_BYTEARRAY) && bytearray_exports(AS_BYTEARRAY(view->owner)))
        AS_BYTEARRAY(view->owner)->exports--;
    view->owner = UNBOUND;
}

/* ---- the buffer protocol in Python ---- */

enum { BUFFER_WRITABLE = 1, BUFFER_FORMAT = 4, BUFFER_ND = 8, BUFFER_STRIDES = 0x18, BUFFER_C = 0x38, BUFFER_FORTRAN = 0x58, BUFFER_ANY = 0x98 };

static const char *missing_layout(const MemoryView *view, int64_t flags) {
    bool c = is_contiguous(view), fortran = is_fortran(view);
    if ((flags & BUFFER_C) == BUFFER_C && !c) return "C-contiguous";
    if ((flags & BUFFER_FORTRAN) == BUFFER_FORTRAN && !fortran) return "Fortran contiguous";
    if ((flags & BUFFER_ANY) == BUFFER_ANY && !c && !fortran) return "contiguous";
    return (flags & BUFFER_STRIDES) == BUFFER_STRIDES || c ? NULL : "C-contiguous";
}

/* __buffer__(flags) of bytes, bytearray and memoryview */
Status memoryview_buffer(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    int64_t flags;
    TRY(value_index(vm, args[1], &flags));
    if (flags > INT32_MAX) return raise_error(vm, &type_OverflowError, "buffer flags too large");
    const MemoryView *from = is_kind(args[0], KIND_MEMORYVIEW) ? AS(MemoryView, args[0]) : NULL;
    if (from && from->owner == UNBOUND) return released(vm);
    if (flags & BUFFER_WRITABLE && !(from ? is_writable(from) : is_kind(args[0], KIND_BYTEARRAY))) {
        return raise_error(vm, &type_BufferError, from ? "memoryview: underlying buffer is not writable" : "Object is not writable.");
    }
    const char *missing = from ? missing_layout(from, flags) : NULL;
    if (missing) return raise_error(vm, &type_BufferError, "memoryview: underlying buffer is not %s", missing);
    if (from && !(flags & BUFFER_ND) && flags & BUFFER_FORMAT) {
        return raise_error(vm, &type_BufferError, "memoryview: cannot cast to unsigned bytes if the format flag is present");
    }
    TRY(view_of(vm, args[0], result));
    MemoryView *view = AS(MemoryView, *result);
    if (!(flags & BUFFER_FORMAT)) view->format = value_of(&str_latin1['B']);
    if (!(flags & BUFFER_ND) && view->shape != NONE) { /* contiguous, as was looked for */
        uint64_t items = 1;
        for (uint64_t i = 0; i < dimensions(view); i++) {
            items *= extent(view, i);
        }
        view->length = items;
        view->stride = (int64_t)view->item_size;
        view->shape = NONE;
    }
    return DONE;
}

/* __release_buffer__(view) of bytearray and memoryview */
Status memoryview_release_buffer(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_kind(args[1], KIND_MEMORYVIEW)) return raise_type(vm, "expected a memoryview object");
    MemoryView *view = AS(MemoryView, args[1]);
    if (view->owner == UNBOUND) return raise_value_error(vm, "memoryview's buffer has already been released");
    Value owner = is_kind(args[0], KIND_MEMORYVIEW) ? AS(MemoryView, args[0])->owner : args[0];
    if (view->owner != owner) return raise_value_error(vm, "memoryview's buffer is not this object");
    if (view->hook != UNBOUND) return NEEDS_PYTHON;
    view_release(view);
    *result = NONE;
    return DONE;
}

/* _view_hook(view, hook): sets it (None: there is none any more), and gives the one before */
static Status view_hook_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_kind(args[0], KIND_MEMORYVIEW) || (!is_kind(args[1], KIND_TUPLE) && args[1] != NONE)) return intrinsic_misused(vm);
    MemoryView *view = AS(MemoryView, args[0]);
    *result = view->hook == UNBOUND ? NONE : view->hook;
    view->hook = args[1] == NONE ? UNBOUND : args[1];
    return DONE;
}
const Builtin intrinsic_view_hook = FUNCTION("_view_hook", "view, hook, /", 2, 2, 2, view_hook_leaf, NULL, "builtins");

/* ---- indexing ---- */

Status memoryview_item_at(VM *vm, MemoryView *view, uint64_t index, Value *result) {
    uint8_t *place;
    TRY(place_of(vm, view, &place));
    if (dimensions(view) != 1)
        return raise_error(vm, &type_NotImplementedError, "multi-dimensional sub-views are not implemented");
    if (index >= view->length) return raise_error(vm, &type_IndexError, "index out of bounds on dimension 1");
    return memoryview_read_item(vm, view, place + (int64_t)index * view->stride, result);
}

static Status index_in(VM *vm, Value key, uint64_t length, uint64_t dimension, uint64_t *index) {
    int64_t number;
    if (!is_integer(key)) {
        if (!(type_of(key)->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
        return raise_type(vm, "memoryview: invalid slice key");
    }
    if (!int_fits_int64(key, &number))
        return raise_error(vm, &type_IndexError, "cannot fit '%T' into an index-sized integer", key);
    if (number < 0) number += (int64_t)length;
    if (number < 0 || (uint64_t)number >= length)
        return raise_error(vm, &type_IndexError, "index out of bounds on dimension %l",
                           (int64_t)dimension + 1);
    *index = (uint64_t)number;
    return DONE;
}

static bool is_slices(const Tuple *keys) {
    for (uint64_t i = 0; i < keys->length; i++)
        if (is_kind(keys->items[i], KIND_SLICE)) return true;
    return false;
}

/* Where the item that a key stands for is. */
static Status locate(VM *vm, const MemoryView *view, Value key, bool is_set, uint8_t *place, uint8_t **item) {
    uint64_t number = dimensions(view), index;
    if (!is_kind(key, KIND_TUPLE)) {
        if (number == 0) return raise_type(vm, "invalid indexing of 0-dim memory");
        TRY(index_in(vm, key, view->length, 0, &index));
        if (number != 1)
            return raise_error(vm, &type_NotImplementedError,
                               "multi-dimensional sub-views are not implemented");
        *item = place + (int64_t)index * view->stride;
        return DONE;
    }
    const Tuple *keys = AS(Tuple, key);
    if (number == 0 && keys->length) return raise_type(vm, "invalid indexing of 0-dim memory");
    if (is_slices(keys)) {
        for (uint64_t i = 0; i < keys->length; i++)
            if (!is_kind(keys->items[i], KIND_SLICE)) return raise_type(vm, "memoryview: invalid slice key");
        if (is_set) return raise_error(vm, &type_NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1");
        return raise_error(vm, &type_NotImplementedError, "multi-dimensional slicing is not implemented");
    }
    for (uint64_t i = 0; i < keys->length; i++)
        if (!is_integer(keys->items[i])) {
            if (!(type_of(keys->items[i])->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
            return raise_type(vm, "memoryview: invalid slice key");
        }
    if (keys->length < number)
        return raise_error(vm, &type_NotImplementedError, "sub-views are not implemented");
    if (keys->length > number)
        return raise_type(vm, "cannot index %l-dimension view with %l-element tuple", (int64_t)number,
                          (int64_t)keys->length);
    uint64_t inner = row_size(view);
    for (uint64_t i = 0; i < number; i++) {
        TRY(index_in(vm, keys->items[i], extent(view, i), i, &index));
        if (i == 0) {
            place += (int64_t)index * view->stride;
        } else {
            inner /= extent(view, i);
            place += index * inner;
        }
    }
    *item = place;
    return DONE;
}

static Status sub_view(VM *vm, const MemoryView *view, const Slice *slice, Value *result) {
    int64_t start, step;
    uint64_t number;
    if (dimensions(view) == 0) return raise_type(vm, "invalid indexing of 0-dim memory");
    TRY(slice_resolve(vm, slice, view->length, &start, &step, &number));
    MemoryView *part = view_copy(vm, view);
    if (!part) return NO_MEMORY;
    part->start = number ? view->start + (uint64_t)(start * view->stride) : view->start;
    part->length = number;
    if (__builtin_mul_overflow(view->stride, step, &part->stride)) part->stride = view->stride;
    if (shape_of(view)) {
        Tuple *shape = tuple_from_items(vm, shape_of(view)->items, shape_of(view)->length);
        if (!shape) return NO_MEMORY;
        shape->items[0] = small_int((int64_t)number);
        part->shape = value_of(shape);
    }
    *result = value_of(part);
    return DONE;
}

Status memoryview_get_item(VM *vm, MemoryView *view, Value key, Value *result) {
    uint8_t *place, *item = NULL;
    TRY(place_of(vm, view, &place));
    if (is_kind(key, KIND_SLICE)) return sub_view(vm, view, AS(Slice, key), result);
    if (key == ELLIPSIS && dimensions(view) == 0) return memoryview_new(vm, value_of(view), result);
    TRY(locate(vm, view, key, false, place, &item));
    return memoryview_read_item(vm, view, item, result);
}

static Status set_slice(VM *vm, const MemoryView *view, const Slice *slice, Value item, uint8_t *place) {
    int64_t start, step;
    uint64_t number;
    if (dimensions(view) != 1)
        return raise_error(vm, &type_NotImplementedError,
                           "memoryview slice assignments are currently restricted to ndim = 1");
    Value bytes;
    TRY(slice_resolve(vm, slice, view->length, &start, &step, &number));
    const MemoryView *source = is_kind(item, KIND_MEMORYVIEW) ? AS(MemoryView, item) : NULL;
    if (source)
        TRY(memoryview_gather(vm, AS(MemoryView, item), &bytes));
    else if (is_kind(item, KIND_BYTES) || is_kind(item, KIND_BYTEARRAY))
        TRY(bytes_whole_self(vm, item, &bytes));
    else if (!(type_of(item)->object.aux & TYPE_STATIC))
        return NEEDS_PYTHON;
    else
        return raise_type(vm, "a bytes-like object is required, not '%T'", item);
    char code = source ? memoryview_format_code(source->format) : 'B';
    uint64_t length = source ? source->length : 0;
    const uint8_t *data;
    uint64_t size;
    bytes_view(bytes, &data, &size);
    if (!source) length = size;
    if (code != memoryview_format_code(view->format) || length != number || (source && dimensions(source) != 1))
        return raise_value_error(vm, "memoryview assignment: lvalue and rvalue have different structures");
    for (uint64_t i = 0; i < number; i++)
        memcpy(place + (start + (int64_t)i * step) * view->stride, data + i * view->item_size,
               view->item_size);
    vm_charge(vm, size / 32);
    return DONE;
}

Status memoryview_set_item(VM *vm, MemoryView *view, Value key, Value value) {
    uint8_t *place, *item = NULL, buffer[8] = {0};
    TRY(place_of(vm, view, &place));
    if (!is_writable(view)) return raise_type(vm, "cannot modify read-only memory");
    if (dimensions(view) == 0 && key == ELLIPSIS) key = value_of(&tuple_empty);
    if (dimensions(view) != 0 && is_kind(key, KIND_SLICE)) return set_slice(vm, view, AS(Slice, key), value, place);
    if (dimensions(view) > 1 && is_integer(key)) /* worded otherwise than when it is read */
        return raise_error(vm, &type_NotImplementedError, "sub-views are not implemented");
    TRY(locate(vm, view, key, true, place, &item));
    TRY(memoryview_pack_item(vm, view, value, buffer));
    memcpy(item, buffer, view->item_size);
    return DONE;
}

/* ---- comparing ---- */

Status memoryview_hash(VM *vm, MemoryView *view, uint64_t *hash) {
    Value bytes;
    if (view->owner == UNBOUND) return released(vm);
    if (is_writable(view)) return raise_value_error(vm, "cannot hash writable memoryview object");
    char code = memoryview_format_code(view->format);
    if (code != 'B' && code != 'b' && code != 'c')
        return raise_value_error(vm, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    if (!is_kind(view->owner, KIND_BYTES)) return raise_type(vm, "unhashable type: '%T'", view->owner);
    TRY(memoryview_gather(vm, view, &bytes));
    *hash = bytes_hash(AS_BYTES(bytes));
    return DONE;
}

/* Item by item, each as its own format reads it. */
static Status items_equal(VM *vm, const MemoryView *a, const MemoryView *b, bool *equal) {
    uint8_t *x, *y;
    TRY(place_of(vm, a, &x));
    TRY(place_of(vm, b, &y));
    *equal = false;
    if (dimensions(a) != dimensions(b)) return DONE;
    for (uint64_t i = 0; i < dimensions(a); i++)
        if (extent(a, i) != extent(b, i)) return DONE;
    uint64_t a_row = row_size(a);
    uint64_t inner = a->item_size ? a_row / a->item_size : 0;
    char a_code = memoryview_format_code(a->format), b_code = memoryview_format_code(b->format);
    bool plain = a_code == b_code && a_code != 'f' && a_code != 'd' && a_code != 'e' && a_code != '?';
    if (plain && is_contiguous(a) && is_contiguous(b)) {
        *equal = memcmp(x, y, a->length * a_row) == 0;
        if (*equal) vm_charge(vm, a->length * inner / 16);
        return DONE;
    }
    for (uint64_t i = 0; i < a->length; i++) {
        WORKED(vm, 1 + inner);
        const uint8_t *p = x + (int64_t)i * a->stride, *q = y + (int64_t)i * b->stride;
        if (plain) {
            if (memcmp(p, q, a_row) != 0) return DONE;
            continue;
        }
        for (uint64_t k = 0; k < inner; k++) {
            Value left, right;
            bool same;
            TRY(memoryview_read_item(vm, a, p + k * a->item_size, &left));
            TRY(memoryview_read_item(vm, b, q + k * b->item_size, &right));
            TRY(value_equal(vm, left, right, &same));
            if (!same || (is_kind(left, KIND_FLOAT) && left == right)) return DONE;
        }
    }
    vm_charge(vm, a->length * inner / 16);
    *equal = true;
    return DONE;
}

Status memoryview_equal(VM *vm, Value a, Value b, Value *result) {
    Value other = is_kind(a, KIND_MEMORYVIEW) ? b : a, self = is_kind(a, KIND_MEMORYVIEW) ? a : b;
    if (AS(MemoryView, self)->owner == UNBOUND ||
        (is_kind(other, KIND_MEMORYVIEW) && AS(MemoryView, other)->owner == UNBOUND)) {
        *result = bool_value(a == b);
        return DONE;
    }
    if (is_kind(other, KIND_BYTES) || is_kind(other, KIND_BYTEARRAY)) {
        uint8_t *data;
        MemoryView whole = {.object = {.kind = KIND_MEMORYVIEW, .mark = MARK_PERMANENT},
                            .owner = other,
                            .stride = 1,
                            .format = value_of(&str_latin1['B']),
                            .item_size = 1,
                            .shape = NONE};
        whole.length = owner_bytes(other, &data);
        bool same;
        TRY(items_equal(vm, AS(MemoryView, self), &whole, &same));
        *result = bool_value(same);
        return DONE;
    }
    if (!is_kind(other, KIND_MEMORYVIEW)) {
        *result = NOT_IMPLEMENTED;
        return DONE;
    }
    bool same;
    TRY(items_equal(vm, AS(MemoryView, self), AS(MemoryView, other), &same));
    *result = bool_value(same);
    return DONE;
}

/* ---- methods ---- */

LEAF(new) {
    (void)count;
    const Type *type;
    TRY(class_argument(vm, args[0], &type_memoryview, &type));
    return memoryview_new(vm, args[1], result);
}

LEAF(eq) {
    (void)count;
    return memoryview_equal(vm, args[0], args[1], result);
}

LEAF(ne) {
    (void)count;
    TRY(memoryview_equal(vm, args[0], args[1], result));
    if (*result != NOT_IMPLEMENTED) *result = bool_value(*result == FALSE);
    return DONE;
}

LEAF(unordered) {
    (void)vm, (void)args, (void)count;
    *result = NOT_IMPLEMENTED;
    return DONE;
}

LEAF(hash) {
    (void)count;
    uint64_t hash = 0;
    TRY(memoryview_hash(vm, SELF, &hash));
    return int_from_int64(vm, (int64_t)hash, result);
}

LEAF(len) {
    (void)count;
    int64_t length = 0;
    TRY(memoryview_length(vm, SELF, &length));
    *result = small_int(length);
    return DONE;
}

LEAF(iter) {
    (void)count;
    return iterator_new(vm, args[0], result);
}

LEAF(getitem) {
    (void)count;
    return memoryview_get_item(vm, SELF, args[1], result);
}

LEAF(setitem) {
    (void)count;
    TRY(memoryview_set_item(vm, SELF, args[1], args[2]));
    *result = NONE;
    return DONE;
}

LEAF(delitem) {
    (void)count, (void)result;
    if (SELF->owner == UNBOUND) return released(vm);
    if (!is_writable(SELF)) return raise_type(vm, "cannot modify read-only memory");
    return raise_type(vm, "cannot delete memory");
}

LEAF(release) {
    (void)vm, (void)count;
    if (SELF->hook != UNBOUND) return NEEDS_PYTHON;
    if (SELF->owner != UNBOUND) view_release(SELF);
    *result = NONE;
    return DONE;
}

LEAF(enter) {
    (void)count;
    if (SELF->owner == UNBOUND) return released(vm);
    *result = args[0];
    return DONE;
}

LEAF(tobytes) {
    (void)count;
    if (SELF->owner == UNBOUND) return released(vm);
    if (args[1] != UNBOUND && args[1] != NONE) {
        if (!is_str(args[1]))
            return raise_type(vm, "tobytes() argument 'order' must be str or None, not %A", args[1]);
        const Str *order = AS_STR(args[1]);
        if (!str_equals_ascii(order, "C") && !str_equals_ascii(order, "A") && !str_equals_ascii(order, "F"))
            return raise_value_error(vm, "order must be 'C', 'F' or 'A'");
        if (str_equals_ascii(order, "F") && dimensions(SELF) > 1) return gather_fortran(vm, SELF, result);
    }
    return memoryview_gather(vm, SELF, result);
}

LEAF(hex) {
    (void)count;
    Value bytes;
    if (SELF->length * row_size(SELF) > TEXT_STEP) return NEEDS_PYTHON;
    TRY(memoryview_gather(vm, SELF, &bytes));
    return bytes_to_hex(vm, AS_BYTES(bytes)->data, AS_BYTES(bytes)->length, args[1], args[2], result);
}

enum { LISTED_AT_ONCE = 4096 };

/* The items of `dimension` and those inside it as nested lists. */
static Status list_dimension(VM *vm, const MemoryView *view, uint64_t dimension, const uint8_t *at,
                             Value *result) {
    if (dimension == dimensions(view)) return memoryview_read_item(vm, view, at, result);
    uint64_t length = extent(view, dimension), inner = view->item_size;
    for (uint64_t i = dimension + 1; i < dimensions(view); i++)
        inner *= extent(view, i);
    int64_t stride = dimension == 0 ? view->stride : (int64_t)inner;
    List *list = list_new(vm, length);
    if (!list) return NO_MEMORY;
    for (uint64_t i = 0; i < length; i++) {
        TRY(list_dimension(vm, view, dimension + 1, at + (int64_t)i * stride, &list_items(list)[i]));
        WORKED(vm, 1);
    }
    *result = value_of(list);
    return DONE;
}

LEAF(tolist) {
    (void)count;
    uint8_t *place;
    TRY(place_of(vm, SELF, &place));
    if (dimensions(SELF) == 1 && SELF->length > LISTED_AT_ONCE) {
        List *list = list_new(vm, 0);
        if (!list) return NO_MEMORY;
        *result = value_of(list);
        return list_fill(vm, list, args[0]);
    }
    TRY(list_dimension(vm, SELF, 0, place, result));
    vm_charge(vm, SELF->length / 16);
    return DONE;
}

LEAF(toreadonly) {
    (void)count;
    if (SELF->owner == UNBOUND) return released(vm);
    MemoryView *view = view_copy(vm, SELF);
    if (!view) return NO_MEMORY;
    view->object.flags |= VIEW_READONLY;
    *result = value_of(view);
    return DONE;
}

static Status cast_shape(VM *vm, Value shape, uint64_t items, Tuple **result) {
    const Value *lengths;
    uint64_t number, product = 1;
    if (!is_kind(shape, KIND_LIST) && !is_kind(shape, KIND_TUPLE))
        return raise_type(vm, "shape must be a list or a tuple");
    if (is_kind(shape, KIND_LIST)) {
        lengths = list_items(AS(List, shape));
        number = AS(List, shape)->length;
    } else {
        lengths = AS(Tuple, shape)->items;
        number = AS(Tuple, shape)->length;
    }
    if (number > DIMENSION_LIMIT)
        return raise_value_error(vm, "memoryview: number of dimensions must not exceed 64");
    for (uint64_t i = 0; i < number; i++) {
        int64_t length;
        if (!is_integer(lengths[i]))
            return raise_type(vm, "memoryview.cast(): elements of shape must be integers");
        if (!int_fits_int64(lengths[i], &length))
            return raise_error(vm, &type_OverflowError, "Python int too large to convert to C ssize_t");
        if (length <= 0)
            return raise_value_error(vm, "memoryview.cast(): elements of shape must be integers > 0");
        if (__builtin_mul_overflow(product, (uint64_t)length, &product) || product > INT64_MAX)
            return raise_value_error(vm, "memoryview.cast(): product(shape) > SSIZE_MAX");
    }
    if (product != items) return raise_type(vm, "memoryview: product(shape) * itemsize != buffer size");
    *result = tuple_new(vm, number);
    if (!*result) return NO_MEMORY;
    for (uint64_t i = 0; i < number; i++) { /* of whatever class the lengths are, the view's are ints */
        int64_t length = 0;
        int_fits_int64(lengths[i], &length);
        (*result)->items[i] = small_int(length);
    }
    return DONE;
}

LEAF(cast) {
    (void)count;
    MemoryView *view = SELF;
    ItemForm form, old_form;
    if (view->owner == UNBOUND) return released(vm);
    if (!is_str(args[1])) return raise_not_str(vm, "cast() argument 'format'", args[1]);
    if (args[2] != UNBOUND && !is_kind(args[2], KIND_LIST) && !is_kind(args[2], KIND_TUPLE))
        return raise_type(vm, "shape must be a list or a tuple");
    if (!is_contiguous(view)) return raise_type(vm, "memoryview: casts are restricted to C-contiguous views");
    if ((args[2] != UNBOUND || dimensions(view) != 1) && view->length * row_size(view) == 0)
        return raise_type(vm, "memoryview: cannot cast view with zeros in shape or strides");
    uint64_t size = memoryview_format_size(memoryview_format_code(args[1]), &form);
    memoryview_format_size(memoryview_format_code(view->format), &old_form);
    if (form == ITEM_NONE)
        return raise_value_error(
            vm, "memoryview: destination format must be a native single character format prefixed with "
                "an optional '@'");
    bool from_bytes = old_form == ITEM_CHAR ||
                      (view->item_size == 1 && (old_form == ITEM_SIGNED || old_form == ITEM_UNSIGNED));
    bool to_bytes = form == ITEM_CHAR || (size == 1 && form != ITEM_BOOL);
    if (!from_bytes && !to_bytes)
        return raise_type(vm, "memoryview: cannot cast between two non-byte formats");
    if (args[2] != UNBOUND && dimensions(view) != 1) {
        uint64_t wanted =
            is_kind(args[2], KIND_LIST) ? AS(List, args[2])->length : AS(Tuple, args[2])->length;
        if (wanted != 1) return raise_type(vm, "memoryview: cast must be 1D -> ND or ND -> 1D");
    }
    uint64_t total = view->length * row_size(view);
    if (total % size) return raise_type(vm, "memoryview: length is not a multiple of itemsize");
    Tuple *shape = NULL;
    if (args[2] != UNBOUND) TRY(cast_shape(vm, args[2], total / size, &shape));
    Value format = str_exact(vm, AS_STR(args[1]));
    MemoryView *made = view_copy(vm, view);
    if (!made || format == UNBOUND) return NO_MEMORY;
    made->format = format;
    made->item_size = size;
    made->length = total / size;
    made->stride = (int64_t)size;
    made->shape = NONE;
    if (shape && shape->length != 1) {
        made->shape = value_of(shape);
        made->length = shape->length ? (uint64_t)int_of(shape->items[0]) : 1;
        made->stride = (int64_t)row_size(made);
    }
    *result = value_of(made);
    return DONE;
}

static Status seek(VM *vm, Value *args, int64_t start, int64_t end, bool counting, Value *result) {
    MemoryView *view = SELF;
    int64_t number = 0;
    if (view->owner == UNBOUND) return released(vm);
    for (int64_t i = start; i < end && i < (int64_t)view->length; i++) {
        Value item;
        bool same;
        TRY(memoryview_item_at(vm, view, (uint64_t)i, &item));
        TRY(value_equal(vm, item, args[1], &same));
        if (same && !counting) {
            *result = small_int(i);
            return DONE;
        }
        number += same;
    }
    vm_charge(vm, view->length / 8);
    if (!counting) return raise_value_error(vm, "memoryview.index(x): x not found");
    *result = small_int(number);
    return DONE;
}

LEAF(count) {
    (void)count;
    if (SELF->owner != UNBOUND && dimensions(SELF) == 0) return raise_type(vm, "invalid indexing of 0-dim memory");
    return seek(vm, args, 0, INT64_MAX, true, result);
}

LEAF(index) {
    (void)count;
    int64_t start, end;
    if (SELF->owner == UNBOUND) return released(vm);
    if (dimensions(SELF) == 0) return raise_type(vm, "invalid lookup on 0-dim memory");
    if (dimensions(SELF) > 1) return raise_error(vm, &type_NotImplementedError, "multi-dimensional lookup is not implemented");
    TRY(slice_bounds(vm, args[2], args[3], SELF->length, &start, &end));
    return seek(vm, args, start, end, false, result);
}

LEAF(repr) {
    (void)count;
    Value identity;
    TRY(identity_text(vm, args[0], &identity));
    Value text =
        format_text(vm, SELF->owner == UNBOUND ? "<released memory at %S>" : "<memory at %S>", identity);
    return give(text, result);
}

/* ---- attributes ---- */

#define ATTRIBUTE(name)                                                                                      \
    static Status name##_value(VM *vm, MemoryView *view, Value *result);                                     \
    LEAF(name) {                                                                                             \
        (void)count;                                                                                         \
        if (SELF->owner == UNBOUND) return released(vm);                                                     \
        return name##_value(vm, SELF, result);                                                               \
    }                                                                                                        \
    static Status name##_value(VM *vm, MemoryView *view, Value *result)

ATTRIBUTE(obj) {
    (void)vm;
    return give(view->owner, result);
}
ATTRIBUTE(nbytes) {
    (void)vm;
    return give(small_int((int64_t)(view->length * row_size(view))), result);
}
ATTRIBUTE(readonly) {
    (void)vm;
    return give(bool_value(!is_writable(view)), result);
}
ATTRIBUTE(itemsize) {
    (void)vm;
    return give(small_int((int64_t)view->item_size), result);
}
ATTRIBUTE(format) {
    (void)vm;
    return give(view->format, result);
}
ATTRIBUTE(ndim) {
    (void)vm;
    return give(small_int((int64_t)dimensions(view)), result);
}
ATTRIBUTE(shape) {
    Tuple *tuple = tuple_new(vm, dimensions(view));
    if (!tuple) return NO_MEMORY;
    for (uint64_t i = 0; i < tuple->length; i++)
        tuple->items[i] = small_int((int64_t)extent(view, i));
    return give(value_of(tuple), result);
}
ATTRIBUTE(strides) {
    Tuple *tuple = tuple_new(vm, dimensions(view));
    if (!tuple) return NO_MEMORY;
    uint64_t inner = view->item_size;
    for (uint64_t i = tuple->length; i-- > 1;) {
        tuple->items[i] = small_int((int64_t)inner);
        inner *= extent(view, i);
    }
    if (tuple->length) tuple->items[0] = small_int(view->stride);
    return give(value_of(tuple), result);
}
ATTRIBUTE(suboffsets) {
    (void)vm, (void)view;
    return give(value_of(&tuple_empty), result);
}
ATTRIBUTE(c_contiguous) {
    (void)vm;
    return give(bool_value(is_contiguous(view)), result);
}
ATTRIBUTE(contiguous) {
    (void)vm;
    return give(bool_value(is_contiguous(view) || is_fortran(view)), result);
}
ATTRIBUTE(f_contiguous) {
    (void)vm;
    return give(bool_value(is_fortran(view)), result);
}

#define COMPARISON(name, leaf) SLOT("__" #name "__", "value, /", 2, leaf, NULL, type_memoryview)

static const Builtin memoryview_methods[] = {
    STATIC_METHOD(0, "__new__", "object", 2, 2, 2, new_leaf, &prelude_memoryview_new, type_memoryview),
    SLOT("__repr__", "", 1, repr_leaf, NULL, type_memoryview),
    SLOT("__buffer__", "flags, /", 2, memoryview_buffer, &prelude_bytes_buffer, type_memoryview),
    SLOT("__release_buffer__", "buffer, /", 2, memoryview_release_buffer, &prelude_memoryview_release_buffer, type_memoryview),
    SLOT("__hash__", "", 1, hash_leaf, NULL, type_memoryview),
    COMPARISON(lt, unordered_leaf),
    COMPARISON(le, unordered_leaf),
    COMPARISON(eq, eq_leaf),
    COMPARISON(ne, ne_leaf),
    COMPARISON(gt, unordered_leaf),
    COMPARISON(ge, unordered_leaf),
    SLOT("__iter__", "", 1, iter_leaf, NULL, type_memoryview),
    SLOT("__len__", "", 1, len_leaf, NULL, type_memoryview),
    SLOT("__getitem__", "key, /", 2, getitem_leaf, &prelude_memoryview_getitem, type_memoryview),
    SLOT("__setitem__", "key, value, /", 3, setitem_leaf, &prelude_memoryview_setitem, type_memoryview),
    SLOT("__delitem__", "key, /", 2, delitem_leaf, NULL, type_memoryview),
    METHOD("release", "", 1, 1, 1, release_leaf, &prelude_memoryview_release, type_memoryview),
    METHOD("tobytes", "order='C'", 1, 2, 2, tobytes_leaf, NULL, type_memoryview),
    METHOD("hex", "sep=<unrepresentable>, bytes_per_sep=1", 1, 3, 3, hex_leaf, &prelude_memoryview_hex,
           type_memoryview),
    METHOD("tolist", "", 1, 1, 1, tolist_leaf, NULL, type_memoryview),
    METHOD("cast", "format, shape=<unrepresentable>", 2, 3, 3, cast_leaf, NULL, type_memoryview),
    METHOD("toreadonly", "", 1, 1, 1, toreadonly_leaf, NULL, type_memoryview),
    METHOD("count", "value, /", 2, 2, 2, count_leaf, &prelude_memoryview_count, type_memoryview),
    METHOD("index", "value, start=0, stop=sys.maxsize, /", 2, 4, 4, index_leaf, &prelude_memoryview_index,
           type_memoryview),
    METHOD("__enter__", "", 1, 1, 1, enter_leaf, NULL, type_memoryview),
    METHOD_FLAGS(BUILTIN_VARIADIC, "__exit__", "*exc_info", 1, 255, 255, release_leaf, &prelude_memoryview_exit, type_memoryview),
    CLASS_METHOD(0, "_from_flags", "object, flags", 3, 3, 3, NULL, &prelude_memoryview_from_flags, type_memoryview),
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, type_memoryview),
    GETSET("obj", obj_leaf, NULL, type_memoryview),
    GETSET("nbytes", nbytes_leaf, NULL, type_memoryview),
    GETSET("readonly", readonly_leaf, NULL, type_memoryview),
    GETSET("itemsize", itemsize_leaf, NULL, type_memoryview),
    GETSET("format", format_leaf, NULL, type_memoryview),
    GETSET("ndim", ndim_leaf, NULL, type_memoryview),
    GETSET("shape", shape_leaf, NULL, type_memoryview),
    GETSET("strides", strides_leaf, NULL, type_memoryview),
    GETSET("suboffsets", suboffsets_leaf, NULL, type_memoryview),
    GETSET("c_contiguous", c_contiguous_leaf, NULL, type_memoryview),
    GETSET("f_contiguous", f_contiguous_leaf, NULL, type_memoryview),
    GETSET("contiguous", contiguous_leaf, NULL, type_memoryview),
};

const Type type_memoryview = {
    STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_SEQUENCE | TYPE_HAS_WEAKREF),
    .static_name = "memoryview",
    .base = &type_object,
    METHOD_TABLE(memoryview_methods),
    .number = TYPE_NUMBER_memoryview,
    .instance_kind = KIND_MEMORYVIEW,
    .static_doc = "The memory of bytes or a bytearray, seen as items of a format, without a copy.",
    .version = 1,
};
