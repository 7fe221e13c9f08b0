/* json_scan.h: a scan of JSON text. */
#ifndef HN_MODULES_JSON_SCAN_H
#define HN_MODULES_JSON_SCAN_H

#include "modules/json_internal.h"

typedef enum ScanState { SCAN_VALUE, SCAN_KEY, SCAN_HAVE, SCAN_AFTER, SCAN_ASKED, SCAN_DONE } ScanState;

/* The values of a scanner (what json.decoder makes of its options), and of a scan. */
enum {
    SCANNER_STRICT, SCANNER_OBJECT_HOOK, SCANNER_PAIRS_HOOK, SCANNER_PARSE_FLOAT, SCANNER_PARSE_INT, SCANNER_PARSE_CONSTANT,
    SCANNER_COUNT
};
enum { JOB_SCANNER, JOB_TEXT, JOB_STATE, JOB_PLACE, JOB_STACK, JOB_CONTAINER, JOB_KEY, JOB_PENDING, JOB_MEMO, JOB_BUDGET, JOB_COUNT };

enum { KEY_MEMO = 64 };

typedef struct Scan {
    VM *vm;
    const Native *scanner;
    const Str *text;
    const uint8_t *data;
    unsigned width;
    uint64_t size, place;
    ScanState state;
    List *stack;      /* of containers and the keys under which they will stand, by turns */
    Value container;  /* List or Dict; NONE: none is open */
    Value key, pending;
    int64_t budget;
    bool strict, pausing;
    JsonRequest request;
    Value argument, position;
    Value *memo; /* KEY_MEMO keys seen lately */
} Scan;

void scan_start(VM *vm, Scan *scan, const Native *scanner, const Str *text, uint64_t place, List *stack, Value *memo);
/* Goes on until it is done, the budget is spent (both DONE), or something else stops it. */
Status scan_advance(Scan *scan);
/* The string whose opening quote is before `start`; scan->place goes behind it. */
Status scan_string(Scan *scan, uint64_t start, Value *result);

static inline bool scan_is_space(uint32_t c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

#endif
