/* The tables of the builtins module, by subject. Private to builtins/, but for builtins_is_instance. */
#ifndef TAGBOX_COMMON_BUILTINS_BUILTINS_H
#define TAGBOX_COMMON_BUILTINS_BUILTINS_H

#include "common/objects/native.h"

extern const struct native_method builtins_numbers[];  /* abs divmod pow round bin oct hex min max sum */
extern const struct native_method builtins_objects[];  /* len isinstance getattr hash id repr dir ... */
extern const struct native_method builtins_sequences[]; /* sorted any all iter next chr ord */
extern const struct native_method builtins_io[];       /* print input open */

/* isinstance(v, classes): 1, 0, or -1 with an exception pending. */
int builtins_is_instance(value v, value classes);

/* The keyword argument `name` of a raw native, or absent; counts how many it has recognised. */
value builtins_keyword(const value *args, size_t nargs, struct tuple *kwnames, const char *name, size_t *recognised);

/* After all keywords were asked for: raises TypeError for one that was not recognised. */
bool builtins_keywords_done(struct tuple *kwnames, size_t recognised, const char *const *names, const char *function);

#endif
