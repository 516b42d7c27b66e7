from pprint import pprint, pformat

text = 'Lorem ipsum dolor sit amet, consectetur  adipiscing elit,\tsed do eiusmod tempor incididunt ut labore et dolore magna aliqua.'
pprint(text)
pprint('short')
pprint('')
pprint('x' * 100)
pprint('one\ntwo\nthree\n')
pprint('one\ntwo\nthree\n', width=5)
pprint(text + '\n' + text + '\n\n' + 'end')
pprint([text, text])
pprint({'key': text, 'other': [text, 'b']})
pprint((text,))
pprint({text: text})
pprint("it's a \"quoted\" text that is long enough to be split, isn't it? it's " * 2)
pprint('   leading spaces and trailing ones as well, to fill a line or two of the text    ' * 2)
pprint('h\u00e9llo w\u00f6rld \u4e16\u754c \U0001f600 \x00 \x7f ' * 6)
pprint('a\u2003b\u00a0c\u3000d ' * 12, width=30)
for width in (1, 4, 5, 6, 7, 8, 9, 10, 15, 20, 25, 26, 27, 28):
    print(width)
    pprint('the quick brown fox', width=width)
    pprint(['the quick brown fox'], width=width)
    pprint('a\r\nb c\rd\x0be\n', width=width)
    pprint({'k': 'the quick brown fox'}, width=width)
data = bytes(range(256))
pprint(data)
pprint([data[:60], b'abc'])
pprint(b'')
pprint(b'abcd', width=2)
for size in (4, 5, 7, 8, 9, 11, 12, 13, 16):
    for width in (3, 9, 12, 13, 14, 15, 16, 17, 20):
        print(size, width)
        pprint(b'abcdefghijklmnop'[:size], width=width)
        pprint([b'abcdefghijklmnop'[:size]], width=width)
        pprint(bytearray(b'abcdefghijklmnop'[:size]), width=width)
pprint(bytearray(data))
pprint({'b': bytearray(data[60:120])})


class Text(str):
    pass


pprint(Text(text))
pprint(Text('short'))
