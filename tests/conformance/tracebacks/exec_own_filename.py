exec(compile('\n\n\n1 / 0', 'exec_own_filename.py', 'exec'))
