import json

deep = []
for i in range(100000):
    deep = [deep]
try:
    json.dumps(deep)
except RecursionError as e:
    print(type(e).__name__)
try:
    json.loads('[' * 100000)
except RecursionError as e:
    print(type(e).__name__)
try:
    json.loads('{"a":' * 100000)
except RecursionError as e:
    print(type(e).__name__)
a = []
a.append(a)
try:
    json.dumps(a, check_circular=False)
except RecursionError as e:
    print(type(e).__name__)
while deep:
    deep = deep[0]
