/* type.h: classes, builtin functions and methods.
 *
 * Builtin types are constant data, shared by all VMs: `const Type type_list = {...}`. What a VM has to remember about one (its
 * subclasses, its tuple of bases once somebody asks) sits in the VM's side tables, found by `number`. */
#ifndef HN_OBJECT_TYPE_H
#define HN_OBJECT_TYPE_H

#include "object/object.h"
#include "object/status.h"

/* args: for a method args[0] is self. A leaf sees exactly as many arguments as the builtin declares (`total`), UNBOUND for
 * those left out; a variadic one sees what was passed, and keywords as described at BUILTIN_KEYWORDS. */
typedef Status (*Leaf)(VM *vm, Value *args, uint32_t count, Value *result);

enum BuiltinFlag {               /* Builtin.object.aux */
    BUILTIN_VARIADIC = 1,        /* any number of positional arguments >= minimum */
    BUILTIN_KEYWORDS = 2,        /* takes any keywords: vm->keyword_names is a Tuple of their names (or UNBOUND when
                                    there are none); their values are the last `length` of args */
    BUILTIN_STATIC = 4,          /* of a type, found without binding (`__new__`, str.maketrans) */
    BUILTIN_CLASSMETHOD = 8,     /* binds the class: args[0] is the class */
    BUILTIN_GETSET = 16,         /* an attribute: leaf reads (args[0] self), setter writes (args[0] self, args[1] value or UNBOUND to delete) */
    BUILTIN_CONSTANT = 32,       /* not a function: looking it up gives `constant` */
    BUILTIN_SLOT = 64,           /* a dunder: shows as a slot wrapper, checks arguments with slot texts */
    BUILTIN_SHADOWED = 256,      /* a getset that an instance's own attribute hides */
    BUILTIN_TRUSTING = 512,      /* an intrinsic that looks at no argument's kind: vm/trust.h does so before it is called */
    BUILTIN_NONLEAF = 128,       /* `enter` instead of a leaf: called by the loop only, may push a frame */
};

typedef struct Builtin {
    Object object;          /* type builtin_function_or_method, method_descriptor, wrapper_descriptor, getset_descriptor ... */
    const char *name;
    const char *parameters; /* "object, /" or "iterable, /, *, key=None, reverse=False", self left out: binds keywords, shows in
                               __text_signature__ */
    uint8_t minimum;        /* arguments required, self included */
    uint8_t maximum;        /* that may be passed by position, self included */
    uint8_t total;          /* all there are, self included; the ones after `maximum` are keyword-only */
    Leaf leaf;              /* NULL: always enters `python` */
    union {
        Leaf setter;        /* of a method or descriptor: NULL unless it is a getset that can be written */
        Value constant;     /* with BUILTIN_CONSTANT */
        const char *module; /* of a function, i.e. without an owner: "builtins", "math" ... */
    };
    const Function *python; /* entered with the same arguments when the leaf needs Python; or NULL. A parameter left out has its
                               default there */
    const Type *owner;      /* whose method it is; NULL: a function */
} Builtin;

extern const Type type_builtin_function, type_method_descriptor, type_slot_wrapper, type_getset, type_classmethod_descriptor;

/* For tables of constant data.
 * METHOD("append", "object, /", 2, 2, 2, list_append, NULL, type_list): counts include self. */
#define BUILTIN_OBJECT(its_type, flags) {.type = &(its_type), .kind = KIND_BUILTIN, .mark = MARK_PERMANENT, .aux = (flags)}
#define METHOD(NAME_, PARAMETERS_, MIN_, MAX_, TOTAL_, LEAF_, PYTHON_, OWNER_)                                            \
    {BUILTIN_OBJECT(type_method_descriptor, 0), NAME_, PARAMETERS_, MIN_, MAX_, TOTAL_, LEAF_, {NULL}, PYTHON_, &(OWNER_)}
#define METHOD_FLAGS(FLAGS_, NAME_, PARAMETERS_, MIN_, MAX_, TOTAL_, LEAF_, PYTHON_, OWNER_)                              \
    {BUILTIN_OBJECT(type_method_descriptor, FLAGS_), NAME_, PARAMETERS_, MIN_, MAX_, TOTAL_, LEAF_, {NULL}, PYTHON_, &(OWNER_)}
#define SLOT(NAME_, PARAMETERS_, COUNT_, LEAF_, PYTHON_, OWNER_)                                                          \
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT), NAME_, PARAMETERS_, COUNT_, COUNT_, COUNT_, LEAF_, {NULL}, PYTHON_, &(OWNER_)}
#define STATIC_METHOD(FLAGS_, NAME_, PARAMETERS_, MIN_, MAX_, TOTAL_, LEAF_, PYTHON_, OWNER_)                             \
    {BUILTIN_OBJECT(type_builtin_function, BUILTIN_STATIC | (FLAGS_)), NAME_, PARAMETERS_, MIN_, MAX_, TOTAL_, LEAF_, {NULL}, PYTHON_, &(OWNER_)}
#define CLASS_METHOD(FLAGS_, NAME_, PARAMETERS_, MIN_, MAX_, TOTAL_, LEAF_, PYTHON_, OWNER_)                              \
    {BUILTIN_OBJECT(type_classmethod_descriptor, BUILTIN_CLASSMETHOD | (FLAGS_)), NAME_, PARAMETERS_, MIN_, MAX_, TOTAL_, LEAF_, {NULL}, PYTHON_, &(OWNER_)}
#define GETSET(NAME_, GETTER_, SETTER_, OWNER_)                                                                           \
    {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), NAME_, "", 1, 1, 1, GETTER_, {SETTER_}, NULL, &(OWNER_)}
#define CLASS_CONSTANT(NAME_, VALUE_, OWNER_)                                                                             \
    {BUILTIN_OBJECT(type_getset, BUILTIN_CONSTANT), NAME_, "", 0, 0, 0, NULL, {.constant = VALUE_}, NULL, &(OWNER_)}
#define FUNCTION(NAME_, PARAMETERS_, MIN_, MAX_, TOTAL_, LEAF_, PYTHON_, MODULE_)                                         \
    {BUILTIN_OBJECT(type_builtin_function, 0), NAME_, PARAMETERS_, MIN_, MAX_, TOTAL_, LEAF_, {.module = MODULE_}, PYTHON_, NULL}
#define FUNCTION_FLAGS(FLAGS_, NAME_, PARAMETERS_, MIN_, MAX_, TOTAL_, LEAF_, PYTHON_, MODULE_)                           \
    {BUILTIN_OBJECT(type_builtin_function, FLAGS_), NAME_, PARAMETERS_, MIN_, MAX_, TOTAL_, LEAF_, {.module = MODULE_}, PYTHON_, NULL}

enum TypeFlag {              /* Type.object.aux */
    TYPE_STATIC = 1,         /* constant data */
    TYPE_FINAL = 2,          /* cannot be subclassed */
    TYPE_HAS_DICT = 4,       /* instances have a __dict__ */
    TYPE_EXCEPTION = 8,      /* a subclass of BaseException */
    TYPE_METACLASS = 16,     /* a subclass of type */
    TYPE_ABSTRACT = 32,      /* __abstractmethods__ is not empty */
    TYPE_SEQUENCE = 64,      /* matches sequence patterns */
    TYPE_MAPPING = 128,      /* matches mapping patterns */
    TYPE_NO_NEW = 256,       /* cannot be instantiated: "cannot create 'x' instances" */
    TYPE_HAS_FINALIZER = 512,    /* defines or inherits __del__ */
    TYPE_HAS_GETATTRIBUTE = 1024,/* a user's __getattribute__ */
    TYPE_HAS_GETATTR = 2048,
    TYPE_HAS_SETATTR = 4096,     /* a user's __setattr__ or __delattr__ */
    TYPE_HAS_WEAKREF = 8192,
    TYPE_MATCH_SELF = 16384,     /* positional class pattern matches the subject itself (int, str ...) */
};

/* In an order of resolution: every lookup may have to go through it. */
enum { MOST_IN_ORDER = 10000 };

struct Type {
    Object object;            /* type: the metaclass */
    const char *static_name;  /* builtin types: tp_name as CPython has it, "list" or "collections.deque" */
    const Type *base;         /* the most derived builtin-layout base: __base__ */
    const Type *const *static_mro; /* builtin types with several bases: all of the mro behind itself, ended by NULL; else NULL */
    const Builtin *methods;   /* builtin types */
    uint32_t method_count;
    uint16_t number;          /* builtin types: index of the VM's side tables */
    uint8_t instance_kind;    /* how instances are laid out */
    const char *static_doc;
    const Type *solid;        /* classes of programs: type_solid_base, once it is known */
    uint64_t version;         /* of the VM when it was made, or when some work on classes last came to it (class.c). Builtin: 1 */
    /* classes made by programs */
    Value name, qualname;     /* str */
    Value bases, mro;         /* Tuples of types */
    Dict *dict;
    Shape *root_shape;
    Values *subclasses;       /* Weakrefs, in order */
    uint64_t slot_count;      /* of __slots__, inherited ones included: the first slots of an instance */
    uint64_t inline_count;    /* slots an instance gets inline */
    Value metadata;           /* Dict of what only few classes have (type_params, abstract methods, annotate ...), or UNBOUND */
};

#define STATIC_TYPE_OBJECT(flags) {.type = &type_type, .kind = KIND_TYPE, .mark = MARK_PERMANENT, .aux = TYPE_STATIC | (flags)}
#define METHOD_TABLE(array) .methods = (array), .method_count = sizeof(array) / sizeof *(array)

/* Whether an instance that is no KIND_INSTANCE ends in a place for a Dict: of its attributes or, if the class has slots, of these; then
 * that of the attributes is in there, under `__dict__`. */
static inline bool type_has_place(const Type *type) { return type->object.aux & TYPE_HAS_DICT || type->slot_count; }

/* All builtin types: object/types.def lists them. */
#define TYPE(name) extern const Type type_##name;
#include "object/types.def"
#undef TYPE

enum TypeNumber {
#define TYPE(name) TYPE_NUMBER_##name,
#include "object/types.def"
#undef TYPE
    STATIC_TYPE_COUNT
};

/* The class of any value. */
const Type *type_of_other(Value v); /* what is neither an object nor an inline int */
static inline const Type *type_of(Value v) {
    if (is_object(v)) return object_of(v)->type ? object_of(v)->type : &type_object;
    return is_int(v) ? &type_int : type_of_other(v);
}
/* Whether `type` is `base` or derives from it (by mro; no __subclasscheck__). */
bool type_is_subtype(const Type *type, const Type *base);
/* The attribute that instances of `type` find in their classes (through the mro), unbound; UNBOUND when there is none. `name` is
 * interned. Cached. Allocates nothing. */
Value type_lookup_slowly(VM *vm, const Type *type, Value name); /* type_lookup itself is in vm/vm.h, beside the cache */
/* A walk along the mro: `MroWalk walk = {0}; while ((each = type_mro_next(type, &walk)))`. */
typedef struct MroWalk {
    bool started;
    uint64_t index;
    const Type *type;
    const Tuple *inside;
} MroWalk;
const Type *type_mro_next(const Type *type, MroWalk *walk);
/* What the class itself holds under `name`, its bases aside; UNBOUND. */
Value type_own(const Type *type, Value name);
Value type_lookup_with_owner(const Type *type, Value name, const Type **owner);
/* Functions and descriptors: what lookups may remember. Replacing one moves vm->class_epoch on; plain data in classes does not. */
bool class_value_is_stable(Value v);
/* The nearest builtin type among the bases: it decides the layout. */
const Type *type_solid_base(const Type *type);
/* Whether the type is exactly what the library defines, or a subclass that does not override `name`: the C behaviour holds. */
bool type_is_builtin_behaviour(VM *vm, const Type *type, Value name);
/* The class's __name__ in UTF-8, for messages: borrowed. */
const char *type_name(const Type *type, uint32_t *length);

#endif
