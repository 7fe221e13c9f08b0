x, y, s = 1, 2.5, 'str'
print(f'{x=}', f'{x =}', f'{x= }', f'{ x = }', f'{x   =   }')
print(f'{s=}', f'{s=!s}', f'{s=!r}', f'{s=!a}', f'{s=:>6}', f'{s=!r:>8}', f'{y=:.3f}', f'{y = :8.2f}|')
print(f'{x + y=}', f'{x+y = }', f'{(x, y)=}', f'{[i for i in range(x)]=}', f'{s.upper()=}', f'{"a" "b"=}')
print(f'{x=}{y=}', f'a{x=}b', f'{ {1: x}[1]=}', f'{x:=^5}', f'{x==1}', f'{(x==1)=}')
print(f'{
x
=
}')
print(f'{x  # not shown
=}')
print(f'{"é"=}', f'{"é"=!a}', f'{s[0:2]=}', f'{(lambda: 1)()=}', f"{'quote'=}", f'{x=:{s and 5}}|')
w = 7
print(f'{x=:{w}}|', f'{x = !r:^{w}}|', f'{f"{x=}"=}')
