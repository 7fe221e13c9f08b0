/* modules.c: where the modules of a host come from: its table, then its function. */
#include <string.h>

#include "host/host.h"

/* "tools.text" becomes "tools/text.py", a package "tools/__init__.py". */
static const char *file_name_of(hn_vm *h, const char *name, bool is_package) {
    const char *end = is_package ? "/__init__.py" : ".py";
    size_t length = strlen(name), size = length + strlen(end) + 1;
    char *text = memory_resize(&h->vm->memory, h->module_file, h->module_file_size, size);
    if (!text) return NULL;
    h->module_file = text;
    h->module_file_size = size;
    for (size_t i = 0; i < length; i++) {
        text[i] = name[i] == '.' ? '/' : name[i];
    }
    memcpy(text + length, end, strlen(end) + 1);
    return text;
}

const char *find_module(void *user, const char *name, size_t *length, const char **filename, bool *is_package) {
    hn_vm *h = user;
    hn_module found = {.name = name, .length = HN_WHOLE};
    const hn_module *module = NULL;
    for (size_t i = 0; i < h->options.module_count && !module; i++) {
        if (strcmp(h->options.modules[i].name, name) == 0) module = &h->options.modules[i];
    }
    if (!module && h->options.find_module) {
        h->is_running = true;
        bool there = h->options.find_module(h->options.find_module_user, name, &found);
        h->is_running = false;
        if (there && found.source) module = &found;
    }
    if (!module) return NULL;
    *is_package = module->is_package;
    *length = text_length(module->source, module->length);
    *filename = module->file_name && is_utf8(module->file_name, strlen(module->file_name)) ? module->file_name : file_name_of(h, name, module->is_package);
    return *filename ? module->source : NULL;
}
