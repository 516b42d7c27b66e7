-- Lua twin of job_assignment.py.
local JOBS = 32
local NONE = 0
local INFINITE = 1000000000

local function random_costs(seed)
    local costs = {}
    for row = 1, JOBS do
        local line = {}
        for column = 1, JOBS do
            seed = 16807 * seed % 2147483647
            line[column] = 1 + seed % 99
        end
        costs[row] = line
    end
    return costs
end

local function multiplication_table()
    local costs = {}
    for row = 1, JOBS do
        local line = {}
        for column = 1, JOBS do
            line[column] = row * column
        end
        costs[row] = line
    end
    return costs
end

local function filled(count, value)
    local list = {}
    for i = 1, count do
        list[i] = value
    end
    return list
end

local function assign(costs, of_worker, of_job)
    local worker_of = filled(JOBS + 1, NONE)
    for worker = 1, JOBS do
        local slack = filled(JOBS + 1, INFINITE)
        local used = filled(JOBS + 1, false)
        local way = filled(JOBS + 1, NONE)
        local job = JOBS + 1
        worker_of[job] = worker
        while worker_of[job] ~= NONE do
            used[job] = true
            local current = worker_of[job]
            local line = costs[current]
            local least = INFINITE
            local nearest = NONE
            for j = 1, JOBS do
                if not used[j] then
                    local reduced = line[j] - of_worker[current] - of_job[j]
                    if reduced < slack[j] then
                        slack[j] = reduced
                        way[j] = job
                    end
                    if slack[j] < least then
                        least = slack[j]
                        nearest = j
                    end
                end
            end
            for j = 1, JOBS + 1 do
                if used[j] then
                    local mine = worker_of[j]
                    of_worker[mine] = of_worker[mine] + least
                    of_job[j] = of_job[j] - least
                else
                    slack[j] = slack[j] - least
                end
            end
            job = nearest
        end
        while job ~= JOBS + 1 do
            local before = way[job]
            worker_of[job] = worker_of[before]
            job = before
        end
    end
    return worker_of
end

local function check_assignment(costs, worker_of, of_worker, of_job)
    local total, bound = 0, 0
    local busy = filled(JOBS, false)
    for job = 1, JOBS do
        local worker = worker_of[job]
        assert(not busy[worker])
        busy[worker] = true
        total = total + costs[worker][job]
        bound = bound + of_worker[job] + of_job[job]
        for other = 1, JOBS do
            local reduced = costs[other][job] - of_worker[other] - of_job[job]
            assert(reduced >= 0)
        end
    end
    assert(total == bound)
    return total
end

local function least_cost(costs)
    local of_worker = filled(JOBS, 0)
    local of_job = filled(JOBS + 1, 0)
    local worker_of = assign(costs, of_worker, of_job)
    return check_assignment(costs, worker_of, of_worker, of_job)
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local products, first, second
for _ = 1, size do
    products = least_cost(multiplication_table())
    assert(products == math.floor(JOBS * (JOBS + 1) * (JOBS + 2) / 6))
    first = least_cost(random_costs(1955))
    second = least_cost(random_costs(1957))
end
print(products .. " " .. first .. " " .. second)
