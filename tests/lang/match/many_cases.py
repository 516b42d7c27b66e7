def op(code):
    match code:
        case 0: return 'nop'
        case 1: return 'push'
        case 2: return 'pop'
        case 3: return 'add'
        case 4: return 'sub'
        case 5 | 6 | 7: return 'shift'
        case 8: return 'jump'
        case 9: return 'call'
        case 10: return 'ret'
        case 'halt' | 'stop' | 'end': return 'halt'
        case ('load', reg): return f'load r{reg}'
        case ('store', reg, value): return f'store r{reg} {value}'
        case ('jump', ('eq' | 'ne' | 'lt') as cond, target): return f'jump {cond} {target}'
        case ('call', name, *args): return f'call {name}({len(args)})'
        case _: return '?'


print([op(c) for c in range(12)])
print([op(c) for c in ('halt', 'end', ('load', 1), ('store', 2, 'x'), ('jump', 'lt', 9), ('jump', 'gt', 9), ('call', 'f'), ('call', 'f', 1, 2), ())])


def run(program):
    stack, pc, trace = [], 0, []
    while True:
        match program[pc]:
            case ['push', n]:
                stack.append(n)
            case ['add' | 'mul' as name]:
                y, x = stack.pop(), stack.pop()
                stack.append(x + y if name == 'add' else x * y)
            case ['dup']:
                stack.append(stack[-1])
            case ['jnz', target]:
                if stack[-1]:
                    trace.append(pc)
                    pc = target
                    continue
            case ['dec']:
                stack[-1] -= 1
            case ['halt']:
                return stack, trace
            case other:
                raise ValueError(f'bad instruction {other}')
        pc += 1


print(run([['push', 3], ['dec'], ['jnz', 1], ['push', 4], ['dup'], ['mul'], ['halt']]))
try:
    run([['push', 1], ['fly']])
except ValueError as e:
    print(e)
