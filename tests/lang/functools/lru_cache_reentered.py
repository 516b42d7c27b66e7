# A hit on the very entry that is being replaced: comparing keys calls the cached function again.
import functools, gc
class K:
    def __init__(s,n): s.n=n
    def __hash__(s): return 7
    def __eq__(s,o):
        global cnt
        if armed:
            cnt+=1
            if cnt==trig: 
                f(victim)
        return s is o
for trig in range(1,12):
    armed=False; cnt=0
    @functools.lru_cache(maxsize=3)
    def f(k): return k.n
    ks=[K(i) for i in range(10)]
    for k in ks[:3]: f(k)
    f(ks[0])           # order of use: 1 2 0; order in the table: 0 1 2
    victim=ks[1]
    armed=True; f(ks[5]); armed=False
    print(trig)
    gc.collect()
    for k in ks: f(k)
    gc.collect()
    f.cache_clear()
    del f; gc.collect()
print('ok')
