"""Calendar: day numbers, dates and days of the week over the 400 years of a Gregorian cycle.

Calls of short functions full of divisions and remainders by small constants.
Idea: Hinnant, chrono-Compatible Low-Level Date Algorithms (2013), and Zeller's congruence (1882)
for the days of the week. Checked are the 146,097 days of the cycle, how often the 13th is a
Sunday, a Monday and so on (Brown, American Mathematical Monthly 40, 1933: 688 times a Friday),
that both ways to a day of the week agree, and that day number to date to day number is the
identity, for every 29th day, from one day later in each round."""
import sys

FIRST_YEAR = 2000
YEARS = 400
DAYS = 146097
THIRTEENTHS = [687, 685, 685, 687, 684, 688, 684]
STRIDE = 29


def days_from_civil(year, month, day):
    if month <= 2:
        year -= 1
        month += 12
    era = year // 400
    year_of_era = year - era * 400
    day_of_year = (153 * (month - 3) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146097 + day_of_era - 719468


def civil_from_days(days):
    days += 719468
    era = days // 146097
    day_of_era = days - era * 146097
    leap_days = day_of_era // 1460 - day_of_era // 36524 + day_of_era // 146096
    year_of_era = (day_of_era - leap_days) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    year = year_of_era + era * 400
    month = shifted + 3
    day = day_of_year - (153 * shifted + 2) // 5 + 1
    if month > 12:
        year += 1
        month -= 12
    return [year, month, day]


def weekday_from_days(days):
    return (days + 4) % 7


def weekday_from_civil(year, month, day):
    if month <= 2:
        year -= 1
        month += 12
    century = year // 100
    year %= 100
    zeller = day + 13 * (month + 1) // 5 + year + year // 4 + century // 4 + 5 * century
    return (zeller + 6) % 7


def count_thirteenths():
    counts = [0] * 7
    for year in range(FIRST_YEAR, FIRST_YEAR + YEARS):
        for month in range(1, 13):
            weekday = weekday_from_days(days_from_civil(year, month, 13))
            assert weekday == weekday_from_civil(year, month, 13), f"13/{month}/{year}: {weekday}"
            counts[weekday] += 1
    return counts


def count_round_trips(first, last):
    count = 0
    for days in range(first, last, STRIDE):
        date = civil_from_days(days)
        if days_from_civil(date[0], date[1], date[2]) == days:
            count += 1
    return count


def main(size):
    first = days_from_civil(FIRST_YEAR, 1, 1)
    last = days_from_civil(FIRST_YEAR + YEARS, 1, 1)
    assert first == 10957, f"day {first}"
    assert last - first == DAYS, f"{last - first} days"
    counts = []
    for r in range(size):
        counts = count_thirteenths()
        assert counts == THIRTEENTHS, f"{counts}"
        begin = first + r % STRIDE
        trips = count_round_trips(begin, last)
        assert trips == (last - begin + STRIDE - 1) // STRIDE, f"{trips} round trips"
    print(sum(counts), counts[5])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 32)
