completely_different = 1
print(zzz)
