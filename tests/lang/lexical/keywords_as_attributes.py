print('a'.isalpha(), "b" .upper(), [1] . copy())
print((1).bit_length(), 1 .bit_length(), 0x10.bit_length(), 1.0.is_integer())
x = 'abc'
print(x
      .upper() if False else x.
      title())
print((x
       .upper()
       .lower()))
