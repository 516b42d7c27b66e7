from string import Template


class Percent(Template):
    delimiter = '%'


p = Percent('%name costs $5, 100%% %{sure}')
print(p.substitute(name='ham', sure='yes'), p.get_identifiers())


class Double(Template):
    delimiter = '<<'


print(Double('<<a and <<{b} and <<<<').substitute(a=1, b=2))


class Mapping:
    def __getitem__(self, name):
        return name.upper()


print(Template('$a-${b}').substitute(Mapping()), Template('$a').safe_substitute(Mapping()))


class Partly(dict):
    def __missing__(self, name):
        if name == 'bad':
            raise KeyError(name)
        return f'<{name}>'


print(Template('$x $y').substitute(Partly(x=1)), Template('$bad $x').safe_substitute(Partly()))
letter = Template('Dear $name,\n\n  you owe $$$amount.\n')
for name, amount in [('Ann', 5), ('Bob', 7.5)]:
    print(letter.substitute(name=name, amount=amount), end='')
try:
    Template('$a').substitute({}, {})
except TypeError as e:
    print('TypeError')
try:
    Template()
except TypeError as e:
    print(e)
