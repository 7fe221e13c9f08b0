import sys
sys.argvs
