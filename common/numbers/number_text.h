/* A piece of ASCII text under construction: digits of a number on their way into a str.
 */
#ifndef TAGBOX_COMMON_NUMBERS_NUMBER_TEXT_H
#define TAGBOX_COMMON_NUMBERS_NUMBER_TEXT_H

#include "common/value.h"

/* Short texts live in `local`, so the struct is not to be moved. Always released, whatever happened
 * to it. */
struct number_text {
    char *text; /* NUL-terminated */
    size_t length;
    size_t capacity; /* of the heap block; 0: local */
    char local[88];
};

void number_text_init(struct number_text *t);
void number_text_release(struct number_text *t);
/* Room for `length` bytes in all and the NUL. false: MemoryError pending, text unchanged. */
bool number_text_reserve(struct number_text *t, size_t length);
bool number_text_add(struct number_text *t, const char *bytes, size_t length);
bool number_text_add_repeated(struct number_text *t, char c, size_t count);
/* Its str; absent with MemoryError pending. */
value number_text_to_str(const struct number_text *t);

/* The text of a str or bytes as ASCII: decimal digits of every script become 0...9, spaces of every
 * script a blank, and other characters beyond ASCII, and NUL, become '?', which no number contains.
 * Leading and trailing blanks are removed. t: initialised. */
bool number_text_from_value(struct number_text *t, value text);

/* ---- Ints ---- */

/* The digits of an int or bool with '-' in front if negative, no prefix, lower case; base 2...36.
 * In bases that are not powers of two the limit on digits applies (ValueError). t: initialised. For
 * %d, %x and so on. */
bool int_to_text(value v, int base, struct number_text *t);
bool int_view_to_text(const struct int_view *view, int base, struct number_text *t);

/* ---- Floats ---- */

enum float_text_flags {
    FLOAT_TEXT_SIGN = 1,         /* '+' before what is not negative */
    FLOAT_TEXT_DOT_ZERO = 2,     /* "1.0" rather than "1" */
    FLOAT_TEXT_ALTERNATE = 4,    /* '#': the point always, trailing zeros kept */
    FLOAT_TEXT_NO_MINUS_ZERO = 8 /* 'z' */
};

/* d as type 'e', 'f', 'g', 'E', 'F', 'G' with that precision (>= 0), or 'r': the shortest text that
 * reads back as d, precision ignored. Behaves as CPython's PyOS_double_to_string. t: initialised.
 */
bool float_to_text(double d, char type, int precision, unsigned flags, struct number_text *t);

#endif
