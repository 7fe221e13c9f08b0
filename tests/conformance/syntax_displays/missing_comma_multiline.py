config = {
    'name': 'x',
    'size': 3
    'color': 'red',
}
