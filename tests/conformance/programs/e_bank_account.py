class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f'need {needed}, have {available}')
        self.shortfall = needed - available
class Account:
    count = 0
    def __init__(self, owner, balance=0):
        self.owner, self.balance, self.log = owner, balance, []
        Account.count += 1
    def deposit(self, amount):
        if amount <= 0: raise ValueError('amount must be positive')
        self.balance += amount
        self.log.append(('deposit', amount))
        return self
    def withdraw(self, amount):
        if amount > self.balance: raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        self.log.append(('withdraw', amount))
        return self
    def __str__(self): return f'{self.owner}: ${self.balance:,.2f}'
class Savings(Account):
    rate = 0.05
    def accrue(self):
        self.deposit(round(self.balance * self.rate, 2))
a, b = Account('Ann', 1000), Savings('Bob', 12345.67)
a.deposit(50).withdraw(30)
b.accrue()
print(a, b, sep='\n')
for action in (lambda: a.withdraw(5000), lambda: a.deposit(-1)):
    try: action()
    except InsufficientFunds as e: print('short by', e.shortfall, '-', e)
    except ValueError as e: print('invalid:', e)
print(a.log, b.log, Account.count)
