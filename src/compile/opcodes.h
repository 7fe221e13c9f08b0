/* opcodes.h: the instruction set.
 *
 * An instruction is 64 bits: op (8), d (8), a (16), b (16), c (16), from the low end up. Where an operand needs 32 bits, b
 * and c together are one (`bc`, signed for jumps). R[x] is register x of the frame; K[x] constant x. There is no wide form:
 * measured against 32-bit instructions with a prefix, the fixed width costs nothing and the code generator needs no second path.
 *
 * A *site* is the index of an inline cache; code->sites[site] is the index of the name it is about.
 *
 * A TEST_* instruction is followed by a word, a JUMP or JUMP_BACK that it consumes: it jumps there when its truth equals d, else
 * skips the word. FOR_ITER too: it continues behind the word when there is an item, and takes the JUMP at the end; FOR_NEXT, at the
 * bottom of the loop, takes its JUMP_BACK when there is one.
 *
 * Jump offsets count instructions from the one behind the jump.
 *
 * Calls lay their arguments in place: the callee's registers begin at the first argument, so everything in R[] above the
 * arguments is lost by a call; the operand registers of a call must be the topmost ones in use. */
#ifndef HN_COMPILE_OPCODES_H
#define HN_COMPILE_OPCODES_H

#include <stdint.h>

typedef uint64_t Instruction;

#define INSTRUCTION(op, d, a, b, c)                                                                                    \
    ((uint64_t)(op) | (uint64_t)((d) & 0xFF) << 8 | (uint64_t)((a) & 0xFFFF) << 16 | (uint64_t)((b) & 0xFFFF) << 32 |   \
     (uint64_t)((c) & 0xFFFF) << 48)
#define INSTRUCTION_BC(op, d, a, bc)                                                                                   \
    ((uint64_t)(op) | (uint64_t)((d) & 0xFF) << 8 | (uint64_t)((a) & 0xFFFF) << 16 | (uint64_t)(uint32_t)(bc) << 32)
#define OP(i)  ((uint8_t)(i))
#define D(i)   ((uint8_t)((i) >> 8))
#define A(i)   ((uint16_t)((i) >> 16))
#define B(i)   ((uint16_t)((i) >> 32))
#define C(i)   ((uint16_t)((i) >> 48))
#define SC(i)  ((int16_t)((i) >> 48)) /* c as a signed immediate int */
#define BC(i)  ((uint32_t)((i) >> 32))
#define SBC(i) ((int32_t)((i) >> 32))

/* The same parts as they lie in memory. */
typedef union InstructionParts {
    Instruction whole;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    struct {
        uint8_t op, d;
        uint16_t a, b;
        union {
            uint16_t c;
            int16_t sc;
        };
    };
    struct {
        uint32_t low;
        union {
            uint32_t bc;
            int32_t sbc;
        };
    };
#else
    struct {
        union {
            uint16_t c;
            int16_t sc;
        };
        uint16_t b, a;
        uint8_t d, op;
    };
    struct {
        union {
            uint32_t bc;
            int32_t sbc;
        };
        uint32_t low;
    };
#endif
} InstructionParts;

#define NO_REGISTER 0xFFFF

/* X(NAME, operand form for the disassembler and the liveness analysis, text)
 * Form letters, one an operand in the order d a b c ('.' unused): w register written, r register read, m read and written,
 * k constant (bc), K constant (c), s site (c), S site (bc), j jump (bc), i immediate, n number, f/F free variable (b / c),
 * R run of registers starting here whose length is the next operand. Irregular ones are '*' and have code of their own. */
#define OPCODES(X)                                                                                                     \
    X(NOP, "....", "nothing")                                                                                           \
    X(TICK, "...n", "c ticks more until a safepoint: of a long stretch without calls and turns; costs no fuel")         \
    X(MOVE, ".wr.", "R[a] = R[b]")                                                                                      \
    X(LOAD_CONST, ".wk", "R[a] = K[bc]")                                                                                \
    X(CHECK_LOCAL, ".rn", "UnboundLocalError for local number bc unless R[a] is bound")                                 \
    X(DELETE_LOCAL, ".mn", "as CHECK_LOCAL, then R[a] becomes unbound (no check when d)")                               \
    X(MAKE_CELL, ".m..", "R[a] = a new cell that holds R[a] (which may be unbound)")                                    \
    X(LOAD_CELL, ".wrn", "R[a] = content of the cell R[b]; unbound: error for cell variable number c")                  \
    X(STORE_CELL, ".rr.", "content of the cell R[a] = R[b]")                                                            \
    X(DELETE_CELL, ".r.n", "empty the cell R[a]; unbound: error for cell variable number c")                            \
    X(LOAD_FREE, ".wf.", "R[a] = content of closure cell b; unbound: NameError")                                        \
    X(STORE_FREE, ".rf.", "content of closure cell b = R[a]")                                                           \
    X(DELETE_FREE, "..f.", "empty closure cell b")                                                                      \
    X(LOAD_CLOSURE, ".wf.", "R[a] = closure cell b itself")                                                             \
    X(LOAD_GLOBAL, "nwS", "R[a] = global or builtin of site bc; d 1: it is called next")                                 \
    X(STORE_GLOBAL, ".rS", "global of site bc = R[a]")                                                                  \
    X(DELETE_GLOBAL, "..S", "delete the global of site bc")                                                             \
    X(LOAD_NAME, "nwS", "R[a] = name of site bc in frame locals, globals, builtins (module level, class bodies, exec); d likewise") \
    X(STORE_NAME, ".rS", "frame locals (or globals) name of site bc = R[a]")                                            \
    X(DELETE_NAME, "..S", "delete a name from frame locals")                                                            \
    X(LOAD_NAME_OR_FREE, ".wfs", "R[a] = name of site c in frame locals, else closure cell b (class bodies)")           \
    X(LOAD_DICT_OR_GLOBAL, ".m.s", "R[a] = R[a][name of site c], else global/builtin (annotation scopes in classes)")   \
    X(LOAD_DICT_OR_FREE, ".mfs", "R[a] = R[a][name of site c], else closure cell b")                                    \
    X(LOAD_LOCALS, ".w..", "R[a] = the namespace of the class body or exec frame")                                      \
    /* arithmetic: d is 1 for the in-place form; the _INT ones take a signed 16-bit immediate on the right */           \
    X(ADD, "nwrr", "R[a] = R[b] + R[c]")                                                                                \
    X(SUBTRACT, "nwrr", "-")                                                                                            \
    X(MULTIPLY, "nwrr", "*")                                                                                            \
    X(TRUE_DIVIDE, "nwrr", "/")                                                                                         \
    X(FLOOR_DIVIDE, "nwrr", "//")                                                                                       \
    X(REMAINDER, "nwrr", "%")                                                                                           \
    X(POWER, "nwrr", "**")                                                                                              \
    X(LEFT_SHIFT, "nwrr", "<<")                                                                                         \
    X(RIGHT_SHIFT, "nwrr", ">>")                                                                                        \
    X(AND, "nwrr", "&")                                                                                                 \
    X(OR, "nwrr", "|")                                                                                                  \
    X(XOR, "nwrr", "^")                                                                                                 \
    X(MATRIX_MULTIPLY, "nwrr", "@")                                                                                     \
    X(ADD_INT, "nwri", "R[a] = R[b] + c")                                                                               \
    X(SUBTRACT_INT, "nwri", "-")                                                                                        \
    X(MULTIPLY_INT, "nwri", "*")                                                                                        \
    X(TRUE_DIVIDE_INT, "nwri", "/")                                                                                     \
    X(FLOOR_DIVIDE_INT, "nwri", "//")                                                                                   \
    X(REMAINDER_INT, "nwri", "%")                                                                                       \
    X(POWER_INT, "nwri", "**")                                                                                          \
    X(LEFT_SHIFT_INT, "nwri", "<<")                                                                                     \
    X(RIGHT_SHIFT_INT, "nwri", ">>")                                                                                    \
    X(AND_INT, "nwri", "&")                                                                                             \
    X(OR_INT, "nwri", "|")                                                                                              \
    X(XOR_INT, "nwri", "^")                                                                                             \
    X(NEGATE, ".wr.", "R[a] = -R[b]")                                                                                   \
    X(POSITIVE, ".wr.", "R[a] = +R[b]")                                                                                 \
    X(INVERT, ".wr.", "R[a] = ~R[b]")                                                                                   \
    X(NOT, ".wr.", "R[a] = not R[b]")                                                                                   \
    X(LT, ".wrr", "R[a] = R[b] < R[c]")                                                                                 \
    X(LE, ".wrr", "<=")                                                                                                 \
    X(EQ, ".wrr", "==")                                                                                                 \
    X(NE, ".wrr", "!=")                                                                                                 \
    X(GT, ".wrr", ">")                                                                                                  \
    X(GE, ".wrr", ">=")                                                                                                 \
    X(LT_INT, ".wri", "R[a] = R[b] < c")                                                                                \
    X(LE_INT, ".wri", "<=")                                                                                             \
    X(EQ_INT, ".wri", "==")                                                                                             \
    X(NE_INT, ".wri", "!=")                                                                                             \
    X(GT_INT, ".wri", ">")                                                                                              \
    X(GE_INT, ".wri", ">=")                                                                                             \
    X(IS, "nwrr", "R[a] = R[b] is R[c] (is not, when d)")                                                               \
    X(IN, "nwrr", "R[a] = R[b] in R[c] (not in, when d)")                                                               \
    X(JUMP, "..j", "jump forward")                                                                                      \
    X(JUMP_BACK, "..j", "jump backward; a safepoint")                                                                   \
    X(JUMP_IF_TRUE, ".rj", "jump forward if R[a] is true")                                                              \
    X(JUMP_IF_FALSE, ".rj", "jump forward if R[a] is false")                                                            \
    X(TEST_LT, "n.rr", "jump by the next word if (R[b] < R[c]) == d")                                                   \
    X(TEST_LE, "n.rr", "<=")                                                                                            \
    X(TEST_EQ, "n.rr", "==")                                                                                            \
    X(TEST_NE, "n.rr", "!=")                                                                                            \
    X(TEST_GT, "n.rr", ">")                                                                                             \
    X(TEST_GE, "n.rr", ">=")                                                                                            \
    X(TEST_LT_INT, "n.ri", "jump by the next word if (R[b] < c) == d")                                                  \
    X(TEST_LE_INT, "n.ri", "<=")                                                                                        \
    X(TEST_EQ_INT, "n.ri", "==")                                                                                        \
    X(TEST_NE_INT, "n.ri", "!=")                                                                                        \
    X(TEST_GT_INT, "n.ri", ">")                                                                                         \
    X(TEST_GE_INT, "n.ri", ">=")                                                                                        \
    X(TEST_IS, "n.rr", "jump by the next word if (R[b] is R[c]) == d")                                                  \
    X(TEST_NONE, "n.r.", "jump by the next word if (R[b] is None) == d")                                                \
    X(TEST_IN, "n.rr", "jump by the next word if (R[b] in R[c]) == d")                                                  \
    X(COMPARE_ITEMS, "nwRn", "R[a] = (R[b], ...) < (...): two tuples of c / 2 items, never built; d: CompareOperator")     \
    /* building: R[b] .. R[b+c-1] are the parts */                                                                      \
    X(BUILD_TUPLE, ".wRn", "R[a] = (R[b], ...)")                                                                        \
    X(BUILD_LIST, ".wRn", "R[a] = [R[b], ...]")                                                                         \
    X(BUILD_SET, ".wRn", "R[a] = {R[b], ...}; d: a display of three constants or more")                                 \
    X(BUILD_DICT, "*", "R[a] = {R[b]: R[b+1], ...}, c pairs")                                                           \
    X(BUILD_SLICE, "*", "R[a] = slice(R[b], R[b+1], R[b+2])")                                                           \
    X(BUILD_STRING, ".wRn", "R[a] = the strings, ints and floats R[b] ... joined")                                      \
    X(BUILD_TEMPLATE, "*", "R[a] = Template(strings R[b], interpolations R[b+1]): both tuples")                         \
    X(BUILD_INTERPOLATION, "*", "R[a] = Interpolation(value R[b], expression R[b+1], conversion R[b+2], spec R[b+3])")  \
    X(FORMAT, "*", "R[a] = format(R[b], R[c]); d: 0 none, 1 str, 2 repr, 3 ascii first, FORMAT_PART; c NO_REGISTER: no spec") \
    X(LIST_APPEND, ".rr.", "append R[b] to the list R[a]")                                                              \
    X(LIST_EXTEND, ".rr.", "extend the list R[a] by the iterable R[b] (d: 1 in a call: its error text)")                \
    X(LIST_TO_TUPLE, ".wr.", "R[a] = tuple of the list R[b]")                                                           \
    X(SET_ADD, ".rr.", "add R[b] to the set R[a]")                                                                      \
    X(SET_UPDATE, ".rr.", "add the items of the iterable R[b] to the set R[a]")                                         \
    X(DICT_SET, ".rrr", "R[a][R[b]] = R[c] for a fresh dict")                                                           \
    X(DICT_UPDATE, ".rr.", "{**x}: update the dict R[a] by the mapping R[b]")                                           \
    X(DICT_MERGE, ".rrr", "f(**x): as DICT_UPDATE, but a key twice or no str is the TypeError of calling R[c]")         \
    X(UNPACK, "*", "R[a] ... R[a+c-1] = the c items of R[b]")                                                           \
    X(UNPACK_STAR, "*", "R[a] ... R[a+c-1] = d items of R[b], a list of the rest, c-d-1 items")                                      \
    X(GET_ITEM, ".wrr", "R[a] = R[b][R[c]]")                                                                            \
    X(GET_ITEM_INT, ".wri", "R[a] = R[b][c]")                                                                           \
    X(SET_ITEM, ".rrr", "R[a][R[b]] = R[c]")                                                                            \
    X(DELETE_ITEM, ".rr.", "del R[a][R[b]]")                                                                            \
    X(GET_ATTR, "nwrs", "R[a] = R[b].name of site c; d likewise")                                                        \
    X(SET_ATTR, ".rrs", "R[a].name of site c = R[b]")                                                                   \
    X(DELETE_ATTR, ".r.s", "del R[a].name of site c")                                                                   \
    X(GET_ATTR_DYNAMIC, ".wrr", "R[a] = getattr(R[b], R[c]) (a str), where sites have run out")                         \
    X(SET_ATTR_DYNAMIC, ".rrr", "setattr(R[a], R[c], R[b])")                                                            \
    X(DELETE_ATTR_DYNAMIC, ".r.r", "delattr(R[a], R[c])")                                                               \
    X(LOAD_METHOD, "*", "R[a], R[a+1] = function and self for calling R[b].name of site c; or callable and UNBOUND")     \
    X(LOAD_SUPER, "*", "as GET_ATTR (d 0) or LOAD_METHOD (d 1) of super(R[b+1], R[b+2]), name of site c; R[b] is what the "  \
                       "name super gave; d+2: was written with its two arguments")                                      \
    X(LOAD_SPECIAL, "*", "R[a], R[a+1] = special method d of R[b], to be called by CALL_METHOD; d: SpecialUse")          \
    /* calls; the result goes to R[c] */                                                                                \
    X(CALL, "*", "R[c] = R[a](R[a+1] ... R[a+b])")                                                                      \
    X(CALL_METHOD, "*", "R[c] = R[a](R[a+1], R[a+2] ... R[a+1+b]), without R[a+1] when it is unbound")                   \
    X(CALL_KEYWORDS, "*", "R[a] = R[a](R[a+1] ... R[a+b]), the last ones by the names of K[c]; d 1: laid out as for CALL_METHOD") \
    X(CALL_SPREAD, "*", "R[c] = R[a](*R[a+1], **R[a+2]); R[a+1] an iterable, R[a+2] a dict or unbound")                  \
    X(INTRINSIC, "*", "R[a] = intrinsic d (Intrinsic) of R[b] ... R[b+c-1]")                                            \
    X(RETURN, ".r..", "return R[a]")                                                                                    \
    X(MAKE_FUNCTION, "*", "R[a] = function of child code bc; d: 1 defaults tuple in R[a+1], 2 keyword defaults dict R[a+2], " \
                          "4 annotate function R[a+3], 8 closure tuple of cells R[a+4]")                                \
    X(BUILD_CLASS, "*", "R[a] = class; R[a] body function, R[a+1] name, R[a+2] bases tuple, R[a+3] keywords dict or unbound") \
    X(GET_ITER, ".wr.", "R[a] = iter(R[b])")                                                                            \
    X(FOR_ITER, ".wr.", "R[a] = next(R[b]) and skip the next word, or take its JUMP; c: R[a] is read by the target alone") \
    X(FOR_NEXT, ".wr.", "R[a] = next(R[b]) and take the next word, a JUMP_BACK, or skip it; c as of FOR_ITER")           \
    X(GET_AITER, ".wr.", "R[a] = R[b].__aiter__()")                                                                     \
    X(GET_ANEXT, ".wr.", "R[a] = awaitable of R[b].__anext__()")                                                        \
    X(GET_AWAITABLE, "nwr.", "R[a] = what R[b].__await__() gives; d: AwaitUse, for the error text")                     \
    X(GET_YIELD_FROM, ".wr.", "R[a] = what yield from delegates to")                                                     \
    X(YIELD, "nwr.", "yield R[b]; resumed, R[a] = what was sent; d 1: in an async generator")                           \
    X(DELEGATE, ".mr.", "send R[a] into R[b], yielding what it yields, until it returns R[a]")                          \
    X(RAISE, "nrr.", "d 0: re-raise the handled exception, 1: raise R[a], 2: raise R[a] from R[b]")                     \
    X(RERAISE, ".r..", "raise the exception R[a] on, its traceback unchanged")                                          \
    X(PUSH_HANDLED, ".wr.", "R[a] = the handled exception so far (or None); now it is R[b]")                            \
    X(POP_HANDLED, ".r..", "the handled exception is R[a] again")                                                       \
    X(MATCH_EXCEPTION, ".wrr", "R[a] = whether the exception R[b] is an instance of the class(es) R[c]")                \
    X(MATCH_GROUP, ".wrr", "except*: R[a], R[a+1] = what of R[b] matches R[c] (or None), the rest (or None)")           \
    X(END_GROUP, ".wrr", "except*: R[a] = what to raise (or None) given the original R[b] and the list R[c]")           \
    X(EXCEPTION_PARTS, ".wr.", "R[a], R[a+1], R[a+2] = type, value, traceback of the exception R[b]")                   \
    X(END_ASYNC_FOR, ".rj", "if the exception R[a] is StopAsyncIteration jump, else raise it on")                       \
    X(MATCH_SEQUENCE, ".wr.", "R[a] = whether R[b] is a sequence for match")                                            \
    X(MATCH_MAPPING, ".wr.", "R[a] = whether R[b] is a mapping for match")                                              \
    X(MATCH_KEYS, ".wrr", "R[a] = tuple of the values of R[b] for the keys R[c], or None")                              \
    X(MATCH_CLASS, "nmrr", "R[a] = tuple of attributes of R[b], or None; class R[c], R[a] the keyword names, d positional") \
    X(GET_LENGTH, ".wr.", "R[a] = len(R[b])")                                                                           \
    X(MAPPING_REST, ".wrr", "R[a] = dict of R[b] without the keys R[c]")                                                \
    X(IMPORT, "nwrs", "R[a] = import of the name of site c, fromlist R[b], level d")                                    \
    X(IMPORT_FROM, ".wrs", "R[a] = the name of site c from the module R[b]")                                            \
    X(IMPORT_STAR, ".r..", "bring the public names of the module R[a] into the namespace")                              \
    X(DISPLAY, ".r..", "show R[a] as the REPL does (sys.displayhook)")

typedef enum Opcode {
#define X(name, form, text) OP_##name,
    OPCODES(X)
#undef X
    OPCODE_COUNT
} Opcode;

/* FORMAT's d: the result is a part of a BUILD_STRING, where ints and floats may stay what they are. */
enum { FORMAT_PART = 4 };

/* LOAD_SPECIAL's d */
typedef enum SpecialUse { SPECIAL_ENTER, SPECIAL_EXIT, SPECIAL_AENTER, SPECIAL_AEXIT } SpecialUse;

/* GET_AWAITABLE's d */
typedef enum AwaitUse { AWAIT_PLAIN, AWAIT_AENTER, AWAIT_AEXIT, AWAIT_ANEXT } AwaitUse;

/* INTRINSIC's d: rare steps of the language that are ordinary functions of the prelude */
#define INTRINSICS(X)                                                                                                  \
    X(TYPE_VAR, "name -> TypeVar")                                                                                      \
    X(TYPE_VAR_BOUND, "name, evaluate function -> TypeVar with a lazy bound")                                           \
    X(TYPE_VAR_CONSTRAINTS, "name, evaluate function -> TypeVar with lazy constraints")                                 \
    X(PARAM_SPEC, "name -> ParamSpec")                                                                                  \
    X(TYPE_VAR_TUPLE, "name -> TypeVarTuple")                                                                           \
    X(TYPE_PARAM_DEFAULT, "type parameter, evaluate function -> the same with a lazy default")                          \
    X(TYPE_ALIAS, "name, type params tuple or None, evaluate function -> TypeAliasType")                                \
    X(SUBSCRIPT_GENERIC, "type params tuple -> Generic[...]")                                                           \
    X(SET_TYPE_PARAMS, "function, type params -> function")                                                             \
    X(ASSERTION_ERROR, "-> the class AssertionError")                                                                   \
    X(NOT_IMPLEMENTED_ERROR, "-> the class NotImplementedError (annotate functions and unknown formats)")

typedef enum Intrinsic {
#define X(name, text) INTRINSIC_##name,
    INTRINSICS(X)
#undef X
    INTRINSIC_COUNT
} Intrinsic;

#endif
