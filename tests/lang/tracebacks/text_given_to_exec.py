# A SyntaxError of the compiler in a text without a file shows no line; one of the parser does.
try:
    exec("x = = 5")
except SyntaxError:
    exec("return 5")
