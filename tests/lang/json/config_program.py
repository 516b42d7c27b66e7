import json
from collections import OrderedDict
from dataclasses import asdict, dataclass, field


@dataclass
class Server:
    host: str
    port: int = 80
    tags: list = field(default_factory=list)


class Config:
    defaults = {'debug': False, 'servers': []}

    def __init__(self, text):
        self.data = {**self.defaults, **json.loads(text)}
        self.servers = [Server(**s) for s in self.data['servers']]

    def dump(self):
        return json.dumps({**self.data, 'servers': [asdict(s) for s in self.servers]}, indent=2, sort_keys=True)


c = Config('{"servers": [{"host": "a"}, {"host": "b", "port": 8080, "tags": ["x"]}], "level": 3}')
print(c.servers)
print(c.dump())
print(Config(c.dump()).dump() == c.dump())
print(json.loads('{"z": 1, "a": 2}', object_pairs_hook=OrderedDict))
for bad in ('{"servers": [{"port": 1}]}', '{"servers": 5}', '{servers}', '[]'):
    try:
        Config(bad)
    except Exception as e:
        print(type(e).__name__, e)
