-- Lua twin of service_desk.py.
local CUSTOMERS = 1000
local CLERKS = 3
local LONGEST_GAP = 11
local LONGEST_SERVICE = 32
local SCALE = 1024

local floor = math.floor

local function push(heap, item)
    local i = #heap + 1
    heap[i] = item
    while i > 1 do
        local parent = floor(i / 2)
        if heap[parent] <= item then
            break
        end
        heap[i] = heap[parent]
        i = parent
    end
    heap[i] = item
end

local function pop(heap)
    local top = heap[1]
    local count = #heap
    local item = heap[count]
    heap[count] = nil
    count = count - 1
    if count > 0 then
        local i = 1
        local child = 2
        while child <= count do
            if child < count and heap[child + 1] < heap[child] then
                child = child + 1
            end
            if heap[child] >= item then
                break
            end
            heap[i] = heap[child]
            i = child
            child = 2 * i
        end
        heap[i] = item
    end
    return top
end

local function draw_customers(seed, arrival, service)
    local time = 0
    for _ = 1, CUSTOMERS do
        seed = 16807 * seed % 2147483647
        time = time + 1 + seed % LONGEST_GAP
        arrival[#arrival + 1] = time
        seed = 16807 * seed % 2147483647
        service[#service + 1] = 1 + seed % LONGEST_SERVICE
    end
end

local function simulate(arrival, service, begin, finish)
    local heap = {}
    for customer = 1, CUSTOMERS do
        push(heap, arrival[customer] * SCALE + customer)
    end
    local queue = {}
    local head = 1
    local idle = CLERKS
    local present = 0
    local most = 0
    local area = 0
    local last = 0
    while #heap > 0 do
        local event = pop(heap)
        local time = floor(event / SCALE)
        local customer = event % SCALE
        assert(time >= last)
        area = area + present * (time - last)
        last = time
        if begin[customer] < 0 then
            present = present + 1
            queue[#queue + 1] = customer
        else
            present = present - 1
            idle = idle + 1
            finish[customer] = time
        end
        if present > most then
            most = present
        end
        if idle > 0 and head <= #queue then
            local first = queue[head]
            head = head + 1
            idle = idle - 1
            begin[first] = time
            push(heap, (time + service[first]) * SCALE + first)
        end
    end
    assert(present == 0 and idle == CLERKS)
    return most, area
end

local function check_times(arrival, service, begin, finish)
    local free = {}
    for clerk = 1, CLERKS do
        free[clerk] = 0
    end
    for customer = 1, CUSTOMERS do
        local clerk = 1
        for other = 2, CLERKS do
            if free[other] < free[clerk] then
                clerk = other
            end
        end
        local start = math.max(arrival[customer], free[clerk])
        free[clerk] = start + service[customer]
        assert(begin[customer] == start)
        assert(finish[customer] == free[clerk])
    end
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local waited, most = 0, 0
for _ = 1, size do
    local arrival, service, begin, finish = {}, {}, {}, {}
    draw_customers(1, arrival, service)
    for customer = 1, CUSTOMERS do
        begin[customer] = -1
        finish[customer] = -1
    end
    local area
    most, area = simulate(arrival, service, begin, finish)
    check_times(arrival, service, begin, finish)
    waited = 0
    local spent = 0
    for customer = 1, CUSTOMERS do
        waited = waited + begin[customer] - arrival[customer]
        spent = spent + finish[customer] - arrival[customer]
    end
    assert(spent == area)
end
print(waited .. " " .. most)
