'abc\ud800def'.encode('utf-8')
