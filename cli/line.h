/* line.h: see line.c. */
#ifndef HN_CLI_LINE_H
#define HN_CLI_LINE_H

/* The next line without its newline, malloc'ed; NULL at the end of input. */
char *line_read(const char *prompt);

#endif
