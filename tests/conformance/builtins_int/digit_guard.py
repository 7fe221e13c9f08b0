# The limit of 4300 digits for decimal conversion.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)
import sys

print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits,
      sys.int_info.str_digits_check_threshold)
edge = 10**4299
print(len(str(edge)), len(repr(edge)), int('9' * 4300) == 10**4300 - 1, int('1_' * 4299 + '1') % 1000)
show(str, 10**4300)
show(repr, -10**5000)
show(int, '9' * 4301)
show(int, '-' + '1' * 5000)
show(lambda: f'{10**4300}')
show(lambda: '%d' % (10**4301))
show(lambda: '{:,}'.format(10**4301))
show(format, 10**4301, 'd')
show(lambda: eval('1' * 4301))
print(len(hex(10**5000)), len(bin(2**20000)), len(f'{10**4301:x}'), len('%x' % 10**4302),
      int('f' * 6000, 16).bit_length(), int('1' * 6000, 2).bit_length())
show(int, '0' * 4300 + '1')
show(int, ' ' * 5000 + '5' + ' ' * 5000)
sys.set_int_max_str_digits(5000)
print(sys.get_int_max_str_digits(), len(str(10**4400)), len(str(int('7' * 4999))))
show(str, 10**5000)
sys.set_int_max_str_digits(640)
show(str, 10**640)
show(int, '1' * 641)
print(len(str(10**639)))
show(sys.set_int_max_str_digits, 639)
show(sys.set_int_max_str_digits, -1)
show(sys.set_int_max_str_digits, 'a')
sys.set_int_max_str_digits(0)
print(len(str(10**6000)), int('3' * 7000) % 10**9, sys.get_int_max_str_digits())
sys.set_int_max_str_digits(4300)
print([10**4299][0] % 7)
show(str, [10**4300])
