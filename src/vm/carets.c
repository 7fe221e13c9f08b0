/* carets.c: see carets.h.
 *
 * The lines lose their common indentation. Under each stand carets for what was running; of a binary operation, a subscript or a
 * call, which the parser recognises in the text of the range, the operator or the brackets are marked by ^ and the rest by ~. When the
 * carets would say no more than the line, they are left out. Of many lines only the first, the last and those around a mark are
 * shown. Places in lines are counted in bytes, except where a terminal counts: wide characters take two columns there. */
#include "vm/carets.h"

#include "compile/parser.h"
#include "core/unicode.h"
#include "core/utf8.h"
#include "vm/vm.h"

enum { LARGEST_PARSE = 1 << 16, MOST_LINES = 1 << 14 };

typedef struct Lines {
    Text *items;
    uint32_t count;
} Lines;

typedef struct Place {
    uint32_t line, column;
} Place;

/* Where ^ stands, in lines of the range: from `left` up to before `right`. */
typedef struct Anchors {
    bool found;
    Place left, right;
} Anchors;

/* What is shown: a line of the source, or one of carets. */
typedef struct Shown {
    Text *items;
    uint32_t count, capacity;
} Shown;

static bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f); }

static uint32_t leading_blanks(Text line) {
    uint32_t count = 0;
    while (count < line.length && is_blank(line.bytes[count])) {
        count++;
    }
    return count;
}

/* ---- lines ---- */

/* The start of line `number` (from 1), or NULL. */
static const char *find_line(Text source, uint32_t number) {
    const char *at = source.bytes, *end = source.bytes + source.length;
    for (uint32_t line = 1; line < number; line++) {
        while (at < end && *at != '\n' && *at != '\r') {
            at++;
        }
        if (at == end) return NULL;
        at += *at == '\r' && at + 1 < end && at[1] == '\n' ? 2 : 1;
    }
    return at < end ? at : NULL;
}

static bool take_lines(Arena *arena, Text source, SourceRange range, Lines *lines) {
    uint32_t count = range.end_line >= range.line ? range.end_line - range.line + 1 : 1;
    if (count > MOST_LINES) count = MOST_LINES;
    lines->items = arena_allocate(arena, count * sizeof(Text));
    lines->count = count;
    if (!lines->items) return false;
    const char *at = find_line(source, range.line), *end = source.bytes + source.length;
    for (uint32_t i = 0; i < count && at && at < end; i++) {
        const char *start = at;
        while (at < end && *at != '\n' && *at != '\r') {
            at++;
        }
        const char *stop = at;
        while (stop > start && is_blank(stop[-1])) {
            stop--;
        }
        lines->items[i] = (Text){start, (uint32_t)(stop - start)};
        if (at < end) at += *at == '\r' && at + 1 < end && at[1] == '\n' ? 2 : 1;
    }
    return true;
}

/* How many blanks all lines that are not blank begin with in common. */
static uint32_t common_margin(const Text *lines, uint32_t count) {
    Text margin = {NULL, 0};
    for (uint32_t i = 0; i < count; i++) {
        Text line = lines[i];
        if (leading_blanks(line) == line.length) continue;
        uint32_t same = 0;
        while (same < line.length && (line.bytes[same] == ' ' || line.bytes[same] == '\t') &&
               (!margin.bytes || (same < margin.length && margin.bytes[same] == line.bytes[same]))) {
            same++;
        }
        margin = (Text){line.bytes, same};
    }
    return margin.length;
}

static void dedent(Text *lines, uint32_t count) {
    uint32_t margin = common_margin(lines, count);
    for (uint32_t i = 0; i < count; i++) {
        if (leading_blanks(lines[i]) == lines[i].length) lines[i].length = 0;
        else lines[i] = (Text){lines[i].bytes + margin, lines[i].length - margin};
    }
}

static bool is_ascii(Text line) { return utf8_ascii_prefix(line.bytes, line.length) == line.length; }

/* The columns that the first `size` bytes of a line take on a terminal. */
static uint32_t display_width(Text line, uint32_t size) {
    if (is_ascii(line)) return size;
    uint32_t width = 0;
    const char *end = line.bytes + (size < line.length ? size : line.length);
    for (const char *at = line.bytes; at < end;) {
        char class = unicode_east_asian_width(utf8_next(&at))[0];
        width += class == 'W' || class == 'F' ? 2 : 1;
    }
    return width + (size > line.length ? size - line.length : 0);
}

/* ---- parsing ---- */

static const AstModule *parse_text(Arena *arena, const char *text, size_t length) {
    ParseOptions options = {.mode = MODULE_EXEC, .is_text = true};
    ParseResult result = {0};
    if (length > LARGEST_PARSE || parse(arena, text, length, options, &result) != PARSE_OK) return NULL;
    return result.module;
}

/* Walks over the text of the range, from a place that a tree gave, as the anchors are looked for. */
typedef struct Cursor {
    const Lines *lines;
    Place at;
} Cursor;

static bool cursor_settle(Cursor *cursor) {
    const Lines *lines = cursor->lines;
    while (cursor->at.line < lines->count && cursor->at.column >= lines->items[cursor->at.line].length) {
        cursor->at.column = 0;
        cursor->at.line++;
    }
    return cursor->at.line < lines->count;
}

static char cursor_char(const Cursor *cursor) { return cursor->lines->items[cursor->at.line].bytes[cursor->at.column]; }

/* Goes on to `wanted`, or, when that is 0, to what is neither blank nor a closing parenthesis; comments and backslashes are passed. */
static bool cursor_find(Cursor *cursor, char wanted) {
    if (!cursor_settle(cursor)) return false;
    for (;;) {
        char c = cursor_char(cursor);
        if (c == '\\' || c == '#') {
            cursor->at.column = 0;
            cursor->at.line++;
        } else if (wanted ? c == wanted : !is_blank(c) && c != ')') {
            return true;
        } else {
            cursor->at.column++;
        }
        if (!cursor_settle(cursor)) return false;
    }
}

/* The tree's lines count from 1, and the text was put behind a line with a parenthesis. */
static Place end_of(const AstExpression *expression) { return (Place){expression->range.end_line - 2, expression->range.end_column}; }

static bool find_operator(Cursor *cursor, const AstExpression *right, Anchors *anchors) {
    if (!cursor_find(cursor, 0)) return false;
    Place at = cursor->at;
    Text line = cursor->lines->items[at.line];
    uint32_t end = at.column + 1;
    bool free = right->range.line - 2 > at.line || end < right->range.column;
    if (end < line.length && free && !is_blank(line.bytes[end]) && line.bytes[end] != '\\' && line.bytes[end] != '#') end++;
    anchors->left = at;
    anchors->right = (Place){at.line, end};
    return true;
}

static bool find_bracket(Cursor *cursor, char bracket, const AstExpression *whole, Anchors *anchors) {
    if (!cursor_find(cursor, bracket)) return false;
    anchors->left = cursor->at;
    anchors->right = end_of(whole);
    return true;
}

/* Finds the anchors in the text of the range, whose lines `lines` are. */
static void find_anchors(Arena *arena, const Lines *lines, Anchors *anchors) {
    size_t size = 4;
    for (uint32_t i = 0; i < lines->count; i++) {
        size += lines->items[i].length + (size_t)1;
    }
    if (size > LARGEST_PARSE) return;
    char *text = arena_allocate(arena, size), *at = text;
    if (!text) return;
    *at++ = '(';
    for (uint32_t i = 0; i < lines->count; i++) {
        *at++ = '\n';
        memcpy(at, lines->items[i].bytes, lines->items[i].length);
        at += lines->items[i].length;
    }
    *at++ = '\n';
    *at++ = ')';
    const AstModule *module = parse_text(arena, text, (size_t)(at - text));
    if (!module || module->body.count != 1 || module->body.items[0]->kind != STATEMENT_EXPRESSION) return;
    const AstExpression *expression = module->body.items[0]->expression.value;
    Cursor cursor = {.lines = lines};
    switch (expression->kind) {
    case EXPRESSION_BINARY:
        cursor.at = end_of(expression->binary.left);
        anchors->found = find_operator(&cursor, expression->binary.right, anchors);
        break;
    case EXPRESSION_SUBSCRIPT:
        cursor.at = end_of(expression->subscript.value);
        anchors->found = find_bracket(&cursor, '[', expression, anchors);
        break;
    case EXPRESSION_CALL:
        cursor.at = end_of(expression->call.function);
        anchors->found = find_bracket(&cursor, '(', expression, anchors);
        break;
    default: break;
    }
}

/* `return f(...)` and `x = f(...)` that fill their lines are shown without carets. */
static bool is_plain_call(Arena *arena, const Lines *lines, uint32_t start, uint32_t end, bool *is_empty) {
    size_t size = 0;
    for (uint32_t i = 0; i < lines->count; i++) {
        size += lines->items[i].length + (size_t)1;
    }
    *is_empty = false;
    if (size > LARGEST_PARSE) return false;
    char *text = arena_allocate(arena, size), *at = text;
    if (!text) return false;
    for (uint32_t i = 0; i < lines->count; i++) {
        if (i > 0) *at++ = '\n';
        memcpy(at, lines->items[i].bytes, lines->items[i].length);
        at += lines->items[i].length;
    }
    const AstModule *module = parse_text(arena, text, (size_t)(at - text));
    if (!module) return false;
    if (module->body.count == 0) {
        *is_empty = true;
        return false;
    }
    const AstStatement *statement = module->body.items[0];
    const AstExpression *value = NULL;
    if (statement->kind == STATEMENT_RETURN) {
        value = statement->expression.value;
        if (value && (value->kind != EXPRESSION_CALL || value->call.function->kind != EXPRESSION_NAME)) value = NULL;
    } else if (statement->kind == STATEMENT_ASSIGN && statement->assign.targets.count == 1 &&
               statement->assign.targets.items[0]->kind == EXPRESSION_NAME) {
        value = statement->assign.value;
        if (value->kind != EXPRESSION_CALL) value = NULL;
    }
    return value && value->range.line == 1 && value->range.end_line == lines->count && value->range.column == start &&
           value->range.end_column == end;
}

static bool wants_carets(Arena *arena, const Lines *lines, uint32_t start, uint32_t end, const Anchors *anchors) {
    Text first = lines->items[0], last = lines->items[lines->count - 1];
    bool is_empty;
    /* The tree counts bytes; CPython compares them with characters. */
    uint32_t start_character = (uint32_t)utf8_count(first.bytes, start), end_character = (uint32_t)utf8_count(last.bytes, end);
    if (is_plain_call(arena, lines, start_character, end_character, &is_empty) || is_empty) return false;
    if (anchors->found) return true;
    return leading_blanks((Text){first.bytes, start}) < start ||
           leading_blanks((Text){last.bytes + end, last.length - end}) < last.length - end;
}

/* ---- what is shown ---- */

static bool show(Arena *arena, Shown *shown, Text line) {
    if (shown->count == shown->capacity) {
        uint32_t capacity = shown->capacity ? shown->capacity * 2 : 8;
        Text *items = arena_allocate(arena, capacity * sizeof *items);
        if (!items) return false;
        if (shown->count) memcpy(items, shown->items, shown->count * sizeof *items);
        shown->items = items;
        shown->capacity = capacity;
    }
    shown->items[shown->count++] = line;
    return true;
}

typedef struct Picture {
    Arena *arena;
    Lines lines;
    Anchors anchors;
    bool carets;
    uint32_t start, end;   /* display columns of the range in the first and last line */
    uint32_t left, right;  /* and of the anchors in theirs */
    Shown shown;
} Picture;

static bool show_line(Picture *picture, uint32_t number) {
    Text line = picture->lines.items[number];
    const Anchors *anchors = &picture->anchors;
    if (!show(picture->arena, &picture->shown, line)) return false;
    if (!picture->carets) return true;
    uint32_t blanks = leading_blanks(line);
    uint32_t count = number == picture->lines.count - 1 ? picture->end : display_width(line, line.length);
    char *carets = arena_allocate(picture->arena, count + 1);
    if (!carets) return false;
    for (uint32_t column = 0; column < count; column++) {
        bool before = column < blanks || (number == 0 && column < picture->start);
        bool behind_left = number > anchors->left.line || (number == anchors->left.line && column >= picture->left);
        bool before_right = number < anchors->right.line || (number == anchors->right.line && column < picture->right);
        carets[column] = before ? ' ' : !anchors->found || (behind_left && before_right) ? '^' : '~';
    }
    return show(picture->arena, &picture->shown, (Text){carets, count});
}

static bool is_significant(const Picture *picture, uint32_t number) {
    if (number == 0 || number == picture->lines.count - 1) return true;
    if (!picture->anchors.found) return false;
    uint32_t left = picture->anchors.left.line, right = picture->anchors.right.line;
    return (number + 1 >= left && number <= left + 1) || (number + 1 >= right && number <= right + 1);
}

static bool show_omission(Picture *picture, uint32_t count) {
    char *text = arena_allocate(picture->arena, 40), digits[12];
    if (!text) return false;
    uint32_t length = 0, size = 0;
    do {
        digits[size++] = (char)('0' + count % 10);
    } while (count /= 10);
    memcpy(text, "...<", 4);
    length = 4;
    while (size) {
        text[length++] = digits[--size];
    }
    memcpy(text + length, " lines>...", 10);
    return show(picture->arena, &picture->shown, (Text){text, length + 10});
}

static bool show_all(Picture *picture) {
    uint32_t previous = 0;
    for (uint32_t number = 0; number < picture->lines.count; number++) {
        if (!is_significant(picture, number)) continue;
        uint32_t step = number - previous;
        if (step == 2 && !show_line(picture, number - 1)) return false;
        if (step > 2 && !show_omission(picture, step - 1)) return false;
        if (!show_line(picture, number)) return false;
        previous = number;
    }
    return true;
}

/* The lines of the range alone: the first from its start, the last up to its end. */
static bool cut_out(Arena *arena, const Lines *lines, uint32_t start, uint32_t end, Lines *part) {
    part->count = lines->count;
    part->items = arena_allocate(arena, lines->count * sizeof(Text));
    if (!part->items) return false;
    memcpy(part->items, lines->items, lines->count * sizeof(Text));
    Text *last = &part->items[part->count - 1];
    last->length = end;
    if (part->count == 1 && end < start) start = end;
    part->items[0] = (Text){part->items[0].bytes + start, part->items[0].length - start};
    return true;
}

static Status draw(TextBuilder *builder, Arena *arena, Text source, SourceRange range) {
    Picture picture = {.arena = arena};
    Lines *lines = &picture.lines, part;
    if (!take_lines(arena, source, range, lines)) return NO_MEMORY;
    Text first = lines->items[0], last = lines->items[lines->count - 1];
    uint32_t start = range.column < first.length ? range.column : first.length;
    uint32_t end = range.end_column < last.length ? range.end_column : last.length;
    dedent(lines->items, lines->count);
    uint32_t removed = first.length - lines->items[0].length;
    bool blank = true;
    for (uint32_t i = 0; i < lines->count; i++) {
        blank &= lines->items[i].length == 0;
    }
    if (blank) return DONE;
    start = start > removed ? start - removed : 0;
    end = end > removed ? end - removed : 0;
    if (start > lines->items[0].length) start = lines->items[0].length;
    if (end > lines->items[lines->count - 1].length) end = lines->items[lines->count - 1].length;

    Anchors *anchors = &picture.anchors;
    if (!cut_out(arena, lines, start, end, &part)) return NO_MEMORY;
    find_anchors(arena, &part, anchors);
    picture.carets = range.end_column > 0 && wants_carets(arena, lines, start, end, anchors);
    picture.start = display_width(lines->items[0], start);
    picture.end = display_width(lines->items[lines->count - 1], end);
    if (anchors->found) {
        if (anchors->left.line == 0) anchors->left.column += start;
        if (anchors->right.line == 0) anchors->right.column += start;
        picture.left = display_width(lines->items[anchors->left.line], anchors->left.column);
        picture.right = display_width(lines->items[anchors->right.line], anchors->right.column);
    }
    if (!show_all(&picture)) return NO_MEMORY;
    dedent(picture.shown.items, picture.shown.count);
    for (uint32_t i = 0; i < picture.shown.count; i++) {
        TRY(text_add_ascii(builder, "    ", 4));
        TRY(text_add_utf8(builder, picture.shown.items[i].bytes, picture.shown.items[i].length));
        TRY(text_add_char(builder, '\n'));
    }
    return DONE;
}

Status carets_add(TextBuilder *builder, Text source, SourceRange range) {
    Arena arena;
    Memory *memory = &builder->vm->memory;
    arena_init(&arena, memory);
    bool refused = memory->refused;
    memory->refused = false;
    Status status = draw(builder, &arena, source, range);
    if (status == DONE && memory->refused) status = NO_MEMORY; /* carets that nobody had the memory to find would be other carets */
    memory->refused |= refused;
    arena_free(&arena);
    vm_charge(builder->vm, 50 + range.line / 8);
    return status;
}
