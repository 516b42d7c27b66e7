/* tagbox report: REPORT.md and its plots from results/. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/analysis.h"
#include "bench/tagbox/attribution.h"
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
    "  --write-bound  no report: write bench/noise_bound.json, the bound that the control rows of these\n"
    "                 results set for later runs\n"
    "  --partial      report the finished rounds of a run that was interrupted, of the suite or of the attribution\n"
    "  --root DIR     the repository (default: found from tagbox's own place)\n"
    "\n"
    "Nothing is measured: the same results give the same report, byte for byte.\n";

struct options {
    const char *results, *out, *root;
    const char *before, *after; /* of --compare, or NULL */
    bool partial, write_bound, help, html;
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
        else if (text_equal(argv[i], "--write-bound"))
            o->write_bound = true;
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

/* What other commands measured; NULL where they did not. */
struct beside {
    json_t *experiments, *sweeps, *attribution;
};

/* False: *problem says which file is wrong. */
static bool load_beside(struct beside *b, const char *results, bool partial, json_t *document, char **problem) {
    if (!experiments_load(results, &b->experiments, problem) ||
        !sweeps_load(results, &b->sweeps, problem) ||
        !attribution_load(results, partial, &b->attribution, problem))
        return false;
    /* Where the claims look for them. */
    const struct {
        const char *name;
        json_t *document;
    } members[] = {{"bench", document}, {"sweeps", b->sweeps}, {"attribution", b->attribution}};
    for (size_t i = 0; b->experiments && i < sizeof members / sizeof *members; i++)
        if (members[i].document)
            json_put(b->experiments, members[i].name, json_incref(members[i].document));
    return true;
}

static void free_beside(struct beside *b) {
    json_decref(b->experiments);
    json_decref(b->sweeps);
    json_decref(b->attribution);
}

static int write_report(const json_t *document, const json_t *environment,
                        const struct beside *beside, const char *results, const char *out,
                        bool html) {
    struct analysis a;
    analysis_build(&a, document);
    char *folder = plots_folder(results, out);
    struct report_plots plots = {.folder = folder};
    struct text report = {0};
    bool drawn = plot_all(&a, results, &plots);
    drawn = sweeps_plot_all(beside->sweeps, results, &plots) && drawn;
    drawn = attribution_plot_all(beside->attribution, results, &plots) && drawn;
    report_write(&a, environment, beside->experiments, beside->sweeps, beside->attribution, &plots,
                 &report);
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

/* The deviation that 95 % of the control rows keep, for the runs to come. */
static int write_bound(const char *root, const json_t *document) {
    struct analysis a;
    analysis_build(&a, document);
    const json_t *run = json_member_object(document, "run");
    bool enough = a.control_count >= 20 && json_flag(run, "complete", false);
    int code = 1;
    if (enough) {
        json_t *bound = json_new_object();
        char *source = format("the %zu control rows of the run of %s", a.control_count,
                              json_text(run, "started", "?"));
        char *path = files_join(root, "bench/noise_bound.json");
        json_put_count(bound, "schema", 1);
        json_put_number(bound, "percent", ceil(1e4 * a.control_most) / 100);
        json_put_text(bound, "source", source);
        char *bytes = json_document(bound);
        code = files_write(path, bytes, strlen(bytes)) ? 0 : 1;
        if (code == 0)
            printf("%s: %.2f %%\n", path, ceil(1e4 * a.control_most) / 100);
        free(bytes);
        free(path);
        free(source);
        json_decref(bound);
    } else {
        complain("a bound needs a complete run with at least 20 control rows, not %zu",
                 a.control_count);
    }
    analysis_free(&a);
    return code;
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

/* With --partial: the suite is complete where only the attribution was interrupted. */
static bool bench_is_partial(const char *results) {
    char *bench = files_join(results, "bench.partial.json");
    char *attribution = files_join(results, "attribution.partial.json");
    bool partial = files_exist(bench) || !files_exist(attribution);
    free(bench);
    free(attribution);
    return partial;
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
    bool needs_root = !o.results || !o.out || o.write_bound;
    char *root = needs_root ? command_root(o.root) : NULL;
    if (!root && needs_root)
        return 2;
    char *results = o.results ? need_copy(o.results) : files_join(root, "results");
    char *out = o.out ? need_copy(o.out) : files_join(root, o.html ? "REPORT.html" : "REPORT.md");
    json_t *document, *environment;
    struct beside beside = {0};
    char *problem = NULL;
    int code = 2;
    if (results_load(results, o.partial && bench_is_partial(results), &document, &environment, &problem)) {
        if (o.write_bound)
            code = write_bound(root, document);
        else if (load_beside(&beside, results, o.partial, document, &problem))
            code = write_report(document, environment, &beside, results, out, o.html);
        else
            complain("%s", problem);
        free_beside(&beside);
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
