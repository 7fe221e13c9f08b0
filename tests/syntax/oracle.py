"""Run by oracle.mjs in CPython 3.14: renders trees and errors as tests/unit/ast_dump.c does."""

import ast
import warnings

warnings.simplefilter("ignore")


def c_string(text):
    out = []
    for byte in text.encode("utf-8", "surrogatepass"):
        char = chr(byte)
        if char == "\n":
            out.append("\\n")
        elif char in '"\\':
            out.append("\\" + char)
        elif 32 <= byte < 127 and char != "?":
            out.append(char)
        else:
            out.append("\\%03o" % byte)
    return '"' + "".join(out) + '"'


def quoted(data):
    return "'" + "".join(chr(b) if 32 <= b < 127 and chr(b) not in "\\'" else "\\%02x" % b for b in data) + "'"


def quoted_text(text):
    return quoted(text.encode("utf-8", "surrogatepass"))


def constant(value):
    if value is None or value is True or value is False or value is Ellipsis:
        return str(value)
    if isinstance(value, str):
        return quoted_text(value)
    if isinstance(value, bytes):
        return "b " + quoted(value)
    if isinstance(value, int):
        return "int:%d" % value if value < 10**15 else "big"
    return "float:%.17g" % value if isinstance(value, float) else "imaginary:%.17g" % value.imag


def field(value, kind, name):
    if isinstance(value, list):
        if kind in ("Global", "Nonlocal") or name == "kwd_attrs":
            return "[" + "".join(" " + quoted_text(item) for item in value) + "]"
        return "[" + " ".join(field(item, kind, name) for item in value) + "]"
    if isinstance(value, (ast.operator, ast.unaryop, ast.boolop, ast.cmpop)):
        return type(value).__name__
    if isinstance(value, ast.AST):
        return node(value)
    if isinstance(value, str):
        return quoted_text(value)
    return str(value) if value is None else str(int(value))


def node(tree):
    kind = type(tree).__name__
    place = ""
    if hasattr(tree, "lineno"):
        place = "@%d,%d,%d,%d" % (tree.lineno, tree.col_offset, tree.end_lineno, tree.end_col_offset)
    parts = []
    for name in tree._fields:
        if name in ("ctx", "type_comment", "type_ignores"):
            continue
        value = getattr(tree, name, None)
        if kind == "Constant":
            parts.append(constant(value) if name == "value" else "'u'" if value else "None")
        elif kind == "MatchSingleton":
            parts.append(str(value))
        else:
            parts.append(field(value, kind, name))
    return "(" + kind + place + "".join(" " + part for part in parts) + ")" + "\n" * isinstance(tree, ast.stmt)


def error_of(source):
    try:
        ast.parse(source)
    except SyntaxError as error:
        text = "None" if error.text is None else quoted_text(error.text)
        place = (error.lineno, error.offset, error.end_lineno, error.end_offset)
        return "%s|%s|%s %s\n" % (type(error).__name__, error.msg, " ".join(map(str, place)), text)
    return None


def render():
    out = ["/* Made by oracle.mjs from wrong.txt and right.py: what CPython 3.14 says. */\n\n"]
    out.append("static const struct {\n    const char *source, *error; /* NULL: it is right */\n} wrong_sources[] = {\n")
    for source in WRONG.rstrip("\n").split("\n§\n"):
        error = error_of(source)
        out.append("    {%s,\n     %s},\n" % (c_string(source), c_string(error) if error else "NULL"))
    out.append("};\n\nstatic const struct {\n    const char *source, *tree;\n} right_sources[] = {\n")
    lines = RIGHT.splitlines(keepends=True)
    body = ast.parse(RIGHT).body
    for statement in body:
        start = min([statement.lineno] + [d.lineno for d in getattr(statement, "decorator_list", [])])
        source = "".join(lines[start - 1 : statement.end_lineno])
        tree = " [" + " ".join(node(s) for s in ast.parse(source).body) + "]\n"
        out.append("    {%s,\n     %s},\n" % (c_string(source), c_string(tree)))
    out.append("};\n")
    return "".join(out)


render()
