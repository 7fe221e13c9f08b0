raise BaseExceptionGroup('interrupted', [KeyboardInterrupt('k')])
