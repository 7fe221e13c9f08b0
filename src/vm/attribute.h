/* attribute.h: attribute lookup, by Python's rules, without running Python.
 *
 * Finding an attribute may need a Python call (a property, a user's __get__, __getattr__). These functions then say which call it is;
 * the loop makes it, or a leaf answers NEEDS_PYTHON. */
#ifndef HN_VM_ATTRIBUTE_H
#define HN_VM_ATTRIBUTE_H

#include "vm/call.h"

typedef enum AttributeForm {
    ATTRIBUTE_VALUE,   /* value */
    ATTRIBUTE_METHOD,  /* value is a function or method descriptor: self goes first */
    ATTRIBUTE_CALL,    /* call value(args...) for the attribute */
    ATTRIBUTE_MISSING, /* AttributeError is due: attribute_error() words it */
} AttributeForm;

typedef struct Attribute {
    AttributeForm form;
    Value value;
    Value args[3];
    uint32_t count;
    bool falls_back; /* ATTRIBUTE_CALL: if it raises AttributeError, __getattr__ is next */
    /* for inline caches: what would let the next lookup be short; CACHE_NONE when nothing */
    uint32_t cache_form, cache_index;
    uint64_t cache_version;
    const void *cache_shape;
    Value cache_value;
} Attribute;

enum CacheForm {
    CACHE_NONE,
    CACHE_SLOT,        /* instance of `shape`: slots[index] */
    CACHE_MEMBER,      /* likewise, of __slots__: it may be unbound */
    CACHE_OVERFLOW,    /* overflow->items[index] */
    CACHE_METHOD,      /* instance of `shape` (or object of the type `shape`), at class epoch `version`: `value` */
    CACHE_ADD,         /* setting: instance of `shape` gets the shape `value`, and slots[index] */
    CACHE_MODULE,      /* entry `index` of the module's dict, whose keys_version is `version` */
    CACHE_GLOBAL,      /* `place` in the globals, whose keys_version is `version` */
    CACHE_BUILTIN,     /* entry `index` of the builtins, whose keys_version is `version` without CACHE_IN_BUILTINS; globals' is int `value` */
    CACHE_TYPE,        /* attribute of the class `shape` itself, at class epoch `version`: `value` */
    CACHE_CLASS_VALUE, /* instance of `shape`, at class epoch `version`: plain data, entry `index` in the dict of the class `value` */
    CACHE_PROPERTY,    /* instance of `shape`, at class epoch `version`: what the function `value` returns */
    CACHE_OWN_CLASS,   /* instance of `shape`, at class epoch `version`: its class */
    CACHE_ITEM,        /* field of a named tuple of the type `shape`, at class epoch `version`: items[index] */
};

/* Looks `name` (interned) up on `object`. DONE (attribute filled in), NO_MEMORY or RAISED. `method`: the caller is about to call it
 * (ATTRIBUTE_METHOD may be answered; else methods come bound). */
Status attribute_get(VM *vm, Value object, Value name, bool method, Attribute *attribute);
/* Likewise for object.__getattribute__: without the type's own __getattribute__ and __getattr__. */
Status attribute_get_generic(VM *vm, Value object, Value name, bool method, Attribute *attribute);
/* The same for setting (`value` UNBOUND: deleting). On DONE with form ATTRIBUTE_VALUE it is done. */
Status attribute_set(VM *vm, Value object, Value name, Value value, Attribute *attribute);
Status attribute_set_generic(VM *vm, Value object, Value name, Value value, Attribute *attribute);
/* type.__getattribute__, type.__setattr__ */
Status attribute_get_of_type(VM *vm, const Type *type, Value name, bool method, Attribute *attribute);
Status attribute_set_of_type(VM *vm, Type *type, Value name, Value value, Attribute *attribute);
/* super(after, object).name; `start`: the object's class, or the object itself */
Status attribute_get_super(VM *vm, const Type *after, Value object, const Type *start, Value name, bool method, Attribute *attribute);
/* Raises the AttributeError for a missing attribute. */
Status attribute_error(VM *vm, Value object, Value name);
/* Of what cannot be deleted (or set). */
Status attribute_set_error(VM *vm, Value object, Value name);
/* Binds what a class holds: functions become methods ... : as if found on `type` for `object` (UNBOUND: through the class itself). */
Status attribute_bind(VM *vm, Value found, Value object, const Type *type, bool method, Attribute *attribute);

/* What an instance itself has under the name (interned), if its class has no say in it; UNBOUND: look it up. */
Value attribute_own(VM *vm, Value object, Value name);
/* As a leaf: NEEDS_PYTHON when a call would have to be made; *value UNBOUND when missing. */
Status attribute_leaf(VM *vm, Value object, Value name, Value *value);
Status method_new(VM *vm, Value function, Value self, Value *result);

/* What finding and setting share. */

/* A call is to be made: of `callable` with `count` arguments. DONE. */
Status attribute_call(Attribute *attribute, Value callable, uint32_t count, Value a, Value b, Value c);
/* Likewise of a special method that is to be called with its object and more: straight away, or by the function of the prelude that binds it before. */
Status attribute_call_special(Attribute *attribute, Value method, const Function *binding, uint32_t count, Value object, Value b, Value c);
/* Whether what a class holds has a say in setting (a data descriptor). */
bool attribute_is_data(VM *vm, Value found);
/* Whether a subclass of property, classmethod or staticmethod does `name` in a way of its own; then `*method` is what does it. */
bool wrapper_overrides(VM *vm, const Wrapper *wrapper, Value name, Value *method);

#endif
