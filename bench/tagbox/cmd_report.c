/* tagbox report: REPORT.md and its plots from results/. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/analysis.h"
#include "bench/tagbox/commands.h"
#include "bench/tagbox/experiments.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/html.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/plot.h"
#include "bench/tagbox/report.h"
#include "bench/tagbox/report_compare.h"
#include "bench/tagbox/results.h"
#include "bench/tagbox/sweeps.h"
#include "bench/tagbox/text.h"

static const char help[] =
    "tagbox report [OPTIONS]: write REPORT.md and its plots from the raw results of tagbox bench.\n"
    "\n"
    "  --results DIR  where bench.json and environment.json are, and where the plots go\n"
    "                 (default: results/ in the repository)\n"
    "  --out FILE     the report (default: REPORT.md in the repository, or REPORT.html)\n"
    "  --format F     md (default), or html: one page with the pictures in it, sortable tables, no network\n"
    "  --compare OLD NEW  instead: what differs between the results in two folders (another machine, compiler, commit), as\n"
    "                 Markdown on standard output, or to --out\n"
    "  --partial      report the finished rounds of a run that was interrupted\n"
    "  --root DIR     the repository (default: found from tagbox's own place)\n"
    "\n"
    "Nothing is measured: the same results give the same report, byte for byte.\n";

struct options {
    const char *results, *out, *root;
    const char *before, *after; /* of --compare, or NULL */
    bool partial, help, html;
};

static bool read_format(struct options *o, const char *value) {
    o->html = text_equal(value, "html");
    if (!o->html && !text_equal(value, "md"))
        complain("--format is md or html, not \"%s\"", value);
    return o->html || text_equal(value, "md");
}

static bool read_compared(struct options *o, int argc, char **argv, int *i) {
    if (*i + 2 >= argc) {
        complain("--compare needs two folders with results: --compare OLD NEW");
        return false;
    }
    o->before = argv[++*i];
    o->after = argv[++*i];
    return true;
}

static bool read_options(int argc, char **argv, struct options *o) {
    *o = (struct options){0};
    for (int i = 1; i < argc; i++) {
        bool bad = false;
        const char *value;
        if (text_equal(argv[i], "--partial"))
            o->partial = true;
        else if (text_equal(argv[i], "--compare"))
            bad = !read_compared(o, argc, argv, &i);
        else if (text_equal(argv[i], "--help") || text_equal(argv[i], "-h"))
            o->help = true;
        else if ((value = command_option(argc, argv, &i, "--results", &bad)))
            o->results = value;
        else if ((value = command_option(argc, argv, &i, "--out", &bad)))
            o->out = value;
        else if (!bad && (value = command_option(argc, argv, &i, "--format", &bad)))
            bad = !read_format(o, value);
        else if ((value = command_option(argc, argv, &i, "--root", &bad)))
            o->root = value;
        else if (!bad) {
            complain("report does not know \"%s\"; see tagbox report --help", argv[i]);
            bad = true;
        }
        if (bad)
            return false;
    }
    return true;
}

/* The way from the report's folder to the plots: relative where the report lies at or above them.
 */
static char *plots_folder(const char *results, const char *out) {
    char *copy = need_copy(out);
    char *slash = strrchr(copy, '/');
    if (slash)
        slash[slash == copy] = '\0';
    char *from = realpath(slash ? copy : ".", NULL);
    char *to = realpath(results, NULL);
    size_t length = from ? strlen(from) : 0;
    char *folder;
    if (from && to && text_equal(from, to))
        folder = need_copy(".");
    else if (from && to && strncmp(to, from, length) == 0 && to[length] == '/')
        folder = need_copy(to + length + 1);
    else
        folder = need_copy(to ? to : results);
    free(from);
    free(to);
    free(copy);
    return folder;
}

/* Pictures are named as seen from the report; here they are looked for in `folder`. */
static char *read_picture(void *folder, const char *path) {
    const char *slash = strrchr(path, '/');
    char *place = files_join(folder, slash ? slash + 1 : path);
    size_t length;
    char *svg = files_read(place, &length);
    free(place);
    return svg;
}

static int write_report(const json_t *document, const json_t *environment,
                        const json_t *experiments_made, const json_t *sweeps_made, const char *results,
                        const char *out, bool html) {
    struct analysis a;
    analysis_build(&a, document);
    char *folder = plots_folder(results, out);
    struct report_plots plots = {.folder = folder};
    struct text report = {0};
    bool drawn = plot_all(&a, results, &plots);
    drawn = sweeps_plot_all(sweeps_made, results, &plots) && drawn;
    report_write(&a, environment, experiments_made, sweeps_made, &plots, &report);
    if (html) {
        char *markdown = text_take(&report), *place = need_copy(results);
        html_page(markdown, read_picture, place, &report);
        free(place);
        free(markdown);
    }
    bool written = files_write(out, text_string(&report), report.length);
    if (written)
        printf("%s\n", out);
    text_free(&report);
    free(folder);
    analysis_free(&a);
    return drawn && written ? 0 : 1;
}

/* ---- Two result sets ---- */

struct loaded {
    json_t *document, *environment;
    struct analysis analysis;
    bool built;
};

static bool load_set(struct loaded *l, const char *folder, struct result_set *set) {
    char *problem = NULL;
    l->built = results_load(folder, false, &l->document, &l->environment, &problem);
    if (l->built) {
        analysis_build(&l->analysis, l->document);
        *set = (struct result_set){folder, &l->analysis, l->environment};
    } else {
        complain("%s", problem);
    }
    free(problem);
    return l->built;
}

static void free_set(struct loaded *l) {
    if (!l->built)
        return;
    analysis_free(&l->analysis);
    json_decref(l->document);
    json_decref(l->environment);
}

static int compare_sets(const struct options *o) {
    struct loaded before = {0}, after = {0};
    struct result_set sets[2];
    int code = 2;
    if (load_set(&before, o->before, &sets[0]) && load_set(&after, o->after, &sets[1])) {
        struct text page = {0};
        report_compare(&sets[0], &sets[1], &page);
        if (o->html) {
            char *markdown = text_take(&page);
            html_page(markdown, read_picture, NULL, &page);
            free(markdown);
        }
        code = 0;
        if (!o->out)
            fputs(text_string(&page), stdout);
        else if (!files_write(o->out, text_string(&page), page.length))
            code = 1;
        text_free(&page);
    }
    free_set(&before);
    free_set(&after);
    return code;
}

int command_report(int argc, char **argv) {
    struct options o;
    if (!read_options(argc, argv, &o))
        return 2;
    if (o.help) {
        fputs(help, stdout);
        return command_finish(0);
    }
    if (o.before)
        return command_finish(compare_sets(&o));
    char *root = o.results && o.out ? NULL : command_root(o.root);
    if (!root && !(o.results && o.out))
        return 2;
    char *results = o.results ? need_copy(o.results) : files_join(root, "results");
    char *out = o.out ? need_copy(o.out) : files_join(root, o.html ? "REPORT.html" : "REPORT.md");
    json_t *document, *environment, *experiments_made = NULL, *sweeps_made = NULL;
    char *problem = NULL;
    int code = 2;
    if (results_load(results, o.partial, &document, &environment, &problem)) {
        if (experiments_load(results, &experiments_made, &problem) && sweeps_load(results, &sweeps_made, &problem)) {
            if (experiments_made && sweeps_made) /* where the claims look for it */
                json_put(experiments_made, "sweeps", json_incref(sweeps_made));
            code = write_report(document, environment, experiments_made, sweeps_made, results, out, o.html);
        } else {
            complain("%s", problem);
        }
        json_decref(sweeps_made);
        json_decref(experiments_made);
        json_decref(document);
        json_decref(environment);
    } else {
        complain("%s", problem);
    }
    free(problem);
    free(out);
    free(results);
    free(root);
    return command_finish(code);
}
