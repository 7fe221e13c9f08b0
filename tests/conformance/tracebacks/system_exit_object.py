raise SystemExit(['a', 'list'])
