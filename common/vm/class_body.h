/* Class statements at run time.
 */
#ifndef TAGBOX_COMMON_VM_CLASS_BODY_H
#define TAGBOX_COMMON_VM_CLASS_BODY_H

#include "common/objects/native.h"
#include "common/vm/vm.h"

/* A name in a class body: in the namespace, else a global or builtin. Absent with an exception pending. */
value class_body_load(value namespace, struct dict *globals, value name);
/* The same for a name of a function around: in the namespace, else in the running function's closure cell. */
value class_body_load_free(value namespace, const struct frame *frame, unsigned index);
bool class_body_store(value namespace, value name, value v); /* borrows v */
bool class_body_delete(value namespace, value name);
/* builtins.__build_class__. */
value class_body_builder(void);

/* For machine.super_arguments. */
bool class_body_super_arguments(value *class, value *self);

/* __build_class__, for the builtins. */
extern const struct native_method class_body_natives[];

#endif
