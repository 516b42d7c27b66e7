# An error in text given to exec() ends the program with the text's own line.
def run(text):
    exec(text, {"divide": lambda a, b: a / b})


run("x = 1\n\nfor i in range(3):\n    y = divide(i, 1 - i)\n")
