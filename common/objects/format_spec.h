/* The format specification mini-language:
 * [[fill]align][sign][z][#][0][width][,|_][.precision][type]
 *
 * Parsed here for all types; str applies it to itself (str_format_value.c), ints and floats in
 * common/numbers/number_format.c. Rules and messages are CPython 3.11's
 * (Python/formatter_unicode.c).
 */
#ifndef TAGBOX_COMMON_OBJECTS_FORMAT_SPEC_H
#define TAGBOX_COMMON_OBJECTS_FORMAT_SPEC_H

#include "common/objects/str.h"
#include "common/value.h"

struct format_spec {
    uint32_t fill; /* ' ' by default, '0' after a 0 before the width */
    char align;    /* '<', '>', '^' or '='; the default given where there is none */
    bool fill_given, align_given;
    char sign;          /* '+', '-', ' '; 0: not given */
    bool no_minus_zero; /* 'z' */
    bool alternate;     /* '#' */
    int64_t width;      /* -1: not given */
    char thousands;     /* ',', '_'; 0: not given */
    int64_t precision;  /* -1: not given */
    uint32_t type;      /* a code point; the default given where there is none */
};

/* Parses `spec`, a str, for formatting v (named in messages). Defaults: 's' and '<' for str, 'd'
 * and '>' for int, 0 and '>' for float. false: ValueError pending. */
bool format_spec_parse(value spec, value v, char default_type, char default_align,
                       struct format_spec *out);

/* Raises ValueError "Unknown format code 'y' for object of type 'int'". */
COLD value format_spec_unknown_type(uint32_t type, value v);

/* How many fill characters go on the left and on the right of `length` characters; '=' is for the
 * caller to place, and counts as left here. */
void format_spec_padding(const struct format_spec *spec, int64_t length, int64_t *left,
                         int64_t *right);

#endif
