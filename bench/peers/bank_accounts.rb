# Ruby twin of bank_accounts.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

ACCOUNTS = 500
TRANSFERS = 8000
OPENING = 1000
LARGEST = 800

def next_seed(seed)
  (1_664_525 * seed + 1_013_904_223) % 4_294_967_296
end

def pick(seed, limit)
  seed / 65_536 % limit
end

def transfer(balances, accounts, changes, payer, payee, amount)
  return false if balances[payer] < amount

  balances[payer] -= amount
  accounts << payer
  changes << -amount
  balances[payee] += amount
  accounts << payee
  changes << amount
  true
end

def trade(balances, accounts, changes)
  accepted = 0
  refused = 0
  seed = 2026
  i = 0
  while i < TRANSFERS
    seed = next_seed(seed)
    payer = pick(seed, ACCOUNTS)
    seed = next_seed(seed)
    payee = (payer + 1 + pick(seed, ACCOUNTS - 1)) % ACCOUNTS
    seed = next_seed(seed)
    amount = 1 + pick(seed, LARGEST)
    if transfer(balances, accounts, changes, payer, payee, amount)
      accepted += 1
    else
      refused += 1
    end
    i += 1
  end
  [accepted, refused]
end

def audit(accounts, changes)
  entries = Array.new(ACCOUNTS) { [] }
  row = 0
  while row < accounts.length
    entries[accounts[row]] << changes[row]
    row += 1
  end
  balances = []
  account = 0
  while account < ACCOUNTS
    balance = OPENING
    mine = entries[account]
    i = 0
    while i < mine.length
      balance += mine[i]
      check(balance >= 0)
      i += 1
    end
    balances << balance
    account += 1
  end
  balances
end

def balances_by_statements
  statements = Array.new(ACCOUNTS) { [OPENING] }
  seed = 2026
  i = 0
  while i < TRANSFERS
    seed = next_seed(seed)
    payer = pick(seed, ACCOUNTS)
    seed = next_seed(seed)
    payee = (payer + 1 + pick(seed, ACCOUNTS - 1)) % ACCOUNTS
    seed = next_seed(seed)
    amount = 1 + pick(seed, LARGEST)
    if statements[payer].sum >= amount
      statements[payer] << -amount
      statements[payee] << amount
    end
    i += 1
  end
  statements.map(&:sum)
end

expected = balances_by_statements

size = Integer(ARGV.fetch(0))
accepted = 0
refused = 0
size.times do
  balances = Array.new(ACCOUNTS, OPENING)
  accounts = []
  changes = []
  accepted, refused = trade(balances, accounts, changes)
  check(accepted + refused == TRANSFERS)
  check(accounts.length == 2 * accepted)
  check(balances.sum == ACCOUNTS * OPENING)
  check(changes.sum == 0)
  check(audit(accounts, changes) == balances)
  check(balances == expected)
end
puts "#{accepted} #{refused} #{expected.max}"
