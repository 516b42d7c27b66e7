"""Bank accounts: 8,000 random transfers between 500 accounts, some of which are refused.

Short functions called often, balances read and written at random, a ledger of two lists that grows
by two rows per transfer, and its audit account by account.
Idea: double-entry bookkeeping (Pacioli, Summa de arithmetica, 1494), with the linear congruential
generator of Numerical Recipes (Press et al., ch. 7). The total is conserved, every transfer is
accepted or refused, the ledger adds up to the same balances, no account was ever overdrawn; and a
bank that keeps statements instead of balances, and adds them up at each request, ends alike."""
import sys

ACCOUNTS = 500
TRANSFERS = 8000
OPENING = 1000
LARGEST = 800


def next_seed(seed):
    return (1664525 * seed + 1013904223) % 4294967296


def pick(seed, limit):
    return seed // 65536 % limit


def transfer(balances, accounts, changes, payer, payee, amount):
    if balances[payer] < amount:
        return False
    balances[payer] -= amount
    accounts.append(payer)
    changes.append(-amount)
    balances[payee] += amount
    accounts.append(payee)
    changes.append(amount)
    return True


def trade(balances, accounts, changes):
    accepted = 0
    refused = 0
    seed = 2026
    for _ in range(TRANSFERS):
        seed = next_seed(seed)
        payer = pick(seed, ACCOUNTS)
        seed = next_seed(seed)
        payee = (payer + 1 + pick(seed, ACCOUNTS - 1)) % ACCOUNTS
        seed = next_seed(seed)
        amount = 1 + pick(seed, LARGEST)
        if transfer(balances, accounts, changes, payer, payee, amount):
            accepted += 1
        else:
            refused += 1
    return [accepted, refused]


def audit(accounts, changes):
    entries = [[] for _ in range(ACCOUNTS)]
    for row in range(len(accounts)):
        entries[accounts[row]].append(changes[row])
    balances = []
    for account in range(ACCOUNTS):
        balance = OPENING
        for change in entries[account]:
            balance += change
            assert balance >= 0, f"account {account} overdrawn"
        balances.append(balance)
    return balances


def balances_by_statements():
    statements = [[OPENING] for _ in range(ACCOUNTS)]
    seed = 2026
    for _ in range(TRANSFERS):
        seed = next_seed(seed)
        payer = pick(seed, ACCOUNTS)
        seed = next_seed(seed)
        payee = (payer + 1 + pick(seed, ACCOUNTS - 1)) % ACCOUNTS
        seed = next_seed(seed)
        amount = 1 + pick(seed, LARGEST)
        if sum(statements[payer]) >= amount:
            statements[payer].append(-amount)
            statements[payee].append(amount)
    balances = []
    for account in range(ACCOUNTS):
        balances.append(sum(statements[account]))
    return balances


def main(size):
    expected = balances_by_statements()
    accepted = 0
    refused = 0
    for _ in range(size):
        balances = [OPENING] * ACCOUNTS
        accounts = []
        changes = []
        accepted, refused = trade(balances, accounts, changes)
        assert accepted + refused == TRANSFERS, f"{accepted} accepted, {refused} refused"
        assert len(accounts) == 2 * accepted, f"{len(accounts)} rows in the ledger"
        assert sum(balances) == ACCOUNTS * OPENING, f"{sum(balances)} in all"
        assert sum(changes) == 0, f"the ledger is off by {sum(changes)}"
        assert audit(accounts, changes) == balances, "the ledger gives other balances"
        assert balances == expected, "the statements give other balances"
    print(accepted, refused, max(expected))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 35)
