/* random_module.c: the module _random: the Mersenne Twister behind lib/random.py.
 *
 * A generator is a Native whose Raw is a RandomMt; without a Raw it is not seeded. The first number asked of such a one makes the
 * prelude fetch a seed from the host, and there an error says so where the host has no entropy to give. Any bytes are a state. */
#include "core/random_mt.h"
#include "object/bytes.h"
#include "object/container.h"
#include "object/float.h"
#include "object/native.h"
#include "object/tuple.h"
#include "vm/module_table.h"

extern const Function prelude_host_entropy, prelude_random_random, prelude_random_getrandbits, prelude_random_seed, prelude_random_getstate;


#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)

enum {
    BITS_AT_ONCE = 1 << 20,
    SEED_STEP = 20000, /* words mixed in between two safepoints */
    ENTROPY_BYTES = 64,
};

/* NULL while the generator is not seeded. */
static RandomMt *state_of(Value self) {
    Raw *raw = is_kind(self, KIND_NATIVE) ? AS(Native, self)->raw : NULL;
    return raw && raw->size == sizeof(RandomMt) ? (RandomMt *)(void *)raw->bytes : NULL;
}

static Status new_state(VM *vm, Raw **raw) {
    *raw = raw_new(vm, sizeof(RandomMt));
    if (!*raw) return NO_MEMORY;
    memset((*raw)->bytes, 0, sizeof(RandomMt));
    return DONE;
}

LEAF(new_leaf) {
    (void)count;
    TRY(container_check_class(vm, args[0], &type_random_Random));
    Native *self = native_new(vm, AS(Type, args[0]), 0);
    if (!self) return NO_MEMORY;
    *result = value_of(self);
    return DONE;
}

LEAF(random_leaf) {
    (void)count;
    RandomMt *state = state_of(args[0]);
    if (!state) return NEEDS_PYTHON;
    return float_new(vm, random_mt_random(state), result);
}

LEAF(getrandbits_leaf) {
    (void)count;
    RandomMt *state = state_of(args[0]);
    if (!state || !is_int(args[1])) return NEEDS_PYTHON;
    int64_t bits = int_of(args[1]);
    if (bits < 0) return raise_value_error(vm, "Cannot convert negative int");
    if (bits > BITS_AT_ONCE) return NEEDS_PYTHON;
    *result = small_int(0);
    if (bits == 0) return DONE;
    if (bits < 48) {
        *result = small_int((int64_t)random_mt_bits(state, (unsigned)bits));
        return DONE;
    }
    size_t size = ((size_t)bits + 63) / 64;
    Int *number = int_allocate(vm, size);
    if (!number) return NO_MEMORY;
    random_mt_limbs(state, number->limbs, (uint64_t)bits);
    while (size && !number->limbs[size - 1]) {
        size--;
    }
    *result = int_finish(number, size, false);
    charge_items(vm, (uint64_t)bits / 32);
    return DONE;
}

/* ---- seeding ---- */

/* With an int, by its magnitude; with None, when the first number is asked for. */
LEAF(seed_leaf) {
    (void)count;
    if (args[1] == UNBOUND || args[1] == NONE) {
        AS(Native, args[0])->raw = NULL;
        *result = NONE;
        return DONE;
    }
    if (!is_integer(args[1])) return NEEDS_PYTHON;
    IntView seed;
    int_view(&seed, args[1]);
    if (random_mt_seed_length(seed.limbs, seed.size) > SEED_STEP) return NEEDS_PYTHON;
    Raw *raw;
    TRY(new_state(vm, &raw));
    random_mt_seed((RandomMt *)(void *)raw->bytes, seed.limbs, seed.size);
    AS(Native, args[0])->raw = raw;
    charge_items(vm, RANDOM_MT_WORDS * 4);
    *result = NONE;
    return DONE;
}

/* _random_seed_step(generator, seed, from): mixes some words of a long seed in; where to go on, or None at the end. */
LEAF(seed_step_leaf) {
    (void)count;
    if (!is_kind(args[0], KIND_NATIVE) || !is_integer(args[1]) || !is_int(args[2]) || int_of(args[2]) < 0) return intrinsic_misused(vm);
    Native *self = AS(Native, args[0]);
    IntView seed;
    int_view(&seed, args[1]);
    size_t length = random_mt_seed_length(seed.limbs, seed.size), from = (size_t)int_of(args[2]), to = from + SEED_STEP;
    if (from == 0) TRY(new_state(vm, &self->raw));
    RandomMt *state = state_of(args[0]);
    if (!state || from > length) return intrinsic_misused(vm);
    if (to > length) to = length;
    random_mt_seed_part(state, seed.limbs, seed.size, from, to);
    vm_charge(vm, SEED_STEP / 16);
    *result = to == length ? NONE : small_int((int64_t)to);
    return DONE;
}
const Builtin intrinsic_random_seed_step = FUNCTION("_random_seed_step", "", 3, 3, 3, seed_step_leaf, NULL, "builtins");

LEAF(is_seeded_leaf) {
    (void)vm, (void)count;
    *result = bool_value(state_of(args[0]));
    return DONE;
}
const Builtin intrinsic_random_is_seeded = FUNCTION("_random_is_seeded", "", 1, 1, 1, is_seeded_leaf, NULL, "builtins");

/* _host_entropy(): bytes of the host's; None where it has none to give. */
LEAF(entropy_leaf) {
    (void)args, (void)count;
    unsigned char bytes[ENTROPY_BYTES];
    *result = NONE;
    if (!vm->host.entropy || !vm->host.entropy(vm->host.user, bytes, sizeof bytes)) return DONE;
    return bytes_new(vm, bytes, sizeof bytes, result);
}
const Builtin intrinsic_host_entropy = FUNCTION("_host_entropy", "", 0, 0, 0, entropy_leaf, NULL, "builtins");

/* ---- the state ---- */

LEAF(getstate_leaf) {
    (void)count;
    const RandomMt *state = state_of(args[0]);
    if (!state) return NEEDS_PYTHON;
    Tuple *words = tuple_new(vm, RANDOM_MT_WORDS + 1);
    if (!words) return NO_MEMORY;
    for (size_t i = 0; i < RANDOM_MT_WORDS; i++) {
        words->items[i] = small_int(state->words[i]);
    }
    words->items[RANDOM_MT_WORDS] = small_int(state->index < RANDOM_MT_WORDS ? state->index : RANDOM_MT_WORDS);
    *result = value_of(words);
    return DONE;
}

LEAF(setstate_leaf) {
    (void)count;
    if (!is_kind(args[1], KIND_TUPLE)) return raise_type(vm, "state vector must be a tuple");
    const Tuple *words = AS(Tuple, args[1]);
    if (words->length != RANDOM_MT_WORDS + 1) return raise_value_error(vm, "state vector is the wrong size");
    Raw *raw;
    TRY(new_state(vm, &raw));
    RandomMt *state = (RandomMt *)(void *)raw->bytes;
    for (size_t i = 0; i <= RANDOM_MT_WORDS; i++) {
        uint64_t word;
        if (!is_integer(words->items[i])) return raise_type(vm, "an integer is required");
        if (int_is_negative(words->items[i])) return raise_error(vm, &type_OverflowError, "can't convert negative value to unsigned int");
        if (!int_fits_uint64(words->items[i], &word)) {
            return raise_error(vm, &type_OverflowError, "Python int too large to convert to C unsigned long");
        }
        if (i < RANDOM_MT_WORDS) state->words[i] = (uint32_t)word;
        else if (word > RANDOM_MT_WORDS) return raise_value_error(vm, "invalid state");
        else state->index = (uint32_t)word;
    }
    AS(Native, args[0])->raw = raw;
    *result = NONE;
    return DONE;
}

/* ---- the class ---- */

static const Builtin methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "seed=None, /", 1, 255, 255, new_leaf, NULL, type_random_Random),
    METHOD("random", "", 1, 1, 1, random_leaf, &prelude_random_random, type_random_Random),
    METHOD("getrandbits", "k, /", 2, 2, 2, getrandbits_leaf, &prelude_random_getrandbits, type_random_Random),
    METHOD("seed", "n=None, /", 1, 2, 2, seed_leaf, &prelude_random_seed, type_random_Random),
    METHOD("getstate", "", 1, 1, 1, getstate_leaf, &prelude_random_getstate, type_random_Random),
    METHOD("setstate", "state, /", 2, 2, 2, setstate_leaf, NULL, type_random_Random),
};
const Type type_random_Random = {
    STATIC_TYPE_OBJECT(0),
    .static_name = "_random.Random",
    .base = &type_object,
    METHOD_TABLE(methods),
    .number = TYPE_NUMBER_random_Random,
    .instance_kind = KIND_NATIVE,
    .static_doc = "The Mersenne Twister: a generator of random numbers.",
};

static const NativeConstant constants[] = {{"Random", STATIC_VALUE(&type_random_Random)}, {NULL, UNBOUND}};
static const Builtin entropy = FUNCTION("entropy", "size, /", 1, 1, 1, NULL, &prelude_host_entropy, "_random");
static const Builtin *const functions[] = {&entropy, NULL};

const NativeModule random_module = {.name = "_random", .functions = functions, .constants = constants};
