/* What the parts of str share among themselves. */
#ifndef TAGBOX_COMMON_OBJECTS_STR_INTERNAL_H
#define TAGBOX_COMMON_OBJECTS_STR_INTERNAL_H

#include "common/objects/native.h"
#include "common/objects/str.h"

/* For type_str.deallocate. */
void str_deallocate(struct object *o);
/* Takes a dying interned string out of the table. */
void str_forget_interned(struct str *s);

/* Methods, implemented in str_case.c, str_codec.c, str_translate.c and str_classify.c; those shared
 * with bytes are in text_methods.h. */
#define STR_METHODS(X) \
    X(upper)           \
    X(lower)           \
    X(title)           \
    X(capitalize)      \
    X(swapcase)        \
    X(casefold)        \
    X(isalpha)         \
    X(isdigit)         \
    X(isdecimal)       \
    X(isnumeric)       \
    X(isalnum)         \
    X(isspace)         \
    X(isupper)         \
    X(islower)         \
    X(istitle)         \
    X(isidentifier)    \
    X(isprintable)     \
    X(encode)          \
    X(maketrans)       \
    X(translate)       \
    X(format_map)
#define X(name) value str_method_##name(const value *args, size_t nargs);
STR_METHODS(X)
#undef X

/* str.format(*args, **kwargs), in str_template.c as format_map is. */
value str_method_format(const value *args, size_t nargs, struct tuple *kwnames);

#endif
