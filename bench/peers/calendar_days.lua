-- Lua twin of calendar_days.py.
local floor = math.floor

local FIRST_YEAR = 2000
local YEARS = 400
local DAYS = 146097
local THIRTEENTHS = {687, 685, 685, 687, 684, 688, 684}
local STRIDE = 29

local function days_from_civil(year, month, day)
    if month <= 2 then
        year = year - 1
        month = month + 12
    end
    local era = floor(year / 400)
    local year_of_era = year - era * 400
    local day_of_year = floor((153 * (month - 3) + 2) / 5) + day - 1
    local day_of_era = year_of_era * 365 + floor(year_of_era / 4) - floor(year_of_era / 100)
        + day_of_year
    return era * 146097 + day_of_era - 719468
end

local function civil_from_days(days)
    days = days + 719468
    local era = floor(days / 146097)
    local day_of_era = days - era * 146097
    local leap_days = floor(day_of_era / 1460) - floor(day_of_era / 36524)
        + floor(day_of_era / 146096)
    local year_of_era = floor((day_of_era - leap_days) / 365)
    local day_of_year = day_of_era
        - (365 * year_of_era + floor(year_of_era / 4) - floor(year_of_era / 100))
    local shifted = floor((5 * day_of_year + 2) / 153)
    local year = year_of_era + era * 400
    local month = shifted + 3
    local day = day_of_year - floor((153 * shifted + 2) / 5) + 1
    if month > 12 then
        year = year + 1
        month = month - 12
    end
    return year, month, day
end

local function weekday_from_days(days)
    return (days + 4) % 7
end

local function weekday_from_civil(year, month, day)
    if month <= 2 then
        year = year - 1
        month = month + 12
    end
    local century = floor(year / 100)
    year = year % 100
    local zeller = day + floor(13 * (month + 1) / 5) + year + floor(year / 4)
        + floor(century / 4) + 5 * century
    return (zeller + 6) % 7
end

local function count_thirteenths()
    local counts = {0, 0, 0, 0, 0, 0, 0}
    for year = FIRST_YEAR, FIRST_YEAR + YEARS - 1 do
        for month = 1, 12 do
            local weekday = weekday_from_days(days_from_civil(year, month, 13))
            assert(weekday == weekday_from_civil(year, month, 13))
            counts[weekday + 1] = counts[weekday + 1] + 1
        end
    end
    return counts
end

local function count_round_trips(first, last)
    local count = 0
    for days = first, last - 1, STRIDE do
        local year, month, day = civil_from_days(days)
        if days_from_civil(year, month, day) == days then
            count = count + 1
        end
    end
    return count
end

local function sum(data)
    local total = 0
    for i = 1, #data do
        total = total + data[i]
    end
    return total
end

local first = days_from_civil(FIRST_YEAR, 1, 1)
local last = days_from_civil(FIRST_YEAR + YEARS, 1, 1)
assert(first == 10957)
assert(last - first == DAYS)

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local counts
for r = 0, size - 1 do
    counts = count_thirteenths()
    for weekday = 1, 7 do
        assert(counts[weekday] == THIRTEENTHS[weekday])
    end
    local begin = first + r % STRIDE
    assert(count_round_trips(begin, last) == floor((last - begin + STRIDE - 1) / STRIDE))
end
print(sum(counts) .. " " .. counts[6])
