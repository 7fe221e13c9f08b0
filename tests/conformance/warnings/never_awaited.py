async def co(): pass
c = co()
c.close()
print('closed coroutines warn of nothing')
