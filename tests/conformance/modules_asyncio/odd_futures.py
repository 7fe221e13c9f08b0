# oracle: 3.11
# What cannot be the exception of a future leaves it as it was.
import asyncio


class Text(Exception):
    def __init__(self, text='none'):
        super().__init__(text)


async def main():
    for odd in (5, 'text', None, int, object(), Text('given'), Text, KeyError):
        future = asyncio.get_running_loop().create_future()
        try:
            future.set_exception(odd)
        except TypeError as error:
            print(error, future.done())
            future.set_result('still open')
        try:
            print(await future)
        except Exception as error:
            print(repr(error))

asyncio.run(main())
