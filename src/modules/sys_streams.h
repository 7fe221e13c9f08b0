/* sys_streams.h: the objects behind sys.stdin, sys.stdout and sys.stderr: constants, alike in every VM. */
#ifndef HN_MODULES_SYS_STREAMS_H
#define HN_MODULES_SYS_STREAMS_H

#include "object/type.h"

typedef struct StandardStream { /* a Native of one value: 0, 1 or 2 */
    Object object;
    Raw *raw;
    Value number;
} StandardStream;

extern const StandardStream standard_streams[3];
extern const StandardStream standard_buffers[3]; /* their `buffer`: the same in bytes */

#endif
