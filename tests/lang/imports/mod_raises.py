print('mod_raises runs')
raise ValueError('raised while importing')
