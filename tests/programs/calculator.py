"""An infix calculator: tokens, shunting yard, evaluation, errors."""

PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "^": 3, "neg": 4}


def tokens(text):
    result = []
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and text[j].isdigit():
                j += 1
            result.append(int(text[i:j]))
            i = j
        elif c in "+-*/%^()":
            unary = c == "-" and (not result or result[-1] in list("+-*/%^(") + ["neg"])
            result.append("neg" if unary else c)
            i += 1
        else:
            raise SyntaxError(f"what is {c!r}?")
    return result


def postfix(items):
    out, stack = [], []
    for item in items:
        if isinstance(item, int):
            out.append(item)
        elif item == "(":
            stack.append(item)
        elif item == ")":
            while stack and stack[-1] != "(":
                out.append(stack.pop())
            if not stack:
                raise SyntaxError("unexpected )")
            stack.pop()
        else:
            right = item in ("^", "neg")
            while stack and stack[-1] != "(" and (
                PRECEDENCE[stack[-1]] > PRECEDENCE[item]
                or PRECEDENCE[stack[-1]] == PRECEDENCE[item] and not right
            ):
                out.append(stack.pop())
            stack.append(item)
    while stack:
        if stack[-1] == "(":
            raise SyntaxError("missing )")
        out.append(stack.pop())
    return out


OPERATIONS = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
    "/": lambda a, b: a // b, "%": lambda a, b: a % b, "^": lambda a, b: a**b,
}


def evaluate(text):
    stack = []
    for item in postfix(tokens(text)):
        if isinstance(item, int):
            stack.append(item)
        elif item == "neg":
            stack.append(-stack.pop())
        else:
            b = stack.pop()
            a = stack.pop()
            stack.append(OPERATIONS[item](a, b))
    (result,) = stack
    return result


for text in (
    "1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 - 4 - 3", "7 / -2", "7 % -3", "--5",
    "2^100 / 3^20", "((((1))))", "1 +", "(1", "1)", "4 / (2 - 2)", "1 $ 2", "1 2", "",
):
    try:
        print(f"{text:15} = {evaluate(text)}")
    except (SyntaxError, ZeroDivisionError) as error:
        print(f"{text:15} ! {type(error).__name__}: {error}")
    except (IndexError, ValueError) as error:
        print(f"{text:15} ! {type(error).__name__}")
print(postfix(tokens("1 + 2 * -(3 - 4)")))
