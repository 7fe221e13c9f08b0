# source.py: compile, eval, exec.


def compile_source(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, _feature_version=-1):
    if isinstance(filename, bytes):
        filename = filename.decode('utf-8', 'surrogateescape')
    if not isinstance(filename, str):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {_type_name(filename)}')
    if '\0' in filename:
        raise ValueError('embedded null character')
    if not isinstance(mode, str):
        raise TypeError(f"compile() argument 'mode' must be str, not {_shown_type(mode)}")
    flags = c_int(container_index(flags))
    optimize = c_int(container_index(optimize))
    if flags & ~0x1FFE200:
        raise ValueError('compile(): unrecognised flags')
    if optimize < -1 or optimize > 2:
        raise ValueError('compile(): invalid optimize value')
    if mode == 'exec':
        number = 0
    elif mode == 'eval':
        number = 1
    elif mode == 'single':
        number = 2
    else:
        raise ValueError("compile() mode must be 'exec', 'eval' or 'single'")
    source = text_bytes(source)
    if not isinstance(source, (str, bytes, bytearray, memoryview)):
        raise TypeError('compile() arg 1 must be a string, bytes or AST object')
    if not dont_inherit:
        flags |= _inherited_flags()
    if optimize > 0:
        flags |= optimize << 40
    return compile_here(source, filename, number, flags)


def compile_here(source, filename, number, flags):
    """The code. SyntaxWarnings go through the module warnings, once a program has it."""
    if _audit_hooks():
        audit('compile', source.encode() if isinstance(source, str) else source, filename)
    warnings = _modules().get('warnings')
    if warnings is None:
        return _compile(source, filename, number, flags)
    code, found = _compile(source, filename, number, flags | 1 << 44)
    for message, line, column, end_line, end_column in found:
        try:
            warnings.warn_explicit(message, SyntaxWarning, filename, line, None, None)
        except SyntaxWarning:
            message = message.replace(' Such sequences will not work in the future.', '')
            raise SyntaxError(message, (filename, line, column, None, end_line, end_column)) from None
    if isinstance(code, BaseException):
        raise code
    return code


def eval_source(source, globals=None, locals=None):
    if locals is not None and not _has_special(locals, '__getitem__'):
        raise TypeError('locals must be a mapping')
    if globals is None:
        globals = _caller_globals()
        if locals is None:
            locals = _caller_locals()
    elif not isinstance(globals, dict):
        hint = 'a real dict; try eval(expr, {}, mapping)' if _has_special(globals, '__getitem__') else 'a dict'
        raise TypeError(f'globals must be {hint}')
    if locals is None:
        locals = globals
    if isinstance(source, _code_type()):
        if source.co_freevars:
            raise TypeError('code object passed to eval() may not contain free variables')
        audit('exec', source)
        return _run_code(source, globals, locals, None)
    source = text_bytes(source)
    if isinstance(source, str):
        source = source.lstrip(' \t')
    elif isinstance(source, (bytes, bytearray, memoryview)):
        source = bytes(source).lstrip(b' \t')
    else:
        raise TypeError('eval() arg 1 must be a string, bytes or code object')
    code = compile_here(source, '<string>', 1, _inherited_flags())
    audit('exec', code)
    return _run_code(code, globals, locals, None)


def exec_source(source, globals=None, locals=None, closure=None):
    if globals is None:
        globals = _caller_globals()
        if locals is None:
            locals = _caller_locals()
    elif not isinstance(globals, dict):
        raise TypeError(f'exec() globals must be a dict, not {_type_name(globals)}')
    if locals is None:
        locals = globals
    elif not _has_special(locals, '__getitem__'):
        raise TypeError(f'locals must be a mapping or None, not {_type_name(locals)}')
    if isinstance(source, _code_type()):
        if closure is not None and not source.co_freevars:
            raise TypeError('cannot use a closure with this code object')
        audit('exec', source)
        _run_code(source, globals, locals, closure)
        return
    if closure is not None:
        raise TypeError('closure can only be used when source is a code object')
    source = text_bytes(source)
    if not isinstance(source, (str, bytes, bytearray, memoryview)):
        raise TypeError('exec() arg 1 must be a string, bytes or code object')
    code = compile_here(source, '<string>', 0, _inherited_flags())
    audit('exec', code)
    _run_code(code, globals, locals, None)


def _code_type():
    return code


def code_positions(self):
    return iter(_code_positions(self))


def code_lines(self):
    return iter(_code_lines(self))


def _code_lines(self):
    """(start, end, line) of each run of instructions of one line; an instruction takes two of co_code's units, as f_lasti counts."""
    runs = []
    start = end = 0
    current = None
    for position in _code_positions(self):
        if position[0] != current:
            if end > start:
                runs.append((start, end, current))
            start, current = end, position[0]
        end += 2
    if end > start:
        runs.append((start, end, current))
    return runs


def code_branches(self):
    return iter(_code_branches(self))


def code_line_steps(self):
    """co_lnotab: pairs of bytes, how far on in the code and how many lines further."""
    deprecated_use('co_lnotab is deprecated, use co_lines instead.')
    steps = bytearray()
    place, line = 0, self.co_firstlineno
    for start, _, at in _code_lines(self):
        if at is None or at == line:
            continue
        onward, lines = start - place, at - line
        place, line = start, at
        while onward > 255:
            steps += b'\xff\x00'
            onward -= 255
        while not -128 <= lines <= 127:
            step = 127 if lines > 0 else -128
            steps += bytes((onward, step & 255))
            onward = 0
            lines -= step
        if onward or lines:
            steps += bytes((onward, lines & 255))
    return bytes(steps)


def code_replace(self, /, *args, **changes):
    """A copy under another name, or with other names of variables, file or first line. What else a code object has comes from its source:
    it can be given only as it is."""
    if args:
        raise TypeError('replace() takes no positional arguments')
    for key, value in changes.items():
        if key in ('co_name', 'co_qualname', 'co_filename'):
            kind = str
        elif key in ('co_consts', 'co_names', 'co_varnames', 'co_freevars', 'co_cellvars'):
            kind = tuple
        elif key in ('co_code', 'co_linetable', 'co_exceptiontable'):
            kind = bytes
        elif key in ('co_argcount', 'co_posonlyargcount', 'co_kwonlyargcount', 'co_nlocals', 'co_stacksize', 'co_flags', 'co_firstlineno'):
            changes[key] = operator_index(value)
            continue
        else:
            raise TypeError(f"replace() got an unexpected keyword argument '{key}'")
        if not isinstance(value, kind):
            raise TypeError(f"replace() argument '{key}' must be {kind.__name__}, not {_type_name(value)}")
    before = self.co_varnames
    names = changes.pop('co_varnames', before)
    if len(names) < self.co_argcount + self.co_kwonlyargcount:
        raise ValueError('code: co_varnames is too small')
    if len(names) != len(before) or changes.get('co_nlocals', len(before)) != len(before):
        raise ValueError('code: co_nlocals != len(co_varnames)')
    for i, name in enumerate(names):
        if not isinstance(name, str):
            raise SystemError('non-string found in code slot')
        if name != before[i] and before[i] in self.co_cellvars:
            raise NotImplementedError(f'code objects cannot get another name for {before[i]!r}, which a function inside uses')
    name = changes.pop('co_name', self.co_name)
    qualname = changes.pop('co_qualname', self.co_qualname)
    filename = changes.pop('co_filename', self.co_filename)
    line = changes.pop('co_firstlineno', self.co_firstlineno)
    flags = changes.pop('co_flags', self.co_flags)
    if (flags ^ self.co_flags) & ~0x100:
        raise NotImplementedError('code objects cannot get another co_flags')
    for key, value in changes.items():
        if value != getattr(self, key):
            raise NotImplementedError(f'code objects cannot get another {key}')
    if names != before or filename != self.co_filename or line != self.co_firstlineno:
        if not 0 <= line < 1 << 31:
            raise ValueError('code: co_firstlineno is out of range')
        self = _code_changed(self, filename, line, names)
    return _code_renamed(self, name, qualname, flags & 0x100 != 0)
