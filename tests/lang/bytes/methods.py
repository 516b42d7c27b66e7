b = b'Hello, World'
print(b.upper(), b.lower(), b.title(), b.swapcase(), b.capitalize(), b.find(b'o'), b.find(b'x'), b.rfind(b'o'), b.index(b'W'), b.count(b'l'), b.find(111), b.count(108), b.find(b'o', 5))
print(b.startswith(b'Hell'), b.endswith(b'ld'), b.startswith((b'x', b'H')), b.replace(b'l', b'L'), b.replace(b'l', b'', 1), b.split(b', '), b.split(), b' a b '.split(), b'a,b,c'.split(b',', 1), b'a,b'.rsplit(b','))
print(b'  x '.strip(), b' x'.lstrip(), b'x '.rstrip(), b'xxaxx'.strip(b'x'), b','.join([b'a', b'b']), b''.join([]), b'ab\ncd'.splitlines(), b'a=b'.partition(b'='), b'a=b=c'.rpartition(b'='))
print(b'ab'.center(6, b'*'), b'ab'.ljust(4), b'ab'.rjust(4, b'.'), b'42'.zfill(5), b'abc'.isalpha(), b'123'.isdigit(), b'a1'.isalnum(), b' '.isspace(), b'AB'.isupper(), b'ab'.islower())
