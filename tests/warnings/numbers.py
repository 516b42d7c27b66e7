# Numbers that run into a keyword.
def f(x, y):
    return [
        0x1for x in (1, 2)] if y else [0xfor x in
        (3, 4)]


print(1if 1else 2, 1.5or 2, 1_0and 3, 0o7or 2, 0b1or 2, 00or 5, .5if 0else 7, 1e5or 3, 0XAor 1, 0B0is None, 1in (1, 2), 2not in [2])
print(f"{1or 2}", f"""{
    3if 1 else 4}""", 1 or 2, 0x1 if 0else 1)
exec("print(5or 6)\nprint(7and 8 is 9)")
eval("1or 2")
