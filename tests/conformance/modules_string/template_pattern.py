# Template.pattern: waits for the module re.
from string import Template


class Own(Template):
    pattern = r'''
        (?P<escaped>@@) | @(?P<named>[a-z]+) | @<(?P<braced>[a-z]+)> | (?P<invalid>@)
    '''


print(Own('@@ @name @<braced>!').substitute(name=1, braced=2), Own('@ @1').is_valid(), Own('@a @<b>').get_identifiers())
try:
    Own('x @').substitute()
except ValueError as error:
    print(error)
found = Template.pattern.search('a $name b')
print(Template('$a').pattern.pattern[:5] != '', found.group('named'), found.group('escaped'), Template.pattern.groupindex.keys())
print(Template.flags)
