import json

for s in ('plain', 'quote " and \\ slash /', '\n\r\t\b\f\x00\x1f\x7f\x80', 'é€\U0001f600', '\ud800', 'a\u2028b', "'"):
    print(json.dumps(s), ascii(json.dumps(s, ensure_ascii=False)), json.dumps([s, {s: s}]))
print(json.encoder.encode_basestring('é"'), json.encoder.encode_basestring_ascii('é"'))
print(len(json.dumps('x' * 1000 + '"' * 1000)))
