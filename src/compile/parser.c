/* parser.c: see parser.h. The frame of the parser: preparing the source, the window of tokens, making nodes,
 * and the two passes. */
#include "compile/parse_internal.h"

#include <string.h>

#include "compile/source.h"
#include "core/unicode.h"

/* ---- memory ---- */

void *parser_no_memory(Parser *p) {
    p->no_memory = p->stopped = true;
    return NULL;
}

void *parser_allocate(Parser *p, size_t size) {
    void *block = arena_allocate(p->arena, size);
    return block ? block : parser_no_memory(p);
}

bool parser_look(Parser *p) {
    p->work = 0;
    return !memory_watched(p->memory) || parser_no_memory(p);
}

/* Makes room for one more item in a growing vector. */
static bool reserve(Parser *p, void *vector, uint32_t count, uint32_t *capacity, size_t item_size) {
    if (count < *capacity) return true;
    uint32_t wanted = *capacity ? *capacity + *capacity / 2 : 512;
    if (wanted < *capacity || wanted > UINT32_MAX / item_size) return parser_no_memory(p);
    void **items = vector;
    void *moved = *items ? memory_resize(p->memory, *items, *capacity * item_size, wanted * item_size)
                         : memory_allocate(p->memory, wanted * item_size);
    if (!moved) return parser_no_memory(p);
    *items = moved;
    *capacity = wanted;
    return true;
}

static void release(Parser *p) {
    memory_release(p->memory, p->tokens, p->token_capacity * sizeof *p->tokens);
    memory_release(p->memory, p->pending, p->pending_capacity * sizeof *p->pending);
    memory_release(p->memory, p->operators, p->operator_capacity * sizeof *p->operators);
    memory_release(p->memory, p, sizeof *p);
}

bool push_pending(Parser *p, void *item) {
    if (!reserve(p, &p->pending, p->pending_count, &p->pending_capacity, sizeof *p->pending)) return false;
    p->pending[p->pending_count++] = item;
    return true;
}

bool push_operator(Parser *p, Position start, uint32_t base, uint32_t precedence, uint32_t operator,
                   uint32_t shape) {
    if (!reserve(p, &p->operators, p->operator_count, &p->operator_capacity, sizeof *p->operators))
        return false;
    p->operators[p->operator_count++] =
        (Pending){start, base, (uint8_t)precedence, (uint8_t) operator,(uint8_t) shape};
    return true;
}

/* Every list type of ast.h looks like this one. */
bool pop_pending(Parser *p, uint32_t base, void *list) {
    AstExpressions *items = list;
    items->count = p->pending_count - base;
    items->items = NULL;
    p->pending_count = base;
    if (!items->count) return true;
    items->items = parser_allocate(p, items->count * sizeof *items->items);
    if (!items->items) return false;
    if (!memory_copy(p->memory, items->items, p->pending + base, items->count * sizeof *items->items)) return parser_no_memory(p);
    return true;
}

/* ---- tokens ---- */

/* The end of a single statement is also the end of its line. */
static void close_single(Parser *p, Token *token) {
    if (p->options.mode != MODULE_SINGLE) return;
    if (token->kind != TOKEN_END || !p->parsing_started) {
        p->parsing_started = true;
        return;
    }
    token->kind = TOKEN_NEWLINE;
    p->parsing_started = false;
    if (p->lexer.indents && !p->options.dont_imply_dedent) {
        p->lexer.pending_indents = -p->lexer.indents;
        p->lexer.indents = 0;
    }
}

/* So many tokens in front of `mark` stay: more than all the DEDENTs that can stand in a row. */
enum { TOKENS_KEPT = 2 * LEXER_INDENT_LIMIT };

static const Token failed_token = {.kind = TOKEN_ERROR};

const Token *parser_peek_at(Parser *p, uint32_t ahead) {
    while (p->mark + ahead >= p->fill) {
        if (p->stopped) return &failed_token;
        if (p->fill == p->token_capacity && !p->held && p->mark > 2 * TOKENS_KEPT) {
            uint32_t gone = p->mark - TOKENS_KEPT;
            memmove(p->tokens, p->tokens + gone, (p->fill - gone) * sizeof *p->tokens);
            p->discarded += gone;
            p->mark -= gone;
            p->fill -= gone;
        }
        if (!reserve(p, &p->tokens, p->fill, &p->token_capacity, sizeof *p->tokens)) return &failed_token;
        if (!parser_worked(p, 1)) return &failed_token;
        Token *token = &p->tokens[p->fill];
        lexer_next(&p->lexer, token);
        if (token->kind == TOKEN_ERROR) {
            raise_lexer(p);
            return &failed_token;
        }
        close_single(p, token);
        p->fill++;
    }
    return &p->tokens[p->mark + ahead];
}

bool token_is(Parser *p, const Token *token, const char *spelling) {
    return token->kind == TOKEN_NAME && ast_text_equal(token_text(p, token), spelling);
}

AstText parser_identifier(Parser *p, const Token *token) {
    AstText text = token_text(p, token);
    if (!(token->flags & TOKEN_NOT_ASCII)) return text;
    size_t length;
    text.bytes = unicode_identifier(p->arena, text.bytes, text.length, &length);
    text.length = (uint32_t)length;
    if (!text.bytes) {
        parser_no_memory(p);
        text.length = 0;
    }
    return text;
}

AstText parse_name(Parser *p) {
    if (!accept(p, TOKEN_NAME)) return (AstText){0};
    return parser_identifier(p, previous(p));
}

bool parser_enter(Parser *p) {
    p->depth++;
    if (!p->second_pass) return p->depth <= PARSE_DEPTH_LIMIT || raise_too_complex(p);
    /* Looking for mistakes in nested brackets could take time exponential in their depth: there is an end to
     * it. */
    return p->depth <= DIAGNOSIS_DEPTH_LIMIT && ++p->attempts <= 16 * p->first_fill + 1000;
}

/* ---- nodes ---- */

AstExpression *new_expression(Parser *p, AstExpressionKind kind, AstRange range) {
    if (!parser_worked(p, 1)) return NULL;
    AstExpression *expression = ast_expression(p->arena, kind, range);
    if (expression) expression->height = 1;
    return expression ? expression : parser_no_memory(p);
}

AstStatement *new_statement(Parser *p, AstStatementKind kind, AstRange range) {
    if (!parser_worked(p, 1)) return NULL;
    AstStatement *statement = ast_statement(p->arena, kind, range);
    return statement ? statement : parser_no_memory(p);
}

AstPattern *new_pattern(Parser *p, AstPatternKind kind, AstRange range) {
    if (!parser_worked(p, 1)) return NULL;
    AstPattern *pattern = ast_pattern(p->arena, kind, range);
    if (pattern) pattern->height = 1;
    return pattern ? pattern : parser_no_memory(p);
}

static uint32_t height_of(const AstExpression *expression) {
    return expression ? expression->height : 0;
}

static uint32_t greater(uint32_t a, uint32_t b) {
    return a > b ? a : b;
}

static uint32_t height_of_list(Parser *p, AstExpressions list) {
    uint32_t height = 0;
    for (uint32_t i = 0; i < list.count && parser_worked(p, 1); i++)
        height = greater(height, height_of(list.items[i]));
    return height;
}

static uint32_t height_of_arguments(Parser *p, const AstArguments *arguments) {
    return greater(height_of_list(p, arguments->defaults), height_of_list(p, arguments->keyword_defaults));
}

static uint32_t height_of_comprehension(Parser *p, const AstExpression *expression) {
    uint32_t height =
        greater(height_of(expression->comprehension.element), height_of(expression->comprehension.value));
    for (uint32_t i = 0; i < expression->comprehension.generators.count; i++) {
        const AstComprehension *clause = expression->comprehension.generators.items[i];
        height = greater(height, greater(height_of(clause->target), height_of(clause->iterable)));
        height = greater(height, height_of_list(p, clause->conditions));
    }
    return height;
}

/* The height of the children; a spine's upper part already counts as its own level. */
static uint32_t height_below(Parser *p, const AstExpression *e) {
    switch ((AstExpressionKind)e->kind) {
    case EXPRESSION_BOOLEAN: return height_of_list(p, e->boolean.values);
    case EXPRESSION_NAMED: return height_of(e->named.value);
    case EXPRESSION_BINARY: return greater(height_of(e->binary.left) - 1, height_of(e->binary.right));
    case EXPRESSION_UNARY: return height_of(e->unary.operand);
    case EXPRESSION_LAMBDA:
        return greater(height_of(e->lambda.body), height_of_arguments(p, e->lambda.arguments));
    case EXPRESSION_CONDITIONAL:
        return greater(height_of(e->conditional.test),
                       greater(height_of(e->conditional.body), height_of(e->conditional.orelse)));
    case EXPRESSION_DICT: return greater(height_of_list(p, e->dict.keys), height_of_list(p, e->dict.values));
    case EXPRESSION_LIST_COMPREHENSION:
    case EXPRESSION_SET_COMPREHENSION:
    case EXPRESSION_DICT_COMPREHENSION:
    case EXPRESSION_GENERATOR: return height_of_comprehension(p, e);
    case EXPRESSION_AWAIT:
    case EXPRESSION_YIELD:
    case EXPRESSION_YIELD_FROM:
    case EXPRESSION_STARRED: return height_of(e->operand.value);
    case EXPRESSION_COMPARE:
        return greater(height_of(e->compare.left), height_of_list(p, e->compare.comparators));
    case EXPRESSION_CALL: {
        uint32_t height = greater(height_of(e->call.function) - 1, height_of_list(p, e->call.arguments));
        for (uint32_t i = 0; i < e->call.keywords.count && parser_worked(p, 1); i++)
            height = greater(height, height_of(e->call.keywords.items[i]->value));
        return height;
    }
    case EXPRESSION_FORMATTED_VALUE:
    case EXPRESSION_INTERPOLATION:
        return greater(height_of(e->interpolation.value), height_of(e->interpolation.format_spec));
    case EXPRESSION_ATTRIBUTE: return height_of(e->attribute.value) - 1;
    case EXPRESSION_SUBSCRIPT:
        return greater(height_of(e->subscript.value) - 1, height_of(e->subscript.index));
    case EXPRESSION_SET:
    case EXPRESSION_JOINED_STRING:
    case EXPRESSION_TEMPLATE_STRING:
    case EXPRESSION_LIST:
    case EXPRESSION_TUPLE: return height_of_list(p, e->sequence.elements);
    case EXPRESSION_SLICE:
        return greater(height_of(e->slice.lower),
                       greater(height_of(e->slice.upper), height_of(e->slice.step)));
    case EXPRESSION_CONSTANT:
    case EXPRESSION_NAME: return 0;
    }
    return 0;
}

AstExpression *finish_expression(Parser *p, AstExpression *expression) {
    uint32_t height = height_below(p, expression) + 1;
    if (p->no_memory) return NULL;
    if (height > AST_DEPTH_LIMIT) return raise_too_complex(p);
    expression->height = (uint16_t)height;
    return expression;
}

static uint32_t height_of_patterns(Parser *p, AstPatterns list) {
    uint32_t height = 0;
    for (uint32_t i = 0; i < list.count && parser_worked(p, 1); i++)
        height = greater(height, list.items[i]->height);
    return height;
}

AstPattern *finish_pattern(Parser *p, AstPattern *pattern) {
    uint32_t height = 0;
    switch ((AstPatternKind)pattern->kind) {
    case PATTERN_VALUE: height = height_of(pattern->value.value); break;
    case PATTERN_SEQUENCE:
    case PATTERN_OR: height = height_of_patterns(p, pattern->patterns.items); break;
    case PATTERN_MAPPING:
        height =
            greater(height_of_list(p, pattern->mapping.keys), height_of_patterns(p, pattern->mapping.patterns));
        break;
    case PATTERN_CLASS:
        height = greater(height_of(pattern->class_pattern.class_name),
                         greater(height_of_patterns(p, pattern->class_pattern.patterns),
                                 height_of_patterns(p, pattern->class_pattern.keyword_patterns)));
        break;
    case PATTERN_AS: height = pattern->as.pattern ? pattern->as.pattern->height : 0; break;
    case PATTERN_SINGLETON:
    case PATTERN_STAR: break;
    }
    if (p->no_memory) return NULL;
    if (height + 1 > AST_DEPTH_LIMIT) return raise_too_complex(p);
    pattern->height = (uint16_t)(height + 1);
    return pattern;
}

/* ---- modules ---- */

static bool parse_file(Parser *p, AstModule *module) {
    uint32_t base = p->pending_count;
    while (!accept(p, TOKEN_END))
        if (!parse_statement(p)) return false;
    return pop_pending(p, base, &module->body);
}

static bool parse_eval(Parser *p, AstModule *module) {
    module->expression = parse_expressions(p);
    if (!module->expression) return false;
    while (accept(p, TOKEN_NEWLINE))
        ;
    return accept(p, TOKEN_END);
}

/* Whether anything but comments stands behind the statement. */
static bool has_more_statements(Parser *p) {
    const char *at = p->lexer.at;
    for (;;) {
        while ((*at == ' ' || *at == '\t' || *at == '\n' || *at == '\f') && parser_worked(p, 1))
            at++;
        if (at >= p->lexer.end || p->no_memory) return false;
        if (*at != '#') return true;
        const char *newline = memchr(at, '\n', (size_t)(p->lexer.end - at));
        at = newline ? newline : p->lexer.end;
    }
}

static bool parse_single(Parser *p, AstModule *module) {
    AstStatement *statement;
    uint32_t base = p->pending_count;
    if (at_token(p, TOKEN_NEWLINE)) {
        AstStatement *pass = new_statement(p, STATEMENT_PASS, range_of(peek(p)));
        p->mark++;
        if (!pass || !push_pending(p, pass)) return false;
    } else if (parse_compound(p, &statement)) {
        if (!statement || !push_pending(p, statement) || !accept(p, TOKEN_NEWLINE)) return false;
    } else if (!parse_simple_statements(p)) {
        return false;
    }
    if (has_more_statements(p))
        return raise_last(p, "multiple statements found while compiling a single statement");
    return pop_pending(p, base, &module->body);
}

static bool parse_module(Parser *p, AstModule *module) {
    switch (p->options.mode) {
    case MODULE_EVAL: return parse_eval(p, module);
    case MODULE_SINGLE: return parse_single(p, module);
    default: return parse_file(p, module);
    }
}

static bool input_is_incomplete(const Parser *p) {
    return p->lexer.ended || p->lexer.stop == LEXER_OPEN_AT_END || p->lexer.stop == LEXER_STRING_AT_END;
}

/* Room for the tokens of the second pass, which are all kept: about as many as in the first. */
static bool reserve_second(Parser *p) {
    if (p->first_fill <= p->token_capacity) return true;
    if (p->first_fill > UINT32_MAX / sizeof *p->tokens - 64) return parser_no_memory(p);
    uint32_t wanted = (uint32_t)p->first_fill + 64;
    memory_release(p->memory, p->tokens, p->token_capacity * sizeof *p->tokens);
    p->token_capacity = 0;
    p->tokens = memory_allocate(p->memory, wanted * sizeof *p->tokens);
    if (!p->tokens) return parser_no_memory(p);
    p->token_capacity = wanted;
    return true;
}

/* The second pass, which looks for the reason. */
static void diagnose(Parser *p, AstModule *module, const char *source, size_t length) {
    p->first_fill = p->discarded + p->fill;
    p->first_last = p->fill ? p->tokens[p->fill - 1] : failed_token;
    p->first_at = p->lexer.at;
    p->first_line_start = p->lexer.line_start;
    p->first_line = p->lexer.line;
    p->mark = p->fill = p->depth = p->pending_count = p->operator_count = 0;
    p->discarded = 0;
    p->held = 1;
    p->second_pass = p->diagnosing = true;
    p->parsing_started = false;
    if (!reserve_second(p)) return;
    lexer_init(&p->lexer, p->arena, source, length);
    parse_module(p, module);
    settle_error(p);
}

ParseStatus parse(Arena *arena, const char *source, size_t length, ParseOptions options,
                  ParseResult *result) {
    *result = (ParseResult){0};
    Memory *memory = arena->memory;
    if (!prepare_source(arena, source, length, options, result))
        return result->error.message ? PARSE_ERROR : PARSE_NO_MEMORY;
    Parser *p = memory_allocate(memory, sizeof *p);
    AstModule *module = arena_allocate(arena, sizeof *module);
    if (!p || !module) {
        memory_release(memory, p, sizeof *p);
        return PARSE_NO_MEMORY;
    }
    memset(p, 0, sizeof *p);
    p->arena = arena;
    p->memory = memory;
    p->options = options;
    module->kind = options.mode;
    lexer_init(&p->lexer, arena, result->source, result->source_length);
    p->lexer.warns = true;
    p->lexer.warnings = &result->warnings;
    ParseStatus status = PARSE_OK;
    if (!parse_module(p, module) || p->no_memory) {
        status = PARSE_ERROR;
        if (options.allow_incomplete && !p->no_memory && input_is_incomplete(p)) {
            status = PARSE_INCOMPLETE;
            p->has_error = p->stopped = false;
            raise_incomplete(p);
        } else if (!p->has_error && !p->no_memory) {
            p->stopped = false;
            diagnose(p, module, result->source, result->source_length);
        } else if (!p->no_memory) {
            settle_error(p);
        }
        if (p->no_memory) status = PARSE_NO_MEMORY;
        result->error = p->error;
        result->last_compound_line = p->last_compound_line;
    } else {
        result->module = module;
    }
    release(p);
    return status;
}
