-- Lua twin of stack_machine.py. Addresses, cells and labels count from 1.
local PUSH = 0
local LOAD = 1
local STORE = 2
local ADD = 3
local SUB = 4
local MUL = 5
local DIV = 6
local MOD = 7
local DUP = 8
local SWAP = 9
local OVER = 10
local DROP = 11
local JUMP = 12
local JUMP_IF_ZERO = 13
local COLLECT = 14
local HALT = 15
local LABEL = 16

local CELLS = 3

local COUNT = 500
local STARTS = {27, 97, 871, 6171}
local STEPS = {111, 118, 178, 261}

-- Each program finds its argument on the stack.

local SUM_OF_SQUARES = {
    {STORE, 1},
    {LABEL, 1},
    {LOAD, 1}, {JUMP_IF_ZERO, 2},
    {LOAD, 1}, {DUP}, {MUL}, {LOAD, 2}, {ADD}, {STORE, 2},
    {LOAD, 1}, {PUSH, 1}, {SUB}, {STORE, 1},
    {JUMP, 1},
    {LABEL, 2},
    {LOAD, 2}, {COLLECT}, {HALT},
}

local SUM_OF_GCDS = {
    {DUP}, {STORE, 1}, {STORE, 2},
    {LABEL, 1},
    {LOAD, 2}, {JUMP_IF_ZERO, 4},
    {LOAD, 1}, {LOAD, 2},
    {LABEL, 2},
    {DUP}, {JUMP_IF_ZERO, 3},
    {SWAP}, {OVER}, {MOD},
    {JUMP, 2},
    {LABEL, 3},
    {DROP}, {LOAD, 3}, {ADD}, {STORE, 3},
    {LOAD, 2}, {PUSH, 1}, {SUB}, {STORE, 2},
    {JUMP, 1},
    {LABEL, 4},
    {LOAD, 3}, {COLLECT}, {HALT},
}

local COLLATZ = {
    {LABEL, 1},
    {DUP}, {COLLECT},
    {DUP}, {PUSH, 1}, {SUB}, {JUMP_IF_ZERO, 3},
    {LOAD, 1}, {PUSH, 1}, {ADD}, {STORE, 1},
    {DUP}, {PUSH, 2}, {MOD}, {JUMP_IF_ZERO, 2},
    {PUSH, 3}, {MUL}, {PUSH, 1}, {ADD},
    {JUMP, 1},
    {LABEL, 2},
    {PUSH, 2}, {DIV},
    {JUMP, 1},
    {LABEL, 3},
    {DROP}, {LOAD, 1}, {COLLECT}, {HALT},
}

local function assemble(source)
    local labels = {}
    local address = 1
    for i = 1, #source do
        local line = source[i]
        if line[1] == LABEL then
            labels[line[2]] = address
        else
            address = address + #line
        end
    end
    local code = {}
    for i = 1, #source do
        local line = source[i]
        if line[1] == JUMP or line[1] == JUMP_IF_ZERO then
            code[#code + 1] = line[1]
            code[#code + 1] = labels[line[2]]
        elseif line[1] ~= LABEL then
            for j = 1, #line do
                code[#code + 1] = line[j]
            end
        end
    end
    return code
end

local function run(code, argument)
    local stack = {argument}
    local top = 1
    local cells = {}
    for i = 1, CELLS do
        cells[i] = 0
    end
    local output = {}
    local pc = 1
    while true do
        local op = code[pc]
        pc = pc + 1
        if op == PUSH then
            top = top + 1
            stack[top] = code[pc]
            pc = pc + 1
        elseif op == LOAD then
            top = top + 1
            stack[top] = cells[code[pc]]
            pc = pc + 1
        elseif op == STORE then
            cells[code[pc]] = stack[top]
            top = top - 1
            pc = pc + 1
        elseif op == ADD then
            top = top - 1
            stack[top] = stack[top] + stack[top + 1]
        elseif op == SUB then
            top = top - 1
            stack[top] = stack[top] - stack[top + 1]
        elseif op == MUL then
            top = top - 1
            stack[top] = stack[top] * stack[top + 1]
        elseif op == DIV then
            top = top - 1
            stack[top] = math.floor(stack[top] / stack[top + 1])
        elseif op == MOD then
            top = top - 1
            stack[top] = stack[top] % stack[top + 1]
        elseif op == DUP then
            stack[top + 1] = stack[top]
            top = top + 1
        elseif op == SWAP then
            stack[top - 1], stack[top] = stack[top], stack[top - 1]
        elseif op == OVER then
            stack[top + 1] = stack[top - 1]
            top = top + 1
        elseif op == DROP then
            top = top - 1
        elseif op == JUMP then
            pc = code[pc]
        elseif op == JUMP_IF_ZERO then
            if stack[top] == 0 then
                pc = code[pc]
            else
                pc = pc + 1
            end
            top = top - 1
        elseif op == COLLECT then
            output[#output + 1] = stack[top]
            top = top - 1
        else
            assert(op == HALT)
            assert(top == 0)
            return output
        end
    end
end

local function collatz_sequence(n)
    local sequence = {n}
    while n ~= 1 do
        if n % 2 == 0 then
            n = math.floor(n / 2)
        else
            n = 3 * n + 1
        end
        sequence[#sequence + 1] = n
    end
    return sequence
end

local function same(a, b)
    if #a ~= #b then
        return false
    end
    for i = 1, #a do
        if a[i] ~= b[i] then
            return false
        end
    end
    return true
end

local sum_of_squares = assemble(SUM_OF_SQUARES)
local sum_of_gcds = assemble(SUM_OF_GCDS)
local collatz = assemble(COLLATZ)
local sequences = {}
for i = 1, #STARTS do
    sequences[i] = collatz_sequence(STARTS[i])
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local squares, gcds, steps
for _ = 1, size do
    squares = run(sum_of_squares, COUNT)
    assert(same(squares, {math.floor(COUNT * (COUNT + 1) * (2 * COUNT + 1) / 6)}))
    -- 720 = 16 * 9 * 5, and the sum for p^k is p^(k - 1) * ((k + 1) * p - k).
    gcds = run(sum_of_gcds, 720)
    assert(same(gcds, {8 * (5 * 2 - 4) * 3 * (3 * 3 - 2) * (2 * 5 - 1)}))
    for i = 1, #STARTS do
        local output = run(collatz, STARTS[i])
        steps = table.remove(output)
        assert(steps == STEPS[i])
        assert(same(output, sequences[i]))
    end
end
print(squares[1] .. " " .. gcds[1] .. " " .. steps)
