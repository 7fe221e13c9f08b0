/* host.c: what a VM asks of its surroundings, as the command answers it. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>

#include "command.h"

static uint64_t clock_now(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/* The VM asks at every safepoint, and now and then in between. */
static void measure_gap(Host *host) {
    uint64_t now = clock_now(CLOCK_THREAD_CPUTIME_ID);
    if (host->last_look && now - host->last_look > host->longest_gap) host->longest_gap = now - host->last_look;
    host->last_look = now;
    if (!host->vm || host->vm->safepoints == host->safepoints) return;
    host->safepoints = host->vm->safepoints;
    if (host->last_safepoint && now - host->last_safepoint > host->longest_stretch) host->longest_stretch = now - host->last_safepoint;
    host->last_safepoint = now;
}

static double time_in_seconds(void *user, bool monotonic) {
    (void)user;
    return (double)clock_now(monotonic ? CLOCK_MONOTONIC : CLOCK_REALTIME) / 1e9;
}

/* Ctrl-C ends it. */
static void sleep_seconds(void *user, double seconds) {
    (void)user;
    const double longest = 1e9;
    double whole = seconds < longest ? (double)(uint64_t)seconds : longest;
    struct timespec length = {(time_t)whole, seconds < longest ? (long)((seconds - whole) * 1e9) : 0};
    fflush(stdout);
    interrupts_end_waiting(true);
    nanosleep(&length, NULL);
    interrupts_end_waiting(false);
}

static uint64_t monotonic(void *user) {
    Host *host = user;
    if (host->measures_gaps) measure_gap(host);
    return clock_now(CLOCK_MONOTONIC);
}

static bool write_stream(void *user, int stream, const char *bytes, size_t length) {
    ((Host *)user)->longest_gap = ((Host *)user)->longest_stretch = 0; /* printing begins the measurement anew */
    FILE *file = stream == 2 ? stderr : stdout;
    if (stream == 2) fflush(stdout);
    return fwrite(bytes, 1, length, file) == length || true; /* a closed pipe is the reader's affair */
}

static void flush_stream(void *user, int stream) {
    (void)user;
    fflush(stream == 2 ? stderr : stdout);
}

static const char *next_line(void *user, size_t *length) {
    Host *host = user;
    if (host->line_used == host->line_length) {
        fflush(stdout);
        interrupts_end_waiting(true);
        ssize_t got = getline(&host->line, &host->line_capacity, stdin);
        interrupts_end_waiting(false);
        if (got <= 0) {
            clearerr(stdin); /* a terminal may go on */
            return NULL;
        }
        host->line_used = 0;
        host->line_length = (size_t)got;
    }
    *length = host->line_length - host->line_used;
    return host->line + host->line_used;
}

static void take_line(void *user, size_t length) { ((Host *)user)->line_used += length; }

/* SplitMix64 (Steele, Lea, Flood 2014), for --seed. */
static uint64_t next_random(uint64_t *state) {
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

static bool entropy(void *user, void *bytes, size_t length) {
    Host *host = user;
    if (host->seeded) {
        for (size_t i = 0; i < length; i++) {
            ((uint8_t *)bytes)[i] = (uint8_t)next_random(&host->random);
        }
        return true;
    }
    if (host->no_entropy) return false;
    uint8_t *next = bytes;
    while (length) {
        ssize_t got = getrandom(next, length, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        next += got;
        length -= (size_t)got;
    }
    return true;
}

char *read_whole(const char *path, size_t *length) {
    FILE *file = path ? fopen(path, "rb") : stdin;
    if (!file) return NULL;
    struct stat status;
    if (path && (fstat(fileno(file), &status) != 0 || S_ISDIR(status.st_mode))) {
        errno = EISDIR;
        fclose(file);
        return NULL;
    }
    size_t used = 0, capacity = 1 << 16;
    char *text = malloc(capacity);
    while (text) {
        size_t got = fread(text + used, 1, capacity - used - 1, file);
        used += got;
        if (got == 0) break;
        if (used + 1 == capacity) {
            char *grown = realloc(text, capacity *= 2);
            if (!grown) free(text);
            text = grown;
        }
    }
    bool failed = ferror(file);
    if (path) fclose(file);
    if (!text || failed) {
        free(text);
        return NULL;
    }
    text[used] = 0;
    *length = used;
    return text;
}

/* A module NAME is NAME.py, or the package NAME/__init__.py, in the program's folder; dots are folders. */
static const char *find_module(void *user, const char *name, size_t *length, const char **filename, bool *is_package) {
    Host *host = user;
    if (!host->directory || strstr(name, "..") || strchr(name, '/') || *name == '.' || *name == 0 || name[strlen(name) - 1] == '.') return NULL;
    free(host->module_source);
    host->module_source = NULL;
    for (int package = 1; package >= 0 && !host->module_source; package--) {
        free(host->module_filename);
        host->module_filename = NULL;
        if (asprintf(&host->module_filename, "%s%s%s%s", host->directory, *host->directory ? "/" : "", name, package ? "/__init__.py" : ".py") < 0) return NULL;
        char *place = host->module_filename + strlen(host->directory);
        for (size_t i = 0; i < strlen(name) + 1; i++) {
            if (place[i] == '.' && (package || i < strlen(name))) place[i] = '/';
        }
        host->module_source = read_whole(host->module_filename, length);
        *is_package = package;
    }
    *filename = host->module_filename;
    return host->module_source;
}

void host_functions(Host *host, bool has_clock, HostFunctions *functions) {
    *functions = (HostFunctions){.monotonic = monotonic, .write = write_stream, .flush = flush_stream, .next_line = next_line, .take_line = take_line, .entropy = entropy, .find_module = find_module, .user = host};
    if (!has_clock) return;
    functions->time = time_in_seconds;
    functions->sleep = sleep_seconds;
}

void host_free(Host *host) {
    free(host->directory);
    free(host->module_source);
    free(host->module_filename);
    free(host->line);
}
