/* The built-in functions eval, exec and compile.
 */
#ifndef TAGBOX_COMMON_VM_EVALUATE_H
#define TAGBOX_COMMON_VM_EVALUATE_H

#include "common/objects/native.h"

extern const struct native_method evaluate_natives[];

#endif
