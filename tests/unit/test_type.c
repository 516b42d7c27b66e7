/* Types: completion, inheritance, look-up of attributes; operators, calls and their errors on values of any type. */
#include <criterion/criterion.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/dict.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/module.h"
#include "common/objects/native.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"
#include "common/runtime/runtime.h"

static void setup(void) {
    cr_assert(runtime_startup());
}

static void teardown(void) {
    cr_assert_not(error_pending());
    cr_assert_eq(runtime_shutdown(), 0, "blocks are still live after shutdown");
}

TestSuite(type, .init = setup, .fini = teardown);

/* ---- Helpers ---- */

static value text(const char *s) {
    return str_value(str_intern_text(s));
}

static value type_value(struct type *type) {
    return value_from_object(&type->head);
}

/* v's str() is what is expected; releases v. */
static void expect_str(value v, const char *expected) {
    cr_assert_not(value_is_absent(v), "an exception is pending where '%s' was expected", expected);
    value shown = abstract_str(v);
    cr_assert_not(value_is_absent(shown));
    const char *ascii = str_ascii_text(str_of(shown));
    cr_assert_not_null(ascii);
    cr_assert_str_eq(ascii, expected);
    value_release(shown);
    value_release(v);
}

/* The pending exception is of this type with this message; clears it. */
static void expect_error(struct type *type, const char *message) {
    cr_assert(error_pending(), "no exception where \"%s\" was expected", message);
    struct object *e = error_take();
    cr_assert_eq(e->type, type, "%s instead of %s", e->type->name, type->name);
    expect_str(value_from_object(e), message);
}

static value attribute(value v, const char *name) {
    value key = text(name), found = abstract_get_attribute(v, key);
    value_release(key);
    return found;
}

static int set_attribute(value v, const char *name, value new_value) {
    value key = text(name);
    int done = abstract_set_attribute(v, key, new_value);
    value_release(key);
    return done;
}

static value one, none, word, empty_list;

static void make_values(void) {
    one = value_from_int64(1);
    none = value_none();
    word = text("word");
    empty_list = list_value(list_new(0));
}

static void drop_values(void) {
    value_release(one);
    value_release(word);
    value_release(empty_list);
}

/* ---- Types ---- */

Test(type, names_and_hierarchy) {
    expect_str(abstract_repr(type_value(&type_int)), "<class 'int'>");
    expect_str(abstract_repr(type_value(&type_type)), "<class 'type'>");
    expect_str(attribute(type_value(&type_bool), "__name__"), "bool");
    expect_str(attribute(type_value(&type_bool), "__mro__"),
               "(<class 'bool'>, <class 'int'>, <class 'object'>)");
    expect_str(attribute(type_value(&type_bool), "__bases__"), "(<class 'int'>,)");
    expect_str(attribute(type_value(&type_object), "__base__"), "None");
    cr_assert(type_is_subtype(&type_bool, &type_int));
    cr_assert(type_is_subtype(&type_int, &type_object));
    cr_assert_not(type_is_subtype(&type_int, &type_bool));
    cr_assert(type_is_subtype(&type_FileNotFoundError, &type_Exception));
    cr_assert(type_is_subtype_flag(&type_bool, TYPE_INT_SUBCLASS));
}

Test(type, versions_are_distinct) {
    cr_assert_neq(type_int.version, 0);
    cr_assert_neq(type_int.version, type_str.version);
    uint32_t version = type_int.version;
    cr_assert(type_ready(&type_int), "completing a type again changes nothing");
    cr_assert_eq(type_int.version, version);
}

Test(type, slots_are_inherited) {
    cr_assert_eq(type_ValueError.repr, type_BaseException.repr);
    cr_assert_eq(type_bool.compare, type_int.compare);
    cr_assert_eq(type_bool.hash, type_int.hash);
    cr_assert_not_null(type_none.repr);
    cr_assert_not_null(type_none.hash);
}

Test(type, of_one_argument_tells_the_type) {
    make_values();
    value t = abstract_call(type_value(&type_type), &one, 1, NULL);
    cr_assert(value_is(t, type_value(&type_int)));
    value_release(t);
    t = attribute(one, "__class__");
    cr_assert(value_is(t, type_value(&type_int)));
    value_release(t);
    value args[3] = {one, one, one};
    cr_assert(value_is_absent(abstract_call(type_value(&type_type), args, 2, NULL)));
    expect_error(&type_TypeError, "type() takes 1 or 3 arguments");
    cr_assert(value_is_absent(abstract_call(type_value(&type_type), args, 3, NULL)));
    cr_assert(error_matches(&type_TypeError));
    error_clear();
    cr_assert(value_is_absent(abstract_call(type_value(&type_native), NULL, 0, NULL)));
    expect_error(&type_TypeError, "cannot create 'builtin_function_or_method' instances");
    cr_assert(value_is_absent(abstract_call(type_value(&type_object), args, 1, NULL)));
    expect_error(&type_TypeError, "object() takes no arguments");
    expect_str(abstract_call(type_value(&type_none), NULL, 0, NULL), "None");
    drop_values();
}

Test(type, look_up_finds_what_names_say_and_forgets_dead_names) {
    value append = text("append"), nothing = text("no_such_attribute_1");
    value found = type_lookup(&type_list, append);
    cr_assert(value_has_type(found, &type_native));
    cr_assert(value_is(type_lookup(&type_list, append), found), "from the cache");
    cr_assert(value_is_absent(type_lookup(&type_list, nothing)));
    cr_assert(value_is_absent(type_lookup(&type_int, append)));
    value_release(nothing);
    /* Were the cache to know a name by its address alone, one of these would be taken for a dead one. */
    for (int i = 0; i < 5000; i++) {
        char name[32];
        snprintf(name, sizeof name, "no_such_attribute_%d", i);
        value key = text(name);
        cr_assert(value_is_absent(type_lookup(&type_list, key)));
        value_release(key);
    }
    value_release(append);
}

Test(type, attributes_of_instances) {
    make_values();
    cr_assert(value_is_absent(attribute(one, "foo")));
    expect_error(&type_AttributeError, "'int' object has no attribute 'foo'");
    cr_assert_eq(set_attribute(empty_list, "foo", one), -1);
    expect_error(&type_AttributeError, "'list' object has no attribute 'foo'");
    cr_assert_eq(set_attribute(empty_list, "append", one), -1);
    expect_error(&type_AttributeError, "'list' object attribute 'append' is read-only");
    cr_assert(value_is_absent(attribute(type_value(&type_int), "foo")));
    expect_error(&type_AttributeError, "type object 'int' has no attribute 'foo'");
    cr_assert_eq(set_attribute(type_value(&type_int), "foo", one), -1);
    expect_error(&type_TypeError, "cannot set 'foo' attribute of immutable type 'int'");
    value key = text("foo");
    cr_assert(value_is_absent(abstract_find_attribute(one, key)));
    cr_assert_not(error_pending());
    value_release(key);
    value append = attribute(type_value(&type_list), "append");
    expect_str(attribute(append, "__qualname__"), "list.append");
    value_release(append);
    drop_values();
}

Test(type, methods_are_found_unbound_for_calls) {
    bool is_method;
    make_values();
    value key = text("append"), method = abstract_get_method(empty_list, key, &is_method);
    cr_assert(is_method);
    value args[2] = {empty_list, one};
    value result = abstract_call(method, args, 2, NULL);
    cr_assert(value_is_none(result));
    value_release(result);
    cr_assert_eq(abstract_length(empty_list), 1);
    value bound = abstract_get_attribute(empty_list, key);
    result = abstract_call_one(bound, word);
    cr_assert(value_is_none(result));
    value_release(result);
    value_release(bound);
    cr_assert_eq(abstract_length(empty_list), 2);
    value_release(method);
    value_release(key);
    drop_values();
}

Test(type, dir_lists_names_in_order) {
    make_values();
    struct list *names = attribute_dir(empty_list);
    cr_assert_not_null(names);
    value append = text("append");
    cr_assert_eq(abstract_contains(list_value(names), append), 1);
    value_release(append);
    for (int64_t i = 1; i < names->length; i++) {
        cr_assert_eq(abstract_compare_truth(ORDER_LT, names->items[i - 1], names->items[i]), 1);
    }
    object_release(&names->head);
    drop_values();
}

/* ---- Errors of operators ---- */

#define REFUSED(call, message)                                                                      \
    do {                                                                                            \
        cr_assert(value_is_absent(call));                                                           \
        expect_error(&type_TypeError, message);                                                     \
    } while (0)
#define REFUSED_INT(call, message)                                                                  \
    do {                                                                                            \
        cr_assert_eq(call, -1);                                                                     \
        expect_error(&type_TypeError, message);                                                     \
    } while (0)

Test(type, operators_say_what_they_cannot_do) {
    make_values();
    value half = value_from_double(0.5), pair[2] = {one, one};
    value tuple = tuple_value(tuple_from_array(pair, 2));
    REFUSED(abstract_binary(NUMBER_ADD, one, word), "unsupported operand type(s) for +: 'int' and 'str'");
    REFUSED(abstract_binary(NUMBER_ADD, one, empty_list), "unsupported operand type(s) for +: 'int' and 'list'");
    REFUSED(abstract_binary(NUMBER_ADD, empty_list, one), "can only concatenate list (not \"int\") to list");
    REFUSED(abstract_binary(NUMBER_MUL, word, half), "can't multiply sequence by non-int of type 'float'");
    REFUSED(abstract_binary(NUMBER_MUL, half, word), "can't multiply sequence by non-int of type 'float'");
    REFUSED(abstract_binary(NUMBER_MUL, empty_list, empty_list), "can't multiply sequence by non-int of type 'list'");
    REFUSED(abstract_binary(NUMBER_POW, one, word), "unsupported operand type(s) for ** or pow(): 'int' and 'str'");
    REFUSED(abstract_binary(NUMBER_DIVMOD, one, word), "unsupported operand type(s) for divmod(): 'int' and 'str'");
    REFUSED(abstract_inplace(NUMBER_ADD, one, word), "unsupported operand type(s) for +=: 'int' and 'str'");
    REFUSED(abstract_inplace(NUMBER_POW, one, word), "unsupported operand type(s) for **=: 'int' and 'str'");
    REFUSED(abstract_unary(NUMBER_NEGATE, word), "bad operand type for unary -: 'str'");
    REFUSED(abstract_unary(NUMBER_ABS, word), "bad operand type for abs(): 'str'");
    REFUSED(abstract_unary(NUMBER_INVERT, half), "bad operand type for unary ~: 'float'");
    REFUSED(abstract_compare(ORDER_LT, one, word), "'<' not supported between instances of 'int' and 'str'");
    REFUSED(abstract_compare(ORDER_GE, none, none), "'>=' not supported between instances of 'NoneType' and 'NoneType'");
    REFUSED_INT((int)abstract_length(one), "object of type 'int' has no len()");
    REFUSED_INT(abstract_contains(one, one), "argument of type 'int' is not iterable");
    REFUSED(abstract_iter(one), "'int' object is not iterable");
    REFUSED(abstract_next(empty_list), "'list' object is not an iterator");
    REFUSED(abstract_get_item(one, one), "'int' object is not subscriptable");
    REFUSED(abstract_get_item(type_value(&type_int), one), "type 'int' is not subscriptable");
    REFUSED_INT(abstract_set_item(tuple, one, one), "'tuple' object does not support item assignment");
    REFUSED_INT(abstract_delete_item(tuple, one), "'tuple' object doesn't support item deletion");
    REFUSED_INT(abstract_delete_item(one, one), "'int' object does not support item deletion");
    REFUSED(abstract_call(one, NULL, 0, NULL), "'int' object is not callable");
    REFUSED(abstract_format(empty_list, word), "unsupported format string passed to list.__format__");
    int64_t hash;
    cr_assert_not(abstract_hash(empty_list, &hash));
    expect_error(&type_TypeError, "unhashable type: 'list'");
    cr_assert_not(abstract_index(word, NULL, &hash));
    expect_error(&type_TypeError, "'str' object cannot be interpreted as an integer");
    value_release(tuple);
    value_release(half);
    drop_values();
}

Test(type, equality_falls_back_on_identity) {
    make_values();
    cr_assert_eq(abstract_compare_truth(ORDER_EQ, one, word), 0);
    cr_assert_eq(abstract_compare_truth(ORDER_NE, one, word), 1);
    cr_assert_eq(abstract_compare_truth(ORDER_EQ, none, none), 1);
    value nan = value_from_double(__builtin_nan(""));
    cr_assert_eq(abstract_compare_test(ORDER_EQ, nan, nan), 0);
    cr_assert_eq(abstract_compare_truth(ORDER_EQ, nan, nan), 1, "identity counts between items");
    value_release(nan);
    drop_values();
}

Test(type, indexes_are_clipped_or_refused) {
    int64_t i;
    value big = value_from_int64(INT64_MAX), sum = abstract_binary(NUMBER_MUL, big, big);
    value least = abstract_unary(NUMBER_NEGATE, sum);
    cr_assert(abstract_index(big, NULL, &i));
    cr_assert_eq(i, INT64_MAX);
    cr_assert(abstract_index(sum, NULL, &i));
    cr_assert_eq(i, INT64_MAX);
    cr_assert(abstract_index(least, NULL, &i));
    cr_assert_eq(i, INT64_MIN);
    cr_assert_not(abstract_index(sum, &type_IndexError, &i));
    expect_error(&type_IndexError, "cannot fit 'int' into an index-sized integer");
    value_release(big);
    value_release(sum);
    value_release(least);
}

static bool add_to_list(void *context, value item) {
    struct list *l = context;
    return l->length >= 10 || list_append(l, item);
}

Test(type, each_sees_a_list_that_grows) {
    struct list *l = list_new(0);
    value seven = value_from_int64(7);
    cr_assert(list_append(l, seven));
    cr_assert(abstract_each(list_value(l), add_to_list, l));
    cr_assert_eq(l->length, 10);
    value_release(seven);
    object_release(&l->head);
}

/* ---- Natives ---- */

static value answer(const value *args, size_t nargs) {
    struct tuple *t = tuple_new((int64_t)nargs);
    for (size_t i = 0; i < nargs; i++) {
        t->items[i] = value_is_absent(args[i]) ? value_none_retained() : value_retained(args[i]);
    }
    return tuple_value(t);
}

static const struct native_method natives[] = {
    {"nothing", .function = answer},
    {"single", .function = answer, .min = 1, .max = 1},
    {"pair", .function = answer, .min = 2, .max = 2},
    {"some", .function = answer, .min = 1, .max = 3},
    {"any", .function = answer, .max = -1},
    {"expected", .function = answer, .min = 1, .max = 1, .style = NATIVE_EXPECTED},
    {"parsed", .function = answer, .min = 1, .max = 3, .style = NATIVE_PARSED},
    {"split", .function = answer, .parameters = "sep maxsplit"},
    {"sort", .function = answer, .parameters = "* key reverse"},
    {"sum", .function = answer, .parameters = "iterable / start", .min = 1},
    {"pow", .function = answer, .parameters = "base exp mod", .min = 2},
    {"from_bytes", .function = answer, .parameters = "bytes byteorder * signed", .min = 1},
    {NULL, .min = 0},
};

static struct module *native_module;

/* Calls natives[name] with the ints 1, 2, ... as arguments, the last of them under the names in `keywords`. */
static value call_native(const char *name, size_t nargs, const char *keywords) {
    value f = attribute(value_from_object(&native_module->head), name), args[8], result;
    struct tuple *names = NULL;
    size_t count = nargs;
    if (keywords != NULL) {
        value all = text(keywords), separator = VALUE_ABSENT, parts;
        value split = attribute(all, "split");
        parts = abstract_call(split, &separator, 0, NULL);
        names = tuple_from_iterable(parts);
        value_release(parts);
        value_release(split);
        value_release(all);
        count += (size_t)names->length;
    }
    for (size_t i = 0; i < count; i++) {
        args[i] = value_from_int64((int64_t)i + 1);
    }
    result = abstract_call(f, args, nargs, names);
    for (size_t i = 0; i < count; i++) {
        value_release(args[i]);
    }
    if (names != NULL) {
        object_release(&names->head);
    }
    value_release(f);
    return result;
}

static void make_natives(const char *module) {
    native_module = module_new(module);
    cr_assert_not_null(native_module);
    cr_assert(module_add_natives(native_module, natives));
}

Test(type, natives_get_their_arguments) {
    make_natives("builtins");
    expect_str(call_native("nothing", 0, NULL), "()");
    expect_str(call_native("single", 1, NULL), "(1,)");
    expect_str(call_native("some", 2, NULL), "(1, 2)");
    expect_str(call_native("any", 5, NULL), "(1, 2, 3, 4, 5)");
    expect_str(call_native("split", 0, NULL), "(None, None)");
    expect_str(call_native("split", 1, "maxsplit"), "(1, 2)");
    expect_str(call_native("split", 0, "maxsplit sep"), "(2, 1)");
    expect_str(call_native("sort", 0, "reverse"), "(None, 1)");
    expect_str(call_native("sum", 1, "start"), "(1, 2)");
    expect_str(call_native("pow", 2, NULL), "(1, 2, None)");
    expect_str(call_native("pow", 0, "exp base"), "(2, 1, None)");
    object_release(&native_module->head);
}

Test(type, natives_complain_as_cpythons_do) {
    make_natives("builtins");
    REFUSED(call_native("nothing", 1, NULL), "nothing() takes no arguments (1 given)");
    REFUSED(call_native("single", 2, NULL), "single() takes exactly one argument (2 given)");
    REFUSED(call_native("single", 0, "x"), "single() takes no keyword arguments");
    REFUSED(call_native("pair", 1, NULL), "pair expected 2 arguments, got 1");
    REFUSED(call_native("some", 0, NULL), "some expected at least 1 argument, got 0");
    REFUSED(call_native("some", 4, NULL), "some expected at most 3 arguments, got 4");
    REFUSED(call_native("expected", 0, NULL), "expected expected 1 argument, got 0");
    REFUSED(call_native("parsed", 0, NULL), "parsed() takes at least 1 argument (0 given)");
    REFUSED(call_native("parsed", 4, NULL), "parsed() takes at most 3 arguments (4 given)");
    REFUSED(call_native("split", 3, NULL), "split() takes at most 2 arguments (3 given)");
    REFUSED(call_native("split", 0, "a b c"), "split() takes at most 2 keyword arguments (3 given)");
    REFUSED(call_native("split", 0, "foo"), "'foo' is an invalid keyword argument for split()");
    REFUSED(call_native("split", 1, "sep"), "argument for split() given by name ('sep') and position (1)");
    REFUSED(call_native("sort", 1, NULL), "sort() takes no positional arguments");
    REFUSED(call_native("sort", 0, "x"), "'x' is an invalid keyword argument for sort()");
    REFUSED(call_native("sum", 0, NULL), "sum() takes at least 1 positional argument (0 given)");
    REFUSED(call_native("pow", 1, NULL), "pow() missing required argument 'exp' (pos 2)");
    REFUSED(call_native("pow", 1, "x"), "pow() missing required argument 'exp' (pos 2)");
    REFUSED(call_native("pow", 4, NULL), "pow() takes at most 3 arguments (4 given)");
    REFUSED(call_native("from_bytes", 3, NULL), "from_bytes() takes at most 2 positional arguments (3 given)");
    object_release(&native_module->head);
    make_natives("math");
    REFUSED(call_native("single", 0, NULL), "math.single() takes exactly one argument (0 given)");
    object_release(&native_module->head);
}

Test(type, unbound_methods_check_self) {
    make_values();
    value append = attribute(type_value(&type_list), "append"), args[2] = {one, one};
    REFUSED(abstract_call(append, args, 2, NULL), "descriptor 'append' for 'list' objects doesn't apply to a 'int' object");
    REFUSED(abstract_call(append, NULL, 0, NULL), "unbound method list.append() needs an argument");
    value_release(append);
    append = attribute(empty_list, "append");
    REFUSED(abstract_call(append, NULL, 0, NULL), "list.append() takes exactly one argument (0 given)");
    value_release(append);
    drop_values();
}

/* ---- Exceptions ---- */

static value make_exception(struct type *type, const char *first, const char *second, const char *third) {
    const char *texts[3] = {first, second, third};
    value args[3], e;
    size_t count = 0;
    while (count < 3 && texts[count] != NULL) {
        args[count] = text(texts[count]);
        count++;
    }
    e = abstract_call(type_value(type), args, count, NULL);
    for (size_t i = 0; i < count; i++) {
        value_release(args[i]);
    }
    return e;
}

Test(type, exceptions_show_themselves) {
    expect_str(make_exception(&type_ValueError, NULL, NULL, NULL), "");
    expect_str(make_exception(&type_ValueError, "a", NULL, NULL), "a");
    expect_str(make_exception(&type_ValueError, "a", "b", NULL), "('a', 'b')");
    expect_str(make_exception(&type_KeyError, "a", NULL, NULL), "'a'");
    value e = make_exception(&type_ValueError, "a", NULL, NULL);
    expect_str(abstract_repr(e), "ValueError('a')");
    value_release(e);
    e = make_exception(&type_ValueError, "a", "b", NULL);
    expect_str(abstract_repr(e), "ValueError('a', 'b')");
    cr_assert_eq(set_attribute(e, "extra", value_none()), 0);
    expect_str(attribute(e, "extra"), "None");
    cr_assert_eq(set_attribute(e, "__cause__", e), 0);
    cr_assert_eq(set_attribute(e, "__cause__", value_none()), 0);
    expect_str(attribute(e, "__suppress_context__"), "True");
    value_release(e);
}

Test(type, errno_chooses_the_type) {
    exception_raise_errno(2, "there");
    expect_error(&type_FileNotFoundError, "[Errno 2] No such file or directory: 'there'");
    exception_raise_errno(28, NULL);
    expect_error(&type_OSError, "[Errno 28] No space left on device");
}

Test(type, the_exception_being_handled_becomes_the_context) {
    struct exception *first = exception_new(&type_KeyError, "k");
    exception_handled = first;
    exception_raise(&type_ValueError, "%d and %V", 7, value_none());
    struct exception *second = (struct exception *)error_take();
    cr_assert_eq(second->context, first);
    /* Raised again while the other is handled, it does not become its own context. */
    exception_handled = second;
    object_retain(&first->head);
    error_set(&first->head);
    error_clear();
    object_retain(&first->head);
    exception_raise_statement(value_from_object(&first->head), VALUE_ABSENT);
    object_release(&first->head);
    error_clear();
    cr_assert_eq(first->context, second);
    cr_assert_null(second->context);
    exception_handled = NULL;
    object_release(&second->head);
    object_release(&first->head);
}

Test(type, patterns_of_except) {
    struct exception *e = exception_new(&type_KeyError, "k");
    value classes[2] = {type_value(&type_ValueError), type_value(&type_LookupError)};
    value both = tuple_value(tuple_from_array(classes, 2));
    cr_assert_eq(exception_matches(e, classes[0]), 0);
    cr_assert_eq(exception_matches(e, classes[1]), 1);
    cr_assert_eq(exception_matches(e, both), 1);
    REFUSED_INT(exception_matches(e, value_none()),
                "catching classes that do not inherit from BaseException is not allowed");
    value_release(both);
    object_release(&e->head);
    exception_raise_statement(value_none(), VALUE_ABSENT);
    expect_error(&type_TypeError, "exceptions must derive from BaseException");
    exception_raise_statement(classes[0], type_value(&type_int));
    expect_error(&type_TypeError, "exception causes must derive from BaseException");
    exception_raise_statement(classes[0], VALUE_ABSENT);
    expect_error(&type_ValueError, "");
}

Test(type, no_memory_needs_no_memory) {
    for (int i = 0; i < 3; i++) {
        cr_assert(value_is_absent(error_no_memory()));
        expect_error(&type_MemoryError, "");
    }
}

/* Those in reserve are 15; all who come then share the last. Whoever is first finds nothing on it of a round before. */
Test(type, no_memory_again_and_again) {
    enum { ALIVE = 40, RESERVE = 15 };
    struct object *alive[ALIVE];
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < ALIVE; i++) {
            error_no_memory();
            alive[i] = error_take();
            cr_assert_eq(alive[i]->type, &type_MemoryError);
            cr_assert_eq(i > 0 && alive[i] == alive[i - 1], i > RESERVE, "%d", i);
            cr_assert_eq(i <= RESERVE ? ((struct exception *)alive[i])->trace_count : 0, 0);
            exception_add_trace((struct exception *)alive[i], value_none(), value_none(), 1, EXCEPTION_TRACE_UNKNOWN, 0);
        }
        for (int i = 0; i < ALIVE; i++) {
            object_release(alive[i]);
        }
    }
}
