def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from operator import attrgetter


class Name:
    def __init__(self, first, last):
        self.first, self.last = first, last


class Person:
    def __init__(self, first, last, age):
        self.name, self.age = Name(first, last), age


people = [Person('Ann', 'Lee', 30), Person('Bob', 'Fox', 25), Person('Cy', 'Fox', 20)]
print([p.name.first for p in sorted(people, key=attrgetter('age'))])
print([p.name.first for p in sorted(people, key=attrgetter('name.last', 'name.first'))])
print(attrgetter('name.first', 'age')(people[0]), attrgetter('real')(5), attrgetter('__class__.__name__')('x'))
print(attrgetter('a.b', 'c'), attrgetter('x'))
show(attrgetter)
show(attrgetter, 5)
show(attrgetter, 'a', None)
show(attrgetter('a'))
show(attrgetter('name.nope'), people[0])
show(attrgetter('nope'), 5)
show(attrgetter('a'), 1, 2)
show(attrgetter(''), 1)
