{}.itms()
