local s, i = 0, 0
while i < 14000000 do
  s = s + (i & 7)
  i = i + 1
end
print(s)
