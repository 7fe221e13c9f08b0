/* exception.c: what a host reads of exceptions. Their texts were made while the VM ran (vm/boundary.h). */
#include <string.h>

#include "compile/ranges.h"
#include "host/host.h"
#include "object/code_text.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/list.h"
#include "object/names.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/boundary.h"
#include "vm/link.h"
#include "vm/traceback.h"

static bool read_exception(hn_vm *h, hn_value value, Value *v) {
    if (!is_still(h) || !value_from(h, value, v)) return false;
    if (is_exception(*v)) return true;
    refuse(h, "the value is no exception");
    return false;
}

/* The text of one that the host made, of builtin data, which C can show; UNBOUND. */
static Value shown_exception(VM *vm, Value v) {
    TextBuilder builder;
    Value text;
    text_start(&builder, vm);
    Status status = exception_str_to(vm, &builder, AS_EXCEPTION(v), 0);
    if (status == DONE) return text_finish(&builder, &text) == DONE ? text : UNBOUND;
    text_release(&builder);
    return UNBOUND;
}

const char *hn_exception_message(hn_vm *h, hn_value exception, size_t *length) {
    Value v;
    if (length) *length = 0;
    if (!read_exception(h, exception, &v)) return NULL;
    Value text = boundary_rendering(h->vm, v);
    if (is_str(text)) return utf8_of(h, text, length);
    MAKE(h, text, shown_exception(h->vm, v));
    h->vm->raised = UNBOUND;
    if (text == UNBOUND) return refuse(h, "there is no text of this exception"), NULL;
    return hn_is_something(made(h, text)) ? utf8_of(h, text, length) : NULL;
}

static Value type_text(VM *vm, const Type *type) {
    if (type->object.aux & TYPE_STATIC) return str_from_utf8(vm, type->static_name, strlen(type->static_name));
    Value module = type_own(type, NAME(__module__));
    if (!is_kind(module, KIND_STR) || str_equals_ascii(AS(Str, module), "__main__") || str_equals_ascii(AS(Str, module), "builtins")) return type->qualname;
    return format_text(vm, "%S.%S", module, type->qualname);
}

const char *hn_exception_type(hn_vm *h, hn_value exception, size_t *length) {
    Value v, text;
    if (length) *length = 0;
    if (!read_exception(h, exception, &v)) return NULL;
    MAKE(h, text, type_text(h->vm, object_of(v)->type));
    return hn_is_something(made(h, text)) ? utf8_of(h, text, length) : NULL;
}

bool hn_exception_is(hn_vm *h, hn_value exception, const char *type) {
    Value v;
    if (!read_exception(h, exception, &v)) return false;
    const Type *named = exception_type_named(type);
    if (!named) return refuse(h, "unknown exception type: %s", type ? type : "NULL"), false;
    return type_is_subtype(object_of(v)->type, named);
}

hn_value hn_exception_arguments(hn_vm *h, hn_value exception) {
    Value v;
    return read_exception(h, exception, &v) ? handle_of(h, AS_EXCEPTION(v)->args) : HN_NOTHING;
}

static Value attribute_named(VM *vm, Value v, const char *name) {
    const Dict *attributes = AS_EXCEPTION(v)->attributes;
    Value key, value;
    (void)vm;
    for (uint32_t position = 0; attributes && dict_next(attributes, &position, &key, &value);) {
        if (is_str(key) && is_text(key, name)) return value;
    }
    return UNBOUND;
}

hn_value hn_exception_field(hn_vm *h, hn_value exception, const char *name) {
    Value v;
    if (!read_exception(h, exception, &v)) return HN_NOTHING;
    if (!name) return refuse(h, "a pointer is NULL"), HN_NOTHING;
    Value found = exception_named_field(v, name);
    if (found == UNBOUND) found = attribute_named(h->vm, v, name);
    bool is_key = found == UNBOUND && strcmp(name, "key") == 0 && type_is_subtype(object_of(v)->type, &type_KeyError);
    if (is_key && is_kind(AS_EXCEPTION(v)->args, KIND_TUPLE) && AS(Tuple, AS_EXCEPTION(v)->args)->length == 1) {
        found = AS(Tuple, AS_EXCEPTION(v)->args)->items[0];
    }
    if (found != UNBOUND) return handle_of(h, found);
    refuse(h, "there is no field '%s'", name);
    return HN_NOTHING;
}

static hn_value optional(const hn_vm *h, Value v) { return is_exception(v) ? handle_of(h, v) : HN_NOTHING; }

hn_value hn_exception_cause(hn_vm *h, hn_value exception) {
    Value v;
    return read_exception(h, exception, &v) ? optional(h, AS_EXCEPTION(v)->cause) : HN_NOTHING;
}

hn_value hn_exception_context(hn_vm *h, hn_value exception) {
    Value v;
    if (!read_exception(h, exception, &v) || object_of(v)->flags & EXCEPTION_SUPPRESS_CONTEXT) return HN_NOTHING;
    return optional(h, AS_EXCEPTION(v)->context);
}

static const List *notes_of(Value v) {
    Value notes = AS_EXCEPTION(v)->attributes ? dict_get_interned(AS_EXCEPTION(v)->attributes, NAME(__notes__)) : UNBOUND;
    return is_kind(notes, KIND_LIST) ? AS(List, notes) : NULL;
}

size_t hn_exception_note_count(hn_vm *h, hn_value exception) {
    Value v;
    const List *notes = read_exception(h, exception, &v) ? notes_of(v) : NULL;
    return notes ? notes->length : 0;
}

const char *hn_exception_note(hn_vm *h, hn_value exception, size_t index, size_t *length) {
    Value v;
    if (length) *length = 0;
    if (!read_exception(h, exception, &v)) return NULL;
    const List *notes = notes_of(v);
    if (!notes || index >= notes->length || !is_str(notes->values->items[index])) return refuse(h, "there is no note %u", (uint64_t)index), NULL;
    return utf8_of(h, notes->values->items[index], length);
}

/* ---- frames ---- */

/* The first entry is that of the outermost frame. */
static size_t count_entries(Value v) {
    size_t count = 0;
    for (Value each = AS_EXCEPTION(v)->traceback; is_kind(each, KIND_TRACEBACK); each = AS(Traceback, each)->next) {
        count++;
    }
    return count;
}

size_t hn_exception_frame_count(hn_vm *h, hn_value exception) {
    Value v;
    return read_exception(h, exception, &v) ? count_entries(v) : 0;
}

/* A copy with a NUL behind it, living as the handles do. */
static const char *copy_text(hn_vm *h, const char *bytes, size_t length) {
    Raw *copy = raw_new(h->vm, length + 1);
    if (!copy && make_room(h, true)) copy = raw_new(h->vm, length + 1);
    if (!copy || !roots_add(h->vm, &h->vm->side.made, value_of(copy))) return NULL;
    memcpy(copy->bytes, bytes, length);
    copy->bytes[length] = 0;
    return (const char *)copy->bytes;
}

static Text line_of(Text source, uint32_t line) {
    const char *at = source.bytes, *end = at + source.length;
    for (uint32_t n = 1; n < line && at < end; at++) {
        n += *at == '\n';
    }
    const char *stop = at;
    while (stop < end && *stop != '\n' && *stop != '\r') {
        stop++;
    }
    return (Text){at, (uint32_t)(stop - at)};
}

static int characters(Text line, uint32_t column) {
    int count = 0;
    for (uint32_t i = 0; i < column && i < line.length; i++) {
        count += ((unsigned char)line.bytes[i] & 0xC0) != 0x80;
    }
    return count;
}

hn_status hn_exception_frame(hn_vm *h, hn_value exception, size_t index, hn_frame *frame) {
    Value v;
    if (!h) return HN_MISUSE;
    if (!read_exception(h, exception, &v)) return HN_MISUSE;
    if (!frame) return refuse(h, "a pointer is NULL");
    if (index >= count_entries(v)) return refuse(h, "there is no frame %u", (uint64_t)index);
    Value each = AS_EXCEPTION(v)->traceback;
    while (index--) {
        each = AS(Traceback, each)->next;
    }
    const Traceback *entry = AS(Traceback, each);
    const Code *code = entry->link->code;
    SourceRange range = code_range(code, entry->pc);
    Text source = traceback_source(h->vm, code, entry->function);
    Text line = range.line ? line_of(source, range.line) : (Text){"", 0};
    Text last = range.end_line > range.line ? line_of(source, range.end_line) : line;
    bool has_columns = range.line && range.end_column;
    Text file = code_filename(code);
    *frame = (hn_frame){.file = copy_text(h, file.bytes, file.length),
                        .function = copy_text(h, code_name(code).bytes, code_name(code).length),
                        .source_line = copy_text(h, line.bytes, line.length),
                        .line = (int)range.line,
                        .end_line = (int)range.end_line,
                        .column = has_columns ? characters(line, range.column) : -1,
                        .end_column = has_columns ? characters(last, range.end_column) : -1};
    return frame->file && frame->function && frame->source_line ? HN_OK : refuse_memory(h);
}
