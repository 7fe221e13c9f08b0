"""Coroutines, and `await` at the top level."""


async def answer(question):
    return f'{question} -> 42'


async def questions():
    for word in ('why', 'how', 'when'):
        yield word


async for question in questions():
    print(await answer(question))
