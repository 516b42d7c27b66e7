try:
    print('try')
    [][1]
finally:
    print('finally')
