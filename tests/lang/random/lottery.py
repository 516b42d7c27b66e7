import random
from string import ascii_lowercase, digits, Template
random.seed('lottery', version=2)
def password(n=12, alphabet=ascii_lowercase + digits):
    return ''.join(random.choice(alphabet) for _ in range(n))
for _ in range(3):
    print(password())
report = Template('$name won $$${amount} on day ${day}')
for name in random.sample(['ann', 'bob', 'cy', 'dee'], 3):
    print(report.substitute(name=name.capitalize(), amount=random.randrange(100, 1000, 50), day=random.randint(1, 31)))
print(sorted(random.sample(range(1, 50), 6)), random.getrandbits(128), random.randbytes(4).hex())
items = list('abcdefghij')
random.shuffle(items)
print(items, random.uniform(-1, 1), [round(random.lognormvariate(0, 0.25), 5) for _ in range(3)])
