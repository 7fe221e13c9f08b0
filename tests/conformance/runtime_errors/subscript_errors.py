class A: pass
class G:
    def __getitem__(self, k): raise KeyError(k)
for t in ('None[0]', 'a[0]', 'A[0]', 'A()[0]', 'len[0]', '[1]["a"]', '[1][1.5]', '[1][None]', '(1,)["a"]', '"a"["b"]', '"a"[1.0]', 'b"a"["b"]', 'range(3)["a"]', 'range(3)[5]', 'range(3)[-4]', '[1, 2][2]', '[1][-2]', '()[0]', '""[0]', 'b""[0]', '{}[1]', '{}["k"]', '{}[(1, 2)]', '{}[None]', '{1}[0]', '(i for i in [])[0]', 'G()["x"]', '[1][10 ** 20]', '{}[[]]', 'type[0]', 'int[0]', 'list[0]', 'Exception[0]', '(lambda: 0)[0]', '[1][1:2:0]', '[1]["a":]', '"abc"[:"x"]', '{}[1:2]', 'A()[1:2]', 'True[0]', '1.5[0]', '...[0]', 'bytearray(b"")[0]', 'memoryview(b"")[0]', 'dict[0][1]', '"abc"[5]', '"é"[9]', '[][:][0]', '[[1]][False][False]'):
    left, _, index = t.rpartition('[') if not t.startswith('{}[[') else ('{}', '', '[]]')
    value = eval(left, {'a': 5.0, 'A': A, 'G': G})  # apart from its index, so that no SyntaxWarning is due
    try: print(t, eval('value[' + index, {'value': value}))
    except Exception as e: print(f'{t:22}', type(e).__name__, e)
for t in ('[1][5] = 1', '[1]["a"] = 1', '(1,)[0] = 1', '"a"[0] = "b"', 'x = 5; x[0] = 1', 'None[0] = 1', '{}[[]] = 1', 'b"a"[0] = 1', 'bytearray(1)[0] = 256', 'bytearray(1)[0] = "a"', 'bytearray(1)[5] = 1', 'range(3)[0] = 1', 'x = {1}; x[0] = 1', 'del [1][5]', 'del {}["k"]', 'del (1,)[0]', 'x = "a"; del x[0]', 'x = 5; del x[0]', 'del None[0]', 'del [1]["a"]', 'A[0] = 1', 'del A()[0]', 'len[0] = 1', 'memoryview(b"a")[0] = 1', 'memoryview(bytearray(b"a"))[0] = "x"'):
    try: exec(t); print(t, 'ok')
    except Exception as e: print(f'{t:22}', type(e).__name__, e)
