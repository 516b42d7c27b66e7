class A:
    x = [1 / i for i in [0]]
