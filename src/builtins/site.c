/* site.c: exit, quit, help, copyright, credits and license: objects that say in the interactive session what they are for. Constants, alike in
 * every VM; the number of each says which it is. */
#include "frozen.h"
#include "object/native.h"
#include "object/str.h"
#include "vm/vm.h"

typedef struct SiteObject { /* a Native of one value: its number */
    Object object;
    Raw *raw;
    Value number;
} SiteObject;

#define SITE(name, its_type, n)                                                                                         \
    const SiteObject builtin_##name = {{.type = &its_type, .kind = KIND_NATIVE, .mark = MARK_PERMANENT, .aux = 1}, NULL, STATIC_INT(n)}
SITE(exit, type_Quitter, 0);
SITE(quit, type_Quitter, 1);
SITE(copyright, type_SitePrinter, 2);
SITE(credits, type_SitePrinter, 3);
SITE(license, type_SitePrinter, 4);
SITE(help, type_SiteHelper, 5);

static const char *const texts[] = {
    "Use exit() or Ctrl-D (i.e. EOF) to exit",
    "Use quit() or Ctrl-D (i.e. EOF) to exit",
    "Hognose, an interpreter for Python 3.14.",
    "Hognose is written from the documentation of Python, with thanks to all who made the language and wrote it down.",
    "The license of Hognose comes with its source.",
    "Type help() for interactive help, or help(object) for help about object.",
};

static Status site_text(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value number = native_value(args[0], 0);
    uint64_t place = is_int(number) && int_of(number) >= 0 && int_of(number) < 6 ? (uint64_t)int_of(number) : 0;
    *result = str_from_cstring(vm, texts[place]);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status quitter_name(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = str_from_cstring(vm, native_value(args[0], 0) == small_int(0) ? "exit" : "quit");
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status quitter_eof(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args;
    (void)count;
    *result = str_from_cstring(vm, "Ctrl-D (i.e. EOF)");
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

#define SITE_TYPE(name, shown, table)                                                                                   \
    const Type type_##name = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW), .static_name = "_sitebuiltins." shown, .base = &type_object, \
                              METHOD_TABLE(table), .number = TYPE_NUMBER_##name, .instance_kind = KIND_NATIVE}

static const Builtin quitter_methods[] = {
    SLOT("__repr__", "", 1, site_text, NULL, type_Quitter),
    METHOD("__call__", "code=None", 1, 2, 2, NULL, &prelude_quitter_call, type_Quitter),
    GETSET("name", quitter_name, NULL, type_Quitter),
    GETSET("eof", quitter_eof, NULL, type_Quitter),
};
SITE_TYPE(Quitter, "Quitter", quitter_methods);

static const Builtin printer_methods[] = {
    SLOT("__repr__", "", 1, site_text, NULL, type_SitePrinter),
    METHOD("__call__", "", 1, 1, 1, NULL, &prelude_printer_call, type_SitePrinter),
};
SITE_TYPE(SitePrinter, "_Printer", printer_methods);

static const Builtin helper_methods[] = {
    SLOT("__repr__", "", 1, site_text, NULL, type_SiteHelper),
    METHOD("__call__", "request=", 1, 2, 2, NULL, &prelude_helper_call, type_SiteHelper),
};
SITE_TYPE(SiteHelper, "_Helper", helper_methods);
