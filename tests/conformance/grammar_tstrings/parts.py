a, b = 1, 'two'
t = t'{a}{b}'
print(t.strings, t.values, [i.expression for i in t.interpolations])
t = t'{a!r:>{5}}-{b!s}-{b!a:x}-{a + 1}'
for i in t.interpolations:
    print(repr(i.value), i.expression, i.conversion, repr(i.format_spec), i)
t = t'{a = } {b=!s} {a=:.2f}'
print(t.strings, [(i.value, i.expression, i.conversion, i.format_spec) for i in t.interpolations])
print(t'{ a }'.interpolations[0].expression, t'{a  +  1}'.interpolations[0].expression, repr(t'{
a
}'.interpolations[0].expression))
print(t'{{}} {{{a}}}'.strings, t'\n{a}\t'.strings, rt'\n{a}\t'.strings, tr'\d'.strings, T'{a}'.values, Rt'\{a}'.strings)
print((t'a' t'b{a}' t'c{b}').strings, (t'{a}' t'{b}').strings)
print((t'x{a}' + t'{b}y').strings, (t'x{a}' + t'{b}y').values)
print(t'{t'{a}'}'.values[0].values, t'{f'{a}'}'.values, f'{t'{a}'.values}', t"{'nested "quotes"'}".values)
print(t'''multi
{a}
line'''.strings)
