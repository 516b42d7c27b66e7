/* The slow halves of the interpreter's handlers. Private to vm/.
 *
 * Functions that take `window` consume the values in it as their instruction says (opcodes.h). Those returning bool or int report
 * failure as false or -1 with an exception pending; values as absent.
 */
#ifndef TAGBOX_COMMON_VM_SLOW_H
#define TAGBOX_COMMON_VM_SLOW_H

#include "common/vm/vm.h"

/* The arithmetic or comparison instruction before frame->pc, in full: any types, releases and stores included. slow_arithmetic's
 * false without an exception: a frame has been pushed, which the interpreter is to run. */
bool slow_arithmetic(value *registers, const value *constants, struct frame *frame, enum number_operator op);
/* Ends an arithmetic instruction whose operator ran in such a frame; steals the result. */
bool slow_operated(value *registers, const value *constants, struct frame *frame, value result);
int slow_comparison(value *registers, const value *constants, struct frame *frame, enum order op);
value slow_binary(enum number_operator op, value left, value right, bool inplace);
value slow_contains(value item, value container, bool negate);

COLD void slow_unbound_local(const struct code *code, unsigned variable);
COLD void slow_unbound_free(const struct code *code, unsigned index);
COLD void slow_undefined_global(value name, struct dict *globals);
bool slow_delete_global(struct dict *globals, struct cache *cache);

value slow_build_list(value *window, size_t count);
value slow_build_tuple(value *window, size_t count);
value slow_build_set(value *window, size_t count);
value slow_build_dict(value *window, size_t pairs);
value slow_build_slice(value *window, size_t count);
value slow_build_string(value *window, size_t count);
value slow_list_to_tuple(value list); /* steals */
value slow_format(value *window, unsigned flags);
bool slow_set_add(value set, value item);
bool slow_list_extend(value list, value iterable);
bool slow_set_update(value set, value iterable);
bool slow_dict_update(value dict, value mapping);
bool slow_dict_merge(value *window, value mapping);

value slow_get_item(value container, value key);
value slow_get_item_int(value container, int index);
bool slow_set_item(value container, value key, value item);
/* An iterator gave no item, with an exception pending, or is none: absent, the exception pending unless it is StopIteration. */
COLD value slow_next_ends(value iterator);
bool slow_unpack(value *window, value source, size_t count, bool consume);
bool slow_unpack_star(value *window, value source, size_t before, size_t after, bool consume);

bool slow_load_method(value *window, value self, struct cache *cache, bool consume);
void slow_shift_window(value *base, size_t nargs);
/* Absent without an exception: a frame has been pushed, which the interpreter is to run; its result goes to base[-1]. */
value slow_call(value *base, size_t nargs);
/* TypeError for what __init__ returned; steals it. */
COLD void slow_refuse_initialized(value result);
value slow_call_keywords(value *base, size_t nargs, struct tuple *names);
value slow_call_spread(value *window, bool has_keywords);
/* Makes the variables of a call function(*base[0], **base[1]) of the function at base[-1], which stays; base[1] only if has_keywords.
 * false with an exception pending and everything released. */
bool slow_bind_spread(value *base, bool has_keywords);
void slow_drop_call(value *base, size_t nargs);
COLD void slow_recursion_error(void);
value slow_make_function(struct frame *frame, value *window, unsigned child, unsigned flags);

value slow_delegate(value iterator, value sent, value *returned);
bool slow_raise_again(void);
void slow_push_handled(value *window);
void slow_pop_handled(value *window);

/* Takes the frames on top down to the handler of the pending exception (then the frame record says where to go on: true), or to
 * the entry record, which is popped (false). add_trace: note the running frame in the traceback. */
bool slow_unwind(bool add_trace);

#endif
