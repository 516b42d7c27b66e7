import bisect


class Version:
    def __init__(self, text):
        self.parts = [int(p) for p in text.split('.')]
        self.text = text

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return self.text


versions = [Version(v) for v in ('1.0', '1.2', '1.10', '2.0')]
bisect.insort(versions, Version('1.9'))
bisect.insort(versions, Version('1.10'))
print(versions, bisect.bisect_left(versions, Version('1.10')))


class Log(list):
    def insert(self, i, x):
        print('insert', i, x)
        super().insert(i, x)


log = Log([1, 3])
bisect.insort(log, 2)
print(log)


class Broken:
    def __lt__(self, other):
        raise ValueError('compared')

    __gt__ = __lt__


for call in bisect.bisect_left, bisect.insort:
    try:
        call([1, 2], Broken())
    except ValueError as e:
        print(e)
