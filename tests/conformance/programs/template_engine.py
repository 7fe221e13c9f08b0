class Template:
    def __init__(self, text):
        self.parts, pos = [], 0
        while (start := text.find('{', pos)) >= 0:
            end = text.index('}', start)
            self.parts += [('text', text[pos:start]), ('tag', text[start + 1:end])]
            pos = end + 1
        self.parts.append(('text', text[pos:]))
    def render(self, **env):
        out, stack, i = [], [], 0
        while i < len(self.parts):
            kind, value = self.parts[i]
            if kind == 'text': out.append(value)
            else:
                match value.split():
                    case ['for', name, 'in', *expr]:
                        it = iter(eval(' '.join(expr), {}, env))
                        stack.append((i, name, it))
                        if not self.advance(stack, env): i = self.skip(i)
                    case ['end']:
                        if self.advance(stack, env): i = stack[-1][0]
                        else: stack.pop()
                    case ['if', *expr]:
                        if eval(' '.join(expr), {}, env): stack.append((i, None, iter(())))
                        else: i = self.skip(i)
                    case _: out.append(str(eval(value, {}, env)))
            i += 1
        return ''.join(out)
    def advance(self, stack, env):
        _, name, it = stack[-1]
        for v in it: env[name] = v; return True
        return False
    def skip(self, i):
        depth = 0
        while True:
            kind, value = self.parts[i]
            if kind == 'tag':
                if value.startswith(('for ', 'if ')): depth += 1
                elif value == 'end': depth -= 1
                if not depth: return i
            i += 1
t = Template('Hello {name.title()}!{for x in items} [{x}{if x > 1}*{end}]{end} total {sum(items)}{if not items}nothing{end}.')
print(t.render(name='ann', items=[1, 2, 3]))
try: print(t.render(name='bob', items=[1]))
except Exception as e: print(type(e).__name__, e)
for bad in ('{x', '{1 +}', '{undefined}', '{1/0}'):
    try: Template(bad).render()
    except Exception as e: print(bad, type(e).__name__, getattr(e, 'msg', e))
