/* limbs_radix.c: digits. See limbs.h.
 *
 * Radices that are powers of two are a matter of bits. For the others a *chunk* is as many digits as fit a
 * limb (19 decimal ones). Short numbers are converted chunk by chunk; longer ones by halves, over the powers
 * radix ** (chunk * 2 ** k): Knuth, TAOCP 4.4. */
#include "core/limbs_radix.h"

#include "core/limbs_divide.h"

typedef unsigned __int128 Wide;

/* Digits of a chunk and radix ** that, for each radix. */
static const struct {
    uint8_t digits;
    Limb power;
} chunks[37] = {
    {0, 0},
    {0, 0},
    {63, 9223372036854775808U},
    {40, 12157665459056928801U},
    {31, 4611686018427387904U},
    {27, 7450580596923828125U},
    {24, 4738381338321616896U},
    {22, 3909821048582988049U},
    {21, 9223372036854775808U},
    {20, 12157665459056928801U},
    {19, 10000000000000000000U},
    {18, 5559917313492231481U},
    {17, 2218611106740436992U},
    {17, 8650415919381337933U},
    {16, 2177953337809371136U},
    {16, 6568408355712890625U},
    {15, 1152921504606846976U},
    {15, 2862423051509815793U},
    {15, 6746640616477458432U},
    {15, 15181127029874798299U},
    {14, 1638400000000000000U},
    {14, 3243919932521508681U},
    {14, 6221821273427820544U},
    {14, 11592836324538749809U},
    {13, 876488338465357824U},
    {13, 1490116119384765625U},
    {13, 2481152873203736576U},
    {13, 4052555153018976267U},
    {13, 6502111422497947648U},
    {13, 10260628712958602189U},
    {13, 15943230000000000000U},
    {12, 787662783788549761U},
    {12, 1152921504606846976U},
    {12, 1667889514952984961U},
    {12, 2386420683693101056U},
    {12, 3379220508056640625U},
    {12, 4738381338321616896U},
};

static const char digit_letters[] = "0123456789abcdefghijklmnopqrstuvwxyz";

static const char digit_pairs[] = "00010203040506070809"
                                  "10111213141516171819"
                                  "20212223242526272829"
                                  "30313233343536373839"
                                  "40414243444546474849"
                                  "50515253545556575859"
                                  "60616263646566676869"
                                  "70717273747576777879"
                                  "80818283848586878889"
                                  "90919293949596979899";

unsigned limbs_chunk_digits(unsigned radix) {
    return chunks[radix].digits;
}
Limb limbs_chunk_power(unsigned radix) {
    return chunks[radix].power;
}

/* ---- Powers of two ---- */

size_t limbs_binary_digit_count(const Limb *a, size_t an, unsigned shift) {
    uint64_t bits = limbs_bit_length(a, an);
    return bits ? (size_t)((bits + shift - 1) / shift) : 1;
}

void limbs_to_binary_digits(char *text, const Limb *a, size_t an, unsigned shift) {
    size_t count = limbs_binary_digit_count(a, an, shift);
    Limb mask = ((Limb)1 << shift) - 1, held = 0;
    unsigned bits = 0; /* that `held` holds */
    size_t next = 0;
    while (shift == 1 && count >= LIMB_BITS && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) { /* a byte's bits spread out, each to a byte */
        Limb limb = a[next++];
        for (unsigned i = 0; i < LIMB_BITS; i += 8) {
            uint64_t eight = (((limb >> i & 0xFF) * UINT64_C(0x8040201008040201)) >> 7 & UINT64_C(0x0101010101010101)) + UINT64_C(0x3030303030303030);
            memcpy(text + (count -= 8), &eight, 8);
        }
    }
    while (count) {
        if (bits >= shift) {
            text[--count] = digit_letters[held & mask];
            held >>= shift;
            bits -= shift;
            continue;
        }
        /* A digit may straddle two limbs. */
        Limb limb = next < an ? a[next] : 0;
        next++;
        text[--count] = digit_letters[(held | limb << bits) & mask];
        held = limb >> (shift - bits);
        bits = LIMB_BITS - (shift - bits);
    }
}

size_t limbs_from_binary_digits(Limb *result, const uint8_t *digits, size_t count, unsigned shift) {
    Limb held = 0;
    unsigned bits = 0;
    size_t n = 0;
    while (count) {
        Limb digit = digits[--count];
        held |= digit << bits;
        bits += shift;
        if (bits < LIMB_BITS) continue;
        result[n++] = held;
        bits -= LIMB_BITS;
        held = bits ? digit >> (shift - bits) : 0;
    }
    if (bits) result[n++] = held;
    return limbs_trim(result, n);
}

/* ---- One limb ---- */

unsigned limb_to_decimal(char *text, uint64_t value) {
    static const uint64_t powers[] = {
        0, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000, 1000000000000, 10000000000000,
        100000000000000, 1000000000000000, 10000000000000000, 100000000000000000, 1000000000000000000, UINT64_C(10000000000000000000)};
    unsigned guess = (64 - (unsigned)__builtin_clzll(value | 1)) * 1233 >> 12, count = guess + (value >= powers[guess]), at = count;
    for (; at > 2; value /= 100) {
        memcpy(text + (at -= 2), digit_pairs + 2 * (value % 100), 2);
    }
    if (at == 2) memcpy(text, digit_pairs + 2 * value, 2);
    else text[0] = (char)('0' + value);
    return count;
}

/* Exactly `count` digits, with leading zeros. */
static void write_chunk(char *text, Limb value, unsigned count, unsigned radix) {
    if (radix != 10) {
        for (; count; value /= radix)
            text[--count] = digit_letters[value % radix];
        return;
    }
    if (count == 19) {
        /* Two halves, so that the divisions of one do not wait for those of the other. */
        uint32_t low = (uint32_t)(value % 1000000000), high;
        value /= 1000000000;
        text[0] = (char)('0' + value / 1000000000);
        high = (uint32_t)(value % 1000000000);
        for (unsigned i = 0; i < 4; i++) {
            memcpy(text + 17 - 2 * i, digit_pairs + 2 * (low % 100), 2);
            memcpy(text + 8 - 2 * i, digit_pairs + 2 * (high % 100), 2);
            low /= 100, high /= 100;
        }
        text[10] = (char)('0' + low);
        text[1] = (char)('0' + high);
        return;
    }
    for (; count >= 2; value /= 100)
        memcpy(text + (count -= 2), digit_pairs + 2 * (value % 100), 2);
    if (count) text[0] = (char)('0' + value % 10);
}

/* ---- To digits ---- */

/* log(2) / log(radix), in units of 2**-64, rounded up. */
static const Limb digits_per_bit[37] = {
    0,
    0,
    0xffffffffffffffffU,
    0xa1849cc1a9a9e94fU,
    0x8000000000000001U,
    0x6e40d1a4143dcb95U,
    0x6308c91b702a7cf5U,
    0x5b3064eb3aa6d389U,
    0x5555555555555556U,
    0x50c24e60d4d4f4a8U,
    0x4d104d427de7fbcdU,
    0x4a00270775914e89U,
    0x4768ce0d05818e13U,
    0x452e53e365907bdbU,
    0x433cfffb4b5aae56U,
    0x41867711b4f85356U,
    0x4000000000000001U,
    0x3ea16afd58b10967U,
    0x3d64598d154dc4dfU,
    0x3c43c23018bb5564U,
    0x3b3b9a42873069c8U,
    0x3a4898f06cf41acaU,
    0x39680b13582e7c19U,
    0x3897b2b751ae561bU,
    0x37d5aed131f19c99U,
    0x372068d20a1ee5cbU,
    0x3676867e5d60de2aU,
    0x35d6deeb388df870U,
    0x354071d61c77fa2fU,
    0x34b260c5671b18adU,
    0x342be986572b45cdU,
    0x33ac61b998fbbdf3U,
    0x3333333333333334U,
    0x32bfd90114c12862U,
    0x3251dcf6169e45f3U,
    0x31e8d59f180dc631U,
    0x3184648db8153e7bU,
};

size_t limbs_radix_digit_bound(const Limb *a, size_t an, unsigned radix) {
    return (size_t)((Wide)limbs_bit_length(a, an) * digits_per_bit[radix] >> 64) + 1;
}

/* Reduces a chunk off the number: divides by the power, whose reciprocal is `v` when it is normalised. */
static Limb divide_chunk(Limb *a, size_t an, Limb power, Limb v) {
    if (!(power >> 63)) return mpn_divrem_1(a, 0, a, (mp_size_t)an, power);
    /* Möller and Granlund's division of two limbs by one. */
    Limb rest = 0;
    while (an--) {
        Wide q = (Wide)v * rest + ((Wide)rest << 64 | a[an]);
        Limb high = (Limb)(q >> 64) + 1, r = a[an] - high * power;
        if (r > (Limb)q) {
            high--;
            r += power;
        }
        if (__builtin_expect(r >= power, 0)) {
            high++;
            r -= power;
        }
        a[an] = high;
        rest = r;
    }
    return rest;
}

/* Numbers of up to this many chunks are written chunk by chunk. */
#define WRITE_LEAF 12

typedef struct Writer {
    unsigned radix, chunk_digits;
    Limb chunk_power, chunk_reciprocal;
    size_t leaf; /* chunks of a leaf */
    /* radix ** (chunk_digits * leaf << k), normalised by `shift`. */
    struct {
        Limb *power;
        size_t count;
        unsigned shift;
        Limb reciprocal;
    } levels[48];
} Writer;

/* Writes all `digits` digits, a whole number of chunks, of a < radix ** digits. Destroys `a`. */
static void write_leaf(const Writer *writer, char *text, Limb *a, size_t an, size_t digits) {
    unsigned chunk = writer->chunk_digits;
    while (an && digits) {
        Limb value = divide_chunk(a, an, writer->chunk_power, writer->chunk_reciprocal);
        an -= a[an - 1] == 0;
        digits -= chunk;
        write_chunk(text + digits, value, chunk, writer->radix);
    }
    memset(text, '0', digits);
}

/* Writes a < radix ** (leaf chunks), without leading zeros: nothing for zero. Returns the end of the text. */
static char *write_first_leaf(const Writer *writer, char *text, Limb *a, size_t an) {
    char buffer[64 * WRITE_LEAF];
    size_t count = an * writer->chunk_digits + writer->chunk_digits, at = 0;
    if (count > sizeof buffer) count = sizeof buffer / writer->chunk_digits * writer->chunk_digits;
    write_leaf(writer, buffer, a, an, count);
    while (at < count && buffer[at] == '0')
        at++;
    memcpy(text, buffer + at, count - at);
    return text + (count - at);
}

/* Writes a < radix ** (leaf chunks << level), without leading zeros if `leading`, and returns the end of the
 * text. The recursion is as deep as the number has halvings. */
static char *write_halves(const Writer *writer, char *text, Limb *a, size_t an, unsigned level, bool leading,
                          Limb *scratch) {
    if (leading)
        while (level && an < writer->levels[level - 1].count)
            level--;
    if (!level) {
        if (leading) return write_first_leaf(writer, text, a, an);
        size_t digits = writer->leaf * writer->chunk_digits;
        write_leaf(writer, text, a, an, digits);
        return text + digits;
    }
    level--;
    size_t pn = writer->levels[level].count, half = (writer->leaf * writer->chunk_digits) << level;
    const Limb *power = writer->levels[level].power;
    if (an < pn) {
        memset(text, '0', half); /* not leading */
        return write_halves(writer, text + half, a, an, level, false, scratch);
    }
    unsigned shift = writer->levels[level].shift;
    Limb *rest = scratch, *quotient = rest + an + 1;
    size_t qn = an + 1 - pn;
    if (shift) {
        rest[an] = mpn_lshift(rest, a, (mp_size_t)an, shift);
    } else {
        memcpy(rest, a, an * sizeof(Limb));
        rest[an] = 0;
    }
    if (pn == 1) {
        Limb last = divide_chunk(rest, an + 1, power[0], writer->levels[level].reciprocal);
        memcpy(quotient, rest, qn * sizeof(Limb));
        rest[0] = last;
    } else {
        limbs_divide_normalised(quotient, rest, an + 1, power, pn, writer->levels[level].reciprocal,
                                quotient + qn);
    }
    if (shift) mpn_rshift(rest, rest, (mp_size_t)pn, shift);
    scratch = quotient + qn;
    char *end = write_halves(writer, text, quotient, limbs_trim(quotient, qn), level, leading, scratch);
    leading = leading && end == text;
    return write_halves(writer, end, rest, limbs_trim(rest, pn), level, leading, scratch);
}

/* Splits `chunks` chunks into 2 ** levels leaves of the returned number of chunks, at most `most`. */
size_t limbs_radix_split(size_t chunk_count, size_t most, unsigned *levels) {
    *levels = 0;
    while (chunk_count > most) {
        chunk_count -= chunk_count / 2;
        ++*levels;
    }
    return chunk_count;
}

uint64_t limbs_to_radix_cost(size_t an) {
    if (an < 8) return an * 16;
    uint64_t cost = limbs_multiply_cost(an, an);
    return cost > UINT64_MAX / 4 ? UINT64_MAX : cost * 2 + an * 60;
}

size_t limbs_to_radix_scratch(size_t an, unsigned radix) {
    (void)radix;
    /* A chunk holds 60 bits at least (only radix 24 holds less, 59.6). The powers, and two numbers a level.
     */
    size_t chunk_count = an + an / 12 + 2 + WRITE_LEAF * 2;
    return chunk_count * 10 + 1024;
}

size_t limbs_to_radix(char *text, const Limb *a, size_t an, unsigned radix, Limb *scratch) {
    if (!an) {
        text[0] = '0';
        return 1;
    }
    if (an == 1 && radix == 10) return limb_to_decimal(text, a[0]);
    unsigned digits = chunks[radix].digits, levels;
    size_t chunk_count = limbs_radix_digit_bound(a, an, radix) / digits + 1;
    Writer writer = {.radix = radix, .chunk_digits = digits, .chunk_power = chunks[radix].power};
    if (writer.chunk_power >> 63) {
        Wide top = (Wide)~writer.chunk_power << 64 | ~(Limb)0;
        writer.chunk_reciprocal = (Limb)(top / writer.chunk_power);
    }
    writer.leaf = limbs_radix_split(chunk_count, WRITE_LEAF, &levels);
    Limb *power = scratch;
    size_t pn = 1;
    for (unsigned k = 0; k < levels; k++) {
        Limb *next = power + (writer.leaf << k);
        writer.levels[k].power = power;
        if (k == 0) {
            power[0] = writer.chunk_power;
            for (size_t i = 1; i < writer.leaf; i++)
                pn = limbs_multiply_limb(power, power, pn, writer.chunk_power);
        } else {
            const Limb *root = writer.levels[k - 1].power;
            pn = limbs_multiply(power, root, pn, root, pn, next);
        }
        writer.levels[k].count = pn;
        power = next;
    }
    for (unsigned k = 0; k < levels; k++) {
        Limb *p = writer.levels[k].power;
        pn = writer.levels[k].count;
        unsigned shift = (unsigned)__builtin_clzll(p[pn - 1]);
        if (shift) mpn_lshift(p, p, (mp_size_t)pn, shift);
        writer.levels[k].shift = shift;
        Limb v =
            pn > 1 ? limbs_reciprocal(p[pn - 1], p[pn - 2]) : (Limb)(((Wide)~p[0] << 64 | ~(Limb)0) / p[0]);
        writer.levels[k].reciprocal = v;
    }
    memcpy(power, a, an * sizeof(Limb));
    return (size_t)(write_halves(&writer, text, power, an, levels, true, power + an) - text);
}

/* ---- From digits ---- */

/* Numbers of up to this many chunks are read chunk by chunk. */
#define READ_LEAF 32

static Limb read_chunk(const uint8_t *digits, size_t count, unsigned radix) {
    Limb value = 0;
    for (size_t i = 0; i < count; i++)
        value = value * radix + digits[i];
    return value;
}

/* All limbs of a number, as many as it has chunks, which lie most significant first; the first may be short.
 */
static void read_leaf(Limb *result, const uint8_t *digits, size_t count, unsigned radix) {
    unsigned chunk = chunks[radix].digits;
    Limb power = chunks[radix].power;
    size_t first = count % chunk, n = 0, total = (count + chunk - 1) / chunk;
    if (first) {
        result[n++] = read_chunk(digits, first, radix);
        digits += first;
        count -= first;
    }
    for (; count; digits += chunk, count -= chunk) {
        Limb value = read_chunk(digits, chunk, radix), carry = 0;
        if (n) carry = mpn_mul_1(result, result, (mp_size_t)n, power);
        result[n] = carry;
        for (size_t i = 0; value; i++) {
            result[i] += value;
            value = result[i] < value;
            if (i == n) break;
        }
        n++;
    }
    for (; n < total; n++)
        result[n] = 0;
}

size_t limbs_from_radix_size(size_t count, unsigned radix) {
    return count / chunks[radix].digits + (count % chunks[radix].digits != 0);
}

uint64_t limbs_from_radix_cost(size_t count) {
    size_t n = count / 16 + 1;
    uint64_t cost = limbs_multiply_cost(n, n);
    return cost > UINT64_MAX / 4 ? UINT64_MAX : cost + count * 2;
}

size_t limbs_from_radix_scratch(size_t count, unsigned radix) {
    size_t n = limbs_from_radix_size(count, radix);
    /* Two powers, a product, and what it needs. */
    return n <= READ_LEAF ? 0 : 3 * (n + READ_LEAF * 2) + limbs_multiply_scratch_within(n + READ_LEAF * 2);
}

size_t limbs_from_radix(Limb *result, const uint8_t *digits, size_t count, unsigned radix, Limb *scratch) {
    size_t total = limbs_from_radix_size(count, radix);
    if (total <= READ_LEAF) {
        read_leaf(result, digits, count, radix);
        return limbs_trim(result, total);
    }
    unsigned levels;
    size_t stride = limbs_radix_split(total, READ_LEAF, &levels), room = total + READ_LEAF * 2;
    size_t block_digits = stride * chunks[radix].digits;
    for (size_t at = 0, left = count; left; at += stride) {
        size_t here = left < block_digits ? left : block_digits;
        left -= here;
        read_leaf(result + at, digits + left, here, radix);
    }
    Limb *power = scratch, *other = power + room, *product = other + room, *spare = product + room;
    size_t pn = 1;
    power[0] = chunks[radix].power;
    for (size_t i = 1; i < stride; i++)
        pn = limbs_multiply_limb(power, power, pn, chunks[radix].power);
    for (; stride < total; stride *= 2) {
        for (size_t at = 0; at + stride < total; at += 2 * stride)
            limbs_radix_join(result + at, stride, total - at, power, pn, product, spare);
        if (2 * stride >= total) break;
        pn = limbs_multiply(other, power, pn, power, pn, spare);
        Limb *swap = power;
        power = other, other = swap;
    }
    return limbs_trim(result, total);
}

void limbs_radix_join(Limb *block, size_t stride, size_t room, const Limb *power, size_t pn, Limb *product,
                      Limb *scratch) {
    if (room > 2 * stride) room = 2 * stride;
    size_t high = limbs_trim(block + stride, room - stride), low = limbs_trim(block, stride);
    if (!high) return;
    size_t n = limbs_multiply(product, block + stride, high, power, pn, scratch);
    n = limbs_add(product, product, n, block, low);
    if (n > room) n = room;
    memcpy(block, product, n * sizeof(Limb));
    memset(block + n, 0, (room - n) * sizeof(Limb));
}
