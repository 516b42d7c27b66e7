/* Numbers: what the other layers ask of ints and floats beyond the contract's fast paths.
 *
 * "A number" below is an int, a bool or a float. Where a function does not apply it returns
 * NotImplemented, a new reference like every result, or false with nothing raised, as said. Results
 * are absent with an exception pending.
 */
#ifndef TAGBOX_COMMON_NUMBERS_NUMBER_H
#define TAGBOX_COMMON_NUMBERS_NUMBER_H

#include "common/value.h"

struct tuple;

/* ---- Operators: for the interpreter, when a value_try_* was false ---- */

/* a op b if both are numbers, else NotImplemented (then abstract_binary knows more). */
value number_binary(enum number_operator op, value a, value b);
/* a op k, for the instructions with a small constant; makes no int of k. */
/* The same, also for instances of programs' subclasses of int and float, whose own methods have been asked already. */
value number_binary_any(enum number_operator op, value a, value b);
value number_binary_small(enum number_operator op, value a, int k);
value number_unary(enum number_unary op, value v);
/* The same for ints; pre: so they are. Absent with nothing raised where the divisor is zero or the shift count negative. */
#define X(name)                                                                                     \
    value int_##name(value a, value b);                                                             \
    value int_##name##_small(value a, int k);
VALUE_ARITHMETIC(X)
#undef X
/* <0, 0, >0; pre: ints. */
int int_compare(value a, value b);
int int_compare_small(value a, int k);
/* x // y and x % y, rounded as Python does. pre: y != 0 */
double float_floordiv(double x, double y);
double float_mod(double x, double y);
/* a op b if both are numbers: *out. false: they are not. Never raises. */
bool number_try_compare(enum order op, value a, value b, bool *out);
bool number_try_compare_small(enum order op, value a, int k, bool *out);

/* A new reference to NotImplemented. */
static inline value number_not_implemented(void) {
    return value_retained(value_from_object(&not_implemented_object));
}
static inline bool number_is_not_implemented(value v) {
    return value_is(v, value_from_object(&not_implemented_object));
}

/* ---- Built-in functions ---- */

/* pow(base, exponent, modulus); modulus absent or None: base ** exponent. */
value number_power_modulo(value base, value exponent, value modulus);
/* The same without asking a class's own __pow__; the modulus is there. */
value number_power_modulo_plain(value base, value exponent, value modulus);
/* round(v) and round(v, ndigits), ndigits absent or None: to an int. NotImplemented when v is no
 * number. */
value number_round(value v, value ndigits);
/* float(v) without parsing of text: numbers, __float__, __index__; else TypeError "must be real
 * number, not str". */
bool number_to_double(value v, double *out);

/* int(text, base) of a str or bytes; base 0 or 2...36. `text` is shown in the message. */
value int_from_str(value text, int base);
/* float(text) of a str or bytes. */
value float_from_str(value text);

/* ---- Conversions ---- */

/* pre: v is an int or a bool. Half to even; false with OverflowError "int too large to convert to
 * float". */
bool int_to_double(value v, double *out);
/* Toward zero; OverflowError for infinities, ValueError for NaN. */
value int_from_double(double d);
value int_from_size(size_t size);
/* A literal's digits in base 2...36; underscores are skipped, no sign, no prefix. The limit on
 * digits applies. */
value int_from_text(const char *digits, size_t length, int base);
/* sys.get_int_max_str_digits; 0: no limit. Settable to 0 or at least 640. */
extern int int_text_limit;
#define INT_TEXT_LIMIT_DEFAULT 4300 /* CPython 3.11, Include/internal/pycore_long.h */
#define INT_TEXT_LIMIT_MIN 640

/* str(v), bin(v), oct(v), hex(v) of an int or bool as a str; base 2, 8, 16 with prefix, 10 without.
 */
value int_to_str(value v, int base);

/* ---- Formatting; spec: a str, or absent (see common/objects/format_spec.h) ---- */

value int_format(value v, value spec);
value float_format(value v, value spec);

/* ---- For the math module. Operands: ints or bools; results new. ---- */

value int_gcd(value a, value b);
value int_lcm(value a, value b);
value int_isqrt(value n);     /* ValueError for negative n */
value int_factorial(value n); /* ValueError, OverflowError */
value int_comb(value n, value k);
value int_perm(value n, value k);
/* Bits of |v|; log and ldexp need them. */
uint64_t int_bit_length(value v);
/* v = *mantissa * 2^exponent with 0.5 <= |*mantissa| < 1, rounded half to even; 0 for 0. For
 * math.log of huge ints. */
double int_frexp(value v, int64_t *exponent);

#endif
