/* constant.c: values known while compiling: literals, folding, and the table of a code object's constants.
 *
 * Only what cannot be told from evaluation is folded: small ints, floats, strings of modest size, tuples of
 * constants. What would raise, or is large, is left to the program. */
#include <math.h>

#include "compile/compiler.h"
#include "core/float_division.h"
#include "core/float_text.h"

enum { FOLDED_TEXT_LIMIT = 4096 };

/* ---- literals ---- */

static const char HEX[] = "0123456789abcdef";

static int digit_value(char ch) {
    return ch <= '9' ? ch - '0' : (ch | 32) - 'a' + 10;
}

/* Decimal digits (at most 4300) into hexadecimal ones, by repeated multiplication. */
static Text hex_of_decimal(Compiler *c, AstText digits) {
    size_t limb_count = digits.length / 9 + 2, used = 0;
    uint32_t *limbs = compile_allocate(c, c->arena, limb_count, sizeof *limbs);
    for (uint32_t i = 0; i < digits.length; i++) {
        compile_works(c, (uint32_t)used / 2);
        uint64_t carry = (uint64_t)digit_value(digits.bytes[i]);
        for (size_t k = 0; k < used; k++) {
            carry += (uint64_t)limbs[k] * 10;
            limbs[k] = (uint32_t)carry;
            carry >>= 32;
        }
        if (carry) limbs[used++] = (uint32_t)carry;
    }
    char *text = compile_allocate(c, c->arena, used * 8 + 1, 1);
    size_t length = 0;
    for (size_t k = used * 8; k-- > 0;) {
        unsigned digit = limbs[k / 8] >> k % 8 * 4 & 15;
        if (digit || length) text[length++] = HEX[digit];
    }
    return (Text){text, (uint32_t)length};
}

/* Digits of a radix that is a power of two. */
static Text hex_of_bits(Compiler *c, AstText digits, unsigned bits) {
    char *text = compile_allocate(c, c->arena, (size_t)digits.length * bits / 4 + 2, 1);
    size_t at = (size_t)digits.length * bits / 4 + 2, end = at;
    unsigned pending = 0, count = 0;
    for (uint32_t i = digits.length; i-- > 0;) {
        compile_work(c);
        pending |= (unsigned)digit_value(digits.bytes[i]) << count;
        for (count += bits; count >= 4; count -= 4, pending >>= 4)
            text[--at] = HEX[pending & 15];
    }
    if (count) text[--at] = HEX[pending & 15];
    while (at < end && text[at] == '0')
        at++;
    return (Text){text + at, (uint32_t)(end - at)};
}

static Literal literal_int(int64_t value) {
    return (Literal){.form = FORM_VALUE, .value = small_int(value)};
}

static OUT_OF_LINE Literal literal_integer(Compiler *c, const AstExpression *e) {
    AstText digits = e->constant.text;
    unsigned radix = e->constant.radix;
    int64_t value = 0;
    bool small = true;
    for (uint32_t i = 0; i < digits.length && small; i++) {
        value = value * radix + digit_value(digits.bytes[i]);
        small = value <= INT_MAX_INLINE;
    }
    if (small) return literal_int(value);
    Text text = radix == 10 ? hex_of_decimal(c, digits)
                            : hex_of_bits(c, digits,
                                          radix == 16  ? 4
                                          : radix == 8 ? 3
                                                       : 1);
    return (Literal){.form = FORM_INT, .text = text};
}

static OUT_OF_LINE Literal literal_constant(Compiler *c, const AstExpression *e) {
    Text text = {e->constant.text.bytes, e->constant.text.length};
    double number = 0;
    if (e->constant.kind == CONSTANT_FLOAT || e->constant.kind == CONSTANT_IMAGINARY) compile_works_bytes(c, 8 * text.length);
    switch ((AstConstantKind)e->constant.kind) {
    case CONSTANT_NONE: return (Literal){.form = FORM_VALUE, .value = NONE};
    case CONSTANT_TRUE: return (Literal){.form = FORM_VALUE, .value = TRUE};
    case CONSTANT_FALSE: return (Literal){.form = FORM_VALUE, .value = FALSE};
    case CONSTANT_ELLIPSIS: return (Literal){.form = FORM_VALUE, .value = ELLIPSIS};
    case CONSTANT_INTEGER: return literal_integer(c, e);
    case CONSTANT_FLOAT:
        float_parse(text.bytes, text.length, false, &number);
        return (Literal){.form = FORM_FLOAT, .number = number};
    case CONSTANT_IMAGINARY:
        float_parse(text.bytes, text.length, false, &number);
        return (Literal){.form = FORM_COMPLEX, .number = number};
    case CONSTANT_STRING: return (Literal){.form = FORM_STR, .text = text};
    case CONSTANT_BYTES: return (Literal){.form = FORM_BYTES, .text = text};
    }
    return (Literal){.form = FORM_VALUE, .value = NONE};
}

/* What a global name of the prelude stands for. */
Literal literal_symbol(const Name *name) {
    AstText text = {name->text.bytes, name->text.length};
    if (ast_text_equal(text, "NotImplemented"))
        return (Literal){.form = FORM_VALUE, .value = NOT_IMPLEMENTED};
    if (ast_text_equal(text, "Ellipsis")) return (Literal){.form = FORM_VALUE, .value = ELLIPSIS};
    return (Literal){.form = FORM_SYMBOL, .text = name->text};
}

bool literal_of(Compiler *c, const AstExpression *e, Literal *literal) {
    compile_work(c);
    switch ((AstExpressionKind)e->kind) {
    case EXPRESSION_CONSTANT: *literal = literal_constant(c, e); return true;
    case EXPRESSION_NAME:
        if (c->options->is_prelude) {
            Name *name = name_mangled(c, e->name.text);
            *literal = literal_symbol(name);
            return variable_find(c, name).kind == VARIABLE_SYMBOL;
        }
        if (!ast_text_equal(e->name.text, "__debug__")) return false;
        *literal = (Literal){.form = FORM_VALUE, .value = bool_value(c->options->optimize == 0)};
        return true;
    case EXPRESSION_UNARY: {
        Literal operand;
        compile_enter(c);
        bool known = literal_of(c, e->unary.operand, &operand);
        compile_leave(c);
        return known && literal_unary(c, e->unary.operator, & operand, literal);
    }
    case EXPRESSION_BINARY: { /* only short ones: long spines are folded by the code generator on its way */
        Literal left, right;
        if (e->binary.left->kind == EXPRESSION_BINARY &&
            e->binary.left->binary.left->kind == EXPRESSION_BINARY)
            return false;
        compile_enter(c);
        bool known = literal_of(c, e->binary.right, &right) && literal_of(c, e->binary.left, &left);
        compile_leave(c);
        return known && literal_binary(c, e->binary.operator, & left, &right, literal);
    }
    case EXPRESSION_TUPLE: {
        const AstExpressions *elements = &e->sequence.elements;
        for (uint32_t i = 0; i < elements->count; i++) {
            compile_work(c);
            if (elements->items[i]->kind > EXPRESSION_CONSTANT &&
                elements->items[i]->kind != EXPRESSION_TUPLE)
                return false;
        }
        Literal *items = compile_allocate(c, c->arena, elements->count, sizeof *items);
        compile_enter(c);
        for (uint32_t i = 0; i < elements->count; i++)
            if (!literal_of(c, elements->items[i], &items[i])) {
                compile_leave(c);
                return false;
            }
        compile_leave(c);
        *literal = (Literal){.form = FORM_TUPLE, .items = items, .count = elements->count};
        return true;
    }
    default: return false;
    }
}

bool immediate_of(Compiler *c, const AstExpression *e, int *number) {
    Literal literal;
    if (!literal_of(c, e, &literal) || literal.form != FORM_VALUE || !is_int(literal.value)) return false;
    int64_t n = int_of(literal.value);
    *number = (int)n;
    return n >= INT16_MIN && n <= INT16_MAX;
}

int literal_truth(const Literal *literal) {
    switch (literal->form) {
    case FORM_VALUE:
        if (is_int(literal->value)) return int_of(literal->value) != 0;
        return literal->value != NONE && literal->value != FALSE;
    case FORM_INT: return 1;
    case FORM_FLOAT: return literal->number != 0;
    case FORM_COMPLEX: return literal->number != 0 || literal->real != 0;
    case FORM_STR:
    case FORM_BYTES: return literal->text.length != 0;
    case FORM_TUPLE:
    case FORM_FROZENSET: return literal->count != 0;
    default: return -1;
    }
}

/* ---- folding ---- */

static bool as_int(const Literal *literal, int64_t *value) {
    if (literal->form != FORM_VALUE) return false;
    if (literal->value == TRUE || literal->value == FALSE)
        *value = literal->value == TRUE;
    else if (is_int(literal->value))
        *value = int_of(literal->value);
    else
        return false;
    return true;
}

static bool as_double(const Literal *literal, double *value) {
    int64_t n;
    if (literal->form == FORM_FLOAT)
        *value = literal->number;
    else if (as_int(literal, &n))
        *value = (double)n;
    else
        return false;
    return true;
}

static bool give_int(int64_t value, Literal *result) {
    if (!fits_inline(value)) return false;
    *result = literal_int(value);
    return true;
}

static bool give_double(double value, Literal *result) {
    if (isnan(value)) return false;
    *result = (Literal){.form = FORM_FLOAT, .number = value};
    return true;
}

/* Where no rule of IEEE 754 for special operands applies. */
static bool positive_power(double base, double exponent, Literal *result) {
    double value = pow(base, exponent);
    return base > 0 && isfinite(base) && isfinite(exponent) && isfinite(value) && give_double(value, result);
}

static bool int_power(int64_t base, int64_t exponent, Literal *result) {
    if (exponent < 0) return positive_power((double)base, (double)exponent, result);
    if (exponent > 64) return false;
    int64_t value = 1;
    while (exponent--)
        if (__builtin_mul_overflow(value, base, &value) || !fits_inline(value)) return false;
    return give_int(value, result);
}

static bool fold_ints(AstOperator op, int64_t a, int64_t b, Literal *result) {
    int64_t value;
    switch (op) {
    case AST_ADD: return give_int(a + b, result);
    case AST_SUBTRACT: return give_int(a - b, result);
    case AST_MULTIPLY: return !__builtin_mul_overflow(a, b, &value) && give_int(value, result);
    case AST_DIVIDE: return b && give_double((double)a / (double)b, result);
    case AST_FLOOR_DIVIDE:
    case AST_MODULO:
        if (!b) return false;
        value = a / b;
        if (a % b && (a < 0) != (b < 0)) value--;
        return give_int(op == AST_MODULO ? a - value * b : value, result);
    case AST_POWER: return int_power(a, b, result);
    case AST_LEFT_SHIFT:
        return b >= 0 && b < 47 && !__builtin_mul_overflow(a, INT64_C(1) << b, &value) &&
               give_int(value, result);
    case AST_RIGHT_SHIFT: return b >= 0 && give_int(a >> (b > 63 ? 63 : b), result);
    case AST_BIT_AND: return give_int(a & b, result);
    case AST_BIT_OR: return give_int(a | b, result);
    case AST_BIT_XOR: return give_int(a ^ b, result);
    case AST_MATRIX_MULTIPLY: return false;
    }
    return false;
}

static bool fold_doubles(AstOperator op, double a, double b, Literal *result) {
    double quotient, remainder;
    switch (op) {
    case AST_ADD: return give_double(a + b, result);
    case AST_SUBTRACT: return give_double(a - b, result);
    case AST_MULTIPLY: return give_double(a * b, result);
    case AST_DIVIDE: return b != 0 && give_double(a / b, result);
    case AST_FLOOR_DIVIDE:
    case AST_MODULO:
        if (b == 0) return false;
        float_divide(a, b, &quotient, &remainder);
        return give_double(op == AST_MODULO ? remainder : quotient, result);
    case AST_POWER: return positive_power(a, b, result);
    default: return false;
    }
}

static bool fold_texts(Compiler *c, const Literal *left, const Literal *right, Literal *result) {
    size_t length = (size_t)left->text.length + right->text.length;
    if (length > FOLDED_TEXT_LIMIT) return false;
    char *text = compile_allocate(c, c->arena, length + 1, 1);
    memcpy(text, left->text.bytes, left->text.length);
    memcpy(text + left->text.length, right->text.bytes, right->text.length);
    *result = (Literal){.form = left->form, .text = {text, (uint32_t)length}};
    return true;
}

static bool fold_repeat(Compiler *c, const Literal *text, int64_t times, Literal *result) {
    if (times <= 0) times = 0;
    if (text->text.length && times > FOLDED_TEXT_LIMIT / (int64_t)text->text.length) return false;
    uint32_t length = text->text.length, total = length * (uint32_t)(length ? times : 0);
    char *bytes = compile_allocate(c, c->arena, total + 1, 1);
    for (uint32_t i = 0; i < total; i += length)
        memcpy(bytes + i, text->text.bytes, length);
    *result = (Literal){.form = text->form, .text = {bytes, total}};
    return true;
}

bool literal_equal(const Literal *a, const Literal *b) {
    double x, y;
    if (as_double(a, &x) && as_double(b, &y)) return x == y; /* 48-bit ints are exact */
    if (a->form != b->form || a->value != b->value || a->number != b->number || a->real != b->real)
        return false;
    return a->text.length == b->text.length &&
           (!a->text.length || !memcmp(a->text.bytes, b->text.bytes, a->text.length));
}

bool literal_binary(Compiler *c, AstOperator op, const Literal *left, const Literal *right, Literal *result) {
    int64_t a, b;
    double x, y;
    if (as_int(left, &a) && as_int(right, &b)) {
        bool booleans = !is_int(left->value) && !is_int(right->value);
        if (booleans && (op == AST_BIT_AND || op == AST_BIT_OR || op == AST_BIT_XOR))
            return false; /* a bool */
        return fold_ints(op, a, b, result);
    }
    if (as_double(left, &x) && as_double(right, &y)) return fold_doubles(op, x, y, result);
    if (as_double(left, &x) && right->form == FORM_COMPLEX && (op == AST_ADD || op == AST_SUBTRACT)) {
        bool minus = op == AST_SUBTRACT;
        *result = (Literal){.form = FORM_COMPLEX,
                            .real = minus ? x - right->real : x + right->real,
                            .number = minus ? -right->number : right->number};
        return !isnan(result->real) && !isnan(result->number);
    }
    bool texts = left->form == FORM_STR || left->form == FORM_BYTES;
    if (texts && op == AST_ADD && right->form == left->form) return fold_texts(c, left, right, result);
    if (texts && op == AST_MULTIPLY && as_int(right, &b)) return fold_repeat(c, left, b, result);
    return false;
}

bool literal_unary(Compiler *c, AstUnaryOperator op, const Literal *operand, Literal *result) {
    int64_t n;
    (void)c;
    if (op == AST_NOT) {
        int truth = literal_truth(operand);
        *result = (Literal){.form = FORM_VALUE, .value = truth ? FALSE : TRUE};
        return truth >= 0;
    }
    if (as_int(operand, &n)) {
        if (op == AST_INVERT && !is_int(operand->value)) return false; /* deprecated for bool: warns */
        return give_int(op == AST_MINUS ? -n : op == AST_INVERT ? ~n : n, result);
    }
    if (op == AST_INVERT || (operand->form != FORM_FLOAT && operand->form != FORM_COMPLEX)) return false;
    *result = *operand;
    if (op == AST_PLUS) return true;
    result->number = -operand->number;
    result->real = operand->form == FORM_COMPLEX ? -operand->real : operand->real;
    return true;
}

/* ---- the table ---- */

static uint64_t mix(uint64_t h, uint64_t n) {
    return (h ^ n) * UINT64_C(0x9E3779B97F4A7C15) + (h >> 29);
}

static uint64_t bits_of(double number) {
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    return bits;
}

static bool is_text(ConstantForm form) {
    return form == FORM_INT || form == FORM_STR || form == FORM_BYTES || form == FORM_SYMBOL;
}

static bool is_aggregate(ConstantForm form) {
    return form == FORM_TUPLE || form == FORM_FROZENSET || form == FORM_SLICE;
}

static uint64_t literal_hash(Compiler *c, const Literal *literal) {
    uint64_t h = mix(literal->form, literal->value);
    h = mix(mix(h, bits_of(literal->number)), bits_of(literal->real));
    if (is_text(literal->form)) {
        compile_works_bytes(c, literal->text.length);
        h = compile_hash(h, literal->text.bytes, literal->text.length);
    }
    return h ^ h >> 32;
}

static bool constant_equals(const Constant *constant, const Literal *literal) {
    if (constant->form != literal->form || constant->value != literal->value) return false;
    if (bits_of(constant->number) != bits_of(literal->number) ||
        bits_of(constant->real) != bits_of(literal->real))
        return false;
    if (!is_text(literal->form)) return true;
    return constant->text.length == literal->text.length &&
           !memcmp(constant->text.bytes, literal->text.bytes, literal->text.length);
}

static uint32_t append(Compiler *c, ConstantTable *table, const Literal *literal) {
    compile_work(c);
    table->items = compile_grow(c, table->items, table->count, &table->capacity, sizeof *table->items);
    Constant *constant = &table->items[table->count];
    *constant = (Constant){
        .form = literal->form, .value = literal->value, .number = literal->number, .real = literal->real};
    if (is_text(literal->form)) {
        char *bytes = arena_copy(c->out, literal->text.bytes, literal->text.length);
        if (!bytes) compile_fail(c, COMPILE_NO_MEMORY);
        constant->text = (Text){bytes, literal->text.length};
    }
    return table->count++;
}

/* Aggregates are not shared; their items stand together in front of them, behind the items of the items. */
static uint32_t append_aggregate(Compiler *c, ConstantTable *table, const Literal *literal) {
    compile_enter(c);
    Constant *inner = compile_allocate(c, c->arena, literal->count, sizeof *inner);
    for (uint32_t i = 0; i < literal->count; i++) {
        compile_work(c);
        if (!is_aggregate(literal->items[i].form)) continue;
        uint32_t at = append_aggregate(c, table, &literal->items[i]);
        inner[i] = table->items[at];
        /* Only its items stay; it moves to its place in this aggregate. */
        table->count = at;
    }
    uint32_t first = table->count;
    for (uint32_t i = 0; i < literal->count; i++) {
        uint32_t at = append(c, table, &literal->items[i]);
        if (is_aggregate(literal->items[i].form)) table->items[at] = inner[i];
    }
    uint32_t at = append(c, table, literal);
    table->items[at].first = first;
    table->items[at].count = literal->count;
    compile_leave(c);
    return at;
}

static void reindex(Compiler *c, ConstantTable *table, uint32_t size) {
    uint32_t *old = table->index, old_size = table->index_size;
    table->index = compile_allocate(c, c->arena, size, sizeof *table->index);
    table->index_size = size;
    for (uint32_t i = 0; i < old_size; i++) {
        compile_work(c);
        if (!old[i]) continue;
        const Constant *k = &table->items[old[i] - 1];
        Literal literal = {
            .form = k->form, .value = k->value, .number = k->number, .real = k->real, .text = k->text};
        uint32_t at = (uint32_t)literal_hash(c, &literal) & (size - 1);
        for (; table->index[at]; at = (at + 1) & (size - 1))
            compile_work(c);
        table->index[at] = old[i];
    }
}

uint32_t constant_add(Compiler *c, ConstantTable *table, const Literal *literal) {
    if (is_aggregate(literal->form)) return append_aggregate(c, table, literal);
    if ((table->index_used + 1) * 2 > table->index_size)
        reindex(c, table, table->index_size ? table->index_size * 2 : 16);
    uint32_t mask = table->index_size - 1, at = (uint32_t)literal_hash(c, literal) & mask;
    for (; table->index[at]; at = (at + 1) & mask) {
        compile_work(c);
        if (constant_equals(&table->items[table->index[at] - 1], literal)) return table->index[at] - 1;
    }
    uint32_t number = append(c, table, literal);
    table->index[at] = number + 1;
    table->index_used++;
    return number;
}
