#include "bench/tagbox/environment.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/process.h"
#include "bench/tagbox/text.h"

/* Takes `value` over; NULL becomes "not known". */
static void add_fact(json_t *facts, const char *name, char *value) {
    json_t *fact = json_new_object();
    json_put_text(fact, "name", name);
    json_put_text(fact, "value", value && *value ? value : "not known");
    json_append(facts, fact);
    free(value);
}

char *environment_cpu_value(const char *cpuinfo, const char *key) {
    size_t length = strlen(key);
    for (const char *line = cpuinfo; line && *line; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, key, length) != 0)
            continue;
        const char *p = line + length;
        p += strspn(p, " \t");
        if (*p++ != ':')
            continue;
        p += strspn(p, " \t");
        return need_copy_n(p, strcspn(p, "\n"));
    }
    return NULL;
}

char *environment_cache_value(const char *cache, const char *key) {
    size_t length = strlen(key);
    for (const char *line = cache; line && *line; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, key, length) != 0 || line[length] != ':')
            continue;
        const char *equals = strpbrk(line, "=\n");
        if (equals && *equals == '=')
            return need_copy_n(equals + 1, strcspn(equals + 1, "\n"));
    }
    return NULL;
}

/* A one-line file's content without the line end, or NULL. */
static char *line_of(const char *path) {
    char *bytes = files_read(path, NULL);
    if (bytes)
        bytes[strcspn(bytes, "\n")] = '\0';
    return bytes;
}

static char *cpu_fact(const char *cpuinfo) {
    char *model = environment_cpu_value(cpuinfo, "model name");
    char *family = environment_cpu_value(cpuinfo, "cpu family");
    char *number = environment_cpu_value(cpuinfo, "model");
    char *fact =
        format("%s (family %s, model %s), %ld online", model ? model : "unnamed",
               family ? family : "?", number ? number : "?", sysconf(_SC_NPROCESSORS_ONLN));
    free(model);
    free(family);
    free(number);
    return fact;
}

static char *caches_fact(void) {
    struct text t = {0};
    for (int i = 0; i < 8; i++) {
        char path[100];
        snprintf(path, sizeof path, "/sys/devices/system/cpu/cpu0/cache/index%d/level", i);
        char *level = line_of(path);
        snprintf(path, sizeof path, "/sys/devices/system/cpu/cpu0/cache/index%d/type", i);
        char *type = line_of(path);
        snprintf(path, sizeof path, "/sys/devices/system/cpu/cpu0/cache/index%d/size", i);
        char *size = line_of(path);
        if (level && type && size)
            text_printf(&t, "%sL%s%s %s", t.length ? ", " : "", level,
                        text_equal(type, "Data")          ? "d"
                        : text_equal(type, "Instruction") ? "i"
                                                          : "",
                        size);
        free(level);
        free(type);
        free(size);
    }
    return text_take(&t);
}

static char *virtual_fact(const char *cpuinfo) {
    char *flags = environment_cpu_value(cpuinfo, "flags");
    bool guest = flags && strstr(flags, " hypervisor");
    free(flags);
    char *product = line_of("/sys/class/dmi/id/product_name");
    char *fact = guest ? format("yes, a virtual machine%s%s", product && *product ? ": " : "",
                                product ? product : "")
                       : need_copy("none seen");
    free(product);
    return fact;
}

static char *memory_fact(void) {
    char *meminfo = files_read("/proc/meminfo", NULL);
    char *total = meminfo ? environment_cpu_value(meminfo, "MemTotal") : NULL;
    char *fact = total ? format("%.1f GB", strtod(total, NULL) * 1024 / 1e9) : NULL;
    free(total);
    free(meminfo);
    return fact;
}

static char *randomization_fact(void) {
    char *value = line_of("/proc/sys/kernel/randomize_va_space");
    char *fact = value ? format("%s (%s)", text_equal(value, "0") ? "off" : "on", value) : NULL;
    free(value);
    return fact;
}

static void add_machine(json_t *facts) {
    char *cpuinfo = files_read("/proc/cpuinfo", NULL);
    if (!cpuinfo)
        cpuinfo = need_copy("");
    struct utsname u;
    bool named = uname(&u) == 0;
    add_fact(facts, "CPU", cpu_fact(cpuinfo));
    add_fact(facts, "caches", caches_fact());
    add_fact(facts, "memory", memory_fact());
    add_fact(facts, "virtualisation", virtual_fact(cpuinfo));
    add_fact(facts, "kernel", named ? format("%s %s %s", u.sysname, u.release, u.machine) : NULL);
    char *governor = line_of("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");
    add_fact(facts, "frequency governor",
             governor ? governor : need_copy("not shown by this machine"));
    char *pages = line_of("/sys/kernel/mm/transparent_hugepage/enabled");
    add_fact(facts, "transparent huge pages",
             pages ? pages : need_copy("not shown by this machine"));
    add_fact(facts, "address space randomisation", randomization_fact());
    char *load = line_of("/proc/loadavg");
    if (load)
        load[strspn(load, "0123456789. ")] =
            '\0'; /* the three averages, and what follows up to a '/' */
    char *cut = load ? strrchr(load, ' ') : NULL;
    if (cut)
        *cut = '\0';
    add_fact(facts, "load before the run", load);
    char *release = files_read("/etc/os-release", NULL);
    const char *pretty = release ? strstr(release, "PRETTY_NAME=\"") : NULL;
    add_fact(facts, "system",
             pretty ? need_copy_n(pretty + 13, strcspn(pretty + 13, "\"\n")) : NULL);
    free(release);
    free(cpuinfo);
}

/* `text` with every occurrence of `root` replaced by "."; takes `text` over. */
static char *without_root(char *bytes, const char *root) {
    struct text t = {0};
    size_t length = strlen(root);
    const char *p = bytes;
    for (const char *hit; length > 1 && (hit = strstr(p, root)); p = hit + length) {
        text_add_n(&t, p, (size_t)(hit - p));
        text_add(&t, ".");
    }
    text_add(&t, p);
    free(bytes);
    return text_take(&t);
}

char *environment_commit(const char *root) {
    const char *const head[] = {"git", "-C", root, "rev-parse", "HEAD", NULL};
    const char *const status[] = {
        "git", "-C", root, "status", "--porcelain", "--untracked-files=no", NULL};
    char *commit = process_output_of(head);
    char *changes = commit ? process_output_of(status) : NULL;
    char *answer = commit ? format("%s%s", commit,
                                   !changes           ? ""
                                   : *changes == '\0' ? ", clean"
                                                      : ", with changes that are not committed")
                          : need_copy("not known: not a git clone, or git is not installed");
    free(commit);
    free(changes);
    return answer;
}

static void add_build(json_t *facts, const char *root, const char *bin) {
    char *cache_path = files_join(bin, "../CMakeCache.txt");
    char *cache = files_read(cache_path, NULL);
    free(cache_path);
    if (!cache) {
        add_fact(facts, "compiler", need_copy("not known: no CMakeCache.txt beside the programs"));
    } else {
        char *compiler = environment_cache_value(cache, "CMAKE_C_COMPILER");
        char *type = environment_cache_value(cache, "CMAKE_BUILD_TYPE");
        char *common = environment_cache_value(cache, "CMAKE_C_FLAGS");
        char *release = environment_cache_value(cache, "CMAKE_C_FLAGS_RELEASE");
        const char *const words[] = {compiler ? compiler : "cc", "--version", NULL};
        char *answer = process_output_of(words);
        add_fact(facts, "compiler", answer ? text_first_line(answer, strlen(answer)) : NULL);
        add_fact(facts, "build type and flags",
                 without_root(format("%s: %s%s%s", type && *type ? type : "no build type",
                                     common ? common : "", common && *common ? " " : "",
                                     release ? release : ""),
                              root));
        free(answer);
        free(compiler);
        free(type);
        free(common);
        free(release);
        free(cache);
    }
    add_fact(facts, "commit", environment_commit(root));
}

static json_t *binary_record(const struct program *program) {
    const char *const words[] = {"sha256sum", program->path, NULL};
    char *sum = process_output_of(words);
    if (sum)
        sum[strcspn(sum, " ")] = '\0';
    struct stat about = {0};
    stat(program->path, &about);
    json_t *record = json_new_object();
    json_put_text(record, "name", program->name);
    json_put_count(record, "bytes", (long long)about.st_size);
    json_put_text(record, "sha256", sum ? sum : "not known: sha256sum is not installed");
    free(sum);
    return record;
}

static char *tool_version(const char *name, const char *option) {
    const char *const words[] = {name, option, NULL};
    char *path = files_find_program(name);
    char *answer = path ? process_output_of(words) : NULL;
    char *line = answer ? text_first_line(answer, strlen(answer))
                        : need_copy(path ? "installed" : "not installed");
    free(answer);
    free(path);
    return line;
}

json_t *environment_collect(const char *root, const char *bin, const struct programs *programs,
                            const char *stopwatch, const char *hardware) {
    json_t *environment = json_new_object();
    json_t *facts = json_new_array();
    json_t *binaries = json_new_array();
    json_t *tools = json_new_array();
    add_machine(facts);
    add_build(facts, root, bin);
    for (size_t i = 0; i < programs->count; i++) {
        const struct program *program = &programs->list[i];
        if (program->path && (program->role == PROGRAM_RUNTIME || program->role == PROGRAM_COUNTED ||
                              program->role == PROGRAM_LAYOUT))
            json_append(binaries, binary_record(program));
    }
    add_fact(tools, "stopwatch", need_copy(stopwatch));
    add_fact(tools, "counters", need_copy(hardware));
    add_fact(tools, "cmake", tool_version("cmake", "--version"));
    static const char *const optional[] = {"hyperfine", "perf", "valgrind", "gnuplot"};
    for (size_t i = 0; i < sizeof optional / sizeof *optional; i++)
        add_fact(tools, optional[i], tool_version(optional[i], "--version"));
    json_put_count(environment, "schema", 1);
    json_put(environment, "facts", facts);
    json_put(environment, "binaries", binaries);
    json_put(environment, "tools", tools);
    return environment;
}
