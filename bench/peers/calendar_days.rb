# Ruby twin of calendar_days.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

FIRST_YEAR = 2000
YEARS = 400
DAYS = 146_097
THIRTEENTHS = [687, 685, 685, 687, 684, 688, 684].freeze
STRIDE = 29

def days_from_civil(year, month, day)
  if month <= 2
    year -= 1
    month += 12
  end
  era = year / 400
  year_of_era = year - era * 400
  day_of_year = (153 * (month - 3) + 2) / 5 + day - 1
  day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
  era * 146_097 + day_of_era - 719_468
end

def civil_from_days(days)
  days += 719_468
  era = days / 146_097
  day_of_era = days - era * 146_097
  leap_days = day_of_era / 1460 - day_of_era / 36_524 + day_of_era / 146_096
  year_of_era = (day_of_era - leap_days) / 365
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100)
  shifted = (5 * day_of_year + 2) / 153
  year = year_of_era + era * 400
  month = shifted + 3
  day = day_of_year - (153 * shifted + 2) / 5 + 1
  if month > 12
    year += 1
    month -= 12
  end
  [year, month, day]
end

def weekday_from_days(days)
  (days + 4) % 7
end

def weekday_from_civil(year, month, day)
  if month <= 2
    year -= 1
    month += 12
  end
  century = year / 100
  year %= 100
  zeller = day + 13 * (month + 1) / 5 + year + year / 4 + century / 4 + 5 * century
  (zeller + 6) % 7
end

def count_thirteenths
  counts = Array.new(7, 0)
  year = FIRST_YEAR
  while year < FIRST_YEAR + YEARS
    month = 1
    while month <= 12
      weekday = weekday_from_days(days_from_civil(year, month, 13))
      check(weekday == weekday_from_civil(year, month, 13))
      counts[weekday] += 1
      month += 1
    end
    year += 1
  end
  counts
end

def count_round_trips(first, last)
  count = 0
  days = first
  while days < last
    year, month, day = civil_from_days(days)
    count += 1 if days_from_civil(year, month, day) == days
    days += STRIDE
  end
  count
end

first = days_from_civil(FIRST_YEAR, 1, 1)
last = days_from_civil(FIRST_YEAR + YEARS, 1, 1)
check(first == 10_957)
check(last - first == DAYS)

size = Integer(ARGV.fetch(0))
counts = []
size.times do |round|
  counts = count_thirteenths
  check(counts == THIRTEENTHS)
  start = first + round % STRIDE
  check(count_round_trips(start, last) == (last - start + STRIDE - 1) / STRIDE)
end
puts "#{counts.sum} #{counts[5]}"
