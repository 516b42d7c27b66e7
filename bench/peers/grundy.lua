-- Lua twin of grundy.py.
local floor = math.floor

local PINS = 300

local function flags(count)
    local list = {}
    for i = 1, count do
        list[i] = false
    end
    return list
end

local function mex(seen)
    local least = 0
    while seen[least + 1] do
        least = least + 1
    end
    return least
end

local function nim_sums(order)
    local sums = {}
    for i = 1, order do
        sums[i] = {}
        for j = 1, order do
            local seen = flags(2 * order)
            for k = 1, i - 1 do
                seen[sums[k][j] + 1] = true
            end
            for k = 1, j - 1 do
                seen[sums[i][k] + 1] = true
            end
            sums[i][j] = mex(seen)
        end
    end
    return sums
end

local function kayles(pins, nim_sum)
    local grundy = {0}
    for n = 1, pins do
        local seen = flags(17)
        for knocked = 1, 2 do
            local rest = n - knocked
            for left = 0, floor(rest / 2) do
                local sum = nim_sum[grundy[left + 1] + 1][grundy[rest - left + 1] + 1]
                seen[sum + 1] = true
            end
        end
        grundy[n + 1] = mex(seen)
    end
    return grundy
end

local nim_sum = nim_sums(16)
local period = {4, 1, 2, 8, 1, 4, 7, 2, 1, 8, 2, 7}
local expected = {0, 3, 6, 9, 11, 15, 18, 21, 22, 28, 34, 39, 57, 70}

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local grundy
for _ = 1, size do
    grundy = kayles(PINS, nim_sum)
    local exceptions = {}
    for n = 0, PINS do
        if grundy[n + 1] ~= period[n % 12 + 1] then
            exceptions[#exceptions + 1] = n
        end
    end
    assert(#exceptions == #expected)
    for i = 1, #expected do
        assert(exceptions[i] == expected[i])
    end
end
print(grundy[10] .. " " .. grundy[71] .. " " .. grundy[300])
