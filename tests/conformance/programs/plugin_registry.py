class PluginMeta(type):
    registry = {}
    def __new__(mcs, name, bases, ns, **options):
        cls = super().__new__(mcs, name, bases, ns)
        if bases: mcs.registry[options.get('key', name.lower())] = cls
        cls.options = options
        return cls
    def __init__(cls, name, bases, ns, **options): super().__init__(name, bases, ns)
    def __getitem__(cls, name):
        try: return PluginMeta.registry[name]
        except KeyError: raise LookupError(f'no plugin {name!r}; known: {", ".join(sorted(PluginMeta.registry))}') from None
    def __iter__(cls): return iter(sorted(PluginMeta.registry))
    def __contains__(cls, name): return name in PluginMeta.registry
class Plugin(metaclass=PluginMeta):
    def run(self, *a): raise NotImplementedError(type(self).__name__)
class Upper(Plugin):
    def run(self, s): return s.upper()
class Reverse(Plugin, key='rev'):
    def run(self, s): return s[::-1]
class Lazy(Plugin, key='lazy', priority=5): pass
class Chain(Plugin):
    def __init__(self, *names): self.plugins = [Plugin[n]() for n in names]
    def run(self, s):
        for p in self.plugins: s = p.run(s)
        return s
print(list(Plugin), 'rev' in Plugin, 'zzz' in Plugin, Plugin['chain']('upper', 'rev').run('abc'), Lazy.options)
for f in (lambda: Plugin['nope'], lambda: Lazy().run('x'), lambda: Chain('upper', 'lazy').run('y')):
    try: f()
    except (LookupError, NotImplementedError) as e: print(type(e).__name__, e)
