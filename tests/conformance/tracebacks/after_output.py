import sys
print('no newline at the end', end='')
print('to stderr', file=sys.stderr)
sys.stderr.write('more\n')
raise ValueError('then this')
