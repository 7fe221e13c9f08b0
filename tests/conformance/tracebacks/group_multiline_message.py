raise BaseExceptionGroup('line one\nline two', [KeyboardInterrupt(), ValueError('a\nb')])
