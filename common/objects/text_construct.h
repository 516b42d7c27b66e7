/* Arguments of the constructors str(object, encoding, errors) and bytes(source, encoding, errors).
 */
#ifndef TAGBOX_COMMON_OBJECTS_TEXT_CONSTRUCT_H
#define TAGBOX_COMMON_OBJECTS_TEXT_CONSTRUCT_H

#include "common/objects/str.h"

/* Binds up to three arguments given by position or name to out[0..2] (borrowed; absent where not
 * given) and checks that the last two are str. `type_name` is "str" or "bytes", `first` the name of
 * the first parameter. false with TypeError pending. */
bool text_construct_bind(const char *type_name, const char *first, const value *args, size_t nargs,
                         struct tuple *kwnames, value out[3]);

#endif
