raise SyntaxError('made by hand')
