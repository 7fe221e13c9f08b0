/* ast_dump.c: a test tool that prints the tree of a source, or its error, for comparison with CPython's
 * `ast`.
 *
 *   ast_dump [-m exec|eval|single] [-i] [-t] [-w] FILE...
 *
 * A node is printed as (Name@line,column,end_line,end_column field ...) with the fields of `ast` in their
 * order, ctx, type_comment and type_ignores left out. -j allows incomplete input, -i does and implies no
 * DEDENT at the end, -t says that the source was text, -w prints warnings, -f takes the next source as a file, -k looks for misspelt keywords, -s
 * reads several sources from a file, separated by NUL bytes. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compile/keyword_suggestion.h"
#include "compile/parser.h"

static FILE *out;
static bool suggests; /* print what keyword_suggestion.h makes of errors */

static void put(int c) {
    fputc(c, out);
}

static void dump_expression(const AstExpression *expression);
static void dump_statements(AstStatements statements);
static void dump_pattern(const AstPattern *pattern);

static void open_node(const char *name, const AstRange *range) {
    fprintf(out, "(%s", name);
    if (range) fprintf(out, "@%u,%u,%u,%u", range->line, range->column, range->end_line, range->end_column);
}

static void dump_text(AstText text) {
    if (!text.bytes) {
        fprintf(out, " None");
        return;
    }
    fprintf(out, " '");
    for (uint32_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        if (c >= 32 && c < 127 && c != '\\' && c != '\'')
            put(c);
        else
            fprintf(out, "\\%02x", c);
    }
    put('\'');
}

static void dump_optional(const AstExpression *expression) {
    if (expression) {
        put(' ');
        dump_expression(expression);
    } else {
        fprintf(out, " None");
    }
}

#define DUMP_LIST(list, dump_item)                                                                           \
    do {                                                                                                     \
        fprintf(out, " [");                                                                                  \
        for (uint32_t index = 0; index < (list).count; index++) {                                            \
            if (index) put(' ');                                                                             \
            dump_item((list).items[index]);                                                                  \
        }                                                                                                    \
        put(']');                                                                                            \
    } while (0)

static void dump_item(const AstExpression *expression) {
    if (expression)
        dump_expression(expression);
    else
        fprintf(out, "None");
}

static const char *const operators[] = {"Add",    "Sub",    "Mult",  "MatMult", "Div",    "Mod",     "Pow",
                                        "LShift", "RShift", "BitOr", "BitXor",  "BitAnd", "FloorDiv"};
static const char *const unary_operators[] = {"Invert", "Not", "UAdd", "USub"};
static const char *const comparisons[] = {"Eq",  "NotEq", "Lt",    "LtE", "Gt",
                                          "GtE", "Is",    "IsNot", "In",  "NotIn"};

static void dump_number(const AstExpression *e) {
    char *text = malloc(e->constant.text.length + 1), *end;
    memcpy(text, e->constant.text.bytes, e->constant.text.length);
    text[e->constant.text.length] = 0;
    if (e->constant.kind == CONSTANT_FLOAT)
        fprintf(out, " float:%.17g", strtod(text, NULL));
    else if (e->constant.kind == CONSTANT_IMAGINARY)
        fprintf(out, " imaginary:%.17g", strtod(text, NULL));
    else {
        const char *digits = text;
        while (*digits == '0')
            digits++;
        if (strlen(digits) > (e->constant.radix == 2 ? 60 : 15))
            fprintf(out, " big");
        else
            fprintf(out, " int:%" PRIu64, (uint64_t)strtoull(text, &end, e->constant.radix));
    }
    free(text);
}

static void dump_constant(const AstExpression *e) {
    static const char *const singletons[] = {" None", " True", " False", " Ellipsis"};
    switch ((AstConstantKind)e->constant.kind) {
    case CONSTANT_STRING: dump_text(e->constant.text); break;
    case CONSTANT_BYTES:
        fprintf(out, " b");
        dump_text(e->constant.text);
        break;
    case CONSTANT_INTEGER:
    case CONSTANT_FLOAT:
    case CONSTANT_IMAGINARY: dump_number(e); break;
    default: fprintf(out, "%s", singletons[e->constant.kind]);
    }
    fprintf(out, e->constant.is_u ? " 'u'" : " None");
}

static void dump_parameter(const AstParameter *parameter) {
    open_node("arg", &parameter->range);
    dump_text(parameter->name);
    dump_optional(parameter->annotation);
    put(')');
}

static void dump_optional_parameter(const AstParameter *parameter) {
    put(' ');
    if (parameter)
        dump_parameter(parameter);
    else
        fprintf(out, "None");
}

static void dump_arguments(const AstArguments *arguments) {
    fprintf(out, " (arguments");
    DUMP_LIST(arguments->positional_only, dump_parameter);
    DUMP_LIST(arguments->positional, dump_parameter);
    dump_optional_parameter(arguments->variadic);
    DUMP_LIST(arguments->keyword_only, dump_parameter);
    DUMP_LIST(arguments->keyword_defaults, dump_item);
    dump_optional_parameter(arguments->keyword_variadic);
    DUMP_LIST(arguments->defaults, dump_item);
    put(')');
}

static void dump_keyword(const AstKeyword *keyword) {
    open_node("keyword", &keyword->range);
    dump_text(keyword->name);
    dump_optional(keyword->value);
    put(')');
}

static void dump_clause(const AstComprehension *clause) {
    fprintf(out, "(comprehension");
    dump_optional(clause->target);
    dump_optional(clause->iterable);
    DUMP_LIST(clause->conditions, dump_item);
    fprintf(out, " %d)", clause->is_async);
}

static const char *const expression_names[] = {
    [EXPRESSION_BOOLEAN] = "BoolOp",
    [EXPRESSION_NAMED] = "NamedExpr",
    [EXPRESSION_BINARY] = "BinOp",
    [EXPRESSION_UNARY] = "UnaryOp",
    [EXPRESSION_LAMBDA] = "Lambda",
    [EXPRESSION_CONDITIONAL] = "IfExp",
    [EXPRESSION_DICT] = "Dict",
    [EXPRESSION_SET] = "Set",
    [EXPRESSION_LIST_COMPREHENSION] = "ListComp",
    [EXPRESSION_SET_COMPREHENSION] = "SetComp",
    [EXPRESSION_DICT_COMPREHENSION] = "DictComp",
    [EXPRESSION_GENERATOR] = "GeneratorExp",
    [EXPRESSION_AWAIT] = "Await",
    [EXPRESSION_YIELD] = "Yield",
    [EXPRESSION_YIELD_FROM] = "YieldFrom",
    [EXPRESSION_COMPARE] = "Compare",
    [EXPRESSION_CALL] = "Call",
    [EXPRESSION_FORMATTED_VALUE] = "FormattedValue",
    [EXPRESSION_INTERPOLATION] = "Interpolation",
    [EXPRESSION_JOINED_STRING] = "JoinedStr",
    [EXPRESSION_TEMPLATE_STRING] = "TemplateStr",
    [EXPRESSION_CONSTANT] = "Constant",
    [EXPRESSION_ATTRIBUTE] = "Attribute",
    [EXPRESSION_SUBSCRIPT] = "Subscript",
    [EXPRESSION_STARRED] = "Starred",
    [EXPRESSION_NAME] = "Name",
    [EXPRESSION_LIST] = "List",
    [EXPRESSION_TUPLE] = "Tuple",
    [EXPRESSION_SLICE] = "Slice",
};

static void dump_expression(const AstExpression *e) {
    open_node(expression_names[e->kind], &e->range);
    switch ((AstExpressionKind)e->kind) {
    case EXPRESSION_BOOLEAN:
        fprintf(out, e->boolean.operator== AST_AND ? " And" : " Or");
        DUMP_LIST(e->boolean.values, dump_item);
        break;
    case EXPRESSION_NAMED:
        dump_optional(e->named.target);
        dump_optional(e->named.value);
        break;
    case EXPRESSION_BINARY:
        dump_optional(e->binary.left);
        fprintf(out, " %s", operators[e->binary.operator]);
        dump_optional(e->binary.right);
        break;
    case EXPRESSION_UNARY:
        fprintf(out, " %s", unary_operators[e->unary.operator]);
        dump_optional(e->unary.operand);
        break;
    case EXPRESSION_LAMBDA:
        dump_arguments(e->lambda.arguments);
        dump_optional(e->lambda.body);
        break;
    case EXPRESSION_CONDITIONAL:
        dump_optional(e->conditional.test);
        dump_optional(e->conditional.body);
        dump_optional(e->conditional.orelse);
        break;
    case EXPRESSION_DICT:
        DUMP_LIST(e->dict.keys, dump_item);
        DUMP_LIST(e->dict.values, dump_item);
        break;
    case EXPRESSION_LIST_COMPREHENSION:
    case EXPRESSION_SET_COMPREHENSION:
    case EXPRESSION_GENERATOR:
        dump_optional(e->comprehension.element);
        DUMP_LIST(e->comprehension.generators, dump_clause);
        break;
    case EXPRESSION_DICT_COMPREHENSION:
        dump_optional(e->comprehension.element);
        dump_optional(e->comprehension.value);
        DUMP_LIST(e->comprehension.generators, dump_clause);
        break;
    case EXPRESSION_AWAIT:
    case EXPRESSION_YIELD:
    case EXPRESSION_YIELD_FROM:
    case EXPRESSION_STARRED: dump_optional(e->operand.value); break;
    case EXPRESSION_COMPARE:
        dump_optional(e->compare.left);
        fprintf(out, " [");
        for (uint32_t i = 0; i < e->compare.operators.count; i++)
            fprintf(out, "%s%s", i ? " " : "", comparisons[e->compare.operators.items[i]]);
        fprintf(out, "]");
        DUMP_LIST(e->compare.comparators, dump_item);
        break;
    case EXPRESSION_CALL:
        dump_optional(e->call.function);
        DUMP_LIST(e->call.arguments, dump_item);
        DUMP_LIST(e->call.keywords, dump_keyword);
        break;
    case EXPRESSION_INTERPOLATION:
    case EXPRESSION_FORMATTED_VALUE:
        dump_optional(e->interpolation.value);
        if (e->kind == EXPRESSION_INTERPOLATION) dump_text(e->interpolation.source);
        fprintf(out, " %d", e->interpolation.conversion);
        dump_optional(e->interpolation.format_spec);
        break;
    case EXPRESSION_CONSTANT: dump_constant(e); break;
    case EXPRESSION_ATTRIBUTE:
        dump_optional(e->attribute.value);
        dump_text(e->attribute.name);
        break;
    case EXPRESSION_SUBSCRIPT:
        dump_optional(e->subscript.value);
        dump_optional(e->subscript.index);
        break;
    case EXPRESSION_NAME: dump_text(e->name.text); break;
    case EXPRESSION_JOINED_STRING:
    case EXPRESSION_TEMPLATE_STRING:
    case EXPRESSION_SET:
    case EXPRESSION_LIST:
    case EXPRESSION_TUPLE: DUMP_LIST(e->sequence.elements, dump_item); break;
    case EXPRESSION_SLICE:
        dump_optional(e->slice.lower);
        dump_optional(e->slice.upper);
        dump_optional(e->slice.step);
        break;
    }
    put(')');
}

static void dump_names(AstTexts names) {
    fprintf(out, " [");
    for (uint32_t i = 0; i < names.count; i++)
        dump_text(names.items[i]);
    fprintf(out, "]");
}

static void dump_pattern_item(const AstPattern *pattern) {
    dump_pattern(pattern);
}

static void dump_pattern(const AstPattern *pattern) {
    static const char *const names[] = {"MatchValue", "MatchSingleton", "MatchSequence", "MatchMapping",
                                        "MatchClass", "MatchStar",      "MatchAs",       "MatchOr"};
    static const char *const singletons[] = {" None", " True", " False"};
    open_node(names[pattern->kind], &pattern->range);
    switch ((AstPatternKind)pattern->kind) {
    case PATTERN_VALUE: dump_optional(pattern->value.value); break;
    case PATTERN_SINGLETON: fprintf(out, "%s", singletons[pattern->singleton.value]); break;
    case PATTERN_SEQUENCE:
    case PATTERN_OR: DUMP_LIST(pattern->patterns.items, dump_pattern_item); break;
    case PATTERN_MAPPING:
        DUMP_LIST(pattern->mapping.keys, dump_item);
        DUMP_LIST(pattern->mapping.patterns, dump_pattern_item);
        dump_text(pattern->mapping.rest);
        break;
    case PATTERN_CLASS:
        dump_optional(pattern->class_pattern.class_name);
        DUMP_LIST(pattern->class_pattern.patterns, dump_pattern_item);
        dump_names(pattern->class_pattern.keyword_names);
        DUMP_LIST(pattern->class_pattern.keyword_patterns, dump_pattern_item);
        break;
    case PATTERN_STAR: dump_text(pattern->star.name); break;
    case PATTERN_AS:
        if (pattern->as.pattern) {
            put(' ');
            dump_pattern(pattern->as.pattern);
        } else {
            fprintf(out, " None");
        }
        dump_text(pattern->as.name);
        break;
    }
    put(')');
}

static void dump_type_parameter(const AstTypeParameter *parameter) {
    static const char *const names[] = {"TypeVar", "ParamSpec", "TypeVarTuple"};
    open_node(names[parameter->kind], &parameter->range);
    dump_text(parameter->name);
    if (parameter->kind == TYPE_PARAMETER_VAR) dump_optional(parameter->bound);
    dump_optional(parameter->default_value);
    put(')');
}

static void dump_alias(const AstAlias *alias) {
    open_node("alias", &alias->range);
    dump_text(alias->name);
    dump_text(alias->as_name);
    put(')');
}

static void dump_with_item(const AstWithItem *item) {
    fprintf(out, "(withitem");
    dump_optional(item->context);
    dump_optional(item->target);
    put(')');
}

static void dump_case(const AstMatchCase *match_case) {
    fprintf(out, "(match_case ");
    dump_pattern(match_case->pattern);
    dump_optional(match_case->guard);
    dump_statements(match_case->body);
    put(')');
}

static void dump_handler(const AstHandler *handler) {
    open_node("ExceptHandler", &handler->range);
    dump_optional(handler->type);
    dump_text(handler->name);
    dump_statements(handler->body);
    put(')');
}

static const char *const statement_names[] = {
    "FunctionDef", "AsyncFunctionDef",
    "ClassDef",    "Return",
    "Delete",      "Assign",
    "TypeAlias",   "AugAssign",
    "AnnAssign",   "For",
    "AsyncFor",    "While",
    "If",          "With",
    "AsyncWith",   "Match",
    "Raise",       "Try",
    "TryStar",     "Assert",
    "Import",      "ImportFrom",
    "Global",      "Nonlocal",
    "Expr",        "Pass",
    "Break",       "Continue",
};

static void dump_statement(const AstStatement *s) {
    open_node(statement_names[s->kind], &s->range);
    switch ((AstStatementKind)s->kind) {
    case STATEMENT_FUNCTION:
    case STATEMENT_ASYNC_FUNCTION:
        dump_text(s->function.name);
        dump_arguments(s->function.arguments);
        dump_statements(s->function.body);
        DUMP_LIST(s->function.decorators, dump_item);
        dump_optional(s->function.returns);
        DUMP_LIST(s->function.type_parameters, dump_type_parameter);
        break;
    case STATEMENT_CLASS:
        dump_text(s->class_definition.name);
        DUMP_LIST(s->class_definition.bases, dump_item);
        DUMP_LIST(s->class_definition.keywords, dump_keyword);
        dump_statements(s->class_definition.body);
        DUMP_LIST(s->class_definition.decorators, dump_item);
        DUMP_LIST(s->class_definition.type_parameters, dump_type_parameter);
        break;
    case STATEMENT_RETURN:
    case STATEMENT_EXPRESSION: dump_optional(s->expression.value); break;
    case STATEMENT_DELETE: DUMP_LIST(s->delete_targets.targets, dump_item); break;
    case STATEMENT_ASSIGN:
        DUMP_LIST(s->assign.targets, dump_item);
        dump_optional(s->assign.value);
        break;
    case STATEMENT_TYPE_ALIAS:
        dump_optional(s->type_alias.name);
        DUMP_LIST(s->type_alias.type_parameters, dump_type_parameter);
        dump_optional(s->type_alias.value);
        break;
    case STATEMENT_AUGMENTED_ASSIGN:
        dump_optional(s->augmented_assign.target);
        fprintf(out, " %s", operators[s->augmented_assign.operator]);
        dump_optional(s->augmented_assign.value);
        break;
    case STATEMENT_ANNOTATED_ASSIGN:
        dump_optional(s->annotated_assign.target);
        dump_optional(s->annotated_assign.annotation);
        dump_optional(s->annotated_assign.value);
        fprintf(out, " %d", s->annotated_assign.simple);
        break;
    case STATEMENT_FOR:
    case STATEMENT_ASYNC_FOR:
        dump_optional(s->for_loop.target);
        dump_optional(s->for_loop.iterable);
        dump_statements(s->for_loop.body);
        dump_statements(s->for_loop.orelse);
        break;
    case STATEMENT_WHILE:
        dump_optional(s->while_loop.test);
        dump_statements(s->while_loop.body);
        dump_statements(s->while_loop.orelse);
        break;
    case STATEMENT_IF:
        dump_optional(s->if_else.test);
        dump_statements(s->if_else.body);
        dump_statements(s->if_else.orelse);
        break;
    case STATEMENT_WITH:
    case STATEMENT_ASYNC_WITH:
        DUMP_LIST(s->with.items, dump_with_item);
        dump_statements(s->with.body);
        break;
    case STATEMENT_MATCH:
        dump_optional(s->match.subject);
        DUMP_LIST(s->match.cases, dump_case);
        break;
    case STATEMENT_RAISE:
        dump_optional(s->raise.exception);
        dump_optional(s->raise.cause);
        break;
    case STATEMENT_TRY:
    case STATEMENT_TRY_STAR:
        dump_statements(s->try_block.body);
        DUMP_LIST(s->try_block.handlers, dump_handler);
        dump_statements(s->try_block.orelse);
        dump_statements(s->try_block.finalbody);
        break;
    case STATEMENT_ASSERT:
        dump_optional(s->assert_test.test);
        dump_optional(s->assert_test.message);
        break;
    case STATEMENT_IMPORT: DUMP_LIST(s->import.names, dump_alias); break;
    case STATEMENT_IMPORT_FROM:
        dump_text(s->import.module);
        DUMP_LIST(s->import.names, dump_alias);
        fprintf(out, " %u", s->import.level);
        break;
    case STATEMENT_GLOBAL:
    case STATEMENT_NONLOCAL: dump_names(s->names.names); break;
    case STATEMENT_PASS:
    case STATEMENT_BREAK:
    case STATEMENT_CONTINUE: break;
    }
    fprintf(out, ")\n");
}

static void dump_statements(AstStatements statements) {
    DUMP_LIST(statements, dump_statement);
}

static void dump_error(const SyntaxError *error) {
    static const char *const kinds[] = {"SyntaxError", "IndentationError", "TabError", "MemoryError",
                                        "ValueError"};
    fprintf(out, "%s|%s|", kinds[error->kind], error->message);
    if (!error->line && !error->text.bytes && !error->column)
        fprintf(out, "None None None None");
    else if (!error->has_end)
        fprintf(out, "%d %d None None", error->line, error->column);
    else
        fprintf(out, "%d %d %d %d", error->line, error->column, error->end_line, error->end_column);
    dump_text(error->text);
    put('\n');
}

static void dump_source(const char *source, size_t length, ParseOptions options, bool warnings) {
    Memory memory;
    Arena arena;
    ParseResult result;
    memory_init(&memory, NULL, NULL, SIZE_MAX);
    arena_init(&arena, &memory);
    ParseStatus status = parse(&arena, source, length, options, &result);
    if (status == PARSE_NO_MEMORY) {
        fprintf(out, "no memory\n");
    } else if (status != PARSE_OK) {
        if (status == PARSE_INCOMPLETE) fprintf(out, "incomplete: ");
        SyntaxError suggested;
        if (suggests && suggest_keyword(&arena, &result, false, NULL, NULL, &suggested))
            dump_error(&suggested);
        else
            dump_error(&result.error);
    } else {
        if (result.module->kind == MODULE_EVAL)
            dump_expression(result.module->expression);
        else
            dump_statements(result.module->body);
        put('\n');
    }
    for (SyntaxWarning *warning = result.warnings; warning && warnings; warning = warning->next)
        fprintf(out, "warning|%s|%d\n", warning->message, warning->line);
    arena_free(&arena);
    if (memory.used) fprintf(out, "leaked %zu bytes\n", memory.used);
}

#ifndef AST_DUMP_NO_MAIN
static char *read_file(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file) exit(2);
    fseek(file, 0, SEEK_END);
    *length = (size_t)ftell(file);
    rewind(file);
    char *source = malloc(*length + 1);
    if (fread(source, 1, *length, file) != *length) exit(2);
    fclose(file);
    return source;
}

int main(int count, char **words) {
    out = stdout;
    ParseOptions options = {.mode = MODULE_EXEC};
    bool warnings = false, snippets = false;
    for (int i = 1; i < count; i++) {
        if (!strcmp(words[i], "-m")) {
            const char *mode = words[++i];
            options.mode = !strcmp(mode, "eval")     ? MODULE_EVAL
                           : !strcmp(mode, "single") ? MODULE_SINGLE
                                                     : MODULE_EXEC;
        } else if (!strcmp(words[i], "-i")) {
            options.allow_incomplete = options.dont_imply_dedent = true;
        } else if (!strcmp(words[i], "-j")) {
            options.allow_incomplete = true;
        } else if (!strcmp(words[i], "-f")) {
            options.file_name = words[i + 1];
        } else if (!strcmp(words[i], "-k")) {
            suggests = true;
        } else if (!strcmp(words[i], "-t")) {
            options.is_text = true;
        } else if (!strcmp(words[i], "-w")) {
            warnings = true;
        } else if (!strcmp(words[i], "-s")) {
            snippets = true;
        } else {
            size_t length;
            char *source = read_file(words[i], &length);
            if (!snippets) {
                dump_source(source, length, options, warnings);
            } else {
                for (size_t start = 0; start < length;) {
                    char *end = memchr(source + start, 0, length - start);
                    size_t size = end ? (size_t)(end - source) - start : length - start;
                    dump_source(source + start, size, options, warnings);
                    start += size + 1;
                }
            }
            free(source);
        }
    }
    return 0;
}
#endif
