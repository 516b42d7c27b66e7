import json

for text in ('null', 'true', 'false', '0', '-0', '12', '-7', '1.0', '-1.5e3', '1E+2', '2e-3', '""', '"a"', '[]', '{}', ' [ 1 , 2 ] ',
             '{"a" : [ {} , [ ] ] , "b":null}', '[1,2,3]', '\n\t{"x":\r\n1}\n', 'NaN', 'Infinity', '-Infinity', '[NaN,-Infinity]',
             '123456789012345678901234567890', '0.1', '1e400', '-0.0', '999999999999999999', '-999999999999999999999'):
    v = json.loads(text)
    print(repr(v), type(v).__name__)
print(json.loads('{"a": 1, "a": 2}'))
print(json.loads(b'{"k": "\xc3\xa9"}'), json.loads(bytearray(b'[1]')), json.loads(b'\xef\xbb\xbf[2]'))
print(json.loads(json.dumps({'round': [1, 'trip', None, True, 2.5, {'é': '€'}]})))
keys = [list(d)[0] for d in json.loads('[{"same": 1}, {"same": 2}]')]
print(keys[0] is keys[1])
