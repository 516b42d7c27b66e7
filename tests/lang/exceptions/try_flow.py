def run(mode):
    print('--', mode)
    try:
        print('try')
        if mode == 'value':
            raise ValueError('v')
        if mode == 'key':
            raise KeyError('k')
        if mode == 'type':
            raise TypeError('t')
        if mode == 'return':
            return 'from try'
    except ValueError:
        print('except ValueError')
    except (KeyError, IndexError) as e:
        print('except tuple', repr(e))
        return 'from except'
    else:
        print('else')
        if mode == 'else':
            return 'from else'
    finally:
        print('finally')
    return 'end'
for m in ('none', 'value', 'key', 'return', 'else'):
    print(run(m))
try:
    run('type')
except TypeError as e:
    print('outer', e)
try:
    pass
except:
    print('no')
else:
    print('else')
try:
    1 / 0
except:
    print('bare')
try:
    try:
        raise ValueError(1)
    finally:
        print('inner finally')
except ValueError as e:
    print('outer', e)
try:
    try:
        raise ValueError(1)
    except KeyError:
        print('no')
except ValueError:
    print('passed through')
try:
    try:
        raise ValueError(1)
    except ValueError:
        raise KeyError(2)
    else:
        print('no')
    finally:
        print('finally before')
except KeyError as e:
    print('replaced', e)
try:
    try:
        pass
    except ValueError:
        print('no')
    else:
        raise ValueError('from else')
except ValueError as e:
    print(e)
