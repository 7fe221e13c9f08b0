def run(code, data=''):
    jumps, stack = {}, []
    for i, c in enumerate(code):
        if c == '[': stack.append(i)
        elif c == ']': jumps[i] = j = stack.pop(); jumps[j] = i
    tape, p, i, out, data = [0] * 100, 0, 0, [], iter(data)
    while i < len(code):
        match code[i]:
            case '>': p += 1
            case '<': p -= 1
            case '+': tape[p] = (tape[p] + 1) % 256
            case '-': tape[p] = (tape[p] - 1) % 256
            case '.': out.append(chr(tape[p]))
            case ',': tape[p] = ord(next(data, '\0'))
            case '[' if not tape[p]: i = jumps[i]
            case ']' if tape[p]: i = jumps[i]
        i += 1
    return ''.join(out)
print(run('++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.'))
print(run(',[.,]', 'echo'), run('++[>++<-]>.') == '\x04')
