round('a')
