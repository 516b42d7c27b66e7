-- Lua twin of bank_accounts.py.
local ACCOUNTS = 500
local TRANSFERS = 8000
local OPENING = 1000
local LARGEST = 800

local floor = math.floor

local function next_seed(seed)
    return (1664525 * seed + 1013904223) % 4294967296
end

local function pick(seed, limit)
    return floor(seed / 65536) % limit
end

local function transfer(balances, accounts, changes, payer, payee, amount)
    if balances[payer] < amount then
        return false
    end
    balances[payer] = balances[payer] - amount
    accounts[#accounts + 1] = payer
    changes[#changes + 1] = -amount
    balances[payee] = balances[payee] + amount
    accounts[#accounts + 1] = payee
    changes[#changes + 1] = amount
    return true
end

local function trade(balances, accounts, changes)
    local accepted, refused = 0, 0
    local seed = 2026
    for _ = 1, TRANSFERS do
        seed = next_seed(seed)
        local payer = pick(seed, ACCOUNTS) + 1
        seed = next_seed(seed)
        local payee = (payer + pick(seed, ACCOUNTS - 1)) % ACCOUNTS + 1
        seed = next_seed(seed)
        local amount = 1 + pick(seed, LARGEST)
        if transfer(balances, accounts, changes, payer, payee, amount) then
            accepted = accepted + 1
        else
            refused = refused + 1
        end
    end
    return accepted, refused
end

local function audit(accounts, changes)
    local entries = {}
    for account = 1, ACCOUNTS do
        entries[account] = {}
    end
    for row = 1, #accounts do
        local mine = entries[accounts[row]]
        mine[#mine + 1] = changes[row]
    end
    local balances = {}
    for account = 1, ACCOUNTS do
        local balance = OPENING
        local mine = entries[account]
        for i = 1, #mine do
            balance = balance + mine[i]
            assert(balance >= 0)
        end
        balances[account] = balance
    end
    return balances
end

local function sum(data)
    local total = 0
    for i = 1, #data do
        total = total + data[i]
    end
    return total
end

local function max(data)
    local largest = data[1]
    for i = 2, #data do
        if data[i] > largest then
            largest = data[i]
        end
    end
    return largest
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

local function balances_by_statements()
    local statements = {}
    for account = 1, ACCOUNTS do
        statements[account] = {OPENING}
    end
    local seed = 2026
    for _ = 1, TRANSFERS do
        seed = next_seed(seed)
        local payer = pick(seed, ACCOUNTS) + 1
        seed = next_seed(seed)
        local payee = (payer + pick(seed, ACCOUNTS - 1)) % ACCOUNTS + 1
        seed = next_seed(seed)
        local amount = 1 + pick(seed, LARGEST)
        if sum(statements[payer]) >= amount then
            table.insert(statements[payer], -amount)
            table.insert(statements[payee], amount)
        end
    end
    local balances = {}
    for account = 1, ACCOUNTS do
        balances[account] = sum(statements[account])
    end
    return balances
end

local expected = balances_by_statements()

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local accepted, refused
for _ = 1, size do
    local balances, accounts, changes = {}, {}, {}
    for account = 1, ACCOUNTS do
        balances[account] = OPENING
    end
    accepted, refused = trade(balances, accounts, changes)
    assert(accepted + refused == TRANSFERS)
    assert(#accounts == 2 * accepted)
    assert(sum(balances) == ACCOUNTS * OPENING)
    assert(sum(changes) == 0)
    assert(same(audit(accounts, changes), balances))
    assert(same(balances, expected))
end
print(accepted .. " " .. refused .. " " .. max(expected))
