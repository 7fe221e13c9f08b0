raise ValueError('the message')
