def a():
    def b():
        for i in range(3):
            if i:
                x = [1, 2, (3, 4}]
