raise ValueError('line one\nline two\nline three')
