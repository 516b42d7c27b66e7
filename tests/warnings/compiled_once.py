# Running what compile() made warns no more; a text given to exec() or eval() does each time.
c = compile("x = 1 is 1\n", "<q>", "exec")
for i in range(2):
    exec(c, {})
    exec("y = 1 is 1")
print(eval("x is 'text'", {"x": 1}))
