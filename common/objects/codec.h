/* Between str and bytes: UTF-8, ASCII, Latin-1, with the error handlers strict, ignore, replace and
 * backslashreplace.
 */
#ifndef TAGBOX_COMMON_OBJECTS_CODEC_H
#define TAGBOX_COMMON_OBJECTS_CODEC_H

#include "common/objects/bytes.h"
#include "common/objects/str.h"

/* encoding and errors: NULL for utf-8 and strict. NULL with an exception pending: LookupError for
 * names that are not known (of handlers only once one is needed, as in CPython),
 * UnicodeEncodeError, UnicodeDecodeError. */
struct bytes *codec_encode(const struct str *s, const struct str *encoding,
                           const struct str *errors);
struct str *codec_decode(const void *data, int64_t length, const struct str *encoding,
                         const struct str *errors);

/* The bytes of a str whose code points are all below U+0100, one each. Steals s; NULL stays NULL.
 */
struct bytes *codec_bytes_of_latin(struct str *s);

#endif
