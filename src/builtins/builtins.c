/* builtins.c: the namespace of the module builtins. */
#include "object/names.h"
#include "vm/module_table.h"

#define BUILTIN_FUNCTIONS(X)                                                                                           \
    X(build_class) X(import) X(print) X(len) X(getattr) X(hasattr) X(setattr) X(delattr) X(hash) X(id) X(repr) X(ascii) X(format) X(callable) \
    X(isinstance) X(issubclass) X(iter) X(next) X(globals) X(locals) X(compile) X(eval) X(exec) \
    X(abs) X(bin) X(oct) X(hex) X(chr) X(ord) X(divmod) X(pow) X(round) X(all) X(any) X(max) X(min) X(sorted) X(sum) X(dir) X(vars) \
    X(input) X(aiter) X(anext) X(breakpoint)

#define X(name) extern const Builtin builtin_##name;
BUILTIN_FUNCTIONS(X)
#undef X

static const Builtin *const functions[] = {
#define X(name) &builtin_##name,
    BUILTIN_FUNCTIONS(X)
#undef X
    NULL,
};

#define T(name) {#name, STATIC_VALUE(&type_##name)},
static const NativeConstant constants[] = {
    {"None", NONE},
    {"True", TRUE},
    {"False", FALSE},
    {"Ellipsis", ELLIPSIS},
    {"NotImplemented", NOT_IMPLEMENTED},
    {"__debug__", TRUE},
    T(object) T(type) T(bool) T(int) T(float) T(complex) T(str) T(bytes) T(bytearray) T(memoryview) T(tuple) T(list) T(dict) T(set) T(frozenset)
    T(range) T(slice) T(property) T(classmethod) T(staticmethod) T(super) T(enumerate) T(zip) T(map) T(filter) T(reversed)
    T(BaseException) T(Exception) T(BaseExceptionGroup) T(ExceptionGroup) T(GeneratorExit) T(KeyboardInterrupt)
    T(SystemExit) T(ArithmeticError) T(FloatingPointError) T(OverflowError) T(ZeroDivisionError) T(AssertionError)
    T(AttributeError) T(BufferError) T(EOFError) T(ImportError) T(ModuleNotFoundError) T(LookupError) T(IndexError)
    T(KeyError) T(MemoryError) T(NameError) T(UnboundLocalError) T(OSError) T(BlockingIOError) T(ChildProcessError)
    T(ConnectionError) T(BrokenPipeError) T(ConnectionAbortedError) T(ConnectionRefusedError) T(ConnectionResetError)
    T(FileExistsError) T(FileNotFoundError) T(InterruptedError) T(IsADirectoryError) T(NotADirectoryError)
    T(PermissionError) T(ProcessLookupError) T(TimeoutError) T(ReferenceError) T(RuntimeError) T(NotImplementedError)
    T(RecursionError) T(PythonFinalizationError) T(StopAsyncIteration) T(StopIteration) T(SyntaxError)
    T(IndentationError) T(TabError) T(_IncompleteInputError) T(SystemError) T(TypeError) T(ValueError) T(UnicodeError)
    T(UnicodeDecodeError) T(UnicodeEncodeError) T(UnicodeTranslateError) T(Warning) T(BytesWarning)
    T(DeprecationWarning) T(EncodingWarning) T(FutureWarning) T(ImportWarning) T(PendingDeprecationWarning)
    T(ResourceWarning) T(RuntimeWarning) T(SyntaxWarning) T(UnicodeWarning) T(UserWarning)
    {"EnvironmentError", STATIC_VALUE(&type_OSError)},
    {"IOError", STATIC_VALUE(&type_OSError)},
    {NULL, UNBOUND},
};

const NativeModule builtins_module = {.name = "builtins", .functions = functions, .constants = constants};
