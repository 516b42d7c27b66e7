/* Files and places: whole-file reads, writes that happen whole or not at all, and where the build
 * is. */
#ifndef TAGBOX_BENCH_TAGBOX_FILES_H
#define TAGBOX_BENCH_TAGBOX_FILES_H

#include <stdbool.h>
#include <stddef.h>

/* The whole content with a NUL behind it, to be freed by the caller; NULL with errno set. Works for
 * /proc too. */
char *files_read(const char *path, size_t *length);

/* Writes a temporary file beside `path`, syncs it and renames it over `path`. On failure nothing
 * has changed, a message naming the reason has been printed, and the result is false. */
bool files_write(const char *path, const char *bytes, size_t length);

/* mkdir -p. On failure prints a message. */
bool files_make_folder(const char *path);

bool files_exist(const char *path);
bool files_executable(const char *path);

/* The file has the bytes 0x7F 'E' 'L' 'F' in front: a real executable, not a script or a version
 * manager's shim. */
bool files_is_elf(const char *path);

/* Reads a regular file from end to end, so that the page cache has it; nothing is said where it cannot be read. */
void files_warm(const char *path);

/* Copies content and permission bits. On failure prints a message. */
bool files_copy(const char *from, const char *to);

/* Joined with '/'; the caller frees it. */
char *files_join(const char *folder, const char *name);

/* The folder of the running executable; the caller frees it. NULL when /proc is not there. */
char *files_own_folder(void);

/* The nearest folder at or above `from` that holds `mark` ("bench/workloads/manifest.json"); NULL
 * when there is none. The caller frees it. */
char *files_find_above(const char *from, const char *mark);

/* Where `name` is found in PATH, or NULL. The caller frees it. */
char *files_find_program(const char *name);

/* A new private folder under TMPDIR or /tmp; NULL after a message. The caller frees it. */
char *files_temporary_folder(void);

/* Removes a folder and everything in it; `path` must come from files_temporary_folder. */
void files_remove_folder(const char *path);

#endif
