import sys
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f'{self.owner} has only {self.balance}')
        self.balance -= amount
def process(accounts, orders):
    for owner, amount in orders:
        try:
            accounts[owner].withdraw(amount)
        except KeyError as error:
            raise LookupError(f'no account {owner}') from error
def first():
    process({'a': Account('a', 5)}, [('a', 3), ('b', 1)])
try:
    first()
except LookupError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno)
        tb = tb.tb_next
    print(repr(e), repr(e.__cause__), e.__suppress_context__)
def group():
    errors = []
    for n in range(3):
        try:
            [1, 2][n + 1]
            {}['k' * n]
        except (IndexError, KeyError) as e:
            e.add_note(f'turn {n}')
            errors.append(e)
    raise ExceptionGroup('several', errors)
try:
    try:
        group()
    except* KeyError as eg:
        print('keys', eg.exceptions)
        raise TypeError('while handling')
    except* IndexError as eg:
        print('indices', [e.__notes__ for e in eg.exceptions])
except BaseException as e:
    print(type(e).__name__, e, [type(x).__name__ for x in e.exceptions])
def rec(n):
    return rec(n - 1) + 1 if n else 1 / 0
def deep():
    x = {'data': [lambda v: v.missing]}
    return x['data'][0](
        [
            1,
            rec(4),
        ]
    )
deep()
