/* demand.h: what the code still to be run relies on the registers of a resting frame to hold.
 *
 * The loop trusts the compiler: the register that LIST_APPEND names holds a list, and nobody asks. In a frame from a dump it might hold
 * anything. So the loader works out, for the point where a frame rests, what each register has to be: a register that is read at all is
 * live; one that is read by a trusting instruction before it is written must be of that instruction's kind. */
#ifndef HN_COMPILE_DEMAND_H
#define HN_COMPILE_DEMAND_H

#include "compile/code.h"

typedef enum Demand { /* flags: all that are set must hold */
    DEMAND_READ = 1,       /* it is read: live */
    DEMAND_BOUND = 2,      /* not UNBOUND */
    DEMAND_CELL = 4,
    DEMAND_LIST = 8,
    DEMAND_SET = 16,
    DEMAND_DICT = 32,
    DEMAND_TUPLE = 64,
    DEMAND_STR = 128,
    DEMAND_EXCEPTION = 256,
    DEMAND_HANDLED = 512,  /* an exception or None */
    DEMAND_KEYWORDS = 1024,/* a dict or UNBOUND */
} Demand;

/* How a frame rests at `pc`. */
typedef enum RestForm {
    REST_BEFORE,  /* the instruction at pc comes next */
    REST_CALLING, /* the one before pc is waiting for a result, which goes to where it writes */
    REST_RAISING, /* the one before pc raises */
} RestForm;

/* Codes are analysed once; the last ones asked about are remembered, for stacks of recursive calls. All of it lives in the arena. */
typedef struct DemandAnalysis DemandAnalysis;
enum { REMEMBERED_DEMANDS = 64 };
typedef struct Demands {
    Arena *arena;
    DemandAnalysis *remembered[REMEMBERED_DEMANDS];
    uint16_t *registers; /* the answer: as many as the largest code so far has */
    uint32_t capacity;
} Demands;

/* The demands on each register (Demand), register_count of them, valid until the next question; NULL when the account refuses. The code must
 * have been verified. */
const uint16_t *demands_at_rest(Demands *demands, const Code *code, uint32_t pc, RestForm rest);
/* What the code demands of register `target` behind the instruction before `pc`, which writes it. False when the account refuses. */
bool demand_of_result(Demands *demands, const Code *code, uint32_t pc, uint32_t target, uint16_t *demand);

#endif
