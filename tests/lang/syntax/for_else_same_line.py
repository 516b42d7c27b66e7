for i in []: pass else: pass
