def calculate(text): return eval(text)
calculate('1 + (2 * undefined_variable)')
