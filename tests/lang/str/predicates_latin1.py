for i in range(128, 256):
    c = chr(i)
    print(hex(i), c.isalpha() + 2 * c.isdigit() + 4 * c.isspace() + 8 * c.isupper() + 16 * c.islower() + 32 * c.isprintable() + 64 * c.isalnum() + 128 * c.isidentifier(), ascii(c.upper()), ascii(c.lower()), ascii(c), repr(c) == "'" + c + "'")
