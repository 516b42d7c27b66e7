/* Operations on values of any type: they look at the types' slots and know Python's protocols (reflected operands, fallbacks,
 * error messages). CPython's counterpart is Objects/abstract.c. The conventions are those of common/core/object.h.
 */
#ifndef TAGBOX_COMMON_OBJECTS_ABSTRACT_H
#define TAGBOX_COMMON_OBJECTS_ABSTRACT_H

#include "common/value.h"

/* left op right, with reflection: TypeError "unsupported operand type(s) for +: 'int' and 'str'" when neither side can. */
value abstract_binary(enum number_operator op, value left, value right);
/* The rest of it once the left operand, whose class is a program's, has answered NotImplemented; the right one's class is the same or
 * a built-in one. */
value abstract_binary_declined(enum number_operator op, value left, value right, bool inplace);
/* left op= right: the in-place slot, then the binary one. Returns what is to be assigned. */
value abstract_inplace(enum number_operator op, value left, value right);
value abstract_unary(enum number_unary op, value operand);

value abstract_compare(enum order op, value left, value right);
/* 0, 1 or -1. For ORDER_EQ and ORDER_NE identity counts as equality, as in CPython's PyObject_RichCompareBool. */
int abstract_compare_truth(enum order op, value left, value right);
/* The truth of the plain operator, without the identity shortcut: what `if a == b` tests. */
int abstract_compare_test(enum order op, value left, value right);
static inline int abstract_equal(value left, value right) {
    return abstract_compare_truth(ORDER_EQ, left, right);
}

int abstract_truth(value v);
bool abstract_hash(value v, int64_t *hash);
int64_t abstract_length(value v);
value abstract_get_item(value container, value key);
int abstract_set_item(value container, value key, value item);
int abstract_delete_item(value container, value key);
int abstract_contains(value container, value item);

value abstract_iter(value v);
/* The next item; absent with no exception pending at the end (a StopIteration is turned into that). */
value abstract_next(value iterator);

value abstract_repr(value v); /* a str */
value abstract_str(value v);
value abstract_format(value v, value spec); /* spec: a str or absent */

/* Attributes. `name` is an interned str. */
value abstract_get_attribute(value v, value name);
int abstract_set_attribute(value v, value name, value new_value /* absent: delete */);
/* Like get, but a missing attribute is absent with NO exception pending. */
value abstract_find_attribute(value v, value name);
/* For calls: finds v.name; when it is a method found on the type that takes self first, returns the unbound callable and sets
 * *is_method (the caller passes v as first argument); else returns the attribute itself. */
value abstract_get_method(value v, value name, bool *is_method);

/* Calls. args: nargs positional values, then one for each name in kwnames (a tuple of str, or NULL). All borrowed. */
value abstract_call(value callee, const value *args, size_t nargs, struct tuple *kwnames);
static inline value abstract_call_one(value callee, value argument) {
    return abstract_call(callee, &argument, 1, NULL);
}

/* v as an index: its int64; TypeError "'%s' object cannot be interpreted as an integer", IndexError or OverflowError of type
 * `overflow` when it does not fit (overflow NULL: clipped to the int64 range instead). */
bool abstract_index(value v, struct type *overflow, int64_t *out);
/* An argument that counts something: OverflowError "Python int too large to convert to C ssize_t" where it does not fit. */
bool abstract_size_argument(value argument, int64_t *out);
/* The same for what is a C int in CPython. */
bool abstract_int_argument(value argument, int *out);
/* v as an exact int value (bool and __index__ accepted). */
value abstract_index_value(value v);

/* Calls `each` with every item of an iterable; stops early and returns false when `each` does. Fast for list and tuple. */
bool abstract_each(value iterable, bool (*each)(void *context, value item), void *context);

/* How "argument 1 must be str, not ..." names what was given: None by its value, all else by its type. */
static inline const char *abstract_given(value argument) {
    return value_is_none(argument) ? "None" : value_type(argument)->name;
}

/* The name of v's type, for messages; borrowed. */
static inline const char *abstract_type_name(value v) {
    return value_type(v)->name;
}

#endif
