/* Shared by the files of the built-in modules.
 */
#ifndef TAGBOX_COMMON_BUILTINS_MODULES_PRIVATE_H
#define TAGBOX_COMMON_BUILTINS_MODULES_PRIVATE_H

#include "common/builtins/modules.h"
#include "common/objects/str.h"

/* New modules, filled; NULL with an exception pending. */
struct module *module_sys_create(void);
struct module *module_time_create(void);
struct module *module_math_create(void);
struct module *module_gc_create(void);
struct module *module_tagbox_create(void);
struct module *module_itertools_create(void);
struct module *module_heapq_create(void);
struct module *module_bisect_create(void);
struct module *module_array_create(void);
struct module *module_random_create(void);
struct module *module_io_create(void);
struct module *module_json_create(void);
struct module *module_collections_create(void);
struct module *module_functools_create(void);
struct module *module_operator_create(void);
/* At shutdown: finish the types that these have readied. */
void module_collections_finish(void);
void module_functools_finish(void);

/* sys.argv as set by modules_set_arguments(): a new list. */
value modules_arguments(void);

/* A str's value; absent for NULL. */
static inline value modules_str(struct str *s) {
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* For module_add(): adds a str, an int, a float. */
bool modules_add_text(struct module *m, const char *name, const char *utf8);
bool modules_add_int(struct module *m, const char *name, int64_t i);
bool modules_add_double(struct module *m, const char *name, double d);
/* Adds a built-in type by its name without the module's. */
bool modules_add_type(struct module *m, struct type *type);

/* The natives of the math module on ints and on several numbers (math_integer.c, math_sums.c). */
extern const struct native_method math_integer_natives[], math_sums_natives[];

/* sys.getallocatedblocks and sys._debugmallocstats (module_sys_memory.c). */
value module_sys_getallocatedblocks(const value *args, size_t nargs);
value module_sys_debugmallocstats(const value *args, size_t nargs);

/* sys.version_info and its like (module_sys_records.c). */
bool module_sys_add_records(struct module *m);
/* Readies the types of files in memory (module_io.c), and finishes them. */
bool module_io_ready(void);
void module_io_finish(void);
/* sys.stdin, sys.stdout, sys.stderr (module_sys_streams.c) for a new module sys. */
bool module_sys_add_streams(struct module *m);
void module_sys_forget_streams(void);
void module_sys_ready_streams(void);
/* What stands in sys for the standard stream 0, 1 or 2: *out is a new reference, or absent when it is that stream itself. false with
 * RuntimeError pending: there is nothing. */
bool module_sys_stream(int fd, value *out);
/* stream.method(*args) */
value module_sys_call_stream(value stream, const char *method, const value *args, size_t nargs);

/* Dates (time_calendar.c). */
bool module_time_add_calendar(struct module *m);
bool module_time_ready(void);
void module_time_finish(void);
/* Readies sys's own types, and finishes them. */
bool module_sys_ready(void);
void module_sys_finish(void);

/* Readies the types of the modules that have their own, and finishes them. */
bool module_itertools_ready(void);
void module_itertools_finish(void);
bool module_array_ready(void);
void module_array_finish(void);
bool module_random_ready(void);
void module_random_finish(void);

#endif
