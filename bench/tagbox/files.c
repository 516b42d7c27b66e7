#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* pipe2, execvpe, nftw */
#endif

#include "bench/tagbox/files.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bench/tagbox/text.h"

char *files_read(const char *path, size_t *length) {
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return NULL;
    struct text t = {0};
    char chunk[16384];
    for (;;) {
        ssize_t got = read(fd, chunk, sizeof chunk);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            int error = errno;
            close(fd);
            text_free(&t);
            errno = error;
            return NULL;
        }
        if (got == 0)
            break;
        text_add_n(&t, chunk, (size_t)got);
    }
    close(fd);
    if (length)
        *length = t.length;
    return text_take(&t);
}

static bool write_all(int fd, const char *bytes, size_t length) {
    while (length) {
        ssize_t put = write(fd, bytes, length);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return false;
        bytes += put;
        length -= (size_t)put;
    }
    return true;
}

/* A device or a pipe cannot be replaced: it is written to. */
static bool is_stream(const char *path) {
    struct stat about;
    return stat(path, &about) == 0 && !S_ISREG(about.st_mode) && !S_ISDIR(about.st_mode);
}

static bool write_stream(const char *path, const char *bytes, size_t length) {
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    bool good = fd >= 0 && write_all(fd, bytes, length);
    if (!good)
        complain("cannot write %s: %s", path, strerror(errno));
    if (fd >= 0)
        close(fd);
    return good;
}

bool files_write(const char *path, const char *bytes, size_t length) {
    if (is_stream(path))
        return write_stream(path, bytes, length);
    char *temporary = format("%s.%ld.tmp", path, (long)getpid());
    int fd = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    bool good = fd >= 0 && write_all(fd, bytes, length) && fsync(fd) == 0;
    int error = errno;
    if (fd >= 0 && close(fd) != 0 && good) {
        error = errno;
        good = false;
    }
    if (good && rename(temporary, path) != 0) {
        error = errno;
        good = false;
    }
    if (!good) {
        complain("cannot write %s: %s", path, strerror(error));
        if (fd >= 0)
            unlink(temporary);
    }
    free(temporary);
    return good;
}

bool files_make_folder(const char *path) {
    char *partial = need_copy(path);
    bool good = true;
    for (char *p = partial + 1; good; p++) {
        if (*p != '/' && *p != '\0')
            continue;
        char kept = *p;
        *p = '\0';
        if (mkdir(partial, 0777) != 0 && errno != EEXIST) {
            complain("cannot make the folder %s: %s", partial, strerror(errno));
            good = false;
        }
        *p = kept;
        if (!kept)
            break;
    }
    struct stat about;
    if (good && (stat(path, &about) != 0 || !S_ISDIR(about.st_mode))) {
        complain("%s is not a folder", path);
        good = false;
    }
    free(partial);
    return good;
}

bool files_exist(const char *path) {
    return access(path, F_OK) == 0;
}

bool files_executable(const char *path) {
    struct stat about;
    return stat(path, &about) == 0 && S_ISREG(about.st_mode) && access(path, X_OK) == 0;
}

bool files_is_elf(const char *path) {
    char magic[4] = {0};
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    ssize_t got = read(fd, magic, sizeof magic);
    close(fd);
    return got == 4 && memcmp(magic, "\177ELF", 4) == 0;
}

void files_warm(const char *path) {
    char bytes[65536];
    struct stat about;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return;
    if (fstat(fd, &about) == 0 && S_ISREG(about.st_mode)) {
        while (read(fd, bytes, sizeof bytes) > 0) {
        }
    }
    close(fd);
}

bool files_copy(const char *from, const char *to) {
    struct stat about;
    size_t length;
    char *bytes = stat(from, &about) == 0 ? files_read(from, &length) : NULL;
    if (!bytes) {
        complain("cannot read %s: %s", from, strerror(errno));
        return false;
    }
    int fd = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, about.st_mode & 0777);
    bool good = fd >= 0 && write_all(fd, bytes, length);
    int error = errno;
    if (fd >= 0 && close(fd) != 0 && good) {
        error = errno;
        good = false;
    }
    if (!good)
        complain("cannot copy to %s: %s", to, strerror(error));
    free(bytes);
    return good;
}

char *files_join(const char *folder, const char *name) {
    return format("%s/%s", folder, name);
}

char *files_own_folder(void) {
    char path[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    if (length <= 0)
        return NULL;
    path[length] = '\0';
    char *slash = strrchr(path, '/');
    if (!slash)
        return NULL;
    *(slash == path ? slash + 1 : slash) = '\0';
    return need_copy(path);
}

char *files_find_above(const char *from, const char *mark) {
    char *folder = realpath(from, NULL);
    while (folder) {
        char *candidate = files_join(text_equal(folder, "/") ? "" : folder, mark);
        bool found = files_exist(candidate);
        free(candidate);
        if (found)
            return folder;
        char *slash = strrchr(folder, '/');
        if (!slash || text_equal(folder, "/"))
            break;
        *(slash == folder ? slash + 1 : slash) = '\0';
    }
    free(folder);
    return NULL;
}

char *files_find_program(const char *name) {
    if (strchr(name, '/'))
        return files_executable(name) ? need_copy(name) : NULL;
    const char *path = getenv("PATH");
    if (!path || !*path)
        path = "/usr/local/bin:/usr/bin:/bin";
    while (*path) {
        size_t length = strcspn(path, ":");
        if (length) {
            char *candidate = format("%.*s/%s", (int)length, path, name);
            if (files_executable(candidate))
                return candidate;
            free(candidate);
        }
        path += length;
        path += *path == ':';
    }
    return NULL;
}

char *files_temporary_folder(void) {
    const char *base = getenv("TMPDIR");
    char *path = files_join(base && *base ? base : "/tmp", "tagbox-XXXXXX");
    if (!mkdtemp(path)) {
        complain("cannot make a temporary folder (%s): %s", path, strerror(errno));
        free(path);
        return NULL;
    }
    return path;
}

static int remove_entry(const char *path, const struct stat *about, int kind, struct FTW *walk) {
    (void)about;
    (void)kind;
    (void)walk;
    remove(path);
    return 0;
}

void files_remove_folder(const char *path) {
    nftw(path, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}
