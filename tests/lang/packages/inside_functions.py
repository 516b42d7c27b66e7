def first():
    import mod_shop.deep.sibling
    return mod_shop.deep.sibling.name


def second():
    from mod_shop.price import total
    return total


class Holder:
    from mod_plain import public
    import mod_plain as plain


print(first(), second()('tea'), second() is second())
print(Holder.public, Holder.plain.function())
try:
    mod_shop
except NameError as e:
    print(e)
for module in ('a', 'b'):
    from mod_plain import public as module
print(module)
