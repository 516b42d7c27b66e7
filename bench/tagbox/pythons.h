/* The CPythons of this machine whose version a variant of boxed models. */
#ifndef TAGBOX_BENCH_TAGBOX_PYTHONS_H
#define TAGBOX_BENCH_TAGBOX_PYTHONS_H

#include "bench/tagbox/programs.h"

/* The variant that models a version: "boxed-py38" for "python3.8". NULL: none does. */
const char *pythons_variant(const char *python);

/* Adds those found in PATH and among pyenv's versions, one of each modelled version, oldest first.
 */
void pythons_find(struct programs *p);

/* The executable of pyenv's last version of `name` ("python3.13"), or NULL. The caller frees it. */
char *pythons_of_pyenv(const char *name);

#endif
