/* Slow paths of arithmetic, names, containers and calls. */
#include "common/vm/slow.h"

#include <string.h>

#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/native.h"
#include "common/objects/set.h"
#include "common/objects/slice.h"
#include "common/objects/str.h"
#include "common/vm/attribute_cache.h"

/* ---- Operators ---- */

value slow_binary(enum number_operator op, value left, value right, bool inplace) {
    value result = number_binary(op, left, right);
    if (LIKELY(!value_is(result, value_from_object(&not_implemented_object)))) {
        return result;
    }
    value_release(result);
    return inplace ? abstract_inplace(op, left, right) : abstract_binary(op, left, right);
}

/* A family's operands, taken from the instruction and its form. */
struct operands {
    value left, right;
    bool left_is_temp, right_is_temp;
    bool right_is_made; /* an immediate turned into a value */
};

static bool operands_read(struct operands *o, value *registers, const value *constants,
                          const struct instruction *i, unsigned form) {
    enum opcode_right kind = (enum opcode_right)(form & 3);
    o->left = registers[i->b];
    o->left_is_temp = (form & 4) != 0;
    o->right_is_temp = kind == OPCODE_RIGHT_T;
    o->right_is_made = kind == OPCODE_RIGHT_I;
    o->right = o->right_is_made          ? value_from_constant((int16_t)i->c)
               : kind == OPCODE_RIGHT_K ? constants[i->c]
                                         : registers[i->c];
    return !value_is_absent(o->right);
}

static void operands_release(const struct operands *o) {
    if (o->right_is_temp || o->right_is_made) {
        value_release(o->right);
    }
    if (o->left_is_temp) {
        value_release(o->left);
    }
}

static unsigned arithmetic_form(const struct instruction *i) {
    return (i->op - OP_ADD_TVV) & 15u;
}

static bool is_inplace(const struct frame *frame) {
    const struct code *code = frame->function->code;
    return (code->notes[frame->pc - 1 - code->instructions].flags & NOTE_INPLACE) != 0;
}

/* An operator that the left operand's class defines by a plain function: pushes the function's frame above the running frame's
 * registers, over a record that finishes the instruction (slow_operated). The operands stay where they are meanwhile. false: not
 * such a class, or no room. */
static bool enter_operator(enum number_operator op, value left, value right, bool inplace) {
    struct type *l = value_type(left), *r = value_type(right);
    if (!class_check(l) || (l != r && class_check(r)) || (inplace && l->inplace != NULL)) {
        return false;
    }
    value method = class_operator(l, op);
    if (value_is_absent(method) || !value_has_type(method, &type_function)) {
        return false;
    }
    const struct code *code = function_of(method)->code;
    struct frame *frame = vm.frame;
    value *base = vm_stack_top() + 1;
    if (code->simple_arguments != 2 || frame + 1 >= vm.frame_limit || base > vm.stack_limit ||
        (size_t)(vm.stack_limit - base) < code->register_count) {
        return false;
    }
    base[-1] = value_retained(method);
    base[0] = value_retained(left);
    base[1] = value_retained(right);
    for (size_t k = 2; k < code->variable_count; k++) {
        base[k] = VALUE_ABSENT;
    }
    frame[1] = (struct frame){&vm_operated_instruction, base - 1, frame->function, frame->constants, NULL};
    frame[2] = (struct frame){code->instructions, base, function_of(method), code->constants, NULL};
    vm.frame = frame + 2;
    vm.frame_limit++;
    return true;
}

static void finish_arithmetic(const struct operands *o, value *registers, const struct instruction *i, value result) {
    operands_release(o);
    if ((arithmetic_form(i) & 8) != 0) {
        value_replace(&registers[i->a], result);
    } else {
        registers[i->a] = result;
    }
}

bool slow_operated(value *registers, const value *constants, struct frame *frame, value result) {
    const struct instruction *i = frame->pc - 1;
    struct operands o;
    if (UNLIKELY(!operands_read(&o, registers, constants, i, arithmetic_form(i)))) {
        value_release(result);
        return false;
    }
    if (UNLIKELY(value_is(result, value_from_object(&not_implemented_object)))) {
        value_release(result);
        result = abstract_binary_declined((enum number_operator)((i->op - OP_ADD_TVV) / 16u), o.left, o.right, is_inplace(frame));
        if (value_is_absent(result)) {
            if (o.right_is_made) {
                value_release(o.right);
            }
            return false;
        }
    }
    finish_arithmetic(&o, registers, i, result);
    return true;
}

bool slow_arithmetic(value *registers, const value *constants, struct frame *frame,
                     enum number_operator op) {
    const struct instruction *i = frame->pc - 1;
    bool inplace = is_inplace(frame);
    struct operands o;
    value result;
    if (UNLIKELY(!operands_read(&o, registers, constants, i, arithmetic_form(i)))) {
        return false;
    }
    if (enter_operator(op, o.left, o.right, inplace)) {
        if (o.right_is_made) {
            value_release(o.right);
        }
        return false;
    }
    result = slow_binary(op, o.left, o.right, inplace);
    if (UNLIKELY(value_is_absent(result))) {
        if (o.right_is_made) {
            value_release(o.right);
        }
        return false;
    }
    finish_arithmetic(&o, registers, i, result);
    return true;
}

int slow_comparison(value *registers, const value *constants, struct frame *frame, enum order op) {
    const struct instruction *i = frame->pc - 1;
    struct operands o;
    int truth;
    if (UNLIKELY(!operands_read(&o, registers, constants, i, (i->op - OP_JUMP_IF_LT_VV) & 7u))) {
        return -1;
    }
    truth = abstract_compare_test(op, o.left, o.right);
    if (UNLIKELY(truth < 0)) {
        if (o.right_is_made) {
            value_release(o.right);
        }
        return -1;
    }
    operands_release(&o);
    return truth;
}

value slow_contains(value item, value container, bool negate) {
    int found = abstract_contains(container, item);
    return found < 0 ? VALUE_ABSENT : value_from_bool((found != 0) != negate);
}

/* ---- Names ---- */

void slow_unbound_local(const struct code *code, unsigned variable) {
    value name = code->variable_names[variable];
    exception_raise(&type_UnboundLocalError,
                    "cannot access local variable '%V' where it is not associated with a value", name);
}

void slow_unbound_free(const struct code *code, unsigned index) {
    exception_raise(&type_NameError,
                    "cannot access free variable '%V' where it is not associated with a value in "
                    "enclosing scope",
                    code->capture_names[index]);
}

void slow_undefined_global(value name, struct dict *globals) {
    const struct code *code = vm.frame->function->code;
    struct tuple *locals = tuple_from_array(code->variable_names, code->variable_count);
    if (locals != NULL) {
        value scopes[3] = {tuple_value(locals), dict_value(globals), dict_value(vm.builtins)};
        exception_raise(&type_NameError, "name '%.200V' is not defined", name);
        exception_note_name(name, scopes, 3);
        object_release(&locals->head);
    }
}

bool slow_delete_global(struct dict *globals, struct cache *cache) {
    int deleted = dict_delete(globals, cache->name);
    if (deleted == 0) {
        slow_undefined_global(cache->name, globals);
    }
    return deleted > 0;
}

/* ---- Containers ---- */

static value object_or_absent(struct object *o) {
    return o == NULL ? VALUE_ABSENT : value_from_object(o);
}

/* What a builder that takes over the window's values leaves in it when it fails: values to release that are harmless. */
static void window_fill_none(value *window, size_t count) {
    for (size_t i = 0; i < count; i++) {
        window[i] = value_none_retained();
    }
}

value slow_build_list(value *window, size_t count) {
    struct list *list = list_steal_array(window, count);
    if (list == NULL) {
        window_fill_none(window, count);
        return VALUE_ABSENT;
    }
    return list_value(list);
}

value slow_build_tuple(value *window, size_t count) {
    struct tuple *tuple = tuple_steal_array(window, count);
    if (tuple == NULL) {
        window_fill_none(window, count);
        return VALUE_ABSENT;
    }
    return tuple_value(tuple);
}

static void window_release(value *window, size_t count) {
    for (size_t i = 0; i < count; i++) {
        value_release(window[i]);
    }
}

value slow_build_set(value *window, size_t count) {
    struct set *set = set_new();
    for (size_t i = 0; set != NULL && i < count; i++) {
        if (!set_add(set, window[i])) {
            object_release(&set->head);
            set = NULL;
        }
    }
    if (set == NULL) {
        return VALUE_ABSENT;
    }
    window_release(window, count);
    return value_from_object(&set->head);
}

value slow_build_dict(value *window, size_t pairs) {
    struct dict *dict = dict_new_for_pairs(window, pairs);
    for (size_t i = 0; dict != NULL && i < pairs; i++) {
        if (!dict_set(dict, window[2 * i], window[2 * i + 1])) {
            object_release(&dict->head);
            dict = NULL;
        }
    }
    if (dict == NULL) {
        return VALUE_ABSENT;
    }
    window_release(window, 2 * pairs);
    return dict_value(dict);
}

value slow_build_slice(value *window, size_t count) {
    value step = count > 2 ? window[2] : value_none();
    value slice = slice_new(window[0], window[1], step);
    if (!value_is_absent(slice)) {
        window_release(window, count);
    }
    return slice;
}

value slow_build_string(value *window, size_t count) {
    struct str *joined = str_join_array(window, count);
    if (joined == NULL) {
        return VALUE_ABSENT;
    }
    window_release(window, count);
    return str_value(joined);
}

value slow_list_to_tuple(value list) {
    struct tuple *tuple = tuple_from_array(list_of(list)->items, (size_t)list_of(list)->length);
    if (tuple == NULL) {
        return VALUE_ABSENT;
    }
    value_release(list);
    return tuple_value(tuple);
}

/* repr(v) with everything beyond ASCII escaped. */
static value ascii_repr(value v) {
    value text = abstract_repr(v);
    struct str *escaped = value_is_absent(text) ? NULL : str_escaped(str_of(text));
    return escaped == NULL ? VALUE_ABSENT : str_value(escaped);
}

value slow_format(value *window, unsigned flags) {
    char conversion = (char)(flags & 0xff);
    bool has_spec = (flags & 0x100) != 0;
    value v = window[0], text = VALUE_ABSENT, result;
    if (conversion != 0) {
        text = conversion == 's' ? abstract_str(v) : conversion == 'r' ? abstract_repr(v) : ascii_repr(v);
        if (value_is_absent(text)) {
            return VALUE_ABSENT;
        }
        v = text;
    }
    result = abstract_format(v, has_spec ? window[1] : VALUE_ABSENT);
    value_release_any(text);
    if (!value_is_absent(result)) {
        window_release(window, has_spec ? 2 : 1);
    }
    return result;
}

bool slow_set_add(value set, value item) {
    return set_add((struct set *)value_object(set), item);
}

bool slow_list_extend(value list, value iterable) {
    if (value_type(iterable)->iter == NULL) {
        exception_raise(&type_TypeError, "Value after * must be an iterable, not %T", iterable);
        return false;
    }
    struct list *l = list_of(list);
    /* Up to 3.8 a display of constants was built at its size; here it extends an empty list by a tuple. */
    if (TAGBOX_CPYTHON < 309 && value_has_type(iterable, &type_tuple) && l->items == NULL && tuple_of(iterable)->length > 0 &&
        !list_reserve(l, tuple_of(iterable)->length)) {
        return false;
    }
    return list_extend(l, iterable);
}

bool slow_set_update(value set, value iterable) {
    return set_update((struct set *)value_object(set), iterable);
}

bool slow_dict_update(value dict, value mapping) {
    bool is_mapping, ok = dict_update_mapping(dict_of(dict), mapping, &is_mapping);
    if (!is_mapping && !error_pending()) {
        exception_raise(&type_TypeError, "'%T' object is not a mapping", mapping);
    }
    return ok;
}

/* v.__module__ + "." when that is a str other than "builtins", else "". */
static struct str *module_prefix(value callee) {
    struct str *name = str_intern_text("__module__"), *prefix = NULL;
    value module = name == NULL ? VALUE_ABSENT : abstract_find_attribute(callee, str_value(name));
    if (name != NULL) {
        object_release(&name->head);
    }
    if (!value_is_absent(module)) {
        const char *text = str_check(module) ? str_ascii_text(str_of(module)) : "builtins";
        if (text == NULL || strcmp(text, "builtins") != 0) {
            prefix = str_format("%V.", module);
        }
        value_release(module);
    }
    return prefix != NULL || error_pending() ? prefix : str_from_ascii("");
}

/* The name a call shows in its TypeErrors (CPython's _PyObject_FunctionStr): "__main__.f()", "print()" or "int object". */
static struct str *callee_text(value callee) {
    struct str *prefix, *text;
    if (type_is_subtype_flag(value_type(callee), TYPE_TYPE_SUBCLASS)) {
        return str_format("%s()", ((struct type *)value_object(callee))->name);
    }
    if (!value_has_type(callee, &type_function) && !value_has_type(callee, &type_native)) {
        return str_format("%T object", callee);
    }
    prefix = module_prefix(callee);
    if (prefix == NULL) {
        return NULL;
    }
    text = value_has_type(callee, &type_function)
               ? str_format("%V%V()", str_value(prefix), function_of(callee)->qualified_name)
               : str_format("%V%s()", str_value(prefix),
                            ((struct native *)value_object(callee))->method->name);
    object_release(&prefix->head);
    return text;
}

bool slow_dict_merge(value *window, value mapping) {
    struct dict *target = dict_of(window[0]);
    struct str *callee;
    value key, item;
    int64_t position = 0;
    /* The callee stands two below, or is shifted when it is a method; only messages depend on it. */
    value function = value_is_absent(window[-2]) ? window[-1] : window[-2];
    bool ok = true;
    if (!dict_check(mapping) || value_type(mapping)->iter != type_dict.iter) { /* as a dict, if it is a mapping of another kind */
        bool is_mapping = false;
        struct dict *copy = dict_new();
        if (copy != NULL && dict_update_mapping(copy, mapping, &is_mapping)) {
            ok = slow_dict_merge(window, dict_value(copy));
            object_release(&copy->head);
            return ok;
        }
        if (copy != NULL) {
            object_release(&copy->head);
        }
        if (error_pending()) {
            return false;
        }
        callee = callee_text(function);
        if (callee != NULL) {
            exception_raise(&type_TypeError, "%V argument after ** must be a mapping, not %T",
                            str_value(callee), mapping);
            object_release(&callee->head);
        }
        return false;
    }
    while (ok && dict_next(dict_of(mapping), &position, &key, &item)) {
        if (!str_check(key)) {
            exception_raise(&type_TypeError, "keywords must be strings");
            return false;
        }
        int there = dict_contains(target, key);
        if (there > 0) {
            callee = callee_text(function);
            if (callee != NULL) {
                exception_raise(&type_TypeError, "%V got multiple values for keyword argument '%V'",
                                str_value(callee), key);
                object_release(&callee->head);
            }
        }
        ok = there == 0 && dict_set(target, key, item);
    }
    return ok;
}

value slow_get_item(value container, value key) {
    if (value_has_type(container, &type_dict)) {
        value item = dict_get(dict_of(container), key);
        if (LIKELY(!value_is_absent(item))) {
            return value_retained(item);
        }
        return error_pending() ? VALUE_ABSENT : exception_raise_key(key);
    }
    return abstract_get_item(container, key);
}

value slow_get_item_int(value container, int index) {
    value key = value_from_int64(index), result;
    if (value_is_absent(key)) {
        return key;
    }
    result = slow_get_item(container, key);
    value_release(key);
    return result;
}

bool slow_set_item(value container, value key, value item) {
    if (value_has_type(container, &type_dict)) {
        return dict_set(dict_of(container), key, item);
    }
    return abstract_set_item(container, key, item) >= 0;
}

value slow_next_ends(value iterator) {
    if (!error_pending()) {
        return abstract_next(iterator); /* for its complaint */
    }
    if (error_matches(&type_StopIteration)) {
        error_clear();
    }
    return VALUE_ABSENT;
}

/* ---- Unpacking ---- */

/* The items of a list or tuple as an array, or NULL. */
static const value *sequence_items(value source, size_t *count) {
    if (value_has_type(source, &type_tuple)) {
        *count = (size_t)tuple_of(source)->length;
        return tuple_of(source)->items;
    }
    if (value_has_type(source, &type_list)) {
        *count = (size_t)list_of(source)->length;
        return list_of(source)->items;
    }
    return NULL;
}

static bool raise_unpack_count(size_t wanted, size_t got, bool too_many, bool at_least) {
    if (too_many) {
        exception_raise(&type_ValueError, "too many values to unpack (expected %zu)", wanted);
    } else {
        exception_raise(&type_ValueError, "not enough values to unpack (expected %s%zu, got %zu)",
                        at_least ? "at least " : "", wanted, got);
    }
    return false;
}

static bool raise_not_unpackable(value source) {
    exception_raise(&type_TypeError, "cannot unpack non-iterable %T object", source);
    return false;
}

static value unpack_iterator(value source) {
    if (value_type(source)->iter == NULL) {
        raise_not_unpackable(source);
        return VALUE_ABSENT;
    }
    return abstract_iter(source);
}

/* Takes `count` items of an iterator into parts; on failure releases what it took. */
static bool take_items(value iterator, value *parts, size_t count, size_t wanted, bool at_least) {
    for (size_t i = 0; i < count; i++) {
        parts[i] = abstract_next(iterator);
        if (value_is_absent(parts[i])) {
            window_release(parts, i);
            return error_pending() ? false : raise_unpack_count(wanted, i, false, at_least);
        }
    }
    return true;
}

static void reverse(value *window, size_t count) {
    for (size_t i = 0, j = count; i + 1 < j; i++) {
        value v = window[i];
        window[i] = window[--j];
        window[j] = v;
    }
}

/* pre: neither a list nor a tuple */
static bool unpack_iterable(value *window, value source, size_t count, bool consume) {
    value iterator = unpack_iterator(source), extra;
    value saved = window[0];
    bool aliases = consume && count > 0 && value_is(saved, source);
    if (value_is_absent(iterator)) {
        return false;
    }
    if (!take_items(iterator, window, count, count, false)) {
        value_release(iterator);
        if (aliases) {
            window[0] = saved;
        }
        return false;
    }
    extra = abstract_next(iterator);
    value_release(iterator);
    if (!value_is_absent(extra) || error_pending()) {
        window_release(window, count);
        if (aliases) {
            window[0] = saved;
        }
        if (!value_is_absent(extra)) {
            value_release(extra);
            return raise_unpack_count(count, 0, true, false);
        }
        return false;
    }
    reverse(window, count);
    if (consume) {
        value_release(source);
    }
    return true;
}

bool slow_unpack(value *window, value source, size_t count, bool consume) {
    size_t length = 0;
    const value *items = sequence_items(source, &length);
    if (UNLIKELY(items == NULL && !value_has_type(source, &type_list))) {
        return unpack_iterable(window, source, count, consume);
    }
    if (UNLIKELY(length != count)) {
        return raise_unpack_count(count, length, length > count, false);
    }
    /* The source may stand in the window's own first register. */
    for (size_t i = 0; i < count; i++) {
        value_retain(items[i]);
        window[count - 1 - i] = value_from_heap(items[i]);
    }
    if (consume) {
        value_release(source);
    }
    return true;
}

bool slow_unpack_star(value *window, value source, size_t before, size_t after, bool consume) {
    value iterator = unpack_iterator(source), saved = window[0];
    struct list *rest = NULL;
    if (value_is_absent(iterator)) {
        return false;
    }
    if (!take_items(iterator, window, before, before + after, true)) {
        goto failed;
    }
    rest = list_from_iterable(iterator);
    if (rest == NULL || (size_t)rest->length < after) {
        if (rest != NULL) {
            raise_unpack_count(before + after, before + (size_t)rest->length, false, true);
            object_release(&rest->head);
        }
        window_release(window, before);
        goto failed;
    }
    value_release(iterator);
    rest->length -= (int64_t)after;
    window[before] = list_value(rest);
    for (size_t i = 0; i < after; i++) { /* moved out of the list */
        window[before + 1 + i] = value_from_heap(rest->items[(size_t)rest->length + i]);
    }
    reverse(window, before + 1 + after);
    if (consume) {
        value_release(source);
    }
    return true;
failed:
    value_release(iterator);
    window[0] = saved;
    return false;
}

/* ---- Methods and calls ---- */

bool slow_load_method(value *window, value self, struct cache *cache, bool consume) {
    bool is_method;
    value found, receiver;
    struct type *type = value_type(self);
    struct type_lookup_memo *memo = attribute_cache_memo(type, cache->name);
    if (memo != NULL && memo->is_method) {
        cache->type = type;
        cache->version = type->version;
        cache->found = memo->found;
        window[0] = value_retained(memo->found);
        window[1] = consume ? self : value_retained(self);
        return true;
    }
    if (value_has_type(self, &type_super) && super_find_method(self, cache->name, &found, &receiver)) {
        if (consume) {
            value_release(self);
        }
        window[0] = found;
        window[1] = receiver;
        return true;
    }
    found = abstract_get_method(self, cache->name, &is_method);
    if (value_is_absent(found)) {
        return false;
    }
    if (!is_method) {
        if (consume) {
            value_release(self);
        }
        window[0] = VALUE_ABSENT;
        window[1] = found;
        return true;
    }
    if (type->version != 0 && instance_never_shadows(type, cache->name) && value_is(type_lookup(type, cache->name), found)) {
        memo = attribute_cache_memo(type, cache->name);
        if (memo != NULL) {
            memo->is_method = true;
        }
        cache->type = type;
        cache->version = type->version;
        cache->found = found;
    }
    if (!consume) {
        value_retain(self);
    }
    window[0] = found;
    window[1] = self;
    return true;
}

void slow_shift_window(value *base, size_t nargs) {
    memmove(base - 1, base, (nargs + 1) * sizeof *base);
}

void slow_drop_call(value *base, size_t nargs) {
    for (size_t i = 0; i < nargs; i++) {
        value_release(base[i]);
    }
    value_release(base[-1]);
}

void slow_refuse_initialized(value result) {
    exception_raise(&type_TypeError, "__init__() should return None, not '%T'", result);
    value_release(result);
}

/* A class whose instances are made by object.__new__ and initialised by a function: makes the instance and pushes the frame of the
 * function, so that the interpreter goes on there. 1: done, 0: not such a class, or no room; -1: an exception is pending. In the first
 * and the last case the window is consumed. */
static int enter_initialize(value *base, size_t nargs) {
    struct type *type = class_type_of(base[-1]);
    const struct class *c = class_of_type(type);
    struct frame *frame = vm.frame;
    value self, initialize;
    if (!class_check(type) || value_type(base[-1])->call != type_type.call || type->create != instance_create ||
        !value_is_absent(c->create_method) || value_is_absent(c->initialize_method) ||
        !value_has_type(c->initialize_method, &type_function)) {
        return 0;
    }
    initialize = c->initialize_method;
    const struct code *code = function_of(initialize)->code;
    if (frame + 3 >= vm.frame_limit || base > vm.stack_limit ||
        (size_t)(vm.stack_limit - base) < 2 * nargs + code->register_count + 4) {
        return 0;
    }
    value_retain(initialize);
    self = instance_create(type, NULL, 0, NULL);
    if (value_is_absent(self)) {
        value_release(initialize);
        slow_drop_call(base, nargs);
        return -1;
    }
    memmove(base + 2, base, nargs * sizeof *base);
    base[0] = initialize;
    base[1] = value_retained(self);
    value_release(base[-1]);
    base[-1] = self;
    if (nargs + 1 == code->simple_arguments) {
        for (size_t k = nargs + 1; k < code->variable_count; k++) {
            base[1 + k] = VALUE_ABSENT;
        }
    } else if (!function_bind(function_of(initialize), base + 1, nargs + 1, NULL)) {
        value_release(initialize);
        value_release(self);
        return -1;
    }
    frame[1] = (struct frame){&vm_constructed_instruction, base, frame->function, frame->constants, NULL};
    frame[2] = (struct frame){code->instructions, base + 1, function_of(initialize), code->constants, NULL};
    vm.frame = frame + 2;
    return 1;
}

value slow_call(value *base, size_t nargs) {
    value callee = base[-1], result;
    if (LIKELY(value_has_type(callee, &type_native))) {
        const struct native *native = (const struct native *)value_object(callee);
        if (native->method->raw != NULL && native->owner == NULL && value_is_absent(native->self)) {
            result = native->method->raw(base, nargs, NULL);
        } else {
            result = native_call(callee, base, nargs, NULL);
        }
    } else {
        if (class_is_type(callee) && enter_initialize(base, nargs) != 0) {
            return VALUE_ABSENT;
        }
        result = abstract_call(callee, base, nargs, NULL);
    }
    slow_drop_call(base, nargs);
    return result;
}

value slow_call_keywords(value *base, size_t nargs, struct tuple *names) {
    value result = abstract_call(base[-1], base, nargs - (size_t)names->length, names);
    slow_drop_call(base, nargs);
    return result;
}

/* The names of a dict of keyword arguments, whose values go to `values`; NULL with an exception pending. */
static struct tuple *keyword_names(struct dict *keywords, value *values) {
    struct tuple *names = tuple_new(keywords->length);
    int64_t position = 0, i = 0;
    value key, item;
    while (names != NULL && dict_next(keywords, &position, &key, &item)) {
        names->items[i] = value_retained(key);
        values[i++] = item;
    }
    return names;
}

/* Calls with the arguments laid out behind each other in a block of their own. */
static value call_flat(value callee, const struct tuple *arguments, struct dict *keywords) {
    size_t count = (size_t)arguments->length, extra = keywords == NULL ? 0 : (size_t)keywords->length;
    value *flat = mem_alloc_array(count + extra + 1, sizeof *flat), result = VALUE_ABSENT;
    struct tuple *names = NULL;
    if (flat == NULL) {
        return error_no_memory();
    }
    for (size_t i = 0; i < count; i++) {
        flat[i] = value_from_heap(arguments->items[i]);
    }
    if (extra > 0) {
        names = keyword_names(keywords, flat + count);
    }
    if (extra == 0 || names != NULL) {
        result = abstract_call(callee, flat, count, names);
    }
    if (names != NULL) {
        object_release(&names->head);
    }
    mem_free(flat, (count + extra + 1) * sizeof *flat);
    return result;
}

/* What `*x` in a call gives: a new reference to a tuple. */
static struct tuple *spread_arguments(value callee, value iterable) {
    struct str *text;
    if (value_type(iterable)->iter != NULL) {
        return tuple_from_iterable(iterable);
    }
    text = callee_text(callee);
    if (text != NULL) {
        exception_raise(&type_TypeError, "%V argument after * must be an iterable, not %T", str_value(text),
                        iterable);
        object_release(&text->head);
    }
    return NULL;
}

value slow_call_spread(value *window, bool has_keywords) {
    struct tuple *arguments = spread_arguments(window[0], window[1]);
    value result = VALUE_ABSENT;
    if (arguments != NULL) {
        result = call_flat(window[0], arguments, has_keywords ? dict_of(window[2]) : NULL);
        object_release(&arguments->head);
    }
    if (has_keywords) {
        value_release(window[2]);
    }
    value_release(window[1]);
    value_release(window[0]);
    return result;
}

/* Whether a call with so many arguments has room for its frame; else RecursionError is pending. */
static bool has_room(const value *base, size_t count, const struct function *function) {
    /* Binding moves what is not a plain argument above the callee's registers. */
    if (vm.frame + 1 < vm.frame_limit && base <= vm.stack_limit &&
        (size_t)(vm.stack_limit - base) >= 2 * count + function->code->register_count) {
        return true;
    }
    slow_recursion_error();
    return false;
}

bool slow_bind_spread(value *base, bool has_keywords) {
    value callee = base[-1], iterable = base[0];
    struct function *function = function_of(callee);
    struct dict *keywords = has_keywords ? dict_of(base[1]) : NULL;
    struct tuple *arguments = spread_arguments(callee, iterable), *names = NULL;
    value_release(iterable); /* what that runs may use the registers from here on: nothing lies there yet */
    size_t count = arguments == NULL ? 0 : (size_t)arguments->length;
    size_t extra = keywords == NULL ? 0 : (size_t)keywords->length;
    bool ok = arguments != NULL && has_room(base, count + extra, function);
    if (ok && extra > 0) {
        names = keyword_names(keywords, base + count);
        ok = names != NULL;
    }
    if (ok) {
        for (size_t i = 0; i < count; i++) {
            base[i] = value_retained(value_from_heap(arguments->items[i]));
        }
        for (size_t i = count; i < count + extra; i++) {
            value_retain(base[i]);
        }
    }
    if (arguments != NULL) {
        object_release(&arguments->head);
    }
    if (keywords != NULL) {
        object_release(&keywords->head);
    }
    ok = ok && function_bind(function, base, count, names);
    if (names != NULL) {
        object_release(&names->head);
    }
    if (!ok) {
        value_release(callee);
    }
    return ok;
}

void slow_recursion_error(void) {
    exception_raise(&type_RecursionError, "maximum recursion depth exceeded");
}

value slow_make_function(struct frame *frame, value *window, unsigned child, unsigned flags) {
    struct function *maker = frame->function;
    struct code *code = maker->code->children[child];
    struct tuple *closure = NULL, *defaults = (flags & 1) ? tuple_of(window[0]) : NULL;
    struct dict *keyword_defaults = (flags & 2) ? dict_of(window[flags & 1]) : NULL;
    struct function *function;
    if (code->capture_count > 0) {
        closure = tuple_new(code->capture_count);
        if (closure == NULL) {
            return VALUE_ABSENT;
        }
        for (uint32_t i = 0; i < code->capture_count; i++) {
            const struct unit_capture *capture = &code->captures[i];
            value cell = capture->from_variable ? frame->base[capture->index]
                                                : maker->closure->items[capture->index];
            closure->items[i] = value_retained(cell);
        }
    }
    function = function_new(code, maker->globals, closure, defaults, keyword_defaults);
    if (closure != NULL) {
        object_release(&closure->head);
    }
    if (function == NULL) {
        return VALUE_ABSENT;
    }
    uint32_t given = (flags & 1) + (flags >> 1 & 1);
    if ((flags & 4) != 0 && !function_annotate(function, window[given])) {
        object_release(&function->head);
        return VALUE_ABSENT;
    }
    window_release(window, given + (flags >> 2 & 1));
    return object_or_absent(&function->head);
}
