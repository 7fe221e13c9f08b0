/* limbs_job_radix.c: long conversions of digits in steps. See limbs_job_parts.h.
 *
 * The digits fall into 2 ** levels leaves of the same number of chunks (limbs_radix.c), the number into as
 * many blocks of as many limbs. Reading goes up: the leaves are read, and neighbours joined, upper * power +
 * lower, until one block is left. Writing goes down: each block is divided by the power into two, in place,
 * and at last the leaves are written. The power of a level is the square of that of the level below. */
#include "core/limbs_job_parts.h"

#include "core/limbs_radix.h"

#define LEAF_CHUNKS 256

/* What the digits fall into. */
typedef struct Shape {
    unsigned radix, levels;
    size_t leaf; /* chunks */
    size_t leaf_digits;
    size_t limbs; /* of all blocks */
} Shape;

static bool shape_of(Shape *shape, Limb digits, Limb radix) {
    if (radix < 2 || radix > 36 || digits > LIMBS_MAX) return false;
    shape->radix = (unsigned)radix;
    size_t chunks = job_larger(limbs_from_radix_size(digits, shape->radix), 1);
    shape->leaf = limbs_radix_split(chunks, LEAF_CHUNKS, &shape->levels);
    shape->leaf_digits = shape->leaf * limbs_chunk_digits(shape->radix);
    shape->limbs = shape->leaf << shape->levels;
    return true;
}

/* radix ** leaf_digits. */
static size_t leaf_power(Limb *power, const Shape *shape) {
    Limb chunk = limbs_chunk_power(shape->radix);
    size_t n = 1;
    power[0] = chunk;
    for (size_t i = 1; i < shape->leaf; i++)
        n = limbs_multiply_limb(power, power, n, chunk);
    return n;
}

/* ---- Reading ---- */

typedef struct ReadLayout {
    Shape shape;
    size_t used; /* limbs that the digits may fill */
    size_t limbs, digits, powers[2], product, scratch, total;
} ReadLayout;

enum { READ_LEAVES = 1, READ_POWER, READ_LEVEL, READ_JOIN, READ_SQUARED };

static bool read_layout(ReadLayout *layout, Limb digits, Limb radix) {
    if (!shape_of(&layout->shape, digits, radix)) return false;
    const Shape *shape = &layout->shape;
    layout->used = job_larger(limbs_from_radix_size(digits, shape->radix), 1);
    size_t power = (shape->limbs + 1) / 2 + 2; /* the largest one that is used; its square is not made */
    layout->limbs = JOB_HEAD;
    layout->digits = layout->limbs + shape->limbs;
    layout->powers[0] = layout->digits + (digits + sizeof(Limb) - 1) / sizeof(Limb);
    layout->powers[1] = layout->powers[0] + power;
    layout->product = layout->powers[1] + power;
    layout->scratch = layout->product + shape->limbs + 2;
    size_t leaf = limbs_from_radix_scratch(shape->leaf_digits, shape->radix);
    size_t scratch = job_larger(leaf, multiply_machine_scratch_within(shape->limbs + 2));
    if (scratch > LIMBS_MAX) return false;
    layout->total = layout->scratch + scratch;
    return true;
}

size_t limbs_from_radix_job_size(size_t count, unsigned radix) {
    ReadLayout layout;
    return read_layout(&layout, count, radix) ? job_size_or_none(layout.total) : 0;
}

void limbs_from_radix_job_start(Limb *block, size_t size, const uint8_t *digits, size_t count,
                                unsigned radix) {
    ReadLayout layout;
    LimbsJob *job = job_begin(block, JOB_FROM_RADIX);
    job->size[0] = count;
    job->value = radix;
    if (!read_layout(&layout, count, radix) || layout.total > size) return;
    memcpy(block + layout.digits, digits, count);
    job->phase = READ_LEAVES;
}

/* index counts the leaves, or the blocks of a level; level counts up; count[0] is the power's size. */
void job_from_radix_step(JobStep *step) {
    LimbsJob *job = step->job;
    ReadLayout layout;
    if (!read_layout(&layout, job->size[0], job->value) || layout.total > step->size) return job_break(step);
    const Shape *shape = &layout.shape;
    size_t digits = job->size[0], index = job->index, level = job->level, pn = job->count[0];
    Limb *limbs = step->base + layout.limbs, *scratch = step->base + layout.scratch;
    if (level > shape->levels || index > (size_t)1 << shape->levels) return job_break(step);
    size_t stride = shape->leaf << level, at = index * 2 * stride; /* of a pair of blocks */
    size_t now = layout.powers[level % 2], next = layout.powers[!(level % 2)],
           room = (shape->limbs + 1) / 2 + 2;
    switch (job->phase) {
    case READ_LEAVES: {
        size_t end = digits > index * shape->leaf_digits ? digits - index * shape->leaf_digits : 0;
        size_t first = end > shape->leaf_digits ? end - shape->leaf_digits : 0, n = 0;
        Limb *leaf = limbs + index * shape->leaf;
        if (index >= (size_t)1 << shape->levels) {
            job->index = 0;
            job->phase = shape->levels ? READ_POWER : READ_LEVEL;
            return;
        }
        const uint8_t *values = (const uint8_t *)(step->base + layout.digits);
        if (end) n = limbs_from_radix(leaf, values + first, end - first, shape->radix, scratch);
        memset(leaf + n, 0, (shape->leaf - n) * sizeof(Limb));
        step->budget -= (int64_t)limbs_from_radix_cost(end - first) + 20;
        job->index++;
        return;
    }
    case READ_POWER:
        job->count[0] = leaf_power(step->base + now, shape);
        step->budget -= (int64_t)(shape->leaf * shape->leaf);
        job->phase = READ_LEVEL;
        return;
    case READ_LEVEL: {
        if (level == shape->levels) {
            job->result[0] = layout.limbs;
            job->result_count[0] = limbs_trim(limbs, shape->limbs);
            job->phase = JOB_DONE;
            return;
        }
        if (index >= (size_t)1 << (shape->levels - level - 1)) {
            /* On to the next level; the last one needs no power. */
            job->index = 0;
            if (level + 1 == shape->levels) {
                job->level++;
                return;
            }
            if (2 * pn > room) return job_break(step);
            job->phase = READ_SQUARED;
            return multiply_machine_start(step, next, now, pn, now, pn, layout.scratch);
        }
        size_t high = limbs_trim(limbs + at + stride, stride);
        if (!high) {
            job->index++;
            return;
        }
        if (pn > stride) return job_break(step);
        job->count[1] = high + pn;
        job->phase = READ_JOIN;
        return multiply_machine_start(step, layout.product, layout.limbs + at + stride, high, now, pn,
                                      layout.scratch);
    }
    case READ_JOIN: {
        size_t n = job->count[1], low;
        if (n > 2 * stride || index >= (size_t)1 << shape->levels || at + 2 * stride > shape->limbs)
            return job_break(step);
        Limb *product = step->base + layout.product;
        low = limbs_trim(limbs + at, stride);
        n = limbs_add(product, product, limbs_trim(product, n), limbs + at, low);
        if (n > 2 * stride) return job_break(step);
        memcpy(limbs + at, product, n * sizeof(Limb));
        memset(limbs + at + n, 0, (2 * stride - n) * sizeof(Limb));
        step->budget -= 2 * (int64_t)stride;
        job->index++;
        job->phase = READ_LEVEL;
        return;
    }
    case READ_SQUARED:
        if (2 * pn > room) return job_break(step);
        job->count[0] = limbs_trim(step->base + next, 2 * pn);
        job->level++;
        job->phase = READ_LEVEL;
        return;
    default: return job_break(step);
    }
}

/* ---- Writing ---- */

typedef struct WriteLayout {
    Shape shape;
    size_t dividend_room, quotient_room, space;
    size_t limbs, text, powers, divisor, dividend, quotient, inverse, scratch, total;
} WriteLayout;

enum { WRITE_POWER = 1, WRITE_SQUARED, WRITE_LEVEL, WRITE_SPLIT, WRITE_DIVIDED, WRITE_LEAVES };

/* Where the power of a level begins (level 0 is that of a leaf), relative to the powers, and its room. */
static size_t power_at(const Shape *shape, size_t level) {
    return ((shape->leaf << level) - shape->leaf) + 2 * level;
}

static bool write_layout(WriteLayout *layout, Limb digits, Limb radix) {
    if (!shape_of(&layout->shape, digits, radix)) return false;
    const Shape *shape = &layout->shape;
    unsigned levels = shape->levels;
    layout->limbs = JOB_HEAD;
    layout->text = layout->limbs + shape->limbs;
    size_t bytes = shape->leaf_digits << levels;
    layout->powers = layout->text + (bytes + sizeof(Limb) - 1) / sizeof(Limb);
    layout->divisor = layout->powers + power_at(shape, levels) + 2;
    size_t half = levels ? shape->limbs / 2 : 0;
    layout->dividend = layout->divisor + half + 2;
    layout->quotient = layout->dividend + (levels ? shape->limbs : 0) + 2;
    layout->inverse = layout->quotient + (levels ? shape->limbs : 0) + 2;
    /* The power has hardly fewer limbs than half of the block; none of the lower levels needs as much space.
     */
    layout->space =
        half ? divide_machine_space(2 * half + 1, half, divide_machine_block(half + 1, half, true)) : 0;
    if (layout->space > LIMBS_MAX) return false;
    layout->scratch = layout->inverse + layout->space;
    size_t leaf_text = (shape->leaf * 64 + 128) / sizeof(Limb);
    size_t scratch = leaf_text + job_larger(limbs_to_radix_scratch(shape->leaf, shape->radix),
                                            limbs_divide_scratch(2 * LEAF_CHUNKS, LEAF_CHUNKS));
    if (levels) scratch = job_larger(scratch, multiply_machine_scratch_within(half + 4));
    if (scratch > LIMBS_MAX) return false;
    layout->total = layout->scratch + scratch;
    return true;
}

size_t limbs_to_radix_job_size(const Limb *a, size_t an, unsigned radix) {
    WriteLayout layout;
    if (an > LIMBS_MAX / 64) return 0;
    size_t digits = limbs_radix_digit_bound(a, an, radix);
    return write_layout(&layout, digits, radix) ? job_size_or_none(layout.total) : 0;
}

void limbs_to_radix_job_start(Limb *block, size_t size, const Limb *a, size_t an, unsigned radix) {
    WriteLayout layout;
    LimbsJob *job = job_begin(block, JOB_TO_RADIX);
    job->size[0] = limbs_radix_digit_bound(a, an, radix);
    job->value = radix;
    if (!write_layout(&layout, job->size[0], radix) || layout.total > size || an > layout.shape.limbs) return;
    Limb *limbs = block + layout.limbs;
    memcpy(limbs, a, an * sizeof(Limb));
    memset(limbs + an, 0, (layout.shape.limbs - an) * sizeof(Limb));
    job->phase = WRITE_POWER;
}

/* Prepares a level's divisor: count[1] is its size, count[2] its shift. */
static void write_level(JobStep *step, const WriteLayout *layout, size_t level) {
    LimbsJob *job = step->job;
    const Shape *shape = &layout->shape;
    Limb *power = step->base + layout->powers + power_at(shape, level),
         *divisor = step->base + layout->divisor;
    size_t n = limbs_trim(power, shape->leaf << level);
    if (n < 2) return job_break(step);
    unsigned shift = (unsigned)__builtin_clzll(power[n - 1]);
    memcpy(divisor, power, n * sizeof(Limb));
    if (shift) mpn_lshift(divisor, divisor, (mp_size_t)n, shift);
    job->count[1] = n;
    job->count[2] = shift;
    job->count[3] = 0; /* the reciprocal is not known yet */
    step->budget -= 2 * (int64_t)n;
}

static void write_split(JobStep *step, const WriteLayout *layout, size_t stride, Limb *low) {
    LimbsJob *job = step->job;
    size_t n = job->count[1];
    unsigned shift = job->count[2] % LIMB_BITS;
    const Limb *power = step->base + layout->powers + power_at(&layout->shape, job->level);
    size_t count = limbs_trim(low, 2 * stride);
    /* Already less than the power: the upper half is zero. */
    if (limbs_compare(low, count, power, n) < 0) {
        job->index++;
        step->budget -= 20;
        return;
    }
    Limb *dividend = step->base + layout->dividend;
    memcpy(dividend, low, 2 * stride * sizeof(Limb));
    dividend[2 * stride] = 0;
    if (shift) mpn_lshift(dividend, dividend, (mp_size_t)(2 * stride + 1), shift);
    size_t qn = 2 * stride + 1 - n, block = divide_machine_block(qn, n, true);
    step->budget -= 2 * (int64_t)stride;
    job->phase = WRITE_DIVIDED;
    divide_machine_start(step, layout->dividend, 2 * stride + 1, layout->divisor, n, layout->quotient, block,
                         layout->inverse, block && job->count[3] == 1);
    job->count[3] = block != 0;
}

static void write_leaf(JobStep *step, const WriteLayout *layout, size_t index) {
    const Shape *shape = &layout->shape;
    size_t leaves = (size_t)1 << shape->levels, digits = shape->leaf_digits;
    const Limb *leaf = step->base + layout->limbs + index * shape->leaf;
    char *text = (char *)(step->base + layout->text) + (leaves - 1 - index) * digits;
    char *buffer = (char *)(step->base + layout->scratch);
    Limb *scratch = step->base + layout->scratch + (shape->leaf * 64 + 128) / sizeof(Limb);
    size_t n = limbs_trim(leaf, shape->leaf), count = limbs_to_radix(buffer, leaf, n, shape->radix, scratch);
    step->budget -= (int64_t)limbs_to_radix_cost(n) + 20;
    if (count > digits) return job_break(step);
    memset(text, '0', digits - count);
    memcpy(text + digits - count, buffer, count);
}

/* index counts the blocks of a level, or leaves; level counts down. */
void job_to_radix_step(JobStep *step) {
    LimbsJob *job = step->job;
    WriteLayout layout;
    if (!write_layout(&layout, job->size[0], job->value) || layout.total > step->size) return job_break(step);
    const Shape *shape = &layout.shape;
    size_t level = job->level, levels = shape->levels, index = job->index, leaves = (size_t)1 << levels;
    if (level > levels || index > leaves) return job_break(step);
    size_t powers = layout.powers;
    Limb *limbs = step->base + layout.limbs;
    switch (job->phase) {
    case WRITE_POWER: {
        Limb *power = step->base + powers;
        if (!levels) {
            job->phase = WRITE_LEAVES;
            return;
        }
        memset(power, 0, shape->leaf * sizeof(Limb));
        job->count[0] = leaf_power(power, shape);
        step->budget -= (int64_t)(shape->leaf * shape->leaf);
        job->level = 0;
        job->phase = WRITE_SQUARED;
        return;
    }
    case WRITE_SQUARED: { /* the power of `level` is there, of 2 ** level leaves */
        if (level >= levels) return job_break(step);
        size_t at = powers + power_at(shape, level), next = powers + power_at(shape, level + 1);
        size_t n = limbs_trim(step->base + at, shape->leaf << level);
        if (level + 1 == levels) {
            job->phase = WRITE_LEVEL;
            return;
        }
        memset(step->base + next, 0, (shape->leaf << (level + 1)) * sizeof(Limb));
        job->level++;
        return multiply_machine_start(step, next, at, n, at, n, layout.scratch);
    }
    case WRITE_LEVEL:
        if (level >= levels) return job_break(step);
        write_level(step, &layout, level);
        job->index = 0;
        job->phase = WRITE_SPLIT;
        return;
    case WRITE_SPLIT:
    case WRITE_DIVIDED: {
        if (level >= levels) return job_break(step);
        size_t stride = shape->leaf << level, n = job->count[1];
        if (n < 2 || n > stride) return job_break(step);
        if (index >= leaves >> (level + 1)) {
            job->index = 0;
            job->phase = level ? WRITE_LEVEL : WRITE_LEAVES;
            job->level -= level != 0;
            return;
        }
        Limb *low = limbs + index * 2 * stride, *high = low + stride;
        if (job->phase == WRITE_SPLIT) return write_split(step, &layout, stride, low);
        unsigned shift = job->count[2] % LIMB_BITS;
        Limb *rest = step->base + layout.dividend;
        if (shift) mpn_rshift(rest, rest, (mp_size_t)n, shift);
        memcpy(low, rest, n * sizeof(Limb));
        memset(low + n, 0, (stride - n) * sizeof(Limb));
        memcpy(high, step->base + layout.quotient, stride * sizeof(Limb));
        step->budget -= 2 * (int64_t)stride;
        job->index++;
        job->phase = WRITE_SPLIT;
        return;
    }
    case WRITE_LEAVES: {
        if (index < leaves) {
            write_leaf(step, &layout, index);
            job->index++;
            return;
        }
        const char *text = (const char *)(step->base + layout.text);
        size_t all = leaves * shape->leaf_digits, first = 0;
        while (first + 1 < all && text[first] == '0')
            first++;
        job->result[0] = layout.text;
        job->result[1] = first;
        job->result_count[0] = all - first;
        job->phase = JOB_DONE;
        return;
    }
    default: return job_break(step);
    }
}
