/* packed_code.h: the form in which the library holds the instructions of what it has in Python and most programs never run: the modules, and some of the prelude.
 *
 * An instruction is the number of a shape, one byte, and those of its own eight bytes that the shape says are not 0, from the low end up.
 * Shapes are what its operation, its d and the sizes of its operands have in common with others: the freezing tool lists the most
 * frequent, and last one that fits any instruction. So three bytes do where eight were. */
#ifndef HN_COMPILE_PACKED_CODE_H
#define HN_COMPILE_PACKED_CODE_H

#include "compile/opcodes.h"

typedef struct PackedShape {
    uint16_t known;  /* op and d */
    uint8_t present; /* bit i: byte i of the instruction follows */
} PackedShape;

enum { PACKED_SHAPE_COUNT = 256, PACKED_ANY = PACKED_SHAPE_COUNT - 1 };

static inline PackedShape packed_shape_of(Instruction i) {
    PackedShape shape = {(uint16_t)i, 0};
    for (unsigned byte = 2; byte < sizeof i; byte++)
        shape.present |= (uint8_t)(!!(uint8_t)(i >> 8 * byte) << byte);
    return shape;
}

static inline void unpack_instructions(const PackedShape *shapes, const uint8_t *packed, Instruction *instructions, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        const PackedShape *shape = &shapes[*packed++];
        Instruction made = shape->known;
        for (unsigned present = shape->present; present; present &= present - 1)
            made |= (Instruction)*packed++ << 8 * __builtin_ctz(present);
        instructions[i] = made;
    }
}

#endif
