def fail(*a, **k): raise TypeError('many lines')
fail(
    1,
    2,
    3,
    4,
    5,
    key='value',
    other=[
        1,
        2,
    ],
)
