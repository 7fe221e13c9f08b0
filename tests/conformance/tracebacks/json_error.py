import json
def parse(text): return json.loads(text)
try: parse('{"a": }')
except ValueError as e: print(type(e).__name__, e)
