import json

texts = ['', ' ', 'nul', 'tru', '-', '+1', '01', '1.', '.5', '1e', '[', '[1', '[1,', '[1,]', '[,1]', '[1 2]', ']', '{', '{"a"', '{"a":', '{"a":1',
         '{"a":1,', '{"a":1,}', '{a:1}', '{1:2}', "{'a':1}", '{"a" 1}', '{"a":}', '{"a":1 "b":2}', '"', '"abc', '"a\nb"', '"\x01"', r'"\x"',
         r'"\u12"', r'"\u123g"', r'"\ud800\u12"', r'"\ud800\u123x"', '"\\', '1 2', '{} {}', '[1]]', 'nullx', 'NaN1', '\ufeff1', '[1,\n2,\n  x]',
         '{"a":\n{"b":\n[}}', 'truefalse', '-I', '-Infinit', '--1', '\x00', '"a" \x00', '[-]', '{"a":tru}']
for text in texts:
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), '->', e, e.msg, e.pos, e.lineno, e.colno, e.doc == text)
for v in (1, None, [], 1.5):
    try:
        json.loads(v)
    except TypeError as e:
        print(e)
print(issubclass(json.JSONDecodeError, ValueError), json.JSONDecodeError.__module__)
