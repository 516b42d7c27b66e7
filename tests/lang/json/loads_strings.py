import json

for text in (r'"\"\\\/\b\f\n\r\t"', r'"\u0041\u00e9\u20AC"', r'"\ud83d\ude00"', r'"\ud83d"', r'"\ud83dx"', r'"\ud83d\u0041"', r'"\ude00"',
             '"é€\U0001f600"', r'"a\u0000b"', '"' + 'x' * 50 + r'\n' + 'y' * 50 + '"'):
    print(ascii(json.loads(text)))
print(repr(json.loads('"a\tb\nc"', strict=False)))
print(json.decoder.scanstring('xx"rest', 0) if False else json.decoder.scanstring('"abc" tail', 1))
