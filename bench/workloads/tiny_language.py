"""An interpreter for a small language: a generator of tokens, a parser, a tree of nodes that evaluate.

An interpreter in the interpreter: virtual calls on nodes, dicts as environments, closures of the small
language, its `return` an exception. Idea: every textbook's first interpreter. The programs that it runs
have known results: primes below 120, Fibonacci, a counter with state, Collatz."""
import sys

SOURCE = """
fun fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); }
fun count_primes(limit) {
    let n = 2; let found = 0;
    while n < limit {
        let d = 2; let prime = 1;
        while d * d < n + 1 {
            if n % d == 0 { prime = 0; d = n; }
            d = d + 1;
        }
        found = found + prime;
        n = n + 1;
    }
    return found;
}
fun counter() { let n = 0; fun next() { n = n + 1; return n; } return next; }
fun collatz(n) { let steps = 0; while n != 1 {
    if n % 2 == 0 { n = n / 2; } else { n = 3 * n + 1; } steps = steps + 1; } return steps; }
let tick = counter();
tick(); tick();
print fib(9); print count_primes(120); print tick(); print collatz(27);
"""
EXPECTED = [34, 30, 3, 111]


class Return(Exception):
    def __init__(self, value):
        self.value = value


def tokens(text):
    at = 0
    while at < len(text):
        c = text[at]
        start = at
        at += 1
        if c.isspace():
            continue
        if c.isdigit():
            while text[at].isdigit():
                at += 1
            yield "number", int(text[start:at])
        elif c.isalpha():
            while text[at].isalnum() or text[at] == "_":
                at += 1
            yield "name", text[start:at]
        else:
            if text[start:at + 1] in ("==", "!="):
                at += 1
            yield "symbol", text[start:at]
    yield "end", ""


class Environment:
    def __init__(self, outer):
        self.values = {}
        self.outer = outer

    def holder(self, name):
        scope = self
        while name not in scope.values:
            scope = scope.outer
            if scope is None:
                raise NameError(name)
        return scope.values


class Number:
    def __init__(self, value):
        self.value = value

    def evaluate(self, scope):
        return self.value


class Name:
    def __init__(self, name):
        self.name = name

    def evaluate(self, scope):
        return scope.holder(self.name)[self.name]


class Binary:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def evaluate(self, scope):
        return self.apply(self.left.evaluate(scope), self.right.evaluate(scope))


class Add(Binary):
    def apply(self, a, b):
        return a + b


class Subtract(Binary):
    def apply(self, a, b):
        return a - b


class Multiply(Binary):
    def apply(self, a, b):
        return a * b


class Divide(Binary):
    def apply(self, a, b):
        return a // b


class Remainder(Binary):
    def apply(self, a, b):
        return a % b


class Less(Binary):
    def apply(self, a, b):
        return a < b


class Equal(Binary):
    def apply(self, a, b):
        return a == b


class Unequal(Binary):
    def apply(self, a, b):
        return a != b


LEVELS = [{"==": Equal, "!=": Unequal, "<": Less}, {"+": Add, "-": Subtract},
          {"*": Multiply, "/": Divide, "%": Remainder}]


class Call:
    def __init__(self, callee, arguments):
        self.callee = callee
        self.arguments = arguments

    def evaluate(self, scope):
        function = self.callee.evaluate(scope)
        return function.call([argument.evaluate(scope) for argument in self.arguments])


class Function:
    def __init__(self, parameters, body, scope):
        self.parameters = parameters
        self.body = body
        self.scope = scope

    def call(self, arguments):
        scope = Environment(self.scope)
        for name, value in zip(self.parameters, arguments):
            scope.values[name] = value
        try:
            self.body.execute(scope)
        except Return as returned:
            return returned.value
        return 0


class Block:
    def __init__(self, statements):
        self.statements = statements

    def execute(self, scope):
        for statement in self.statements:
            statement.execute(scope)


class Let:
    def __init__(self, name, value):
        self.name = name
        self.value = value

    def execute(self, scope):
        scope.values[self.name] = self.value.evaluate(scope)


class Assign(Let):
    def execute(self, scope):
        scope.holder(self.name)[self.name] = self.value.evaluate(scope)


class Define:
    def __init__(self, name, parameters, body):
        self.name = name
        self.parameters = parameters
        self.body = body

    def execute(self, scope):
        scope.values[self.name] = Function(self.parameters, self.body, scope)


class If:
    def __init__(self, condition, body, otherwise):
        self.condition = condition
        self.body = body
        self.otherwise = otherwise

    def execute(self, scope):
        if self.condition.evaluate(scope):
            self.body.execute(scope)
        elif self.otherwise is not None:
            self.otherwise.execute(scope)


class While:
    def __init__(self, condition, body):
        self.condition = condition
        self.body = body

    def execute(self, scope):
        while self.condition.evaluate(scope):
            self.body.execute(scope)


class Give:
    def __init__(self, value):
        self.value = value

    def execute(self, scope):
        raise Return(self.value.evaluate(scope))


class Print:
    def __init__(self, value, output):
        self.value = value
        self.output = output

    def execute(self, scope):
        self.output.append(self.value.evaluate(scope))


class Expression:
    def __init__(self, value):
        self.value = value

    def execute(self, scope):
        self.value.evaluate(scope)


class Parser:
    def __init__(self, text, output):
        self.tokens = tokens(text)
        self.output = output
        self.advance()

    def advance(self):
        self.kind, self.text = next(self.tokens)

    def take(self, text):
        if self.text != text:
            return False
        self.advance()
        return True

    def expect(self, text):
        if not self.take(text):
            raise SyntaxError(f"{text} expected, not {self.text}")

    def name(self):
        name = self.text
        assert self.kind == "name", name
        self.advance()
        return name

    def program(self):
        statements = []
        while self.kind != "end":
            statements.append(self.statement())
        return Block(statements)

    def block(self):
        statements = []
        self.expect("{")
        while not self.take("}"):
            statements.append(self.statement())
        return Block(statements)

    def statement(self):
        if self.take("let"):
            name = self.name()
            self.expect("=")
            return self.ended(Let(name, self.expression()))
        if self.take("fun"):
            name = self.name()
            self.expect("(")
            return Define(name, self.listed(self.name), self.block())
        if self.take("if"):
            condition, body = self.expression(), self.block()
            return If(condition, body, self.block() if self.take("else") else None)
        if self.take("while"):
            condition = self.expression()
            return While(condition, self.block())
        if self.take("return"):
            return self.ended(Give(self.expression()))
        if self.take("print"):
            return self.ended(Print(self.expression(), self.output))
        value = self.expression()
        if self.take("="):
            return self.ended(Assign(value.name, self.expression()))
        return self.ended(Expression(value))

    def ended(self, statement):
        self.expect(";")
        return statement

    def listed(self, part):
        items = []
        while not self.take(")"):
            items.append(part())
            self.take(",")
        return items

    def expression(self, level=0):
        if level == len(LEVELS):
            return self.operand()
        left = self.expression(level + 1)
        while self.text in LEVELS[level]:
            node = LEVELS[level][self.text]
            self.advance()
            left = node(left, self.expression(level + 1))
        return left

    def operand(self):
        if self.kind == "number":
            value = Number(self.text)
            self.advance()
        elif self.take("("):
            value = self.expression()
            self.expect(")")
        else:
            value = Name(self.name())
        while self.take("("):
            value = Call(value, self.listed(self.expression))
        return value


def main(size):
    for _ in range(size):
        output = []
        Parser(SOURCE, output).program().execute(Environment(None))
        assert output == EXPECTED, output
    print(*output)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 78)
