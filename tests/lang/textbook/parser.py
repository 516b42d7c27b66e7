class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(message)
        self.position = position

    def __str__(self):
        return f'{self.args[0]} at {self.position}'


def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and text[j].isdigit():
                j += 1
            yield 'number', int(text[i:j]), i
            i = j
        elif c.isalpha():
            j = i
            while j < len(text) and text[j].isalnum():
                j += 1
            yield 'name', text[i:j], i
            i = j
        elif c in '+-*/()=^':
            yield c, c, i
            i += 1
        else:
            raise ParseError(f'unexpected {c!r}', i)
    yield 'end', None, i


class Parser:
    def __init__(self, text, names):
        self.tokens = tokenize(text)
        self.names = names
        self.advance()

    def advance(self):
        self.kind, self.value, self.position = next(self.tokens)

    def expect(self, kind):
        if self.kind != kind:
            raise ParseError(f'expected {kind}, got {self.kind}', self.position)
        value = self.value
        self.advance()
        return value

    def statement(self):
        result = self.sum()
        self.expect('end')
        return result

    def sum(self):
        left = self.product()
        while self.kind in ('+', '-'):
            op = self.expect(self.kind)
            right = self.product()
            left = left + right if op == '+' else left - right
        return left

    def product(self):
        left = self.power()
        while self.kind in ('*', '/'):
            op = self.expect(self.kind)
            right = self.power()
            left = left * right if op == '*' else left // right
        return left

    def power(self):
        base = self.atom()
        if self.kind == '^':
            self.advance()
            return base ** self.power()
        return base

    def atom(self):
        match self.kind:
            case 'number':
                return self.expect('number')
            case 'name':
                name = self.expect('name')
                try:
                    return self.names[name]
                except KeyError:
                    raise ParseError(f'undefined {name}', self.position) from None
            case '(':
                self.advance()
                inner = self.sum()
                self.expect(')')
                return inner
            case '-':
                self.advance()
                return -self.atom()
            case _:
                raise ParseError(f'unexpected {self.kind}', self.position)


for line in ('1 + 2 * 3', '(1 + 2) * 3', '2 ^ 3 ^ 2', '-x * 2', '10 / 3', '1 +', '(1', 'y', '1 $ 2', '2 3', '1 / 0'):
    try:
        print(line, '=', Parser(line, {'x': 21}).statement())
    except ParseError as e:
        print(line, '->', e, e.__cause__, e.__suppress_context__)
    except ZeroDivisionError as e:
        print(line, '->', e)
