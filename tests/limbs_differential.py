"""Checks the arithmetic of limbs against Python's own: limbs_differential.py DRIVER [CASES [SEED [jobs|quick]]].

Makes random and awkward operands, feeds them to the filter tests/unit/limbs_driver.c, compares."""

import math
import random
import subprocess
import sys

if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def digits_of(n, radix):
    if radix == 10:
        return str(n)
    if n == 0:
        return "0"
    out = []
    while n:
        n, d = divmod(n, radix)
        out.append(DIGITS[d])
    return "".join(reversed(out))


def number(rng, limbs):
    """A number of up to `limbs` limbs: random, or of long runs of ones and zeros, or near a power of two."""
    bits = rng.randint(0, limbs * 64)
    kind = rng.randrange(6)
    if kind < 2:
        return rng.getrandbits(bits) if bits else 0
    if kind == 2:
        return max(0, (1 << bits) + rng.randint(-2, 2))
    if kind == 3:
        value = 0
        while value.bit_length() < bits:
            run = rng.randint(1, 200)
            value = value << run | ((1 << run) - 1 if rng.random() < 0.5 else 0)
            if not value:
                value = 1
        return value
    if kind == 4:
        return (rng.getrandbits(64) | 1) << bits
    return (1 << (bits // 64 * 64)) - rng.randrange(3) if bits >= 64 else bits


def signed(rng, limbs):
    value = number(rng, limbs)
    return -value if rng.random() < 0.5 else value


def size(rng, top):
    return rng.choice([1, 2, 3, 4, 8, rng.randint(1, 40), rng.randint(1, top), rng.randint(1, top)])


def bits_of(value):
    import struct

    return struct.unpack("<Q", struct.pack("<d", value))[0]


def floated(compute):
    try:
        return compute().hex()
    except OverflowError:
        return "overflow"


def hexfloat(text):
    return text if text == "overflow" else float.fromhex(text).hex()


def quick_case(rng):
    top = rng.choice([4, 30, 90, 300])
    kind = rng.choice(
        "add mul sqr div div2 shl shr bit gcd pow powmod sqrt to from float fraction truediv fromfloat cmpfloat bytes"
        " count binary".split()
    )
    a, b = number(rng, size(rng, top)), number(rng, size(rng, top))
    if kind == "add":
        a, b = rng.choice([a, -a]), rng.choice([b, -b])
        return f"add {a:x} {b:x}", f"{a + b:x}"
    if kind == "mul":
        return f"mul {a:x} {b:x}", f"{a * b:x}"
    if kind == "sqr":
        return f"sqr {a:x}", f"{a * a:x}"
    if kind == "div":
        b = b or 1
        a = a if rng.random() < 0.5 else a * b + number(rng, 3)
        return f"div {a:x} {b:x}", "{:x} {:x}".format(*divmod(a, b))
    if kind == "div2":
        b = b or 1
        a = max(0, a * b - rng.randint(0, 2))
        return f"div {a:x} {b:x}", "{:x} {:x}".format(*divmod(a, b))
    if kind == "shl":
        s = rng.choice([0, 64, rng.randint(0, 300)])
        return f"shl {a:x} {s:x}", f"{a << s:x}"
    if kind == "shr":
        a, s = rng.choice([a, -a]), rng.choice([0, 64, rng.randint(0, 300), rng.randint(0, 20000)])
        return f"shr {a:x} {s:x}", f"{a >> s:x}"
    if kind == "bit":
        a, b, op = rng.choice([a, -a]), rng.choice([b, -b]), rng.choice(["and", "or", "xor"])
        result = a & b if op == "and" else a | b if op == "or" else a ^ b
        return f"{op} {a:x} {b:x}", f"{result:x}"
    if kind == "gcd":
        c = number(rng, size(rng, 20))
        a, b = a * c, b * c
        return f"gcd {a:x} {b:x}", f"{math.gcd(a, b):x}"
    if kind == "pow":
        a, e = number(rng, rng.choice([1, 1, 2, 5])), rng.choice([0, 1, 2, 3, rng.randint(0, 100), rng.randint(0, 300)])
        return f"pow {a:x} {e:x}", f"{a ** e:x}"
    if kind == "powmod":
        e, m = number(rng, rng.choice([1, 2, 4])), number(rng, rng.choice([1, 1, 2, 3, 8, 30])) or 1
        return f"powmod {a:x} {e:x} {m:x}", f"{pow(a, e, m):x}"
    if kind == "sqrt":
        if rng.random() < 0.4:
            a = max(0, number(rng, size(rng, top // 2)) ** 2 + rng.randint(-1, 1))
        return f"sqrt {a:x}", f"{math.isqrt(a):x}"
    if kind == "to":
        radix = rng.choice([10, 10, 10, rng.randint(2, 36)])
        if rng.random() < 0.3:
            a = max(0, radix ** rng.randint(0, 700) + rng.randint(-1, 1))
        return f"to {a:x} {radix:x}", digits_of(a, radix)
    if kind == "from":
        radix = rng.choice([10, 10, 10, rng.randint(2, 36)])
        if rng.random() < 0.3:
            a = max(0, radix ** rng.randint(0, 1500) + rng.randint(-1, 1))
        text = "0" * rng.choice([0, 0, 0, 1, 50]) + digits_of(a, radix)
        return f"from {text} {radix:x}", f"{a:x}"
    if kind == "float":
        a = rng.choice([a, (rng.getrandbits(55) << 1 | rng.getrandbits(1)) << rng.randint(0, 980)])
        if rng.random() < 0.3:
            a += rng.randint(-1, 1) if a else 0
        if rng.random() < 0.1:
            a = 2**1024 - 2**970 - rng.randrange(2)
        return f"float {a:x}", floated(lambda: float(a))
    if kind == "fraction":
        a = a or 1
        n = a.bit_length()
        shifted = math.frexp(float(a >> (n - 1000) | bool(a & ((1 << (n - 1000)) - 1))) if n > 1000 else float(a))
        return f"fraction {a:x}", f"{shifted[0].hex()} {shifted[1] + max(0, n - 1000)}"
    if kind == "truediv":
        if rng.random() < 0.5:
            a, b = number(rng, rng.choice([1, 2, 17, 20])), number(rng, rng.choice([1, 2, 17, 20]))
        if rng.random() < 0.3:
            a, b = rng.getrandbits(54) << rng.randint(0, 1200), (rng.getrandbits(8) | 1) << rng.randint(0, 1200)
        b = b or 1
        return f"truediv {a:x} {b:x}", floated(lambda: a / b)
    if kind == "fromfloat":
        x = rng.choice([rng.random(), rng.random() * 2.0 ** rng.randint(0, 1023), 2.0 ** rng.randint(0, 1023)])
        return f"fromfloat {bits_of(x) or 0:x}", f"{int(x):x}"
    if kind == "cmpfloat":
        x = rng.random() * 2.0 ** rng.randint(0, 1023)
        a = max(0, int(x) + rng.choice([0, 0, 0, 1, -1]))
        x = rng.choice([x, float(int(x)), 0.0, 5e-324])
        return f"cmpfloat {a:x} {bits_of(x):x}", str((a > x) - (a < x))
    if kind == "bytes":
        a, big, sign = rng.choice([a, -a]), rng.randrange(2), rng.randrange(2)
        if rng.random() < 0.3:
            a = rng.choice([1, -1]) * (1 << rng.randint(0, 130)) + rng.randint(-1, 1)
        n = max(a == -1, (a.bit_length() + 7) // 8 + rng.randint(-1, 9))  # 3.11 turns -1 into no bytes
        try:
            expected = (a.to_bytes(n, "big" if big else "little", signed=bool(sign)).hex() + f" {a:x}").strip()
        except OverflowError:
            expected = "overflow"
        return f"bytes {a:x} {n:x} {big + 2 * sign:x}", expected
    if kind == "count":
        zeros = (a & -a).bit_length() - 1 if a else 0
        return f"count {a:x}", f"{a.bit_length()} {bin(a).count('1')} {zeros} {hash(a)}"
    if kind == "binary":
        shift = rng.randint(1, 5)
        return f"binary {a:x} {shift:x}", f"{digits_of(a, 1 << shift)} {a:x}"
    raise AssertionError(kind)


def job_case(rng):
    top = rng.choice([3, 60, 700, 3000, 6000])
    kind = rng.choice("jmul jsqr jdiv jdiv2 jpow jpowmod jgcd jsqrt jto jfrom".split())
    a, b = number(rng, size(rng, top)), number(rng, size(rng, top))
    if kind == "jmul":
        return f"jmul {a:x} {b:x}", f"{a * b:x}"
    if kind == "jsqr":
        return f"jsqr {a:x}", f"{a * a:x}"
    if kind == "jdiv":
        b = b or 1
        return f"jdiv {a:x} {b:x}", "{:x} {:x}".format(*divmod(a, b))
    if kind == "jdiv2":
        b = b or 1
        a = max(0, a * b + rng.choice([-1, 0, 1, b - 1]))
        return f"jdiv {a:x} {b:x}", "{:x} {:x}".format(*divmod(a, b))
    if kind == "jpow":
        a, e = number(rng, rng.choice([1, 1, 2, 5])), rng.choice([0, 1, 2, 3, rng.randint(0, 300), rng.randint(0, 2000)])
        return f"jpow {a:x} {e:x}", f"{a ** e:x}"
    if kind == "jpowmod":
        e, m = number(rng, rng.choice([0, 1, 2, 4])), number(rng, rng.choice([1, 1, 2, 3, 8, 30, 400])) or 1
        return f"jpowmod {a:x} {e:x} {m:x}", f"{pow(a, e, m):x}"
    if kind == "jgcd":
        c = number(rng, 20)
        a, b = number(rng, size(rng, min(top, 700))) * c, b * c
        return f"jgcd {a:x} {b:x}", f"{math.gcd(a, b):x}"
    if kind == "jsqrt":
        if rng.random() < 0.4:
            a = max(0, number(rng, size(rng, top // 2)) ** 2 + rng.randint(-1, 1))
        return f"jsqrt {a:x}", f"{math.isqrt(a):x}"
    radix = rng.choice([10, 10, 10, rng.randint(2, 36)])
    a = number(rng, size(rng, min(top, 1500)))
    if rng.random() < 0.3:
        a = max(0, radix ** rng.randint(0, 20000) + rng.randint(-1, 1))
    if kind == "jto":
        return f"jto {a:x} {radix:x}", digits_of(a, radix)
    text = "0" * rng.choice([0, 0, 0, 1, 50]) + digits_of(a, radix)
    return f"jfrom {text} {radix:x}", f"{a:x}"


def main():
    driver, cases = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    which = sys.argv[4] if len(sys.argv) > 4 else "both"
    rng = random.Random(seed)
    lines, expected = [], []
    for i in range(cases):
        if which == "jobs" or (which == "both" and i % 50 == 0):
            lines.append(f"budget {rng.choice([1, 1000, 100000, 400000]):x}")
            expected.append("")
            case = job_case(rng)
        else:
            case = quick_case(rng)
        lines.append(case[0])
        expected.append(case[1])
    run = subprocess.run([driver], input="\n".join(lines) + "\n", capture_output=True, text=True)
    if run.stderr:
        print(run.stderr[:4000])
    got = run.stdout.split("\n")
    bad = 0
    for i, want in enumerate(expected):
        have = got[i].strip() if i < len(got) else "(missing)"
        if lines[i].split()[0] in ("float", "truediv"):
            have = hexfloat(have) if have != "(missing)" else have
        elif lines[i].startswith("fraction") and have != "(missing)":
            mantissa, exponent = have.split()
            have = f"{hexfloat(mantissa)} {exponent}"
        if have != want:
            bad += 1
            if bad <= 5:
                print("WRONG", lines[i][:300], "\n  want", want[:200], "\n  have", have[:200])
    print(f"{cases} cases, {bad} wrong, exit status {run.returncode}")
    return 1 if bad or run.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
