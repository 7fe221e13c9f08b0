/* limbs_power_modulo.c: modular powers. See limbs.h.
 *
 * A sliding window over the exponent (Menezes, van Oorschot and Vanstone, "Handbook of Applied
 * Cryptography", 14.85). Products are reduced by Montgomery's method when the modulus is odd (Montgomery
 * 1985), else by long division by the modulus, shifted so that its top bit is set. Not constant in time:
 * secrets have no business in a sandbox. */
#include "core/limbs_power_modulo.h"

#include "core/limbs_divide.h"

typedef unsigned __int128 Wide;

/* ---- One limb ---- */

static bool bit_of(const Limb *e, uint64_t bit) {
    return e[bit / LIMB_BITS] >> (bit % LIMB_BITS) & 1;
}

/* -1 / m modulo 2**64, for odd m: Newton's iteration doubles the 5 bits that the first guess has right. */
static Limb negative_inverse(Limb m) {
    Limb x = (3 * m) ^ 2;
    for (unsigned i = 0; i < 4; i++)
        x *= 2 - m * x;
    return -x;
}

/* x * y / 2**64 modulo m. */
static inline Limb montgomery_limb(Limb x, Limb y, Limb m, Limb inverse) {
    Wide t = (Wide)x * y, u = (Wide)((Limb)t * inverse) * m;
    Limb high = (Limb)(t >> 64), add = (Limb)(u >> 64) + ((Limb)t != 0);
    Limb sum = high + add;
    return sum < high || sum >= m ? sum - m : sum;
}

Limb limb_power_modulo(Limb a, const Limb *e, size_t en, Limb m) {
    if (m == 1) return 0;
    if (!en) return 1;
    a %= m;
    uint64_t bit = limbs_bit_length(e, en) - 1;
    Limb x;
    if (m >> 32 == 0) {
        for (x = a; bit--;) {
            x = x * x % m;
            if (bit_of(e, bit)) x = x * a % m;
        }
        return x;
    }
    if (!(m & 1)) {
        for (x = a; bit--;) {
            x = (Limb)((Wide)x * x % m);
            if (bit_of(e, bit)) x = (Limb)((Wide)x * a % m);
        }
        return x;
    }
    Limb inverse = negative_inverse(m);
    a = (Limb)(((Wide)a << 64) % m);
    for (x = a; bit--;) {
        x = montgomery_limb(x, x, m, inverse);
        if (bit_of(e, bit)) x = montgomery_limb(x, a, m, inverse);
    }
    return montgomery_limb(x, 1, m, inverse);
}

/* ---- Several limbs ---- */

static unsigned window_bits(size_t en) {
    return en <= 1 ? 3 : en <= 4 ? 4 : en <= 11 ? 5 : 6;
}

/* Where the parts of the state lie behind its head. All numbers of residues have n limbs, zeros included. */
typedef struct Parts {
    PowerModulo *head;
    size_t n, en, odd_powers;
    Limb *modulus, *exponent, *value, *square, *table, *product, *spare;
} Parts;

#define HEAD_LIMBS (sizeof(PowerModulo) / sizeof(Limb))

static Parts parts_of(Limb *state, size_t en, size_t mn) {
    Parts parts = {.head = (PowerModulo *)state, .n = mn, .en = en};
    parts.odd_powers = (size_t)1 << (window_bits(en) - 1);
    parts.modulus = state + HEAD_LIMBS;
    parts.exponent = parts.modulus + mn;
    parts.value = parts.exponent + en;
    parts.square = parts.value + mn;
    parts.table = parts.square + mn;
    parts.product = parts.table + parts.odd_powers * mn;
    parts.spare = parts.product + 2 * mn + 1;
    return parts;
}

size_t limbs_power_modulo_state_size(size_t en, size_t mn) {
    Limb none;
    Parts parts = parts_of(&none, 0, 0);
    size_t before = (size_t)(parts.spare - &none) + 1;
    size_t numbers = ((size_t)1 << (window_bits(en) - 1)) + 3 + 2;
    size_t multiply = limbs_multiply_scratch_within(2 * mn),
           divide = mn + limbs_divide_scratch(2 * mn + 1, mn);
    return before + numbers * mn + en + (multiply > divide ? multiply : divide);
}

/* Reduces the 2n limbs of the product. */
static void reduce(const Parts *parts, Limb *result) {
    size_t n = parts->n;
    Limb *t = parts->product;
    const Limb *m = parts->modulus;
    if (parts->head->odd) {
        Limb inverse = parts->head->inverse;
        for (size_t i = 0; i < n; i++)
            t[i] = mpn_addmul_1(t + i, m, (mp_size_t)n, t[i] * inverse);
        if (mpn_add_n(result, t + n, t, (mp_size_t)n) || mpn_cmp(result, m, (mp_size_t)n) >= 0)
            mpn_sub_n(result, result, m, (mp_size_t)n);
        return;
    }
    t[2 * n] = 0;
    limbs_divide_normalised(parts->spare, t, 2 * n + 1, m, n, parts->head->inverse, parts->spare + n + 1);
    memcpy(result, t, n * sizeof(Limb));
}

static void multiply(const Parts *parts, Limb *result, const Limb *a, const Limb *b) {
    limbs_multiply(parts->product, a, parts->n, b, parts->n, parts->spare);
    reduce(parts, result);
}

void limbs_power_modulo_start(Limb *state, const Limb *a, size_t an, const Limb *e, size_t en, const Limb *m,
                              size_t mn) {
    Parts parts = parts_of(state, en, mn);
    PowerModulo *head = parts.head;
    memcpy(parts.exponent, e, en * sizeof(Limb));
    *head = (PowerModulo){.odd = m[0] & 1, .bit = limbs_bit_length(e, en)};
    Limb *first = parts.table;
    memcpy(first, a, an * sizeof(Limb));
    memset(first + an, 0, (mn - an) * sizeof(Limb));
    if (head->odd) {
        head->inverse = negative_inverse(m[0]);
        memcpy(parts.modulus, m, mn * sizeof(Limb));
        /* a * 2**(64 * n) modulo m. */
        memset(parts.product, 0, mn * sizeof(Limb));
        memcpy(parts.product + mn, first, mn * sizeof(Limb));
        size_t n = limbs_trim(parts.product, 2 * mn), rest;
        limbs_divide(NULL, first, &rest, parts.product, n, m, mn, parts.spare);
        memset(first + rest, 0, (mn - rest) * sizeof(Limb));
        return;
    }
    head->shift = (Limb)__builtin_clzll(m[mn - 1]);
    limbs_shift_left(parts.product, m, mn, head->shift);
    memcpy(parts.modulus, parts.product, mn * sizeof(Limb));
    head->inverse = limbs_reciprocal(parts.modulus[mn - 1], parts.modulus[mn - 2]);
}

bool limbs_power_modulo_unit(Limb *state, size_t en, size_t mn) {
    Parts parts = parts_of(state, en, mn);
    PowerModulo *head = parts.head;
    size_t n = mn;
    if (head->filled == 0) {
        multiply(&parts, parts.square, parts.table, parts.table);
        head->filled = 1;
        return true;
    }
    if (head->filled < parts.odd_powers) {
        Limb *last = parts.table + (head->filled - 1) * n;
        multiply(&parts, last + n, last, parts.square);
        head->filled++;
        return true;
    }
    if (head->squares) {
        multiply(&parts, parts.value, parts.value, parts.value);
        head->squares--;
        return true;
    }
    if (head->pick) {
        const Limb *power = parts.table + (head->pick - 1) % parts.odd_powers * n;
        if (head->begun)
            multiply(&parts, parts.value, parts.value, power);
        else
            memcpy(parts.value, power, n * sizeof(Limb));
        head->begun = 1;
        head->pick = 0;
        return true;
    }
    if (head->bit == 0 || head->bit > (uint64_t)en * LIMB_BITS) return false;
    /* The next window: it begins and ends with a bit that is set; the bits before it are squared one by one.
     */
    uint64_t top = head->bit - 1;
    if (!bit_of(parts.exponent, top)) {
        head->squares = 1;
        head->bit--;
        return true;
    }
    uint64_t width = window_bits(en);
    if (width > top + 1) width = top + 1;
    uint64_t low = top + 1 - width;
    while (!bit_of(parts.exponent, low))
        low++;
    width = top + 1 - low;
    Limb pattern = 0;
    for (uint64_t bit = top + 1; bit-- > low;)
        pattern = pattern << 1 | bit_of(parts.exponent, bit);
    head->squares = head->begun ? width : 0;
    head->pick = (pattern >> 1) + 1;
    head->bit = low;
    return true;
}

size_t limbs_power_modulo_finish(Limb *state, Limb *result, size_t en, size_t mn) {
    Parts parts = parts_of(state, en, mn);
    size_t n = mn, rest;
    if (parts.head->odd) {
        memcpy(parts.product, parts.value, n * sizeof(Limb));
        memset(parts.product + n, 0, n * sizeof(Limb));
        reduce(&parts, result);
        return limbs_trim(result, n);
    }
    /* The value was kept modulo the shifted modulus. */
    unsigned shift = parts.head->shift & 63;
    if (shift)
        mpn_rshift(parts.product, parts.modulus, (mp_size_t)n, shift);
    else
        memcpy(parts.product, parts.modulus, n * sizeof(Limb));
    parts.product[n - 1] += parts.product[n - 1] == 0;
    limbs_divide(NULL, result, &rest, parts.value, limbs_trim(parts.value, n), parts.product, n, parts.spare);
    return rest;
}

uint64_t limbs_power_modulo_unit_cost(size_t mn) {
    return (uint64_t)mn * mn / 2 * 3 + 50;
}

uint64_t limbs_power_modulo_cost(size_t an, size_t en, size_t mn) {
    uint64_t units = (uint64_t)en * 80, cost;
    if (mn > 1 << 20 || __builtin_mul_overflow(units, limbs_power_modulo_unit_cost(mn), &cost))
        return UINT64_MAX;
    uint64_t first = limbs_divide_cost(an, mn);
    return cost > UINT64_MAX - first ? UINT64_MAX : cost + first;
}

size_t limbs_power_modulo_scratch(size_t an, size_t en, size_t mn) {
    return mn + limbs_divide_scratch(an, mn) + (mn > 1 ? limbs_power_modulo_state_size(en, mn) : 0);
}

size_t limbs_power_modulo(Limb *result, const Limb *a, size_t an, const Limb *e, size_t en, const Limb *m,
                          size_t mn, Limb *scratch) {
    if (mn == 1) {
        result[0] = limb_power_modulo(limbs_remainder_limb(a, an, m[0]), e, en, m[0]);
        return result[0] != 0;
    }
    if (!en) {
        result[0] = 1;
        return 1;
    }
    Limb *base = scratch, *state = base + mn;
    size_t n;
    limbs_divide(NULL, base, &n, a, an, m, mn, state);
    limbs_power_modulo_start(state, base, n, e, en, m, mn);
    while (limbs_power_modulo_unit(state, en, mn)) {
    }
    return limbs_power_modulo_finish(state, result, en, mn);
}
