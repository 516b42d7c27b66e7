-- Lua twin of page_faults.py.
local REFERENCES = 1500
local PAGES = 40
local FRAMES = {4, 8, 12}
local TEXTBOOK = {7, 0, 1, 2, 0, 3, 0, 4, 2, 3, 0, 3, 2, 1, 2, 0, 1, 7, 0, 1}
local ANOMALY = {1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5}
local NEVER = 1000000

local function make_references(seed)
    local pages = {}
    local base = 0
    for _ = 1, REFERENCES do
        seed = 16807 * seed % 2147483647
        local kind = seed % 16
        seed = 16807 * seed % 2147483647
        if kind == 0 then
            base = seed % PAGES
        end
        if kind < 4 then
            pages[#pages + 1] = seed % PAGES
        else
            pages[#pages + 1] = (base + seed % 6) % PAGES
        end
    end
    return pages
end

local function fifo_faults(pages, frames)
    local ring = {}
    for i = 1, frames do
        ring[i] = -1
    end
    local hand = 1
    local loaded = {}
    local faults = 0
    for i = 1, #pages do
        local page = pages[i]
        if loaded[page] == nil then
            faults = faults + 1
            if ring[hand] >= 0 then
                loaded[ring[hand]] = nil
            end
            ring[hand] = page
            loaded[page] = hand
            hand = hand % frames + 1
        end
    end
    return faults
end

-- Page p is link p + 1 in the lists.
local function lru_faults(pages, frames)
    local after = {}
    local before = {}
    local ends = PAGES + 1
    for link = 1, PAGES do
        after[link] = -1
        before[link] = -1
    end
    after[ends] = ends
    before[ends] = ends
    local loaded = 0
    local faults = 0
    for i = 1, #pages do
        local page = pages[i] + 1
        if after[page] < 0 then
            faults = faults + 1
            if loaded == frames then
                local oldest = before[ends]
                before[ends] = before[oldest]
                after[before[oldest]] = ends
                after[oldest] = -1
            else
                loaded = loaded + 1
            end
        else
            before[after[page]] = before[page]
            after[before[page]] = after[page]
        end
        local newest = after[ends]
        after[page] = newest
        before[page] = ends
        before[newest] = page
        after[ends] = page
    end
    return faults
end

local function next_uses(pages)
    local uses = {}
    for i = 1, #pages do
        uses[i] = NEVER
    end
    local seen = {}
    for i = #pages, 1, -1 do
        local page = pages[i]
        if seen[page] ~= nil then
            uses[i] = seen[page]
        end
        seen[page] = i
    end
    return uses
end

local function optimal_faults(pages, frames)
    local uses = next_uses(pages)
    local held = {}
    local needed = {}
    local faults = 0
    for i = 1, #pages do
        local slot = 1
        while slot <= #held and held[slot] ~= pages[i] do
            slot = slot + 1
        end
        if slot > #held then
            faults = faults + 1
            if slot <= frames then
                held[#held + 1] = pages[i]
                needed[#needed + 1] = uses[i]
            else
                slot = 1
                for other = 2, frames do
                    if needed[other] > needed[slot] then
                        slot = other
                    end
                end
            end
        end
        held[slot] = pages[i]
        needed[slot] = uses[i]
    end
    return faults
end

-- Of a page seen for the first time the distance is PAGES + 1, else its place in the stack.
local function stack_distances(pages)
    local counts = {}
    for distance = 1, PAGES + 1 do
        counts[distance] = 0
    end
    local stack = {}
    for i = 1, #pages do
        local page = pages[i]
        local moved = page
        local depth = 1
        while depth <= #stack and stack[depth] ~= page do
            moved, stack[depth] = stack[depth], moved
            depth = depth + 1
        end
        if depth > #stack then
            stack[#stack + 1] = moved
            counts[PAGES + 1] = counts[PAGES + 1] + 1
        else
            stack[depth] = moved
            counts[depth] = counts[depth] + 1
        end
    end
    return counts
end

local function check_examples()
    assert(fifo_faults(TEXTBOOK, 3) == 15)
    assert(lru_faults(TEXTBOOK, 3) == 12)
    assert(optimal_faults(TEXTBOOK, 3) == 9)
    assert(fifo_faults(ANOMALY, 3) == 9)
    assert(fifo_faults(ANOMALY, 4) == 10)
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local totals
for _ = 1, size do
    check_examples()
    local pages = make_references(1)
    local counts = stack_distances(pages)
    local references = 0
    for distance = 1, PAGES + 1 do
        references = references + counts[distance]
    end
    assert(references == REFERENCES)
    totals = {0, 0, 0}
    for f = 1, #FRAMES do
        local frames = FRAMES[f]
        local fifo = fifo_faults(pages, frames)
        local lru = lru_faults(pages, frames)
        local optimal = optimal_faults(pages, frames)
        local expected = 0
        for distance = frames + 1, PAGES + 1 do
            expected = expected + counts[distance]
        end
        assert(lru == expected)
        assert(counts[PAGES + 1] <= optimal and optimal <= math.min(fifo, lru))
        totals[1] = totals[1] + fifo
        totals[2] = totals[2] + lru
        totals[3] = totals[3] + optimal
    end
end
print(totals[1] .. " " .. totals[2] .. " " .. totals[3])
