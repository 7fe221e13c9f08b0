import sys
print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
big = 10 ** 4299
print(len(str(big)), len(repr(-big)))
for t in ('str(10 ** 4300)', 'repr(10 ** 5000)', 'int("1" * 4301)', 'f"{10 ** 4300}"', '"%d" % (10 ** 4300)', 'format(10 ** 4300, "d")', 'print(10 ** 4300)', 'int("-" + "9" * 4301)', '"{}".format(10 ** 9999)', '[10 ** 4300].__repr__()', 'int("1_" * 4300 + "1")', 'str(-10 ** 4300)'):
    try: print(t, len(str(eval(t))))
    except ValueError as e: print(t, '->', e)
print(len(hex(10 ** 5000)), len(bin(10 ** 5000)), int('f' * 5000, 16) > 0, len(oct(10 ** 5000)))
try: compile('x = ' + '1' * 4301, 's', 'exec')
except SyntaxError as e: print(e.msg, e.lineno, e.offset)
sys.set_int_max_str_digits(640)
try: str(10 ** 640)
except ValueError as e: print(e)
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)))
for bad in (639, -1, 'x'):
    try: sys.set_int_max_str_digits(bad)
    except (ValueError, TypeError) as e: print(e)
sys.set_int_max_str_digits(4300)
print(len(str(float('1e308'))), 10 ** 400 > 1e308, int(1e300) % 1000)
