def show(f):
    a = list(range(8))
    f(a)
    print(a)
def s1(a): a[2:4] = ['x']
def s2(a): a[2:4] = ['x', 'y', 'z', 'w']
def s3(a): a[2:2] = ['i', 'j']
def s4(a): a[:] = []
def s5(a): a[5:2] = ['q']
def s6(a): a[100:] = [1]
def s7(a): a[-100:0] = [1]
def s8(a): a[-2:] = 'ab'
def s9(a): a[::2] = 'abcd'
def s10(a): a[::-1] = range(8)
def s11(a): a[1:7:3] = (x for x in 'pq')
def s12(a): a[2:5] = a
def s13(a): a[:] = a[::-1]
def s14(a): a[1:3] = {5: 6}
def s15(a): a[6:1:-2] = [1, 2, 3]
def s16(a): a[2:3] = [[1, 2]]
def s17(a): a[::1] = [9]
def s18(a): a[1:1:2] = []
def s19(a): a[3:3] = a
def s20(a): a[::2] = a[1::2]
for f in (s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20):
    show(f)
def e1(a): a[::2] = [1]
def e2(a): a[::2] = range(5)
def e3(a): a[1:2] = 5
def e4(a): a[::0] = []
def e5(a): a[::-1] = 5
def e6(a): a['a':] = []
def e7(a): a[1:2] = None
def e8(a): a[6:1:-2] = []
for f in (e1, e2, e3, e4, e5, e6, e7, e8):
    try:
        show(f)
    except Exception as e:
        print(type(e).__name__ + ':', e)
