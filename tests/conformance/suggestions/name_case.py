class Handler: pass
handler()
