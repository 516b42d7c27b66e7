print((a[0] := 5))
