/* output.h: what a program prints goes to the host, counted against max_output. */
#ifndef HN_VM_OUTPUT_H
#define HN_VM_OUTPUT_H

#include "vm/vm.h"

/* stream: 1 standard output, 2 standard error. STOPPED when the limit is passed. */
Status vm_write(VM *vm, int stream, const char *bytes, size_t length);
/* Asks the host to let what was written be seen. */
void vm_flush(VM *vm, int stream);

#endif
