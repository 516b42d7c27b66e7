print(((((((((((((((((((((((((((((((1)))))))))))))))))))))))))))))))
print([[[[[[[[[[[[[[[[[[[[2]]]]]]]]]]]]]]]]]]]])
print({1: {2: {3: {4: {5: ({6: [7, (8, {9})]})}}}}})
x = 0
if True:
    if True:
        if True:
            if True:
                if True:
                    if True:
                        if True:
                            if True:
                                if True:
                                    if True:
                                        for i in range(2):
                                            for j in range(2):
                                                while x < 100:
                                                    x += 1
                                                    if x > 50:
                                                        break
                                                print(x, i, j)
print(-(-(-(-(-(-(-(-(5)))))))))
print(not not not not not True)
print(1 + (2 * (3 + (4 * (5 + (6 * (7 + (8))))))))
def a():
    def b():
        def c():
            def d():
                def e():
                    return 'five deep'
                return e()
            return d()
        return c()
    return b()
print(a())
