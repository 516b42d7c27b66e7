import json

people = [{'id': i, 'name': f'name {i}', 'tags': ['a' * (i % 3), None, i % 2 == 0], 'score': i / 4, 'parent': {'id': i - 1} if i else None}
          for i in range(200)]
text = json.dumps(people)
print(len(text), json.loads(text) == people, text[:90])
pretty = json.dumps(people, indent=4, sort_keys=True)
print(len(pretty), json.loads(pretty) == people, pretty.count('\n'))
compact = json.dumps(people, separators=(',', ':'))
print(len(compact), json.dumps(json.loads(compact), separators=(',', ':')) == compact)


def walk(node, path=''):
    if isinstance(node, dict):
        for k, v in node.items():
            yield from walk(v, f'{path}.{k}')
    elif isinstance(node, list):
        for i, v in enumerate(node):
            yield from walk(v, f'{path}[{i}]')
    else:
        yield path, node


print(list(walk(json.loads('{"a": [1, {"b": null}], "c": {"d": "x"}}'))))
