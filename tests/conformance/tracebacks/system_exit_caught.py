import sys
try:
    sys.exit(5)
except SystemExit as e:
    print('caught', e.code)
try:
    sys.exit(1)
except BaseException:
    sys.exit(None)
