code = compile('def f():\n    return undefined_in_exec\n', '<template>', 'exec')
exec(code)
f()
