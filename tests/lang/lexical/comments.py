# a comment on the first line
print(1)  # after code
    # an indented comment at top level
print(2)
        # deeper
if True:
# a comment at column 0 inside a block
    print(3)
        # deeper than the block
    print(4)
  # shallower than the block
    print(5)
#
#no space
print('# not a comment')
print("a # b", 'c # d')  # '''not a string
x = [  # in brackets
    1,  # one

    # alone
    2,
]
print(x)
def f():  # after the colon
    # only a comment before the body
    return 6  # at the end
    # after the return
print(f())
# the last line has no code
