/* SHA-512 (FIPS 180-4, sections 5 and 6.4): what random makes numbers of text with. */
#ifndef TAGBOX_COMMON_BUILTINS_SHA512_H
#define TAGBOX_COMMON_BUILTINS_SHA512_H

#include <stddef.h>
#include <stdint.h>

#define SHA512_BYTES 64

void sha512(const void *message, size_t length, uint8_t digest[SHA512_BYTES]);

#endif
