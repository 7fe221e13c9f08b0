/* keyword_suggestion.c: see keyword_suggestion.h.
 *
 * Every name from the last complete compound statement up to the error is compared with the keywords, by edit
 * distance and by the ratio of matching blocks; a keyword in whose place the code would parse is the answer.
 */
#include "compile/keyword_suggestion.h"

#include <string.h>

#include "compile/lexer.h"
#include "core/utf8.h"

enum { LONGEST_CODE = 1024, NAMES_TRIED = 10, MATCHES_TRIED = 3, LONGEST_NAME = 40, NO_DISTANCE = 1 << 20 };

static const char *const keywords[] = {
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield",
};
enum { KEYWORD_COUNT = sizeof keywords / sizeof *keywords };

/* ---- edit distance ---- */

enum { MOVE_COST = 2, CASE_COST = 1 };

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static int substitution_cost(char a, char b) {
    if (a == b) return 0;
    return lower(a) == lower(b) ? CASE_COST : MOVE_COST;
}

static int smaller(int a, int b) {
    return a < b ? a : b;
}

/* The distance of two short words, or NO_DISTANCE when one is too long. */
static int edit_distance(AstText a, AstText b) {
    if (a.length > LONGEST_NAME || b.length > LONGEST_NAME) return NO_DISTANCE;
    int row[LONGEST_NAME + 1];
    for (uint32_t i = 0; i <= b.length; i++)
        row[i] = (int)i * MOVE_COST;
    for (uint32_t i = 0; i < a.length; i++) {
        int diagonal = row[0];
        row[0] = (int)(i + 1) * MOVE_COST;
        for (uint32_t k = 0; k < b.length; k++) {
            int substituted = diagonal + substitution_cost(a.bytes[i], b.bytes[k]);
            diagonal = row[k + 1];
            row[k + 1] = smaller(substituted, smaller(row[k], row[k + 1]) + MOVE_COST);
        }
    }
    return row[b.length];
}

static const char *nearest_keyword(AstText name) {
    const char *nearest = NULL;
    int least = NO_DISTANCE;
    for (int i = 0; i < KEYWORD_COUNT; i++) {
        AstText keyword = {keywords[i], (uint32_t)strlen(keywords[i])};
        int allowed = smaller((int)(name.length + keyword.length + 3) * MOVE_COST / 6, least - 1);
        int distance = edit_distance(name, keyword);
        if (distance > allowed) continue;
        nearest = keywords[i];
        least = distance;
    }
    return nearest;
}

/* ---- matching blocks ---- */

/* Characters that match in blocks: the longest common block first, then those on its left and on its right.
 * At most as deep as `a`, a keyword, is long. */
static uint32_t matching_characters(AstText a, AstText b) {
    uint32_t size = 0, in_a = 0, in_b = 0;
    for (uint32_t i = 0; i < a.length; i++)
        for (uint32_t k = 0; k < b.length; k++) {
            uint32_t length = 0;
            while (i + length < a.length && k + length < b.length &&
                   a.bytes[i + length] == b.bytes[k + length])
                length++;
            if (length <= size) continue;
            size = length;
            in_a = i;
            in_b = k;
        }
    if (!size) return 0;
    AstText a_behind = {a.bytes + in_a + size, a.length - in_a - size};
    AstText b_behind = {b.bytes + in_b + size, b.length - in_b - size};
    return size + matching_characters((AstText){a.bytes, in_a}, (AstText){b.bytes, in_b}) +
           matching_characters(a_behind, b_behind);
}

typedef struct Match {
    const char *keyword;
    uint32_t matching, total; /* their quotient ranks it */
} Match;

static bool ranks_before(Match a, Match b) {
    uint64_t left = (uint64_t)a.matching * b.total, right = (uint64_t)b.matching * a.total;
    return left != right ? left > right : strcmp(a.keyword, b.keyword) > 0;
}

/* The keywords to try for a name, the best first; how many. */
static int find_matches(AstText name, const char *matches[MATCHES_TRIED]) {
    int count = 0, close = 0;
    Match closest[MATCHES_TRIED];
    const char *nearest = nearest_keyword(name);
    if (nearest) matches[count++] = nearest;
    if (name.length > LONGEST_NAME) return count;
    for (int i = 0; i < KEYWORD_COUNT; i++) {
        AstText keyword = {keywords[i], (uint32_t)strlen(keywords[i])};
        Match match = {keywords[i], matching_characters(keyword, name), name.length + keyword.length};
        if (4 * match.matching < match.total) continue;
        int at = close < MATCHES_TRIED ? close++ : MATCHES_TRIED;
        while (at > 0 && ranks_before(match, closest[at - 1])) {
            if (at < MATCHES_TRIED) closest[at] = closest[at - 1];
            at--;
        }
        if (at < MATCHES_TRIED) closest[at] = match;
    }
    for (int i = 0; i < close && count < MATCHES_TRIED; i++)
        matches[count++] = closest[i].keyword;
    return count;
}

/* ---- the code around the error ---- */

/* The lines from `first` to `last`, without the indentation they share; NULL when they are too many. */
static const char *copy_lines(Arena *arena, const ParseResult *result, uint32_t first, uint32_t last,
                              size_t *length) {
    const char *end = result->source + result->source_length, *begin = NULL, *at = result->source;
    for (uint32_t line = 1; line <= last && at < end; line++) {
        if (line % 8192 == 0 && memory_watched(arena->memory)) return NULL;
        if (line == first) begin = at;
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        at = newline ? newline + 1 : end;
    }
    if (!begin || at - begin > 2 * LONGEST_CODE) return NULL;
    end = at;
    size_t margin = SIZE_MAX;
    for (at = begin; at < end;) {
        const char *text = at;
        while (text < end && (*text == ' ' || *text == '\t'))
            text++;
        if (text < end && *text != '\n') {
            size_t common = 0, indent = (size_t)(text - at);
            while (common < indent && common < margin && at[common] == begin[common])
                common++;
            margin = common;
        }
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        at = newline ? newline + 1 : end;
    }
    char *code = arena_allocate(arena, (size_t)(end - begin) + 2);
    if (!code) return NULL;
    char *out = code;
    for (at = begin; at < end;) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        const char *line_end = newline ? newline : end;
        if ((size_t)(line_end - at) > margin) {
            memcpy(out, at + margin, (size_t)(line_end - at) - margin);
            out += (size_t)(line_end - at) - margin;
        }
        *out++ = '\n';
        at = line_end + 1;
    }
    *length = (size_t)(out - code);
    return utf8_count(code, *length) <= LONGEST_CODE + 1 ? code : NULL;
}

/* ---- words that have their places ---- */

typedef struct Around {
    int functions, loops; /* that enclose the word */
    bool is_async;        /* the innermost function is */
} Around;

static bool holds(AstRange range, const Token *token) {
    if (token->line < range.line || token->line > range.end_line) return false;
    if (token->line == range.line && token->column < range.column) return false;
    return token->line < range.end_line || token->column < range.end_column;
}

static void look_around(AstStatements statements, const Token *token, Around *around);

static void look_around_try(const AstStatement *statement, const Token *token, Around *around) {
    look_around(statement->try_block.body, token, around);
    for (uint32_t i = 0; i < statement->try_block.handlers.count; i++)
        look_around(statement->try_block.handlers.items[i]->body, token, around);
    look_around(statement->try_block.orelse, token, around);
    look_around(statement->try_block.finalbody, token, around);
}

/* Descends into the statement that holds the token; as deep as blocks nest. */
static void look_around(AstStatements statements, const Token *token, Around *around) {
    const AstStatement *statement = NULL;
    for (uint32_t i = 0; i < statements.count; i++)
        if (holds(statements.items[i]->range, token)) statement = statements.items[i];
    if (!statement) return;
    switch ((AstStatementKind)statement->kind) {
    case STATEMENT_FUNCTION:
    case STATEMENT_ASYNC_FUNCTION:
        around->functions++;
        around->loops = 0;
        around->is_async = statement->kind == STATEMENT_ASYNC_FUNCTION;
        look_around(statement->function.body, token, around);
        break;
    case STATEMENT_CLASS:
        *around = (Around){0};
        look_around(statement->class_definition.body, token, around);
        break;
    case STATEMENT_FOR:
    case STATEMENT_ASYNC_FOR:
    case STATEMENT_WHILE: {
        bool is_while = statement->kind == STATEMENT_WHILE;
        around->loops++;
        look_around(is_while ? statement->while_loop.body : statement->for_loop.body, token, around);
        look_around(is_while ? statement->while_loop.orelse : statement->for_loop.orelse, token, around);
        break;
    }
    case STATEMENT_IF:
        look_around(statement->if_else.body, token, around);
        look_around(statement->if_else.orelse, token, around);
        break;
    case STATEMENT_WITH:
    case STATEMENT_ASYNC_WITH: look_around(statement->with.body, token, around); break;
    case STATEMENT_TRY:
    case STATEMENT_TRY_STAR: look_around_try(statement, token, around); break;
    case STATEMENT_MATCH:
        for (uint32_t i = 0; i < statement->match.cases.count; i++)
            look_around(statement->match.cases.items[i]->body, token, around);
        break;
    default: break;
    }
}

/* Whether the keyword may stand at this place of a module: `return` in a function and so on. */
static bool has_its_place(const AstModule *module, const Token *token, const char *keyword) {
    Around around = {0};
    look_around(module->body, token, &around);
    if (!strcmp(keyword, "return") || !strcmp(keyword, "yield")) return around.functions > 0;
    if (!strcmp(keyword, "await")) return around.is_async;
    if (!strcmp(keyword, "nonlocal")) return around.functions > 1;
    if (!strcmp(keyword, "break") || !strcmp(keyword, "continue")) return around.loops > 0;
    return true;
}

/* Whether the code is right, or the beginning of something right, with `keyword` in place of the token. */
static bool fits(Arena *arena, const char *code, size_t length, const Token *token, const char *keyword,
                 CompilesFunction compiles, void *user) {
    size_t size = strlen(keyword), behind = length - token->end;
    char *changed = arena_allocate(arena, length + size + 1);
    if (!changed) return false;
    memcpy(changed, code, token->start);
    memcpy(changed + token->start, keyword, size);
    memcpy(changed + token->start + size, code + token->end, behind);
    size_t changed_length = token->start + size + behind;
    ParseOptions options = {.allow_incomplete = true, .dont_imply_dedent = true, .is_text = true};
    ParseResult result;
    ParseStatus status = parse(arena, changed, changed_length, options, &result);
    if (status == PARSE_INCOMPLETE) return true;
    return status == PARSE_OK && has_its_place(result.module, token, keyword) &&
           (!compiles || compiles(user, changed, changed_length));
}

bool suggest_keyword(Arena *arena, const ParseResult *result, bool from_file, CompilesFunction compiles,
                     void *user, SyntaxError *suggested) {
    const SyntaxError *error = &result->error;
    if (error->kind != ERROR_SYNTAX || error->line <= 0 || !result->source) return false;
    if (strcmp(error->message, "invalid syntax") &&
        strcmp(error->message, "invalid syntax. Perhaps you forgot a comma?"))
        return false;
    uint32_t first = result->last_compound_line ? result->last_compound_line : 1;
    uint32_t last = (uint32_t)error->line;
    size_t length;
    const char *code = first <= last ? copy_lines(arena, result, first, last, &length) : NULL;
    Lexer *lexer = code ? arena_allocate(arena, sizeof *lexer) : NULL;
    if (!lexer) return false;
    lexer_init(lexer, arena, code, length);
    Token token;
    for (int names = 0; names < NAMES_TRIED;) {
        lexer_next(lexer, &token);
        if (token.kind == TOKEN_ERROR || token.kind == TOKEN_END) return false;
        if (token.kind != TOKEN_NAME || (from_file && token.line - 1 + first != last)) continue;
        names++;
        const char *matches[MATCHES_TRIED];
        int count = find_matches((AstText){code + token.start, token.end - token.start}, matches);
        for (int i = 0; i < count; i++) {
            if (!fits(arena, code, length, &token, matches[i], compiles, user)) continue;
            AstText line = lexer_line(lexer, token.line);
            if (line.length && line.bytes[line.length - 1] == '\n') line.length--;
            int32_t column = (int32_t)utf8_count(line.bytes, token.column) + 1;
            *suggested = (SyntaxError){
                .kind = ERROR_SYNTAX,
                .message = syntax_message(arena, "invalid syntax. Did you mean '%s'?", matches[i]),
                .line = (int32_t)token.line, /* counted from the first line looked at: so does CPython */
                .column = column,
                .end_line = (int32_t)token.line,
                .end_column = column + (int32_t)utf8_count(code + token.start, token.end - token.start),
                .has_end = true,
                .text = line};
            return suggested->message;
        }
    }
    return false;
}
