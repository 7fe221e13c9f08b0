/* host.c: making and freeing VMs for a host; what they are told and what is asked of them besides running. */
#include <stdarg.h>
#include <string.h>

#include "core/utf8.h"
#include "host/host.h"
#include "vm/collector.h"
#include "vm/suspend.h"

const char *hn_version(void) { return HN_VERSION; }

/* ---- refusing ---- */

static size_t put(char *text, size_t used, size_t size, const char *from) {
    while (*from && used + 1 < size) {
        text[used++] = *from++;
    }
    return used;
}

hn_status refuse(hn_vm *h, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    size_t used = 0;
    for (; *format && used + 1 < sizeof h->refusal; format++) {
        if (*format != '%') {
            h->refusal[used++] = *format;
            continue;
        }
        if (*++format == 's') {
            used = put(h->refusal, used, sizeof h->refusal, va_arg(arguments, const char *));
            continue;
        }
        char digits[24], *digit = digits + sizeof digits - 1;
        *digit = 0;
        uint64_t number = va_arg(arguments, uint64_t);
        do {
            *--digit = (char)('0' + number % 10);
        } while (number /= 10);
        used = put(h->refusal, used, sizeof h->refusal, digit);
    }
    va_end(arguments);
    h->refusal[used] = 0;
    return HN_MISUSE;
}

hn_status refuse_memory(hn_vm *h) {
    refuse(h, "out of memory");
    return HN_NO_MEMORY;
}

static inline __attribute__((always_inline)) bool rests(hn_vm *h) {
    if (!h) return false;
    if (h->is_running) {
        refuse(h, "the VM is running");
        return false;
    }
    accept(h);
    return true;
}

bool is_at_rest(hn_vm *h) { return rests(h); }

bool is_still(hn_vm *h) {
    if (!rests(h)) return false;
    if (h->vm->collection) collection_end(h->vm);
    return true;
}

size_t text_length(const char *text, size_t length) { return length == HN_WHOLE ? strlen(text) : length; }

/* ---- the host's functions ---- */

/* None of them may touch the VM; the clock is asked while the host makes values, too. */

static uint64_t host_clock(void *user) {
    hn_vm *h = user;
    bool was_running = h->is_running;
    h->is_running = true;
    uint64_t now = h->options.monotonic(h->options.clock_user);
    h->is_running = was_running;
    return now;
}

static bool host_entropy(void *user, void *bytes, size_t length) {
    hn_vm *h = user;
    h->is_running = true;
    bool filled = h->options.entropy(h->options.clock_user, bytes, length);
    h->is_running = false;
    return filled;
}

static bool host_write(void *user, int stream, const char *bytes, size_t length) {
    hn_vm *h = user;
    if (!h->options.output) return capture(h, stream, bytes, length);
    h->is_running = true;
    bool taken = h->options.output(h->options.output_user, stream, bytes, length);
    h->is_running = false;
    return taken;
}

static const char *complaint_about(const hn_vm_options *options) {
    const char *wrong = hn_limits_check(&options->limits);
    if (!wrong && options->module_count && !options->modules) wrong = "module_count without modules";
    for (size_t i = 0; !wrong && i < options->module_count; i++) {
        if (!options->modules[i].name || !options->modules[i].source) wrong = "a module without name or source";
    }
    return wrong;
}

static const hn_vm_options default_options;

/* The host's side of a VM, which is taken over (and freed, if that cannot be). */
static hn_vm *wrap(VM *vm, const hn_vm_options *options) {
    hn_vm *h = vm ? vm_resize_block(vm, NULL, 0, sizeof *h) : NULL;
    if (!h) {
        vm_free(vm);
        return NULL;
    }
    memset(h, 0, offsetof(hn_vm, refusal) + 1);
    h->vm = vm;
    if (options != &default_options) h->options = *options;
    h->tag = (uint32_t)(((uint64_t)(uintptr_t)vm * UINT64_C(0x9E3779B97F4A7C15)) >> 40);
    vm->host = (HostFunctions){.monotonic = options->monotonic ? host_clock : system_clock,
                               .write = host_write,
                               .entropy = options->entropy ? host_entropy : NULL,
                               .find_module = options->modules || options->find_module ? find_module : NULL,
                               .user = h};
    vm->side.is_asked = true;
    return h;
}

hn_vm *hn_vm_new(const hn_vm_options *options, const char **error) {
    const char *wrong = options ? complaint_about(options) : NULL;
    if (error) *error = wrong;
    if (wrong) return NULL;
    Limits limits = options ? limits_from(&options->limits) : limits_default();
    if (!options) options = &default_options;
    hn_vm *h = wrap(vm_new(options->allocate, options->allocate_user, &limits, NULL), options);
    if (!h && error) *error = "out of memory";
    return h;
}

/* ---- dumps ---- */

const void *hn_dump(hn_vm *h, size_t *size) {
    if (size) *size = 0;
    if (!is_at_rest(h)) return NULL;
    collection_settle(h->vm);
    if (h->event == HN_LIMIT) h->vm->event = EVENT_NONE; /* the frames are gone: what is left is a session */
    if (h->dump.bytes) snapshot_bytes_free(&h->dump);
    memory_init(&h->dump_memory, h->options.allocate, h->options.allocate_user, SIZE_MAX);
    SnapshotError error = {{0}};
    h->dump = (SnapshotBytes){0};
    SnapshotStatus status = snapshot_dump(h->vm, &h->dump_memory, &h->dump, &error);
    if (h->event == HN_LIMIT) h->vm->event = EVENT_LIMIT;
    if (status != SNAPSHOT_OK) {
        if (status == SNAPSHOT_NO_MEMORY) refuse_memory(h);
        else refuse(h, "%s", error.text);
        return NULL;
    }
    if (size) *size = h->dump.size;
    return h->dump.bytes;
}

hn_vm *hn_load(const void *bytes, size_t size, const hn_vm_options *options, const char **error) {
    static const char *const texts[] = {[SNAPSHOT_NO_MEMORY] = "out of memory",
                                        [SNAPSHOT_REFUSED] = "the bytes are no dump of this version of the library",
                                        [SNAPSHOT_BROKEN] = "the dump is broken"};
    if (!options) options = &default_options;
    const char *wrong = bytes ? complaint_about(options) : "the bytes are NULL";
    if (error) *error = wrong;
    if (wrong) return NULL;
    Limits limits = limits_from(&options->limits);
    VM *vm = NULL;
    SnapshotError text;
    SnapshotStatus status = snapshot_load(bytes, size, options->allocate, options->allocate_user, &limits, NULL, &vm, &text);
    if (status == SNAPSHOT_OK && !suspension_is_sound(vm)) {
        vm_free(vm);
        status = SNAPSHOT_BROKEN;
    }
    hn_vm *h = status == SNAPSHOT_OK ? wrap(vm, options) : NULL;
    if (status == SNAPSHOT_OK && !h) status = SNAPSHOT_NO_MEMORY;
    if (error && status != SNAPSHOT_OK) *error = texts[status];
    if (h) adopt_event(h);
    return h;
}

void hn_vm_free(hn_vm *h) {
    if (!h || !is_still(h)) return;
    if (h->is_answering) {
        refuse(h, "a callback may not free its VM");
        return;
    }
    VM *vm = h->vm;
    captured_free(h);
    handed_free(h);
    if (h->dump.bytes) snapshot_bytes_free(&h->dump);
    memory_release(&vm->memory, h->module_file, h->module_file_size);
    vm_release_block(vm, h, sizeof *h);
    vm_free(vm);
}

const char *hn_error(const hn_vm *h) { return h ? h->refusal : "the VM is NULL"; }
size_t hn_memory_used(const hn_vm *h) { return h ? h->vm->memory.used : 0; }
size_t hn_memory_peak(const hn_vm *h) { return h ? h->vm->memory.peak : 0; }
uint64_t hn_fuel_used(const hn_vm *h) { return h ? vm_fuel_used(h->vm) : 0; }
double hn_time_used(const hn_vm *h) { return h ? (double)h->vm->time_used / 1e9 : 0; }

void hn_cancel(hn_vm *h) {
    if (h) __atomic_store_n(&h->vm->cancelled, CANCEL_RUN, __ATOMIC_RELAXED);
}

void hn_preempt(hn_vm *h) {
    int32_t nothing = 0;
    if (h) __atomic_compare_exchange_n(&h->vm->cancelled, &nothing, CANCEL_SLICE, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED);
}
