/* line.c: lines typed by a person, with editing and history through libedit. The library is loaded when the first line is asked for,
 * since loading it takes longer than running a short program; where it is missing, lines are read plainly. */
#define _GNU_SOURCE
#include "line.h"

#include <dlfcn.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef char *(*ReadLine)(const char *prompt);
typedef int (*AddHistory)(const char *line);

static char *read_plainly(const char *prompt) {
    fputs(prompt, stdout);
    fflush(stdout);
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length = getline(&line, &capacity, stdin);
    if (length < 0) {
        free(line);
        return NULL;
    }
    if (length && line[length - 1] == '\n') line[length - 1] = 0;
    return line;
}

char *line_read(const char *prompt) {
    if (MB_CUR_MAX == 1) { /* the editor reads characters of the locale, the program UTF-8 */
        setlocale(LC_CTYPE, "");
        if (MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8");
    }
    void *editor = dlopen("libedit.so.2", RTLD_LAZY); /* a second time it is at hand */
    ReadLine read_line = editor ? (ReadLine)dlsym(editor, "readline") : NULL;
    AddHistory add_history = editor ? (AddHistory)dlsym(editor, "add_history") : NULL;
    if (!read_line || !add_history) return read_plainly(prompt);
    char *line = read_line(prompt);
    if (line && line[strspn(line, " \t")]) add_history(line);
    return line;
}
