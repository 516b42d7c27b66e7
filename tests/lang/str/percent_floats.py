for v in [0.0, -0.0, 1.0, -1.5, 3.14159265, 1e10, 1.5e-7, 123456.789, 1e100, 0.5, 2.5, 99.995]:
    print(['%f' % v if abs(v) < 1e50 else '', '%.2f' % v if abs(v) < 1e50 else '', '%.0f' % v if abs(v) < 1e50 else '', '%10.3f' % v if abs(v) < 1e50 else '', '%-10.1f|' % v if abs(v) < 1e50 else '', '%+.1f' % v if abs(v) < 1e50 else ''])
    print(['%e' % v, '%.2e' % v, '%.0e' % v, '%E' % v, '%12.3e' % v])
    print(['%g' % v, '%.3g' % v, '%G' % v, '%.10g' % v, '%#g' % v, '%#.0f' % v if abs(v) < 1e50 else '', '%08.2f' % v if abs(v) < 1e50 else '', '% .2f' % v if abs(v) < 1e50 else ''])
print('%f' % 5, '%.1f' % 10**20, '%g' % 10**5, '%g' % 10**6, '%.3f' % True, '%e' % 0, '%.15g' % 0.1, '%.17g' % 0.1, '%.50f' % 0.1)
print('%.*f' % (2, 3.14159), '%*.*f' % (8, 2, 3.14159), '%.f' % 2.5, '%.f' % 3.5, '%5.f|' % 1.5)
print('%f %F %e %E %g %G' % (float('inf'), float('inf'), float('-inf'), float('nan'), float('nan'), float('inf')), '%5f|%-5f|%05f' % (float('inf'), float('nan'), float('inf')))
