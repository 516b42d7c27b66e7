range(3).start = 5
