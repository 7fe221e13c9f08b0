/* class.h: making classes. */
#ifndef HN_OBJECT_CLASS_H
#define HN_OBJECT_CLASS_H

#include "object/error.h"

/* A class from its metaclass, name, bases and namespace (as type.__new__ gets them): everything but calling __set_name__ and
 * __init_subclass__, which is the prelude's part. */
Status class_new(VM *vm, const Type *metaclass, Value name, Value bases, Value namespace, Value *result);
/* object(): an instance with nothing in it. */
Status object_new(VM *vm, const Type *type, Value *result);
/* The tuples of bases and mro of any type. */
Status type_bases(VM *vm, const Type *type, Value *result);
Status type_mro_tuple(VM *vm, const Type *type, Value *result);
/* The layout that instances of a base bring along; object's is nobody's. */
const Type *class_layout(const Type *type);
Status class_check_name(VM *vm, Value name); /* ValueError for one with a null character */
/* The order of resolution that follows from the bases of a class. Pauses: then *kept is to be kept and handed in again; else it is UNBOUND. */
Status class_compute_mro(VM *vm, const Type *type, Value *kept, Value *result);
/* Whether instances are laid out so that the class can have this order. */
Status class_check_order(VM *vm, const Type *type, const Tuple *order, bool *holds_itself);
/* New bases for a class. The orders of resolution, which follow from them, are the prelude's affair (type_set_bases). */
Status type_set_bases(VM *vm, Type *type, Value bases);
/* Recomputes the class's flags that stand for special methods (TYPE_HAS_GETATTR ...), not those of classes that derive from it. */
void class_note_special(VM *vm, Type *type);
bool class_notes(Value name); /* whether there is a flag for this method */
/* Sets or (value UNBOUND) deletes such a method in a class of the program, and the flags of all that derive from it; *found: whether there was one to delete. */
Status class_set_special(VM *vm, Type *type, Value name, Value value, bool *found);
/* Whether instances of both classes are laid out alike: so one can stand in the other's place, as an instance's class or as the base of a class. */
Status class_layouts_agree(VM *vm, const Type *a, const Type *b, bool *agree);
/* The direct subclasses, as a list. */
Status type_subclasses(VM *vm, const Type *type, Value *result);
/* Whether the slot of host objects (external.h) is in instances of both classes or in those of neither: else neither can take the other's place. */
bool host_layouts_agree(const Type *a, const Type *b);

/* ---- object_type.c, also for type_type.c ---- */

/* The module that is shown before a class's name: UNBOUND for builtin classes. */
Value class_shown_module(const Type *type);
Status object_getattribute(VM *vm, Value *args, uint32_t count, Value *result);
Status type_setattr(VM *vm, Value *args, uint32_t count, Value *result);
Status type_delattr(VM *vm, Value *args, uint32_t count, Value *result);

#endif
