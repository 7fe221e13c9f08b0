/* limits.c: what a host may say about limits. */
#include <math.h>
#include <string.h>

#include "host/host.h"

enum { MOST_DEPTH = 1000000 };

hn_limits hn_limits_default(void) {
    Limits limits = limits_default();
    return (hn_limits){.max_memory = (int64_t)limits.memory,
                       .max_duration = (double)limits.duration / 1e9,
                       .max_fuel = HN_UNLIMITED,
                       .max_recursion_depth = limits.depth,
                       .max_output = (int64_t)limits.output,
                       .max_suspensions = (int64_t)limits.suspensions};
}

hn_limits hn_limits_unlimited(void) {
    return (hn_limits){HN_UNLIMITED, (double)HN_UNLIMITED, HN_UNLIMITED, HN_UNLIMITED, HN_UNLIMITED, HN_UNLIMITED, 0};
}

typedef struct LimitField {
    const char *name;
    size_t offset;
    const char *complaint;
} LimitField;

#define FIELD(name) {#name, offsetof(hn_limits, name), #name " is negative"}
static const LimitField counts[] = {FIELD(max_memory), FIELD(max_fuel), FIELD(max_recursion_depth), FIELD(max_output), FIELD(max_suspensions),
                                    FIELD(gc_interval)};
enum { COUNTS = sizeof counts / sizeof *counts };

static int64_t *count_of(const hn_limits *limits, int field) { return (int64_t *)(uintptr_t)((const char *)limits + counts[field].offset); }

hn_status hn_limits_set(hn_limits *limits, const char *name, double value) {
    if (!limits || !name || !(value >= 0)) return HN_MISUSE;
    if (strcmp(name, "max_duration") == 0) {
        limits->max_duration = isinf(value) ? (double)HN_UNLIMITED : value;
        return HN_OK;
    }
    for (int i = 0; i < COUNTS; i++) {
        if (strcmp(name, counts[i].name) != 0) continue;
        *count_of(limits, i) = value >= 9223372036854775807.0 ? HN_UNLIMITED : (int64_t)ceil(value);
        return HN_OK;
    }
    return HN_MISUSE;
}

const char *hn_limits_check(const hn_limits *limits) {
    if (!limits) return "the limits are NULL";
    for (int i = 0; i < COUNTS; i++) {
        if (*count_of(limits, i) < 0) return counts[i].complaint;
    }
    if (isnan(limits->max_duration)) return "max_duration is no number";
    return limits->max_duration < 0 ? "max_duration is negative" : NULL;
}

static void override(uint64_t *limit, int64_t given) {
    if (given == HN_UNLIMITED) *limit = UINT64_MAX;
    else if (given) *limit = (uint64_t)given;
}

Limits limits_from(const hn_limits *given) {
    Limits limits = limits_default();
    override(&limits.memory, given->max_memory);
    override(&limits.fuel, given->max_fuel);
    override(&limits.output, given->max_output);
    override(&limits.suspensions, given->max_suspensions);
    if (given->max_duration >= 1.8e10) limits.duration = UINT64_MAX;
    else if (given->max_duration > 0) limits.duration = (uint64_t)(given->max_duration * 1e9);
    if (given->max_recursion_depth) limits.depth = given->max_recursion_depth > MOST_DEPTH ? MOST_DEPTH : (uint32_t)given->max_recursion_depth;
    limits.gc_interval = (uint64_t)given->gc_interval;
    return limits;
}

hn_limit_report hn_limit_report_of(const hn_vm *h) {
    static const struct {
        hn_limit limit;
        const char *name;
    } names[] = {
        [LIMIT_NONE] = {HN_LIMIT_NONE, NULL},
        [LIMIT_MEMORY] = {HN_LIMIT_MEMORY, "max_memory"},
        [LIMIT_DURATION] = {HN_LIMIT_DURATION, "max_duration"},
        [LIMIT_FUEL] = {HN_LIMIT_FUEL, "max_fuel"},
        [LIMIT_OUTPUT] = {HN_LIMIT_OUTPUT, "max_output"},
        [LIMIT_SUSPENSIONS] = {HN_LIMIT_SUSPENSIONS, "max_suspensions"},
        [LIMIT_CANCELLED] = {HN_LIMIT_CANCELLED, "cancelled"},
    };
    hn_limit_report report = {0};
    if (!h || h->event != HN_LIMIT) return report;
    const VM *vm = h->vm;
    report.limit = names[vm->limit].limit;
    report.name = names[vm->limit].name;
    switch (vm->limit) {
    case LIMIT_MEMORY:
        report.value = (double)vm->limits.memory;
        report.used = (double)h->used_at_limit;
        break;
    case LIMIT_DURATION:
        report.value = (double)vm->limits.duration / 1e9;
        report.used = (double)vm->time_used / 1e9;
        break;
    case LIMIT_FUEL:
        report.value = (double)vm->limits.fuel;
        report.used = (double)vm_fuel_used(vm);
        break;
    case LIMIT_OUTPUT:
        report.value = (double)vm->limits.output;
        report.used = (double)vm->output_used;
        break;
    case LIMIT_SUSPENSIONS:
        report.value = (double)vm->limits.suspensions;
        report.used = (double)vm->side.suspensions;
        break;
    default: break;
    }
    return report;
}
