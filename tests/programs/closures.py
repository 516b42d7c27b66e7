"""Closures: counters, accumulators, composition, late binding, decorators by hand."""


def counter(start=0, step=1):
    count = start - step

    def next_value():
        nonlocal count
        count += step
        return count

    def reset(value=start):
        nonlocal count
        count = value - step

    return next_value, reset


tick, reset = counter(10, 5)
print(tick(), tick(), tick())
reset()
print(tick(), tick())
reset(100)
print(tick())
other, _ = counter()
print(other(), other(), tick())


def compose(*functions):
    def composed(x):
        for f in reversed(functions):
            x = f(x)
        return x

    return composed


double = lambda x: 2 * x
increment = lambda x: x + 1
print(compose(double, increment)(5), compose(increment, double)(5), compose()(5))

late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])


def logged(function, log):
    def wrapper(*args, **kwargs):
        result = function(*args, **kwargs)
        named = [f"{k}={v!r}" for k, v in sorted(kwargs.items())]
        log.append(f"({', '.join([repr(a) for a in args] + named)}) -> {result!r}")
        return result

    return wrapper


log = []
divide = logged(divmod, log)
power = logged(lambda base, exponent=2, *, mod=None: pow(base, exponent, mod), log)
divide(17, 5)
power(7)
power(7, 100, mod=13)
power(2, exponent=10)
print("\n".join(log))


def account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance

    def withdraw(amount):
        if amount > balance:
            raise ValueError(f"only {balance} left")
        return deposit(-amount)

    return {"deposit": deposit, "withdraw": withdraw, "balance": lambda: balance}


mine, yours = account(100), account(0)
mine["deposit"](50)
mine["withdraw"](120)
try:
    yours["withdraw"](1)
except ValueError as error:
    print(error)
print(mine["balance"](), yours["balance"]())


def make_adders():
    return {n: (lambda x: lambda y: x + y + n)(10 * n) for n in range(3)}


print([adder(1) for adder in make_adders().values()])
