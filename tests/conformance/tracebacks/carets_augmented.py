class O: n = None
o = O()
o.n += 5
