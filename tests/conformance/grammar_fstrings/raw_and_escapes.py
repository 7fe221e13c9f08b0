x = 5
print(f'\n' == '\n', rf'\n{x}', fr'{x}\d', f'\x41{x}\u00e9\N{EM DASH}', f'{x}\\', f'\\{x}')
print(f'{'\n'}|{'\x41'}|{"\N{DIGIT ONE}"}', f'{x:\x3e5}|', rf'{x:>5}\{x}', f'tab\t{x}', f'{x}\
continued')
print(f'{{{{', f'}}}}', f'{{x}}', f'{{{x}}}', f'{x}}}', f'{{{x}', f'\N{LEFT CURLY BRACKET}', rf'\N{x}', f'\\N{{x}}')
print(f'a' 'b{x}' f'{x}' "c" rf'\{x}', 'a{x}' f'', f'' '' == '')
print(f"it's {x}", f'say "{x}"', f'''a'b"c{x}''', F'{x}', fR'\{x}', Rf'{x}\t')
print(f'''line {x}
second {x:>3}
{'''inner'''}''')
print(f'{x:\n>3}' == '\n\n5', f'{x:{'\t'}>3}' == '\t\t5', f'{'a' 'b'}', f"{'a' "b"}", f'{f'{x}' f'{x}'}')
print(f'é{x}ü{"ñ"}', len(f'😀{"😀"}'), f'{"😀":>3}|', f'{'ä'!a:>8}')
