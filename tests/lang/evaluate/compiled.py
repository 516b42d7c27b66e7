# compile(): code objects that eval() and exec() run, as often as wanted, with any globals.
code = compile("x + 1", "sum.txt", "eval")
print(type(code).__name__, code.co_filename, code.co_name)
x = 1
print(eval(code), eval(code, {"x": 10}), eval(code, {}, {"x": 20}), exec(code))
block = compile("y = x * 2\nz = [y for _ in range(2)]\n", "block.txt", "exec")
for n in range(3):
    space = {"x": n}
    print(exec(block, space), space["y"], space["z"], eval(block, space))
print(eval(compile(b"5 ", "", "eval")))


def f(x):
    return eval(code), eval(compile("x * x", "f", "eval"))


print(f(6))
try:
    exec(compile("a = 1\nb = a / 0\n", "<block>", "exec"))
except ZeroDivisionError as e:
    frame = e.__traceback__.tb_next
    print(frame.tb_lineno, frame.tb_frame.f_code.co_filename if hasattr(frame, "tb_frame") else "<block>")
for arguments in (("1 +", "name.py", "eval"), ("x = 1", "n", "eval"), ("if", "n", "exec"), (" 1", "n", "eval"), ("a", "n", "mode"),
                  (1, "n", "exec"), (code, "n", "exec"), ("a", 1, "exec"), ("a", "n", 1), ("a\0", "n", "exec"), ("a", "n", "eval", 0, False, 7)):
    try:
        compile(*arguments)
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.filename, e.lineno)
    except Exception as e:
        print(type(e).__name__, e)
