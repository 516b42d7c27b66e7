"""Reading a little CSV text, grouping it, reporting it."""

DATA = '''\
date,city,product,units,price
2024-01-03,Oslo,"Lamp, desk",4,19.90
2024-01-05,Lima,Chair,10,45.00
2024-01-09,Oslo,Chair,2,45.00
2024-02-01,Lima,"Mug ""XL""",25,7.25
2024-02-14,Pune,Lamp,,19.90
2024-02-20,Pune,Mug,40,n/a
2024-03-03,Oslo,Mug,12,6.5
'''


def split(line):
    fields, field, quoted = [], "", False
    i = 0
    while i < len(line):
        c = line[i]
        if quoted and c == '"' and line[i + 1:i + 2] == '"':
            field += '"'
            i += 1
        elif c == '"':
            quoted = not quoted
        elif c == "," and not quoted:
            fields.append(field)
            field = ""
        else:
            field += c
        i += 1
    return fields + [field]


def read(text):
    lines = iter(text.splitlines())
    header = split(next(lines))
    for_all = []
    for number, line in enumerate(lines, 2):
        row = dict(zip(header, split(line)))
        try:
            row["units"] = int(row["units"])
            row["price"] = float(row["price"])
        except ValueError as error:
            print(f"line {number}: {error}")
            continue
        for_all.append(row)
    return for_all


rows = read(DATA)
print(len(rows), "rows;", rows[0])


def group(rows, key):
    groups = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups


def value(row):
    return row["units"] * row["price"]


for name, key in (("city", lambda r: r["city"]), ("month", lambda r: r["date"][:7]),
                  ("product", lambda r: r["product"].split()[0].strip(",").lower())):
    print(f"by {name}:")
    for label, members in sorted(group(rows, key).items()):
        total = sum(value(r) for r in members)
        print(f"  {label:<10}{len(members):>2} orders {total:>10.2f}")
best = max(rows, key=value)
print(f"best: {best['product']!r} in {best['city']}, {value(best):,.2f}")
print(f"total: {sum(map(value, rows)):.2f}, units {sum(r['units'] for r in rows)}")
columns = list(zip(*[(r["city"], r["units"]) for r in rows]))
print(columns)
print(sorted(rows, key=lambda r: (r["city"], -r["units"]))[0]["date"])
print("|".join(row["product"].ljust(12, ".") for row in rows))
