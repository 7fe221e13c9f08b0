x = 1
text = """starts here
and never
ends
