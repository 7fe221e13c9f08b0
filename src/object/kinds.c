/* kinds.c: the table of kinds.h, and what follows from it directly: the size of an object. */
#include "object/kinds.h"
#include "object/heap.h"
#include "object/type.h"

#define V(layout, member)            {FIELD_VALUE, 0, offsetof(layout, member), 0}
#define O(layout, member, kind)      {FIELD_OBJECT, kind, offsetof(layout, member), 0}
#define T(layout, member)            {FIELD_TYPE, 0, offsetof(layout, member), 0}
#define WEAK(layout, member)         {FIELD_WEAK, 0, offsetof(layout, member), 0}
#define W(layout, member)            {FIELD_WORD, 0, offsetof(layout, member), 0}
#define HASH(layout, member)         {FIELD_HASH, 0, offsetof(layout, member), 0}
#define P(layout, member)            {FIELD_POINTER, 0, offsetof(layout, member), 0}
#define REBUILT(layout, member, kind) {FIELD_REBUILT, kind, offsetof(layout, member), 0}
#define TAIL(form, layout, member, count, detail) {form, detail, offsetof(layout, member), offsetof(layout, count)}
#define TAIL_AUX(form, layout, member) {form, 0, offsetof(layout, member), COUNT_IN_AUX}

const KindDescription kind_descriptions[KIND_COUNT] = {
    [KIND_RAW] = {"raw", sizeof(Raw), {W(Raw, size), TAIL(FIELD_BYTES, Raw, bytes, size, 1)}},
    [KIND_VALUES] = {"values", sizeof(Values), {W(Values, capacity), TAIL(FIELD_VALUES, Values, items, capacity, 0)}},
    [KIND_ENTRIES] = {"entries", sizeof(Entries), {W(Entries, capacity), TAIL(FIELD_ENTRIES, Entries, items, capacity, 0)}},
    [KIND_SET_TABLE] = {"set table", sizeof(SetTable), {W(SetTable, capacity), TAIL(FIELD_SET_ENTRIES, SetTable, items, capacity, 0)}},
    [KIND_INT] = {"int", sizeof(Int), {W(Int, size), TAIL(FIELD_BYTES, Int, limbs, size, 8)}},
    [KIND_FLOAT] = {"float", sizeof(Float), {W(Float, value)}},
    [KIND_COMPLEX] = {"complex", sizeof(Complex), {W(Complex, real), W(Complex, imag)}},
    [KIND_STR] = {"str", sizeof(Str), {HASH(Str, hash), W(Str, length), P(Str, data), O(Str, buffer, KIND_TEXT_BUFFER),
                                       TAIL(FIELD_TEXT, Str, inline_data, length, 0)}},
    [KIND_TEXT_BUFFER] = {"text buffer", sizeof(TextBuffer), {W(TextBuffer, used), W(TextBuffer, size),
                                                              TAIL(FIELD_BYTES, TextBuffer, bytes, size, 1)}},
    [KIND_BYTES] = {"bytes", sizeof(Bytes), {HASH(Bytes, hash), W(Bytes, length), TAIL(FIELD_BYTES, Bytes, data, length, 1)}},
    [KIND_BYTEARRAY] = {"bytearray", sizeof(ByteArray), {W(ByteArray, start), W(ByteArray, length), W(ByteArray, exports),
                                                         O(ByteArray, raw, KIND_RAW)}},
    [KIND_MEMORYVIEW] = {"memoryview", sizeof(MemoryView), {V(MemoryView, owner), W(MemoryView, start), W(MemoryView, length),
                         W(MemoryView, stride), V(MemoryView, format), W(MemoryView, item_size), V(MemoryView, shape)}},
    [KIND_TUPLE] = {"tuple", sizeof(Tuple), {W(Tuple, length), TAIL(FIELD_VALUES, Tuple, items, length, 0)}},
    [KIND_LIST] = {"list", sizeof(List), {W(List, length), O(List, values, KIND_VALUES)}},
    [KIND_DICT] = {"dict", sizeof(Dict), {{FIELD_WORD, 0, offsetof(Dict, used), 0}, W(Dict, keys_version),
                                          O(Dict, entries, KIND_ENTRIES), REBUILT(Dict, index, KIND_RAW)}},
    [KIND_DICT_VIEW] = {"dict view", sizeof(DictView), {V(DictView, dict)}},
    [KIND_SET] = {"set", sizeof(Set), {W(Set, live), W(Set, filled), W(Set, version), W(Set, finger), HASH(Set, hash),
                                       O(Set, table, KIND_SET_TABLE)}},
    [KIND_RANGE] = {"range", sizeof(Range), {V(Range, start), V(Range, stop), V(Range, step), V(Range, length)}},
    [KIND_SLICE] = {"slice", sizeof(Slice), {V(Slice, start), V(Slice, stop), V(Slice, step)}},
    [KIND_ITERATOR] = {"iterator", sizeof(Iterator), {V(Iterator, source), W(Iterator, position), W(Iterator, stop),
                                                      W(Iterator, step), V(Iterator, extra)}},
    [KIND_CELL] = {"cell", sizeof(Cell), {V(Cell, value)}},
    [KIND_FUNCTION] = {"function", sizeof(Function), {P(Function, code), O(Function, link, KIND_LINK), O(Function, globals, KIND_DICT),
                       V(Function, builtins), V(Function, closure), V(Function, defaults), V(Function, keyword_defaults),
                       V(Function, name), V(Function, qualname), V(Function, module), V(Function, doc), V(Function, annotations),
                       V(Function, annotate), V(Function, type_params), O(Function, attributes, KIND_DICT)}},
    [KIND_BUILTIN] = {"builtin", sizeof(Object), {{0}}}, /* constant data only */
    [KIND_METHOD] = {"method", sizeof(Method), {V(Method, function), V(Method, self)}},
    [KIND_WRAPPER] = {"wrapper", sizeof(Wrapper), {V(Wrapper, function), V(Wrapper, setter), V(Wrapper, deleter), V(Wrapper, doc),
                                                   V(Wrapper, name), O(Wrapper, attributes, KIND_DICT)}},
    [KIND_DESCRIPTOR] = {"descriptor", sizeof(Descriptor), {V(Descriptor, owner), V(Descriptor, name), W(Descriptor, index)}},
    [KIND_GENERATOR] = {"generator", sizeof(Generator), {O(Generator, link, KIND_LINK), V(Generator, function), V(Generator, name),
                        V(Generator, qualname), V(Generator, awaiting), V(Generator, handled), V(Generator, locals), V(Generator, extra),
                        W(Generator, pc), W(Generator, count), TAIL(FIELD_VALUES, Generator, registers, count, 0)}},
    [KIND_LINK] = {"link", sizeof(Link), {P(Link, code), V(Link, program), P(Link, constants), P(Link, names),
                   V(Link, name), V(Link, qualname), V(Link, doc),
                   O(Link, constant_values, KIND_VALUES), O(Link, name_values, KIND_VALUES), O(Link, children, KIND_VALUES),
                   REBUILT(Link, caches, KIND_RAW)}},
    [KIND_PROGRAM] = {"program", sizeof(ProgramObject), {P(ProgramObject, program)}},
    [KIND_CODE] = {"code", sizeof(CodeObject), {O(CodeObject, link, KIND_LINK)}},
    [KIND_TYPE] = {"type", sizeof(Type), {P(Type, static_name), T(Type, base), P(Type, static_mro), P(Type, methods), 
                   {FIELD_WORD, 0, offsetof(Type, method_count), 0}, P(Type, static_doc), W(Type, version), V(Type, name), V(Type, qualname),
                   V(Type, bases), V(Type, mro), O(Type, dict, KIND_DICT), O(Type, root_shape, KIND_SHAPE), V(Type, metadata),
                   O(Type, subclasses, KIND_VALUES)}},
    [KIND_SHAPE] = {"shape", sizeof(Shape), {T(Shape, owner), O(Shape, parent, KIND_SHAPE), V(Shape, name),
                                             REBUILT(Shape, transitions, KIND_DICT), REBUILT(Shape, table, KIND_DICT)}},
    [KIND_INSTANCE] = {"instance", sizeof(Instance), {O(Instance, shape, KIND_SHAPE), O(Instance, dict, KIND_DICT),
                       O(Instance, overflow, KIND_VALUES), TAIL_AUX(FIELD_VALUES, Instance, slots)}},
    [KIND_MODULE] = {"module", sizeof(Module), {O(Module, dict, KIND_DICT)}},
    [KIND_EXCEPTION] = {"exception", sizeof(Exception), {V(Exception, args), V(Exception, cause), V(Exception, context),
                        V(Exception, traceback), O(Exception, fields, KIND_VALUES), O(Exception, attributes, KIND_DICT)}},
    [KIND_TRACEBACK] = {"traceback", sizeof(Traceback), {V(Traceback, next), O(Traceback, link, KIND_LINK), V(Traceback, function),
                                                         W(Traceback, pc), V(Traceback, frame)}},
    [KIND_FRAME] = {"frame", sizeof(FrameObject), {O(FrameObject, link, KIND_LINK), V(FrameObject, function), V(FrameObject, back),
                                                   V(FrameObject, locals), W(FrameObject, pc)}},
    [KIND_WEAKREF] = {"weakref", sizeof(Weakref), {WEAK(Weakref, target), V(Weakref, callback), HASH(Weakref, hash)}},
    [KIND_NATIVE] = {"native", sizeof(Native), {O(Native, raw, KIND_RAW), TAIL_AUX(FIELD_VALUES, Native, values)}},
};

static uint64_t tail_count(const Object *object, const Field *field) {
    if (field->count == COUNT_IN_AUX) return object->aux;
    return *(const uint64_t *)((const char *)object + field->count);
}

size_t object_size(const Object *object) {
    const KindDescription *kind = &kind_descriptions[object->kind];
    size_t size = kind->size;
    for (const Field *field = kind->fields; field < kind->fields + 16 && field->form != FIELD_END; field++) {
        switch (field->form) {
        case FIELD_VALUES: size += tail_count(object, field) * sizeof(Value); break;
        case FIELD_ENTRIES: size += tail_count(object, field) * sizeof(Entry); break;
        case FIELD_SET_ENTRIES: size += tail_count(object, field) * sizeof(SetEntry); break;
        case FIELD_BYTES: size += tail_count(object, field) * field->detail + (object->kind == KIND_BYTES); break;
        case FIELD_TEXT:
            if (!((const Str *)object)->buffer) size += ((const Str *)object)->length * object->aux;
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
