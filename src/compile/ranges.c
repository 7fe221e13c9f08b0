/* ranges.c: see ranges.h. */
#include "compile/ranges.h"

typedef enum RangeForm {
    RANGE_NONE,
    RANGE_LINE, /* line: columns are unknown */
    RANGE_SAME, /* column, length: within the last line */
    RANGE_NEXT, /* line, column, length */
    RANGE_LONG, /* line, last line less first, column, end column */
} RangeForm;

enum { LONGEST_RUN = 32 };

typedef struct RangeWriter {
    uint8_t *to; /* NULL: only counts */
    size_t size;
    uint32_t line;
} RangeWriter;

static void write_byte(RangeWriter *writer, uint8_t byte) {
    if (writer->to) writer->to[writer->size] = byte;
    writer->size++;
}

static void write_number(RangeWriter *writer, uint32_t number) {
    for (; number > 0x7F; number >>= 7)
        write_byte(writer, (uint8_t)(number | 0x80));
    write_byte(writer, (uint8_t)number);
}

/* The sign goes to the lowest bit; lines wrap around like the numbers they are. */
static void write_line(RangeWriter *writer, uint32_t line) {
    uint32_t step = line - writer->line;
    write_number(writer, step << 1 ^ (step >> 31 ? UINT32_MAX : 0));
    writer->line = line;
}

static RangeForm form_of(const RangeWriter *writer, SourceRange range) {
    if (!range.line) return RANGE_NONE;
    if (range.end_line != range.line || range.end_column < range.column) return RANGE_LONG;
    if (!range.end_column) return RANGE_LINE;
    return range.line == writer->line ? RANGE_SAME : RANGE_NEXT;
}

static void write_run(RangeWriter *writer, SourceRange range, uint32_t length) {
    RangeForm form = form_of(writer, range);
    write_byte(writer, (uint8_t)(form | (length - 1) << 3));
    switch (form) {
    case RANGE_NONE: return;
    case RANGE_LINE: write_line(writer, range.line); return;
    case RANGE_NEXT: write_line(writer, range.line); break;
    case RANGE_SAME: break;
    case RANGE_LONG:
        write_line(writer, range.line);
        write_number(writer, range.end_line - range.line);
        write_number(writer, range.column);
        write_number(writer, range.end_column);
        return;
    }
    write_number(writer, range.column);
    write_number(writer, range.end_column - range.column);
}

static SourceRange kept(AstRange range, bool lines_only) {
    if (!range.line) return (SourceRange){0};
    if (lines_only) return (SourceRange){.line = range.line, .end_line = range.line};
    return (SourceRange){range.line, range.end_line, range.column, range.end_column};
}

size_t ranges_write(Memory *memory, uint8_t *to, const AstRange *ranges, uint32_t count, bool lines_only) {
    RangeWriter writer = {.to = to};
    uint32_t look = 1 << 13;
    for (uint32_t i = 0; i < count;) {
        if (i >= look) {
            if (memory_watched(memory)) return SIZE_MAX;
            look = i + (1 << 13);
        }
        SourceRange range = kept(ranges[i], lines_only);
        uint32_t start = i++;
        while (i < count && i - start < LONGEST_RUN) {
            SourceRange next = kept(ranges[i], lines_only);
            if (memcmp(&next, &range, sizeof range)) break;
            i++;
        }
        write_run(&writer, range, i - start);
    }
    return writer.size;
}

static uint32_t read_number(RangeReader *reader) {
    uint32_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
        uint8_t byte = *reader->at++;
        number |= (uint32_t)(byte & 0x7F) << shift;
        if (byte < 0x80) return number;
    }
}

static void read_line(RangeReader *reader) {
    uint32_t step = read_number(reader);
    reader->line += step >> 1 ^ (step & 1 ? UINT32_MAX : 0);
}

static void read_run(RangeReader *reader) {
    uint8_t first = *reader->at++;
    reader->left = (first >> 3) + 1u;
    reader->range = (SourceRange){0};
    RangeForm form = (RangeForm)(first & 7);
    if (form == RANGE_NONE) return;
    if (form != RANGE_SAME) read_line(reader);
    SourceRange *range = &reader->range;
    range->line = range->end_line = reader->line;
    if (form == RANGE_LINE) return;
    if (form == RANGE_LONG) range->end_line += read_number(reader);
    range->column = read_number(reader);
    range->end_column = read_number(reader) + (form == RANGE_LONG ? 0 : range->column);
}

SourceRange ranges_next(RangeReader *reader) {
    if (!reader->left) read_run(reader);
    reader->left--;
    return reader->range;
}

size_t ranges_size(const uint8_t *stream, uint32_t count) {
    RangeReader reader = ranges_read(stream);
    for (uint32_t i = 0; i < count;) {
        read_run(&reader);
        i += reader.left;
    }
    return (size_t)(reader.at - stream);
}

const uint8_t *code_ranges(const Code *code) {
    if (!(code->flags & CODE_FROZEN)) return code->origin->ranges;
    if (code->flags & CODE_HIDDEN) return NULL;
    uint32_t before = (uint32_t)code->local_count + code->free_count + code->cell_count;
    return (const uint8_t *)(code->frozen_tables + before + code->site_count + code->child_count);
}

SourceRange code_range(const Code *code, uint64_t pc) {
    SourceRange found = {0};
    const uint8_t *stream = code_ranges(code);
    if (!stream) return found;
    if (pc >= code->instruction_count) pc = code->instruction_count - 1;
    RangeReader reader = ranges_read(stream);
    for (uint64_t i = 0; i <= pc;) {
        read_run(&reader);
        i += reader.left;
        if (reader.range.line) found = reader.range;
    }
    return found;
}
