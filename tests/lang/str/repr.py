for s in ['', 'abc', "it's", 'say "hi"', 'both \' and "', 'tab\t', 'nl\n', 'cr\r', 'back\\slash', '\x00\x01\x1f\x7f', '\x80\x9f\xa0\xad', 'é', '中', '😀',
          '\u200b\u2028\u2029', '\ue000', '\ufeff', '\uffff', '\U0010ffff', '\U000e0001', '\ud800', 'mixed é\n"\'😀', '\xff', '\u0378', '\u3000 ']:
    print(repr(s), ascii(s), len(repr(s)), [s] == [s])
print(['a', "b'c", 'd"e', '\n'], ('x\ty',), {'k\\': 'v'}, {'é'})
print('%r %a' % ('é\n', 'é\n'), f'{"é"!r} {"é"!a}')
