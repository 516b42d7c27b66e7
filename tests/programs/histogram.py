"""Text histograms and tables: alignment, fill, signs, precision."""

SALES = {
    "Norway": [120, 95, 143, 160],
    "Chile": [80, 82, 79, 101],
    "Viet Nam": [230, 215, 260, 301],
    "Mali": [5, 0, 12, 7],
}


def bar(value, most, width=30):
    full = value * width // most
    return "█" * full + ("▌" if value * width * 2 // most % 2 else "")


most = max(max(row) for row in SALES.values())
for country, row in SALES.items():
    for quarter, value in enumerate(row, start=1):
        label = country if quarter == 1 else ""
        print(f"{label:<10}|Q{quarter} {value:>4} {bar(value, most)}")
print("=" * 40)

width = max(len(name) for name in SALES) + 2
print(f"{'country':^{width}}|{'sum':>7}|{'mean':>9}|{'change':>8}")
print("-" * width + "+" + "-" * 7 + "+" + "-" * 9 + "+" + "-" * 8)
for country, row in sorted(SALES.items(), key=lambda item: -sum(item[1])):
    change = (row[-1] - row[0]) / row[0] if row[0] else 0.0
    print(f"{country:.<{width}}|{sum(row):7,}|{sum(row) / len(row):9.2f}|{change:+8.1%}")
total = sum(map(sum, SALES.values()))
print(f"{'total':>{width}}|{total:7,}|{total / 16:9.3f}|{'':*^8}")

grades = [55, 61, 68, 70, 72, 74, 75, 77, 78, 81, 83, 83, 84, 88, 90, 91, 95, 100]
buckets = {}
for grade in grades:
    buckets.setdefault(min(grade // 10 * 10, 90), []).append(grade)
for low in range(50, 100, 10):
    high = low + 9 if low < 90 else 100
    marks = buckets.get(low, [])
    print(f"{low:3d}-{high:<3d} {'x' * len(marks):8} {marks}")
mean = sum(grades) / len(grades)
deviation = (sum((g - mean) ** 2 for g in grades) / len(grades)) ** 0.5
print(f"mean {mean:.3f}, deviation {deviation:.3e}, {mean=:.1f}")
print(f"{1234567.891:,.2f} {0.000012345:g} {1e20:g} {42:+d} {-42: d} {42:05d} {-7:=+6d}")
print(f"{'left':<8}|{'mid':^8}|{'right':>8}|{'cut short':.3}|{True}|{None!s:>6}|{'q'!r:>5}")
print("%-8s|%8s|%05d|%+.2f|%x|%%|%c|%r" % ("left", "right", 42, 2.5, 255, "z", "s"))
