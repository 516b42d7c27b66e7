/* float: what the files of this folder share about floats. Everybody else includes
 * common/numbers/number.h.
 */
#ifndef TAGBOX_COMMON_NUMBERS_FLOAT_H
#define TAGBOX_COMMON_NUMBERS_FLOAT_H

#include "common/numbers/number.h"
#include "common/objects/native.h"
#include "common/value.h"

struct number_text;

/* x op y; NotImplemented for the bitwise operators. */
value float_arith(enum number_operator op, double x, double y);
/* x ** y. Where CPython's result is complex: ValueError. */
value float_power(double x, double y);
value float_repr(value self);
/* v as a double: an int, float or bool, or by __float__ or __index__. 1: *out is it, 0: v has no
 * such thing (nothing raised), -1: exception pending. */
int float_convert(value v, double *out);
/* float.__round__: ndigits absent or None gives an int. */
value float_round(double d, value ndigits);
/* Reads a float's text as CPython's float() does. false, nothing raised: it is none. pre: no blanks
 * around it. */
bool float_parse(const struct number_text *text, double *out);
value float_hex(double d);
value float_from_hex(value text);

extern const struct native_method float_methods[];
extern const struct type_member float_members[];

/* The number of a float or of an instance of a subclass, which is laid out as a float in every representation. */
static inline double float_number(value v) {
    return value_is_float(v) ? value_double(v) : ((struct float_object *)value_object(v))->number;
}

#endif
