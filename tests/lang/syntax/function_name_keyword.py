def while(): pass
