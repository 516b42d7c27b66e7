'abc'.push('d')
