def catch(code):
    try: eval(code)
    except Exception as e: return e
first = 1
raise ExceptionGroup('typos', [catch('frist'), catch('"".uper()'), catch('unknown_thing_x')])
