print('HELLO'.lower() == 'hello', 'abc'.upper().lower(), 'ß'.upper(), 'ŉ'.upper(), 'İ'.lower() == 'i̇', 'ǆ'.title(), 'ﬁ'.upper())
print('Straße'.casefold(), 'ABC'.casefold(), 'ΣΊΣΥΦΟΣ'.lower())
print('ﬀ'.upper(), 'ÿ'.upper(), 'µ'.upper(), 'ı'.upper(), 'K'.lower())
