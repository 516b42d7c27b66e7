f.None = 1
