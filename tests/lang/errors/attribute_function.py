def f(): pass
f.attribute
