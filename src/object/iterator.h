/* iterator.h: the iterators of the builtin types, all of one kind. iterator.c tells about each form. */
#ifndef HN_OBJECT_ITERATOR_H
#define HN_OBJECT_ITERATOR_H

#include "object/protocol.h"

typedef enum IteratorForm {
    ITERATE_LIST, ITERATE_LIST_REVERSED, ITERATE_TUPLE, ITERATE_STR, ITERATE_BYTES, ITERATE_BYTEARRAY, ITERATE_MEMORYVIEW,
    ITERATE_RANGE, ITERATE_LONG_RANGE,
    ITERATE_DICT_KEYS, ITERATE_DICT_VALUES, ITERATE_DICT_ITEMS,
    ITERATE_DICT_KEYS_REVERSED, ITERATE_DICT_VALUES_REVERSED, ITERATE_DICT_ITEMS_REVERSED,
    ITERATE_DEQUE, ITERATE_DEQUE_REVERSED, ITERATE_SET, ITERATE_CALLABLE, ITERATE_SEQUENCE, ITERATE_SEQUENCE_REVERSED,
    ITERATE_ENUMERATE, ITERATE_ZIP, ITERATE_MAP, ITERATE_FILTER,
    /* of itertools: iterator_tools.c */
    ITERATE_COUNT, ITERATE_CYCLE, ITERATE_REPEAT, ITERATE_CHAIN, ITERATE_ISLICE, ITERATE_PAIRWISE, ITERATE_BATCHED, ITERATE_ZIP_LONGEST,
    ITERATE_ACCUMULATE, ITERATE_COMPRESS, ITERATE_DROPWHILE, ITERATE_TAKEWHILE, ITERATE_FILTERFALSE, ITERATE_STARMAP, ITERATE_GROUPBY,
    ITERATE_GROUPER, ITERATE_PRODUCT, ITERATE_PERMUTATIONS, ITERATE_COMBINATIONS, ITERATE_COMBINATIONS_REPLACEMENT, ITERATE_TEE,
    ITERATE_STEPS, /* what an iterator of itertools gives, whatever its class makes of it */
    ITERATOR_FORM_COUNT
} IteratorForm;

/* FLAG_KIND_A: calling iterator_next on it never needs Python. FLAG_KIND_B: zip(strict=True), map(strict=True). */
#define ITERATOR_LEAF   FLAG_KIND_A
#define ITERATOR_STRICT FLAG_KIND_B
/* of what is in the inbox (iterator_asks.h) */
#define ITERATOR_READY  FLAG_KIND_C
#define ITERATOR_RAISES FLAG_KIND_D

/* iter(v) of a builtin iterable (instances of subclasses too: the caller has seen to it that __iter__ is the builtin one). NEEDS_PYTHON for
 * anything else. An Iterator gives itself. */
Status iterator_new(VM *vm, Value iterable, Value *result);
/* The iterator of an iterable whose behaviour is certainly builtin (exact type, or not overridden); UNBOUND where Python has a say. For
 * leaves that consume an iterable whole. */
Status iterator_of_builtin(VM *vm, Value iterable, Value *result);
/* iter(v) by __getitem__; iter(callable, sentinel). */
Status iterator_new_sequence(VM *vm, Value sequence, Value *result);
Status iterator_new_callable(VM *vm, Value callable, Value sentinel, Value *result);
/* Any form, of a class derived from its type, or its own type for NULL. Set `extra` and call iterator_judge, which finds out whether it
 * is a leaf. NULL: no memory. */
Iterator *iterator_make(VM *vm, const Type *type, IteratorForm form, Value source, int64_t position);
void iterator_judge(Iterator *iterator);
bool iterator_form_fits(const Iterator *iterator); /* whether its class is one of its form */
enum { ITERATOR_DEPTH = 8, ZIP_LEAF_MAXIMUM = 8 };
/* "zip() argument 2 is shorter than argument 1" */
Status iterator_strict_error(VM *vm, const char *name, uint64_t index, const char *how);
/* reversed(v) of a list, range, dict or dict view. */
Status iterator_new_reversed(VM *vm, Value sequence, Value *result);
/* How many items an iterable of a builtin type will give, when that is known exactly; else -1. */
int64_t iterable_exact_count(Value iterable);
uint64_t iterator_hint(const Iterator *iterator); /* __length_hint__ */
/* About how many items will come, enumerate and zip looked through; 0 when unknown. */
uint64_t iterator_expected(Value iterator);
/* The two halves of the next item of dict.items() or of enumerate() of a list, without the tuple. False, with nothing changed: any other
 * case, the end among them. */
bool iterator_advance_pair(Iterator *iterator, Value pair[2]);
/* iterator_next for KIND_ITERATOR: *item UNBOUND when exhausted. */
Status iterator_advance(VM *vm, Iterator *iterator, Value *item);

/* The states of an iterator and of those inside it, so that a leaf that is refused memory can put them back. */
enum { ITERATOR_STATES = 12 };
typedef struct IteratorState {
    uint32_t count;
    Iterator *iterators[ITERATOR_STATES];
    Iterator copies[ITERATOR_STATES];
} IteratorState;
bool iterator_save(Iterator *iterator, IteratorState *state); /* false: too many */
void iterator_restore(const IteratorState *state);

#endif
