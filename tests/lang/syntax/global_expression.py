global x + 1
