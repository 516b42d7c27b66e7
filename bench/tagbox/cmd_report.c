/* tagbox report: REPORT.md and its plots from results/. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/analysis.h"
#include "bench/tagbox/commands.h"
#include "bench/tagbox/experiments.h"
#include "bench/tagbox/files.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/plot.h"
#include "bench/tagbox/report.h"
#include "bench/tagbox/results.h"
#include "bench/tagbox/sweeps.h"
#include "bench/tagbox/text.h"

static const char help[] =
    "tagbox report [OPTIONS]: write REPORT.md and its plots from the raw results of tagbox bench.\n"
    "\n"
    "  --results DIR  where bench.json and environment.json are, and where the plots go\n"
    "                 (default: results/ in the repository)\n"
    "  --out FILE     the report (default: REPORT.md in the repository)\n"
    "  --partial      report the finished rounds of a run that was interrupted\n"
    "  --root DIR     the repository (default: found from tagbox's own place)\n"
    "\n"
    "Nothing is measured: the same results give the same report, byte for byte.\n";

struct options {
    const char *results, *out, *root;
    bool partial, help;
};

static bool read_options(int argc, char **argv, struct options *o) {
    *o = (struct options){0};
    for (int i = 1; i < argc; i++) {
        bool bad = false;
        const char *value;
        if (text_equal(argv[i], "--partial"))
            o->partial = true;
        else if (text_equal(argv[i], "--help") || text_equal(argv[i], "-h"))
            o->help = true;
        else if ((value = command_option(argc, argv, &i, "--results", &bad)))
            o->results = value;
        else if ((value = command_option(argc, argv, &i, "--out", &bad)))
            o->out = value;
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

static int write_report(const json_t *document, const json_t *environment,
                        const json_t *experiments_made, const json_t *sweeps_made, const char *results,
                        const char *out) {
    struct analysis a;
    analysis_build(&a, document);
    char *folder = plots_folder(results, out);
    struct report_plots plots = {.folder = folder};
    struct text report = {0};
    bool drawn = plot_all(&a, results, &plots);
    drawn = sweeps_plot_all(sweeps_made, results, &plots) && drawn;
    report_write(&a, environment, experiments_made, sweeps_made, &plots, &report);
    bool written = files_write(out, text_string(&report), report.length);
    if (written)
        printf("%s\n", out);
    text_free(&report);
    free(folder);
    analysis_free(&a);
    return drawn && written ? 0 : 1;
}

int command_report(int argc, char **argv) {
    struct options o;
    if (!read_options(argc, argv, &o))
        return 2;
    if (o.help) {
        fputs(help, stdout);
        return command_finish(0);
    }
    char *root = o.results && o.out ? NULL : command_root(o.root);
    if (!root && !(o.results && o.out))
        return 2;
    char *results = o.results ? need_copy(o.results) : files_join(root, "results");
    char *out = o.out ? need_copy(o.out) : files_join(root, "REPORT.md");
    json_t *document, *environment, *experiments_made = NULL, *sweeps_made = NULL;
    char *problem = NULL;
    int code = 2;
    if (results_load(results, o.partial, &document, &environment, &problem)) {
        if (experiments_load(results, &experiments_made, &problem) && sweeps_load(results, &sweeps_made, &problem)) {
            if (experiments_made && sweeps_made) /* where the claims look for it */
                json_put(experiments_made, "sweeps", json_incref(sweeps_made));
            code = write_report(document, environment, experiments_made, sweeps_made, results, out);
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
