class Transaction:
    def __enter__(self):
        print('begin'); return self
    def __exit__(self, kind, value, tb):
        print('rollback' if kind else 'commit')
def work():
    with Transaction() as t:
        for i in range(3):
            print(10 // (1 - i))
work()
