code = compile('def f():\n    return undefined_in_exec\n', 'template.html', 'exec')
exec(code)
f()
