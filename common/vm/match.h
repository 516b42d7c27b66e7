/* Patterns of match statements at run time: what the instructions for them do. Tests give 1, 0 or -1 with an exception pending. */
#ifndef TAGBOX_COMMON_VM_MATCH_H
#define TAGBOX_COMMON_VM_MATCH_H

#include "common/value.h"

/* Whether subject is a sequence of so many items (at least as many). What counts as a sequence is in its type: PEP 634. */
int match_sequence(value subject, unsigned count, bool at_least);
/* Whether it is a mapping of at least so many items. */
int match_mapping(value subject, unsigned count);
/* A tuple of the mapping's items under the keys in the tuple, or None if one is missing. Consumes nothing. */
value match_keys(value subject, value keys);
/* Takes the keys in the tuple out of a dict. */
bool match_remove_keys(value dict, value keys);
/* A tuple of the subject's attributes for so many positional patterns and those named in the tuple, or None where it is no instance of
 * the class or has no such attribute. Consumes nothing. */
value match_class(value subject, value class, value names, unsigned positional);

#endif
