/* printf with values: what exception_raise and str_format share. */
#ifndef TAGBOX_COMMON_OBJECTS_TEXT_FORMAT_H
#define TAGBOX_COMMON_OBJECTS_TEXT_FORMAT_H

#include <stdarg.h>

#include "common/objects/str.h"

/* Appends the formatted text: printf's conversions d i u x X o c s p e f g % with flags, width,
 * precision and the lengths hh h l ll z j t; %s is UTF-8 (width and precision count bytes). Beyond
 * printf, without flags: %V takes a value and inserts its str(), %R its repr(), %T its type's name;
 * a precision is the most code points of it that are shown. What fails inside %V or %R becomes "?" and leaves nothing
 * pending. false with MemoryError pending when b cannot grow. */
bool text_format(struct str_builder *b, const char *format, va_list ap);

#endif
