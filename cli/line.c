/* line.c: lines typed by a person, with editing and history through libedit. Apart, because its header claims common names. */
#include "line.h"

#include <editline/readline.h>
#include <string.h>

char *line_read(const char *prompt) {
    char *line = readline(prompt);
    if (line && line[strspn(line, " \t")]) add_history(line);
    return line;
}
