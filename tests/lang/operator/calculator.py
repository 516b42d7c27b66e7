def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


import operator

table = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv, '//': operator.floordiv, '%': operator.mod,
         '**': operator.pow}


def rpn(text):
    stack = []
    for token in text.split():
        if token in table:
            b, a = stack.pop(), stack.pop()
            stack.append(table[token](a, b))
        else:
            stack.append(int(token))
    (result,) = stack
    return result


for text in ('3 4 +', '5 1 2 + 4 * + 3 -', '2 10 **', '7 2 /', '7 2 //', '1 0 /', '+', '1 2'):
    show(rpn, text)
