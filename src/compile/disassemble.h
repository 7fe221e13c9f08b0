/* disassemble.h: a Program as readable text, for `hognose --dis` and for people who work on the compiler. */
#ifndef HN_COMPILE_DISASSEMBLE_H
#define HN_COMPILE_DISASSEMBLE_H

#include "compile/code.h"

typedef struct Listing { /* text that grows on an account; begins as {.memory = ...} */
    Memory *memory;
    char *bytes;
    size_t length, capacity;
    bool failed; /* the account refused; what was appended since is lost */
} Listing;

void listing_free(Listing *listing);

/* All code objects of the program. */
void disassemble_program(Listing *listing, const Program *program);
void disassemble_code(Listing *listing, const Code *code);
/* One instruction without its address. */
void disassemble_instruction(Listing *listing, const Code *code, uint32_t pc);

extern const char *const opcode_names[];
/* The operand letters of each opcode, as opcodes.h explains them. */
extern const char *const opcode_forms[];

#endif
