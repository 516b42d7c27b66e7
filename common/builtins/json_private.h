/* Shared by the files of the module _json.
 */
#ifndef TAGBOX_COMMON_BUILTINS_JSON_PRIVATE_H
#define TAGBOX_COMMON_BUILTINS_JSON_PRIVATE_H

#include "common/objects/native.h"
#include "common/objects/str.h"

/* json_scan.c */
value json_scan_once(const value *args, size_t nargs);
value json_scan_string(const value *args, size_t nargs);
/* json_encode.c */
value json_encode(const value *args, size_t nargs);
value json_encode_string(const value *args, size_t nargs);
value json_encode_string_ascii(const value *args, size_t nargs);

#endif
