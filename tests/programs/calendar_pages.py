"""Calendars by arithmetic: weekdays, Easter, month pages."""

MONTHS = ("January February March April May June July "
          "August September October November December").split()
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year, month):
    return 29 if month == 2 and is_leap(year) else [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]


def ordinal(year, month, day):
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    return days + sum(month_length(year, m) for m in range(1, month)) + day


def weekday(year, month, day):
    return (ordinal(year, month, day) - 1) % 7


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return month, day + 1


def page(year, month):
    print(f"{MONTHS[month - 1]} {year}".center(20).rstrip())
    print(" ".join(name[:2] for name in DAYS))
    cells = ["  "] * weekday(year, month, 1)
    cells += [f"{day:2}" for day in range(1, month_length(year, month) + 1)]
    while cells:
        week, cells = cells[:7], cells[7:]
        print(" ".join(week))


page(2024, 2)
page(1900, 2)
for date in ((1969, 7, 20), (2000, 1, 1), (1, 1, 1), (1752, 9, 14), (2100, 12, 31)):
    print("{:04}-{:02}-{:02}".format(*date), DAYS[weekday(*date)], ordinal(*date))
for year in (1961, 2000, 2024, 2025, 2038):
    month, day = easter(year)
    assert weekday(year, month, day) == 6
    print(f"Easter {year}: {day} {MONTHS[month - 1]}")
thirteenths = [0] * 7
for year in range(2000, 2400):
    for month in range(1, 13):
        thirteenths[weekday(year, month, 13)] += 1
print(dict(zip(DAYS, thirteenths)))
