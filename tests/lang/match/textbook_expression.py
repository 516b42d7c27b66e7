# An evaluator and simplifier over tuples and classes.
from dataclasses import dataclass


@dataclass
class Num:
    value: int


@dataclass
class Var:
    name: str


@dataclass
class Op:
    op: str
    left: object
    right: object


def evaluate(e, env):
    match e:
        case Num(v):
            return v
        case Var(name):
            return env[name]
        case Op('+', l, r):
            return evaluate(l, env) + evaluate(r, env)
        case Op('*', l, r):
            return evaluate(l, env) * evaluate(r, env)
        case Op('-', l, r):
            return evaluate(l, env) - evaluate(r, env)
        case Op(op, _, _):
            raise ValueError(f'unknown operator {op}')
        case _:
            raise TypeError(f'no expression: {e!r}')


def simplify(e):
    match e:
        case Op('+', Num(0), x) | Op('+', x, Num(0)) | Op('*', Num(1), x) | Op('*', x, Num(1)):
            return simplify(x)
        case Op('*', Num(0), _) | Op('*', _, Num(0)):
            return Num(0)
        case Op(op, Num(a), Num(b)) if op in '+*-':
            return Num(evaluate(e, {}))
        case Op(op, l, r):
            l2, r2 = simplify(l), simplify(r)
            return simplify(Op(op, l2, r2)) if (l2, r2) != (l, r) else e
    return e


tree = Op('+', Op('*', Num(2), Var('x')), Op('*', Num(0), Var('y')))
print(evaluate(tree, {'x': 21, 'y': 5}))
print(simplify(tree))
print(simplify(Op('+', Num(3), Op('*', Num(4), Num(5)))))
for bad in (Op('/', Num(1), Num(2)), 'text'):
    try:
        evaluate(bad, {})
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


def calc(tokens):
    match tokens:
        case [x]:
            return int(x)
        case [*left, '+', x]:
            return calc(left) + int(x)
        case [*left, '-', x]:
            return calc(left) - int(x)
        case [*left, '*', x, *rest]:
            return 'mixed'


print(calc('1 + 2 - 4 + 10'.split()))
