/* event.c: what an event brought. */
#include <string.h>

#include "host/host.h"
#include "object/dict.h"
#include "object/external.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/suspend.h"

hn_event hn_event_of(const hn_vm *h) { return h ? h->event : HN_REFUSED; }

uint64_t hn_call_id(const hn_vm *h) { return h && is_suspended(h->vm) ? h->vm->side.call_id : 0; }

/* (what is called, args, keywords) of a call or an OS request; NULL. */
static const Tuple *parts_of(const hn_vm *h) {
    if (!h || (h->vm->event != EVENT_CALL && h->vm->event != EVENT_OS)) return NULL;
    return AS(Tuple, h->vm->event_value);
}

static Value name_of_event(const hn_vm *h) {
    if (h->vm->event == EVENT_NAME) return h->vm->event_value;
    const Tuple *parts = parts_of(h);
    if (!parts) return UNBOUND;
    return h->vm->event == EVENT_CALL ? native_value(parts->items[0], EXTERNAL_NAME) : parts->items[0];
}

const char *hn_call_name(hn_vm *h, size_t *length) {
    if (length) *length = 0;
    if (!is_still(h)) return NULL;
    Value name = name_of_event(h);
    if (name == UNBOUND) return refuse(h, "there is no call"), NULL;
    return utf8_of(h, name, length);
}

bool hn_call_is(hn_vm *h, const char *name) {
    if (!is_still(h)) return false;
    if (!name) return refuse(h, "a pointer is NULL"), false;
    Value text = name_of_event(h);
    return text != UNBOUND && is_text(text, name);
}

bool hn_is_method_call(const hn_vm *h) {
    const Tuple *parts = parts_of(h);
    return parts && h->vm->event == EVENT_CALL && object_of(parts->items[0])->flags & EXTERNAL_METHOD;
}

size_t hn_argument_count(const hn_vm *h) {
    const Tuple *parts = parts_of(h);
    return parts ? AS(Tuple, parts->items[1])->length : 0;
}

hn_value hn_argument(hn_vm *h, size_t index) {
    if (!is_still(h)) return HN_NOTHING;
    const Tuple *parts = parts_of(h);
    if (parts && index < AS(Tuple, parts->items[1])->length) return handle_of(h, AS(Tuple, parts->items[1])->items[index]);
    refuse(h, "there is no argument %u", (uint64_t)index);
    return HN_NOTHING;
}

static const Dict *keywords_of(const hn_vm *h) {
    const Tuple *parts = parts_of(h);
    return parts && is_kind(parts->items[2], KIND_DICT) ? AS(Dict, parts->items[2]) : NULL;
}

size_t hn_keyword_count(const hn_vm *h) {
    const Dict *keywords = keywords_of(h);
    return keywords ? keywords->live : 0;
}

hn_value hn_keyword(hn_vm *h, size_t index, const char **name, size_t *length) {
    if (name) *name = NULL;
    if (length) *length = 0;
    if (!is_still(h)) return HN_NOTHING;
    const Dict *keywords = keywords_of(h);
    Value key, value;
    uint32_t position = 0;
    for (size_t i = 0; keywords && dict_next(keywords, &position, &key, &value); i++) {
        if (i != index) continue;
        if (name && !(*name = utf8_of(h, key, length))) return HN_NOTHING;
        return handle_of(h, value);
    }
    refuse(h, "there is no keyword argument %u", (uint64_t)index);
    return HN_NOTHING;
}

hn_value hn_keyword_named(hn_vm *h, const char *name) {
    if (!is_still(h)) return HN_NOTHING;
    if (!name) return refuse(h, "a pointer is NULL"), HN_NOTHING;
    const Dict *keywords = keywords_of(h);
    Value key, value;
    for (uint32_t position = 0; keywords && dict_next(keywords, &position, &key, &value);) {
        if (is_text(key, name)) return handle_of(h, value);
    }
    refuse(h, "there is no keyword argument '%s'", name);
    return HN_NOTHING;
}

size_t hn_pending_count(const hn_vm *h) { return h && h->vm->side.futures ? h->vm->side.futures->live : 0; }

uint64_t hn_pending_call(const hn_vm *h, size_t index) {
    Value key, value;
    uint32_t position = 0;
    for (size_t i = 0; i < hn_pending_count(h) && dict_next(h->vm->side.futures, &position, &key, &value); i++) {
        if (i == index) return (uint64_t)int_of(key);
    }
    return 0;
}

double hn_wait_seconds(const hn_vm *h) {
    if (!h || h->vm->event != EVENT_FUTURES || h->vm->event_value == NONE) return -1;
    double seconds = is_double(h->vm->event_value) ? double_of(h->vm->event_value) : 0;
    return seconds > 0 ? seconds : 0;
}

hn_value hn_result(hn_vm *h) {
    if (!is_still(h)) return HN_NOTHING;
    if (h->event == HN_COMPLETE) return handle_of(h, h->vm->event_value);
    refuse(h, "there is no result");
    return HN_NOTHING;
}

hn_value hn_exception(hn_vm *h) {
    if (!is_still(h)) return HN_NOTHING;
    if (h->event == HN_RAISED) return handle_of(h, h->vm->side.outcome);
    refuse(h, "there is no exception");
    return HN_NOTHING;
}

const char *hn_traceback(hn_vm *h, size_t *length) {
    if (length) *length = 0;
    if (!is_still(h)) return NULL;
    if (h->event == HN_RAISED && is_str(h->vm->event_value)) return utf8_of(h, h->vm->event_value, length);
    refuse(h, "there is no traceback");
    return NULL;
}

hn_value hn_global(hn_vm *h, const char *name) {
    if (!is_still(h)) return HN_NOTHING;
    Value key = name_value(h, name);
    if (key == UNBOUND) return HN_NOTHING;
    Value module = h->vm->main_module, value = is_kind(module, KIND_MODULE) ? dict_get_interned(AS(Module, module)->dict, key) : UNBOUND;
    if (value != UNBOUND) return handle_of(h, value);
    refuse(h, "there is no global variable '%s'", name);
    return HN_NOTHING;
}
