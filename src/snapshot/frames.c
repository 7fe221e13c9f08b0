/* frames.c: frames and resting generators from a dump. The code that a frame runs is known and trusted; where it rests decides what its
 * registers must hold (compile/demand.h), which delivery the frame above may have, and where that one's registers begin. */
#include "compile/demand.h"
#include "compile/operands.h"
#include "frozen.h"
#include "object/code_text.h"
#include "object/iterator.h"
#include "snapshot/loader.h"
#include "vm/keyed_call.h"
#include "vm/call.h"
#include "vm/deliver.h"
#include "vm/generator.h"
#include "vm/link.h"
#include "vm/operators.h"
#include "vm/special_call.h"
#include "vm/suspend.h"

enum { LARGEST_STACK = 1 << 26 };

/* ---- where code can rest ---- */

/* Whether an instruction starts at `pc`, rather than the word of the one before. */
static bool is_instruction(const Code *code, uint32_t pc) {
    return pc < code->instruction_count && !(pc && opcode_has_word(OP(code->instructions[pc - 1])));
}

static bool check_registers(Loader *loader, const Code *code, const Value *registers, uint32_t count, const uint16_t *demands) {
    for (uint32_t i = 0; i < code->register_count; i++) {
        if (!demands[i]) continue;
        /* The compiler may know that a local is bound where this analysis does not; in the prelude it does not check at all. */
        uint16_t waived = i < code->local_count || code->flags & CODE_HIDDEN ? DEMAND_BOUND : 0;
        REQUIRE(i < count || !(demands[i] & ~DEMAND_READ), "a register that is needed lies in another frame");
        if (i < count) REQUIRE(value_meets_demand(registers[i], demands[i] & ~waived), "a register that holds what its code cannot use");
    }
    return true;
}

/* Clears what nobody reads again. */
static void clear_dead(const Code *code, Value *registers, uint32_t count, const uint16_t *demands) {
    for (uint32_t i = code->local_count; i < count; i++) {
        if (!demands[i]) registers[i] = UNBOUND;
    }
}

/* ---- deliveries ---- */

static bool writes_register(Instruction instruction, uint32_t target) {
    Operands operands;
    instruction_operands(instruction, &operands);
    for (unsigned k = 0; k < operands.write_count; k++) {
        if (target >= operands.writes[k].first && target - operands.writes[k].first < operands.writes[k].count) return true;
    }
    return false;
}

typedef struct Rest { /* of the frame that waits */
    const Frame *frame;
    uint32_t pc;             /* behind the waiting instruction */
    Instruction instruction; /* the waiting one */
} Rest;

static bool advances(uint8_t op) { return op == OP_FOR_ITER || op == OP_FOR_NEXT; }

/* Whether the waiting frame can take this delivery: what vm/deliver.c does then finds what it looks for. */
static bool delivery_fits(const Rest *below, Delivery delivery, uint32_t target) {
    uint8_t op = OP(below->instruction);
    bool stores = writes_register(below->instruction, target);
    switch (delivery) {
    case DELIVER_STORE:
    case DELIVER_TRUTH:
    case DELIVER_NOT_TRUTH:
    case DELIVER_BINARY:
    case DELIVER_CONSTRUCT:
    case DELIVER_INITIALIZE:
    case DELIVER_SPECIAL:
    case DELIVER_GETATTR:
    case DELIVER_ITERATOR:
    case DELIVER_ASYNC_STEP: return stores && !advances(op) && op != OP_DELEGATE;
    case DELIVER_DISCARD:
    case DELIVER_EXCEPTION_MADE: return !opcode_has_word(op);
    case DELIVER_COMPARE: return stores || opcode_has_word(op);
    case DELIVER_KEYED: return true; /* what is to come at last is looked at with the operands */
    case DELIVER_BRANCH: return opcode_has_word(op) && !advances(op);
    case DELIVER_JUMP: return op == OP_JUMP_IF_TRUE || op == OP_JUMP_IF_FALSE;
    case DELIVER_NEXT:
    case DELIVER_STEP: return advances(op) && stores;
    case DELIVER_UNPACK: return (op == OP_UNPACK || op == OP_UNPACK_STAR || op == OP_MATCH_GROUP) && target == A(below->instruction);
    case DELIVER_DELEGATE: return op == OP_DELEGATE && below->frame->generator;
    case DELIVER_ADDRESSED: return op == OP_DELEGATE && below->frame->generator;
    default: return false;
    }
}

enum { OPERATOR_COUNT = 14, DIVMOD = 13, COMPARE_COUNT = 6 };

static bool binary_state_fits(Value state) {
    if (!is_int(state) || int_of(state) < 0 || int_of(state) > INT32_MAX) return false;
    uint32_t operator= (uint32_t)int_of(state) & 0xFF;
    return operator< OPERATOR_COUNT && !(operator== DIVMOD && int_of(state) & (1 << 8));
}

static bool compare_state_fits(const Rest *below, Value state, uint32_t target) {
    if (!is_int(state) || int_of(state) < 0 || int_of(state) > INT32_MAX) return false;
    uint32_t bits = (uint32_t)int_of(state), final = bits >> 8 & 0xFF;
    return (bits & 0xF) < COMPARE_COUNT && final != DELIVER_COMPARE && delivery_fits(below, (Delivery)final, target) &&
           (final == DELIVER_STORE || final == DELIVER_BRANCH || final == DELIVER_TRUTH || final == DELIVER_NOT_TRUTH || final == DELIVER_JUMP);
}

static bool are_keywords(Value names, Value args) {
    if (names == UNBOUND) return true;
    if (!is_kind(names, KIND_TUPLE) || AS(Tuple, names)->length > AS(Tuple, args)->length) return false;
    for (uint64_t i = 0; i < AS(Tuple, names)->length; i++) {
        if (!is_kind(AS(Tuple, names)->items[i], KIND_STR)) return false;
    }
    return true;
}

static bool keyed_state_fits(const Rest *below, const Value saved[3], uint32_t target) {
    Delivery final;
    return keyed_operands_fit(saved, &final) && delivery_fits(below, final, target);
}

static bool saved_fit(const Frame *frame, const Rest *below) {
    const Value *saved = frame->saved;
    switch ((Delivery)frame->delivery) {
    case DELIVER_BRANCH: return saved[0] == TRUE || saved[0] == FALSE;
    case DELIVER_BINARY: return binary_state_fits(saved[0]) && saved[1] != UNBOUND && saved[2] != UNBOUND;
    case DELIVER_COMPARE: return compare_state_fits(below, saved[0], frame->target) && saved[1] != UNBOUND && saved[2] != UNBOUND;
    case DELIVER_KEYED: return keyed_state_fits(below, saved, frame->target);
    case DELIVER_CONSTRUCT: return is_kind(saved[0], KIND_TYPE) && is_kind(saved[1], KIND_TUPLE) && are_keywords(saved[2], saved[1]);
    case DELIVER_INITIALIZE: return saved[0] != UNBOUND;
    case DELIVER_SPECIAL: return is_int(saved[0]) && int_of(saved[0]) >= 0 && int_of(saved[0]) < SPECIAL_FORM_COUNT;
    case DELIVER_GETATTR: return saved[0] != UNBOUND && is_kind(saved[1], KIND_STR);
    case DELIVER_EXCEPTION_MADE: return value_is_allowed(saved[0], ALLOW(KIND_EXCEPTION) | ALLOW_NONE | ALLOW_UNBOUND) && saved[1] != UNBOUND;
    case DELIVER_ADDRESSED: return is_kind(saved[0], KIND_EXCEPTION);
    case DELIVER_STEP: return is_kind(saved[0], KIND_ITERATOR) && object_of(saved[0])->aux >= ITERATE_ENUMERATE;
    default: return true;
    }
}

/* The delivery of a frame into the one below. A result that the code there trusts is checked when it comes. */
static bool check_delivery(Loader *loader, Frame *frame, const Frame *below) {
    if (!below) {
        REQUIRE(frame->delivery == DELIVER_FINISH, "a bottom frame that does not end the run");
        return true;
    }
    if (frame->delivery == DELIVER_INTERRUPT || frame->delivery == DELIVER_RAISE) {
        REQUIRE(frame->delivery == DELIVER_INTERRUPT || is_kind(frame->saved[0], KIND_EXCEPTION), "nothing to raise on");
        if (frame->delivery == DELIVER_INTERRUPT) frame->saved[0] = UNBOUND;
        frame->saved[1] = frame->saved[2] = UNBOUND;
        return true;
    }
    Rest rest = {below, (uint32_t)(below->pc - frame_code(below)->instructions), below->pc[-1]};
    REQUIRE(delivery_fits(&rest, (Delivery)frame->delivery, frame->target), "a delivery that its instruction does not wait for");
    REQUIRE(saved_fit(frame, &rest), "a delivery with other operands than it needs");
    bool generator_only = frame->delivery == DELIVER_ASYNC_STEP;
    REQUIRE(!generator_only || frame->generator, "a step of no generator");
    bool stores = writes_register(rest.instruction, frame->target);
    if (!stores || frame->delivery == DELIVER_UNPACK) return true;
    uint16_t demand;
    if (!demand_of_result(&loader->demands, frame_code(below), rest.pc, frame->target, &demand)) return loader_no_memory(loader);
    if (!(demand & ~(DEMAND_READ | DEMAND_BOUND))) return true;
    REQUIRE(frame->delivery == DELIVER_STORE, "a delivery of what its code cannot use");
    frame->delivery = DELIVER_STORE_CHECKED;
    frame->saved[0] = small_int(demand);
    return true;
}

/* The answer to a call goes to the instruction's register: its code must be able to use any. */
static bool check_answer(Loader *loader, const Frame *frame) {
    uint16_t demand;
    uint32_t pc = (uint32_t)(frame->pc - frame_code(frame)->instructions);
    if (!demand_of_result(&loader->demands, frame_code(frame), pc, C(frame->pc[-1]), &demand)) return loader_no_memory(loader);
    REQUIRE(!(demand & ~(DEMAND_READ | DEMAND_BOUND)), "a call whose answer its code cannot use");
    return true;
}

/* ---- frames ---- */

static bool load_frame_head(Loader *loader, Frame *frame, uint32_t *base, uint32_t *length) {
    VM *vm = loader->vm;
    Value function, generator, replaced;
    if (!loader_value(loader, ALLOW(KIND_FUNCTION), &function) || !loader_value(loader, ALLOW(KIND_GENERATOR) | ALLOW_UNBOUND, &generator) ||
        !loader_value(loader, ALLOW(KIND_LINK) | ALLOW_UNBOUND, &replaced) ||
        !loader_value(loader, ALLOW_ANY | ALLOW_UNBOUND, &frame->locals)) {
        return false;
    }
    frame->function = AS(Function, function);
    frame->generator = generator == UNBOUND ? NULL : AS(Generator, generator);
    frame->link = frame->generator ? frame->generator->link : frame->function->link;
    if (replaced != UNBOUND) {
        Link *link = AS(Link, replaced);
        bool fits = frame->link && !frame->generator && !(link->code->flags & CODE_HIDDEN) && frame->function->code->free_count == link->code->free_count;
        REQUIRE(fits, "a frame of another function's code");
        frame->link = link;
    }
    if (!frame->link && !loader_done(loader, link_frozen(vm, frame->function->code, &frame->link))) return false;
    if (!frame->link->constants && !loader_done(loader, link_fill(vm, frame->link))) return false;
    const Code *code = frame_code(frame);
    uint32_t pc = loader_u32(loader);
    *base = loader_u32(loader);
    uint32_t delivery = loader_u32(loader), flags = loader_u32(loader), target = loader_u32(loader);
    *length = loader_u32(loader);
    for (int i = 0; i < 3; i++) {
        if (!loader_value(loader, ALLOW_ANY | ALLOW_UNBOUND, &frame->saved[i])) return false;
    }
    REQUIRE(pc <= code->instruction_count && *length <= code->register_count, "a frame outside its code");
    REQUIRE(*base >= 1 && *base < LARGEST_STACK && delivery < DELIVERY_COUNT && delivery != DELIVER_STORE_CHECKED && delivery != DELIVER_CALLED && target <= UINT16_MAX,
            "a frame of no form");
    bool hidden = code->flags & CODE_HIDDEN;
    uint32_t wanted = (hidden ? FRAME_HIDDEN : 0u) | (frame->generator ? FRAME_GENERATOR : 0u) | (frame->locals != UNBOUND ? FRAME_NAMESPACE : 0u);
    REQUIRE((flags & ~(uint32_t)(FRAME_UNSTARTED | FRAME_OBSERVED)) == wanted, "a frame with another's flags");
    REQUIRE(!hidden || !(flags & FRAME_OBSERVED), "a frame with another's flags");
    REQUIRE(!(flags & FRAME_UNSTARTED) || frame->generator, "a frame with another's flags");
    frame->pc = code->instructions + pc;
    frame->delivery = (uint8_t)delivery;
    frame->flags = (uint8_t)flags;
    frame->target = (uint16_t)target;
    vm->hidden_frames += hidden;
    return true;
}

static bool load_registers(Loader *loader, Frame *frame, uint32_t base, uint32_t length) {
    VM *vm = loader->vm;
    uint64_t end = (uint64_t)base + frame_code(frame)->register_count + 16;
    if (!vm_reserve_stack(vm, end)) return loader_no_memory(loader);
    frame->registers = vm->stack + base;
    for (uint32_t i = 0; i < length; i++) {
        if (!loader_value(loader, ALLOW_ANY | ALLOW_UNBOUND, &frame->registers[i])) return false;
    }
    return true;
}

static bool check_generator_frame(Loader *loader, const Frame *frame) {
    bool makes = frame_code(frame)->flags & (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR);
    REQUIRE(makes == (frame->generator != NULL), "a frame that lacks its generator, or has one");
    Generator *generator = frame->generator;
    if (!generator) return true;
    REQUIRE(generator->object.aux == GENERATOR_RUNNING && generator->function == value_of(frame->function), "a frame with another's generator");
    REQUIRE(!generator->object.spare, "a generator that runs twice");
    generator->object.spare = 1;
    REQUIRE(generator->handled != UNBOUND, "a running generator that knows no handled exception");
    return true;
}

/* Needs the frame above, for what of the registers is the frame's own. */
static bool check_frame(Loader *loader, uint32_t number) {
    VM *vm = loader->vm;
    Frame *frame = &vm->frames[number], *above = number + 1 < vm_frame_count(vm) ? &vm->frames[number + 1] : NULL;
    const Code *code = frame_code(frame);
    uint32_t pc = (uint32_t)(frame->pc - code->instructions), own = code->register_count;
    bool interrupted = above && above->delivery == DELIVER_INTERRUPT, raising = above && above->delivery == DELIVER_RAISE;
    if (raising) {
        REQUIRE(pc > 0 && is_instruction(code, pc - 1) && above->registers > frame->registers + own, "a frame that raises before it began");
    } else if (interrupted) {
        REQUIRE(is_instruction(code, pc) && above->registers > frame->registers + own, "a frame that was stopped inside an instruction");
    } else if (above) {
        REQUIRE(pc > 0 && is_instruction(code, pc - 1), "a frame that waits for no instruction");
        Operands operands;
        instruction_operands(code->instructions[pc - 1], &operands);
        uint32_t lost = operands.lost < code->register_count ? operands.lost : code->register_count;
        REQUIRE(above->registers >= frame->registers + lost, "a frame that lies in another");
        if (above->registers - frame->registers < own) own = (uint32_t)(above->registers - frame->registers);
    } else {
        bool called = is_suspended(vm) && pc && is_instruction(code, pc - 1) && OP(code->instructions[pc - 1]) == OP_CALL;
        REQUIRE(called || !is_suspended(vm), "a call that nobody made");
        REQUIRE(called || is_instruction(code, pc) || vm->raised != UNBOUND, "a frame that rests inside an instruction");
        REQUIRE(pc > 0 || vm->raised == UNBOUND, "a frame that raises before it began");
    }
    RestForm form = interrupted ? REST_BEFORE : raising ? REST_RAISING : above || is_suspended(vm) ? REST_CALLING : vm->raised != UNBOUND ? REST_RAISING : REST_BEFORE;
    const uint16_t *demands = demands_at_rest(&loader->demands, code, pc, form);
    if (!demands) return loader_no_memory(loader);
    clear_dead(code, frame->registers, own, demands);
    if (!check_registers(loader, code, frame->registers, own, demands)) return false;
    if (!above && is_suspended(vm) && !check_answer(loader, frame)) return false;
    return check_generator_frame(loader, frame) &&
           check_delivery(loader, frame, number ? frame - 1 : NULL);
}

/* ---- frame objects ---- */

static bool check_frame_object(Loader *loader, const FrameObject *object, uint32_t *attached) {
    REQUIRE(object->count == (object->locals == UNBOUND ? object->link->code->local_count : 0) || (!object->count && !object->object.aux),
            "an object of another frame");
    *attached += object->object.aux != 0;
    if (object->generator == UNBOUND) return true;
    const Generator *generator = AS(Generator, object->generator);
    REQUIRE(generator->link == object->link && generator->frame == value_of(object), "a frame object of another generator");
    return true;
}

/* The objects of frames on the stack are those that vm->observed leads to. */
static bool check_observed(Loader *loader) {
    const VM *vm = loader->vm;
    uint32_t attached = 0, flagged = 0, followed = 0, above = vm_frame_count(vm) + 1;
    for (uint32_t i = 0; i < loader->count; i++) {
        const Object *object = loader->objects[i].object;
        if (object->kind == KIND_FRAME && !check_frame_object(loader, (const FrameObject *)object, &attached)) return false;
        if (object->kind != KIND_GENERATOR || ((const Generator *)object)->frame == NONE) continue;
        REQUIRE(AS(FrameObject, ((const Generator *)object)->frame)->generator == value_of(object), "a frame object of another generator");
    }
    for (uint32_t i = 0; i < vm_frame_count(vm); i++) {
        flagged += vm->frames[i].flags & FRAME_OBSERVED ? 1 : 0;
    }
    for (Value each = vm->observed; each != NONE; each = AS(FrameObject, each)->back, followed++) {
        const FrameObject *object = AS(FrameObject, each);
        REQUIRE(object->object.aux && object->object.aux < above, "frame objects out of order");
        above = object->object.aux;
        const Frame *frame = &vm->frames[above - 1];
        REQUIRE(frame->flags & FRAME_OBSERVED && code_stored(frame->link->code) == code_stored(object->link->code), "an object of another frame");
        REQUIRE(object->generator == (frame->generator ? value_of(frame->generator) : UNBOUND), "an object of another frame");
    }
    REQUIRE(followed == flagged && followed == attached, "a frame without its object");
    return true;
}

bool load_frames(Loader *loader) {
    VM *vm = loader->vm;
    uint32_t count = loader_u32(loader);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t base = 0, length = 0;
        if (!vm_reserve_frame(vm)) return loader_no_memory(loader);
        Frame *frame = &vm->frames[i];
        if (!load_frame_head(loader, frame, &base, &length) || !load_registers(loader, frame, base, length)) return false;
        vm->frames_end++;
    }
    vm_limit_frames(vm);
    REQUIRE(count || !is_suspended(vm), "a call that nobody made");
    REQUIRE(!count || vm->event == EVENT_NONE || vm->event == EVENT_PREEMPTED || is_suspended(vm), "frames behind the end of a run");
    for (uint32_t i = 0; i < count; i++) {
        if (!check_frame(loader, i)) return false;
    }
    if (!check_observed(loader)) return false;
    return loader->status == SNAPSHOT_OK;
}

/* ---- generators ---- */

static const Type *generator_type(const Code *code) {
    return code->flags & CODE_ASYNC_GENERATOR ? &type_async_generator : code->flags & CODE_COROUTINE ? &type_coroutine : &type_generator;
}

static bool check_generator(Loader *loader, Generator *generator) {
    const Function *function = AS(Function, generator->function);
    if (!generator->link->constants && !loader_done(loader, link_fill(loader->vm, generator->link))) return false;
    const Code *code = generator->link->code;
    bool makes = code->flags & (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR);
    /* A program's function may have got other code since; the prelude's are what they are. */
    bool fits = function->link ? !(code->flags & CODE_HIDDEN) && function->code->free_count == code->free_count
                               : code_stored(function->code) == code_stored(code);
    REQUIRE(makes && fits, "a generator of another function");
    REQUIRE(generator->object.type == generator_type(code) && generator->count == code->register_count, "a generator of another form");
    bool runs = generator->object.spare;
    generator->object.spare = 0;
    switch ((GeneratorState)generator->object.aux) {
    case GENERATOR_RUNNING: REQUIRE(runs, "a generator that runs nowhere"); return true;
    case GENERATOR_CLOSED: return true;
    case GENERATOR_CREATED: REQUIRE(generator->pc == 0, "a new generator that has begun"); break;
    case GENERATOR_SUSPENDED: {
        uint64_t pc = generator->pc;
        REQUIRE(pc < code->instruction_count && is_instruction(code, (uint32_t)pc), "a generator outside its code");
        bool yields = pc && is_instruction(code, (uint32_t)pc - 1) && OP(code->instructions[pc - 1]) == OP_YIELD;
        REQUIRE(yields || OP(code->instructions[pc]) == OP_DELEGATE, "a generator that rests where none can");
        break;
    }
    default: return loader_broken(loader, "a generator in no state");
    }
    uint32_t pc = (uint32_t)generator->pc;
    bool created = generator->object.aux == GENERATOR_CREATED, delegates = !created && OP(code->instructions[pc]) == OP_DELEGATE;
    uint32_t at = delegates ? pc + 1 : pc;
    const uint16_t *demands = demands_at_rest(&loader->demands, code, at, created ? REST_BEFORE : REST_CALLING);
    if (!demands) return loader_no_memory(loader);
    return check_registers(loader, code, generator->registers, code->register_count, demands);
}

bool check_generators(Loader *loader) {
    for (uint32_t i = 0; i < loader->count; i++) {
        Object *object = loader->objects[i].object;
        if (object->kind == KIND_GENERATOR && !check_generator(loader, (Generator *)object)) return false;
    }
    return true;
}
