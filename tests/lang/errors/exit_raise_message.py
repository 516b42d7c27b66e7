raise SystemExit('stopped')
