from string import Template

t = Template('$who likes ${what}, $$5 and $who.')
print(t.substitute(who='tim', what='ham'), t.substitute({'who': 1, 'what': [2]}), t.template)
print(t.substitute({'who': 'a', 'what': 'b'}, what='c'))
print(t.safe_substitute(who='only'), t.safe_substitute(), t.safe_substitute({'what': None}))
try:
    t.substitute(who='x')
except KeyError as e:
    print('KeyError', e)
print(Template('${a}b$a_b$ab c').substitute(a=1, a_b=2, ab=3), Template('').substitute(), Template('none').substitute(x=1))
print(t.is_valid(), t.get_identifiers(), Template('$').is_valid(), Template('$a ${b} $a $$c').get_identifiers())
for text in ['$', 'a\nb $', 'x $1', '${', '${a', '${a b}', '${}', '$ a', 'line\nline ${1}', '$é', '\n$!', '$$$']:
    template = Template(text)
    try:
        print(template.substitute(a=1))
    except ValueError as e:
        print(repr(text), e, repr(template.safe_substitute(a=1)))
print(Template('$A $a').substitute(A='upper', a='lower'), Template('$aé').substitute(a='x'), Template('$_1').substitute(_1=5))
print(Template('$self $mapping').substitute({'self': 1, 'mapping': 2}))
