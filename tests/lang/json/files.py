import io
import json

f = io.StringIO()
json.dump({'a': [1, 2], 'b': 'é'}, f)
f.write('\n')
json.dump([1], f, indent=2)
print(f.getvalue())
print(json.load(io.StringIO('{"x": [1, 2.5]}')), json.load(io.BytesIO(b'[3]')))


class Writer:
    def __init__(self):
        self.text = ''

    def write(self, text):
        self.text += text


w = Writer()
json.dump({'k': [None, True]}, w, sort_keys=True)
print(w.text)
try:
    json.dump(object(), f)
except TypeError as e:
    print(e)
try:
    json.load(io.StringIO('[1'))
except json.JSONDecodeError as e:
    print(e)
