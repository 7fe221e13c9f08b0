/* kinds.c: the table of kinds.h, and what follows from it directly: the size of an object. */
#include "object/kinds.h"
#include "object/heap.h"
#include "object/type.h"

/* A row: the name, the size, flags and whether aux are forgotten in a dump, the fields.
 *
 * V: any value; VA: of some kinds only. O: a pointer that may be NULL; R: one that may not. */
#define V(layout, member)            {FIELD_VALUE, 0, offsetof(layout, member), 0, ALLOW_ANY}
#define VU(layout, member)           {FIELD_VALUE, 0, offsetof(layout, member), 0, ALLOW_ANY | ALLOW_UNBOUND}
#define VA(layout, member, allowed)  {FIELD_VALUE, 0, offsetof(layout, member), 0, allowed}
#define O(layout, member, kind)      {FIELD_OBJECT, kind, offsetof(layout, member), 0, ALLOW(kind) | ALLOW_UNBOUND}
#define R(layout, member, kind)      {FIELD_OBJECT, kind, offsetof(layout, member), 0, ALLOW(kind)}
#define T(layout, member)            {FIELD_TYPE, 0, offsetof(layout, member), 0, ALLOW(KIND_TYPE)}
#define WEAK(layout, member)         {FIELD_WEAK, 0, offsetof(layout, member), 0, ALLOW_ANY | ALLOW_UNBOUND}
#define W(layout, member)            {FIELD_WORD, 0, offsetof(layout, member), 0, 0}
#define HASH(layout, member)         {FIELD_HASH, 0, offsetof(layout, member), 0, 0}
#define P(layout, member)            {FIELD_POINTER, 0, offsetof(layout, member), 0, 0}
#define F(form, layout, member)      {form, 0, offsetof(layout, member), 0, 0}
#define REBUILT(layout, member, kind) {FIELD_REBUILT, kind, offsetof(layout, member), 0, 0}
#define TAIL(form, layout, member, count, detail, allowed) {form, detail, offsetof(layout, member), offsetof(layout, count), allowed}
#define TAIL_AUX(form, layout, member, allowed) {form, 0, offsetof(layout, member), COUNT_IN_AUX, allowed}

#define INTEGER   (ALLOW_SMALL | ALLOW(KIND_INT))
#define STR       ALLOW(KIND_STR)
#define TUPLE     ALLOW(KIND_TUPLE)
#define STORAGE   (ALLOW_ANY | ALLOW_UNBOUND | ALLOW_HIDDEN)

const KindDescription kind_descriptions[KIND_COUNT] = {
    [KIND_RAW] = {"raw", sizeof(Raw), 0, false, {W(Raw, size), TAIL(FIELD_BYTES, Raw, bytes, size, 1, 0)}},
    [KIND_VALUES] = {"values", sizeof(Values), 0, false, {W(Values, capacity), TAIL(FIELD_VALUES, Values, items, capacity, 0, STORAGE)}},
    [KIND_ENTRIES] = {"entries", sizeof(Entries), 0, false, {W(Entries, capacity), TAIL(FIELD_ENTRIES, Entries, items, capacity, 0, ALLOW_ANY | ALLOW_UNBOUND)}},
    [KIND_SET_TABLE] = {"set table", sizeof(SetTable), 0, false, {W(SetTable, capacity), TAIL(FIELD_SET_ENTRIES, SetTable, items, capacity, 0,
                                                                                   ALLOW_ANY | ALLOW_UNBOUND)}},
    [KIND_INT] = {"int", sizeof(Int), 0, false, {W(Int, size), TAIL(FIELD_BYTES, Int, limbs, size, 8, 0)}},
    [KIND_FLOAT] = {"float", sizeof(Float), 0, false, {W(Float, value)}},
    [KIND_COMPLEX] = {"complex", sizeof(Complex), 0, false, {W(Complex, real), W(Complex, imag)}},
    [KIND_STR] = {"str", sizeof(Str), STR_ASCII, false, {W(Str, length), F(FIELD_TEXT_DATA, Str, data),
                                       TAIL(FIELD_TEXT, Str, inline_data, length, 0, 0)}},
    [KIND_TEXT_BUFFER] = {"text buffer", sizeof(TextBuffer), 0, false, {W(TextBuffer, used), W(TextBuffer, size),
                                                              TAIL(FIELD_BYTES, TextBuffer, bytes, size, 1, 0)}},
    [KIND_BYTES] = {"bytes", sizeof(Bytes), 0, false, {HASH(Bytes, hash), W(Bytes, length), TAIL(FIELD_BYTES, Bytes, data, length, 1, 0)}},
    [KIND_BYTEARRAY] = {"bytearray", sizeof(ByteArray), 0, false, {W(ByteArray, start), W(ByteArray, length), W(ByteArray, exports),
                                                         O(ByteArray, raw, KIND_RAW)}},
    [KIND_MEMORYVIEW] = {"memoryview", sizeof(MemoryView), 0, false,
                         {VA(MemoryView, owner, ALLOW(KIND_BYTES) | ALLOW(KIND_BYTEARRAY) | ALLOW_UNBOUND), W(MemoryView, start),
                          W(MemoryView, length), W(MemoryView, stride), VA(MemoryView, format, STR), W(MemoryView, item_size),
                          VA(MemoryView, shape, TUPLE | ALLOW_NONE), VA(MemoryView, hook, TUPLE | ALLOW_UNBOUND)}},
    [KIND_TUPLE] = {"tuple", sizeof(Tuple), 0, false, {W(Tuple, length), TAIL(FIELD_VALUES, Tuple, items, length, 0, ALLOW_ANY | ALLOW_UNBOUND)}},
    [KIND_LIST] = {"list", sizeof(List), 0, false, {W(List, length), O(List, values, KIND_VALUES)}},
    [KIND_DICT] = {"dict", sizeof(Dict), DICT_MIRRORS, false, {F(FIELD_HALVES, Dict, used), W(Dict, keys_version),
                                          O(Dict, entries, KIND_ENTRIES), REBUILT(Dict, index, KIND_RAW)}},
    [KIND_DICT_VIEW] = {"dict view", sizeof(DictView), 0, false, {VA(DictView, dict, ALLOW(KIND_DICT))}},
    [KIND_SET] = {"set", sizeof(Set), SET_PLAIN, false, {W(Set, live), W(Set, filled), W(Set, version), W(Set, finger), HASH(Set, hash),
                                       O(Set, table, KIND_SET_TABLE)}},
    [KIND_RANGE] = {"range", sizeof(Range), 0, false, {VA(Range, start, INTEGER), VA(Range, stop, INTEGER), VA(Range, step, INTEGER),
                                             VA(Range, length, INTEGER)}},
    [KIND_SLICE] = {"slice", sizeof(Slice), 0, false, {V(Slice, start), V(Slice, stop), V(Slice, step)}},
    [KIND_ITERATOR] = {"iterator", sizeof(Iterator), FLAG_KIND_A, false, {VU(Iterator, source), W(Iterator, position), W(Iterator, stop),
                                                      W(Iterator, step), VU(Iterator, extra), VU(Iterator, inbox)}},
    [KIND_CELL] = {"cell", sizeof(Cell), 0, false, {VU(Cell, value)}},
    [KIND_FUNCTION] = {"function", sizeof(NamedFunction), 0, true, {P(Function, code), R(Function, link, KIND_LINK), R(Function, globals, KIND_DICT),
                       V(Function, builtins), VA(Function, closure, TUPLE | ALLOW_NONE), VA(Function, defaults, TUPLE | ALLOW_NONE),
                       VA(Function, keyword_defaults, ALLOW(KIND_DICT) | ALLOW_NONE), VA(NamedFunction, name, STR),
                       VA(NamedFunction, qualname, STR), V(NamedFunction, module), V(NamedFunction, doc), V(NamedFunction, annotations),
                       V(NamedFunction, annotate), V(NamedFunction, type_params), O(NamedFunction, attributes, KIND_DICT)}},
    [KIND_BUILTIN] = {"builtin", sizeof(Object), 0, false, {{0}}}, /* constant data only */
    [KIND_METHOD] = {"method", sizeof(Method), 0, false, {V(Method, function), V(Method, self)}},
    [KIND_WRAPPER] = {"wrapper", sizeof(Wrapper), 0, false, {VU(Wrapper, function), VU(Wrapper, setter), VU(Wrapper, deleter), VU(Wrapper, doc),
                                                   VU(Wrapper, name), O(Wrapper, attributes, KIND_DICT)}},
    [KIND_DESCRIPTOR] = {"descriptor", sizeof(Descriptor), 0, false, {VA(Descriptor, owner, ALLOW(KIND_TYPE)), V(Descriptor, name),
                                                            W(Descriptor, index)}},
    [KIND_GENERATOR] = {"generator", sizeof(Generator), 0, false, {R(Generator, link, KIND_LINK), VA(Generator, function, ALLOW(KIND_FUNCTION)),
                        VA(Generator, name, STR), VA(Generator, qualname, STR), VU(Generator, awaiting),
                        VA(Generator, handled, ALLOW(KIND_EXCEPTION) | ALLOW_NONE | ALLOW_UNBOUND), VU(Generator, locals), VU(Generator, extra),
                        VA(Generator, frame, ALLOW(KIND_FRAME) | ALLOW_NONE),
                        W(Generator, pc), W(Generator, count),
                        TAIL(FIELD_VALUES, Generator, registers, count, 0, ALLOW_ANY | ALLOW_UNBOUND)}},
    [KIND_LINK] = {"link", sizeof(Link), 0, false, {F(FIELD_CODE, Link, code), VA(Link, program, ALLOW(KIND_PROGRAM) | ALLOW_NONE),
                   P(Link, constants), P(Link, names), VA(Link, name, STR), VA(Link, qualname, STR), V(Link, doc),
                   O(Link, constant_values, KIND_VALUES), O(Link, name_values, KIND_VALUES), O(Link, children, KIND_VALUES), O(Link, shown, KIND_CODE),
                   REBUILT(Link, caches, KIND_RAW), REBUILT(Link, unpacked, KIND_RAW),
                   REBUILT(Link, lines, KIND_RAW)}},
    [KIND_PROGRAM] = {"program", sizeof(ProgramObject), 0, false, {F(FIELD_PROGRAM, ProgramObject, program)}},
    [KIND_CODE] = {"code", sizeof(CodeObject), 0, false, {R(CodeObject, link, KIND_LINK)}},
    /* What only builtin types have (static_name, methods ...) is NULL in the heap. */
    [KIND_TYPE] = {"type", sizeof(Type), 0, false, {T(Type, base), W(Type, version), VA(Type, name, STR), VA(Type, qualname, STR), VA(Type, bases, TUPLE),
                   VA(Type, mro, TUPLE), R(Type, dict, KIND_DICT), O(Type, root_shape, KIND_SHAPE), O(Type, subclasses, KIND_VALUES),
                   W(Type, slot_count), W(Type, inline_count), VA(Type, metadata, ALLOW(KIND_DICT) | ALLOW_UNBOUND)}},
    [KIND_SHAPE] = {"shape", sizeof(Shape), 0, false, {T(Shape, owner), O(Shape, parent, KIND_SHAPE), VA(Shape, name, STR | ALLOW_UNBOUND),
                                             REBUILT(Shape, transitions, KIND_DICT), REBUILT(Shape, table, KIND_DICT)}},
    [KIND_INSTANCE] = {"instance", sizeof(Instance), 0, false, {O(Instance, shape, KIND_SHAPE), O(Instance, dict, KIND_DICT),
                       O(Instance, overflow, KIND_VALUES), TAIL_AUX(FIELD_VALUES, Instance, slots, ALLOW_ANY | ALLOW_UNBOUND)}},
    [KIND_MODULE] = {"module", sizeof(Module), 0, false, {R(Module, dict, KIND_DICT)}},
    [KIND_EXCEPTION] = {"exception", sizeof(Exception), 0, false, {VA(Exception, args, TUPLE), VA(Exception, cause, ALLOW(KIND_EXCEPTION) | ALLOW_NONE),
                        VA(Exception, context, ALLOW(KIND_EXCEPTION) | ALLOW_NONE), VA(Exception, traceback, ALLOW(KIND_TRACEBACK) | ALLOW_NONE),
                        O(Exception, fields, KIND_VALUES), O(Exception, attributes, KIND_DICT)}},
    [KIND_TRACEBACK] = {"traceback", sizeof(Traceback), 0, false, {VA(Traceback, next, ALLOW(KIND_TRACEBACK) | ALLOW_NONE), R(Traceback, link, KIND_LINK),
                        VA(Traceback, function, ALLOW(KIND_FUNCTION) | ALLOW_NONE), W(Traceback, pc),
                        VA(Traceback, frame, ALLOW(KIND_FRAME) | ALLOW_NONE)}},
    [KIND_FRAME] = {"frame", sizeof(FrameObject), 0, false, {R(FrameObject, link, KIND_LINK), VA(FrameObject, function, ALLOW(KIND_FUNCTION) | ALLOW_NONE),
                    VA(FrameObject, back, ALLOW(KIND_FRAME) | ALLOW_NONE), VU(FrameObject, locals), VA(FrameObject, extra, ALLOW(KIND_DICT) | ALLOW_UNBOUND),
                    VA(FrameObject, generator, ALLOW(KIND_GENERATOR) | ALLOW_UNBOUND), V(FrameObject, trace),
                    VA(FrameObject, caught, ALLOW(KIND_EXCEPTION) | ALLOW_UNBOUND), W(FrameObject, traced), W(FrameObject, line), W(FrameObject, pc), W(FrameObject, count),
                    TAIL(FIELD_VALUES, FrameObject, registers, count, 0, ALLOW_ANY | ALLOW_UNBOUND)}},
    [KIND_WEAKREF] = {"weakref", sizeof(Weakref), 0, false, {WEAK(Weakref, target), VU(Weakref, callback), W(Weakref, hash)}},
    [KIND_NATIVE] = {"native", sizeof(Native), 0, false, {O(Native, raw, KIND_RAW), TAIL_AUX(FIELD_VALUES, Native, values, ALLOW_ANY | ALLOW_UNBOUND)}},
};

static uint64_t tail_count(const Object *object, const Field *field) {
    if (field->count == COUNT_IN_AUX) return object->aux;
    return *(const uint64_t *)((const char *)object + field->count);
}

size_t object_size(const Object *object) {
    const KindDescription *kind = &kind_descriptions[object->kind];
    size_t size = kind->size;
    FOR_FIELDS(field, kind) {
        switch (field->form) {
        case FIELD_VALUES: size += tail_count(object, field) * sizeof(Value); break;
        case FIELD_ENTRIES: size += tail_count(object, field) * sizeof(Entry); break;
        case FIELD_SET_ENTRIES: size += tail_count(object, field) * sizeof(SetEntry); break;
        case FIELD_BYTES: size += tail_count(object, field) * field->detail + (object->kind == KIND_BYTES); break;
        case FIELD_TEXT:
            size += object->flags & STR_SHARED ? sizeof(TextBuffer *) : ((const Str *)object)->length * object->spare;
            break;
        default: break;
        }
    }
    if (object->flags & FLAG_ATTRIBUTES) size = ((size + 7) & ~(size_t)7) + sizeof(Dict *);
    return size;
}

Dict **object_attributes(Object *object) {
    return (Dict **)((char *)object + object_size(object) - sizeof(Dict *));
}
