#include "bench/tagbox/html.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

void html_add_escaped(const char *s, size_t length, struct text *out) {
    for (size_t i = 0; i < length; i++) {
        const char *name = s[i] == '&' ? "&amp;" : s[i] == '<' ? "&lt;" : s[i] == '>' ? "&gt;" : s[i] == '"' ? "&quot;" : NULL;
        if (name)
            text_add(out, name);
        else
            text_add_n(out, s + i, 1);
    }
}

/* ---- Inside a line ---- */

static void add_inline(const char *s, size_t length, struct text *out);

static const char *find_in(const char *s, const char *end, const char *what) {
    size_t n = strlen(what);
    for (; s + n <= end; s++)
        if (strncmp(s, what, n) == 0)
            return s;
    return NULL;
}

/* Something between two marks, `mark` behind it again; what is consumed, or 0 when it is none. */
static size_t add_marked(const char *s, const char *end, const char *mark, const char *tag, struct text *out) {
    size_t n = strlen(mark);
    if (s + n >= end || strncmp(s, mark, n) != 0 || s[n] == ' ')
        return 0;
    const char *close = find_in(s + n + 1, end, mark);
    if (!close || close[-1] == ' ')
        return 0;
    text_printf(out, "<%s>", tag);
    if (*mark == '`')
        html_add_escaped(s + n, (size_t)(close - s) - n, out);
    else
        add_inline(s + n, (size_t)(close - s) - n, out);
    text_printf(out, "</%s>", tag);
    return (size_t)(close - s) + n;
}

/* [text](target) */
static size_t add_link(const char *s, const char *end, struct text *out) {
    const char *middle = *s == '[' ? find_in(s, end, "](") : NULL;
    const char *close = middle ? find_in(middle, end, ")") : NULL;
    if (!close)
        return 0;
    text_add(out, "<a href=\"");
    html_add_escaped(middle + 2, (size_t)(close - middle) - 2, out);
    text_add(out, "\">");
    add_inline(s + 1, (size_t)(middle - s) - 1, out);
    text_add(out, "</a>");
    return (size_t)(close - s) + 1;
}

static void add_inline(const char *s, size_t length, struct text *out) {
    const char *end = s + length;
    while (s < end) {
        size_t used = 0;
        if (*s == '\\' && s + 1 < end && ispunct((unsigned char)s[1])) {
            html_add_escaped(s + 1, 1, out);
            used = 2;
        }
        if (!used)
            used = add_marked(s, end, "`", "code", out);
        if (!used)
            used = add_marked(s, end, "**", "strong", out);
        if (!used && strncmp(s, "**", 2) != 0)
            used = add_marked(s, end, "*", "em", out);
        if (!used)
            used = add_link(s, end, out);
        if (!used) {
            html_add_escaped(s, 1, out);
            used = 1;
        }
        s += used;
    }
}

/* ---- Pictures ---- */

void html_add_svg(const char *svg, const char *prefix, struct text *out) {
    static const char *const marks[] = {" id=\"", " id='", "href=\"#", "href='#", "url(#"};
    const char *s = strstr(svg, "<svg");
    while (s && *s) {
        size_t used = 0;
        for (size_t i = 0; i < sizeof marks / sizeof *marks && !used; i++)
            if (text_has_prefix(s, marks[i]))
                used = strlen(marks[i]);
        text_add_n(out, s, used ? used : 1);
        if (used)
            text_add(out, prefix);
        s += used ? used : 1;
    }
}

/* ![words](path) on a line of its own. */
static bool add_picture(const char *line, size_t length, html_picture *picture, void *context, size_t *pictures,
                        struct text *out) {
    const char *end = line + length;
    const char *middle = text_has_prefix(line, "![") ? find_in(line, end, "](") : NULL;
    const char *close = middle ? find_in(middle, end, ")") : NULL;
    if (!close || close + 1 != end)
        return false;
    char *path = need_copy_n(middle + 2, (size_t)(close - middle) - 2);
    char *svg = picture(context, path);
    text_add(out, "<figure role=\"img\" aria-label=\"");
    html_add_escaped(line + 2, (size_t)(middle - line) - 2, out);
    text_add(out, "\">\n");
    if (svg) {
        char *prefix = format("p%zu-", ++*pictures);
        html_add_svg(svg, prefix, out);
        free(prefix);
    } else {
        html_add_escaped(line + 2, (size_t)(middle - line) - 2, out);
        text_add(out, ": the picture is not there");
    }
    text_add(out, "</figure>\n");
    free(svg);
    free(path);
    return true;
}

/* ---- Tables ---- */

/* The next cell of "| a | b |" from *s on, without blanks around it; false at the end of the line. */
static bool next_cell(const char **s, const char *end, const char **cell, size_t *length) {
    const char *p = *s;
    if (p < end && *p == '|')
        p++;
    const char *stop = p;
    while (stop < end && *stop != '|')
        stop += *stop == '\\' && stop + 1 < end ? 2 : 1;
    if (stop >= end) /* nothing stands behind the last bar */
        return false;
    *s = stop;
    while (p < stop && *p == ' ')
        p++;
    while (stop > p && stop[-1] == ' ')
        stop--;
    *cell = p;
    *length = (size_t)(stop - p);
    return true;
}

enum { COLUMNS_MOST = 32 };

static void add_row(const char *line, size_t length, const char *tag, const bool *right, struct text *out) {
    const char *s = line, *end = line + length, *cell;
    size_t n, column = 0;
    text_add(out, "<tr>");
    for (; next_cell(&s, end, &cell, &n); column++) {
        text_printf(out, "<%s%s>", tag, column < COLUMNS_MOST && right[column] ? " class=\"n\"" : "");
        add_inline(cell, n, out);
        text_printf(out, "</%s>", tag);
    }
    text_add(out, "</tr>\n");
}

static const char *line_after(const char *line) {
    const char *stop = line + strcspn(line, "\n");
    return *stop ? stop + 1 : stop;
}

/* From its first line on; the line behind it. */
static const char *add_table(const char *line, struct text *out) {
    bool right[COLUMNS_MOST] = {false};
    const char *second = line_after(line), *s = second, *cell;
    size_t n, column = 0;
    while (next_cell(&s, second + strcspn(second, "\n"), &cell, &n)) {
        if (column < COLUMNS_MOST)
            right[column] = n && cell[n - 1] == ':';
        column++;
    }
    text_add(out, "<div class=\"wide\"><table>\n<thead>\n");
    add_row(line, strcspn(line, "\n"), "th", right, out);
    text_add(out, "</thead>\n<tbody>\n");
    for (line = line_after(second); *line == '|'; line = line_after(line))
        add_row(line, strcspn(line, "\n"), "td", right, out);
    text_add(out, "</tbody>\n</table></div>\n");
    return line;
}

/* ---- Blocks ---- */

static void add_heading(const char *line, size_t length, struct text *out) {
    size_t level = strspn(line, "#"), at = level + strspn(line + level, " ");
    text_printf(out, "<h%zu id=\"", level);
    for (size_t i = at; i < length; i++)
        if (isalnum((unsigned char)line[i]) || line[i] == ' ' || line[i] == '-')
            text_printf(out, "%c", line[i] == ' ' ? '-' : tolower((unsigned char)line[i]));
    text_add(out, "\">");
    add_inline(line + at, length - at, out);
    text_printf(out, "</h%zu>\n", level);
}

static const char *add_code(const char *line, struct text *out) {
    text_add(out, "<pre>");
    for (line = line_after(line); *line && !text_has_prefix(line, "```"); line = line_after(line))
        html_add_escaped(line, (size_t)(line_after(line) - line), out);
    text_add(out, "</pre>\n");
    return *line ? line_after(line) : line;
}

static const char *add_list(const char *line, struct text *out) {
    text_add(out, "<ul>\n");
    while (text_has_prefix(line, "- ")) {
        const char *stop = line_after(line);
        while (text_has_prefix(stop, "  ")) /* it goes on */
            stop = line_after(stop);
        size_t length = (size_t)(stop - line) - 2;
        while (length && line[2 + length - 1] == '\n')
            length--;
        text_add(out, "<li>");
        add_inline(line + 2, length, out);
        text_add(out, "</li>\n");
        line = stop;
    }
    text_add(out, "</ul>\n");
    return line;
}

static bool begins_block(const char *line) {
    return *line == '\n' || *line == '\0' || *line == '#' || *line == '|' || text_has_prefix(line, "```") ||
           text_has_prefix(line, "- ") || text_has_prefix(line, "![") || text_has_prefix(line, "<details") ||
           text_has_prefix(line, "</details");
}

static const char *add_paragraph(const char *line, struct text *out) {
    const char *stop = line_after(line);
    while (!begins_block(stop))
        stop = line_after(stop);
    size_t length = (size_t)(stop - line);
    while (length && line[length - 1] == '\n')
        length--;
    text_add(out, "<p>");
    add_inline(line, length, out);
    text_add(out, "</p>\n");
    return stop;
}

void html_body(const char *markdown, html_picture *picture, void *context, struct text *out) {
    size_t pictures = 0;
    for (const char *line = markdown; *line;) {
        size_t length = strcspn(line, "\n");
        const char *second = line_after(line);
        if (length == 0) {
            line = second;
        } else if (*line == '#') {
            add_heading(line, length, out);
            line = second;
        } else if (*line == '|' && text_has_prefix(second, "|") && strspn(second, "|-: ") == strcspn(second, "\n")) {
            line = add_table(line, out);
        } else if (text_has_prefix(line, "```")) {
            line = add_code(line, out);
        } else if (text_has_prefix(line, "- ")) {
            line = add_list(line, out);
        } else if (text_has_prefix(line, "<details") || text_has_prefix(line, "</details")) {
            text_add_n(out, line, length);
            text_add(out, "\n");
            line = second;
        } else if (add_picture(line, length, picture, context, &pictures, out)) {
            line = second;
        } else {
            line = add_paragraph(line, out);
        }
    }
}

/* ---- The page ---- */

static const char style[] =
    ":root{color-scheme:light;--bg:#fff;--fg:#1d2126;--soft:#667;--line:#d9dde3;--head:#f3f5f8;--link:#1f6fb4}\n"
    "@media(prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;--bg:#15181c;--fg:#dde2e8;--soft:#99a;"
    "--line:#343a42;--head:#20252b;--link:#7db8ee}:root:not([data-theme=light]) figure svg{filter:invert(.91) "
    "hue-rotate(180deg)}}\n"
    ":root[data-theme=dark]{color-scheme:dark;--bg:#15181c;--fg:#dde2e8;--soft:#99a;--line:#343a42;--head:#20252b;--link:#7db8ee}\n"
    ":root[data-theme=dark] figure svg{filter:invert(.91) hue-rotate(180deg)}\n"
    "body{margin:0 auto;max-width:72rem;padding:1rem 1.5rem 4rem;background:var(--bg);color:var(--fg);"
    "font:16px/1.5 system-ui,sans-serif}\n"
    "h1,h2,h3{line-height:1.2}h2{margin-top:2.5em;border-bottom:1px solid var(--line);padding-bottom:.2em}\n"
    "a{color:var(--link)}code,pre{font-family:ui-monospace,monospace;font-size:.9em}pre{overflow-x:auto;line-height:1.2}\n"
    "nav{font-size:.9em}nav a{margin-right:1.2em;white-space:nowrap}\n"
    ".wide{overflow-x:auto;margin:1em 0}table{border-collapse:collapse;font-size:.86em}\n"
    "th,td{padding:.25em .6em;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}\n"
    "thead th{background:var(--head);cursor:pointer;position:sticky;top:0;user-select:none}\n"
    "th:focus-visible{outline:2px solid var(--link)}th[aria-sort=ascending]::after{content:\" \\25B2\"}"
    "th[aria-sort=descending]::after{content:\" \\25BC\"}\n"
    ".n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}tbody tr:hover{background:var(--head)}\n"
    "figure{margin:1em 0;overflow-x:auto}figure svg{max-width:100%;height:auto}\n"
    "#theme{float:right;font:inherit;font-size:.85em;color:inherit;background:var(--head);border:1px solid var(--line);"
    "border-radius:4px;padding:.2em .7em;cursor:pointer}\n"
    "#tip{position:fixed;display:none;max-width:24rem;padding:.25em .6em;background:var(--fg);color:var(--bg);border-radius:4px;"
    "font-size:.85em;pointer-events:none;z-index:2}\n"
    "summary{cursor:pointer;color:var(--soft)}@media print{#theme,nav{display:none}}\n";

static const char script[] =
    "'use strict';\n"
    "(()=>{\n"
    "const scale={s:1,ms:1e-3,'\\u00b5s':1e-6,ns:1e-9,min:60,MB:1e6,kB:1e3,KiB:1024,B:1};\n"
    "const key=cell=>{const text=cell.textContent.replace(/,/g,'').replace('\\u2212','-');\n"
    " const m=text.match(/-?\\d+(\\.\\d+)?/);if(!m)return null;\n"
    " const unit=text.slice(m.index+m[0].length).trim().split(/[\\s\\[]/)[0];return parseFloat(m[0])*(scale[unit]||1)};\n"
    "const sort=th=>{const table=th.closest('table'),body=table.tBodies[0],at=th.cellIndex;\n"
    " const down=th.getAttribute('aria-sort')!=='descending'&&th.classList.contains('n')||"
    "th.getAttribute('aria-sort')==='ascending';\n"
    " for(const other of th.parentNode.cells)other.removeAttribute('aria-sort');\n"
    " th.setAttribute('aria-sort',down?'descending':'ascending');\n"
    " const rows=[...body.rows].map((row,i)=>({row,i,last:!!row.cells[0].querySelector('strong'),"
    "n:th.classList.contains('n')?key(row.cells[at]):null,t:row.cells[at].textContent}));\n"
    " rows.sort((a,b)=>a.last-b.last||(a.n===null)-(b.n===null)||"
    "(a.n===null?a.t.localeCompare(b.t):a.n-b.n)*(down?-1:1)||a.i-b.i);\n"
    " for(const r of rows)body.append(r.row)};\n"
    "for(const th of document.querySelectorAll('thead th')){th.tabIndex=0;th.title='sort';\n"
    " th.addEventListener('click',()=>sort(th));\n"
    " th.addEventListener('keydown',e=>{if(e.key==='Enter'||e.key===' '){e.preventDefault();sort(th)}})}\n"
    "const tip=document.getElementById('tip');\n"
    "for(const title of document.querySelectorAll('figure g>title')){const g=title.parentNode,words=title.textContent;\n"
    " if(!/[\\u00d7\\d]/.test(words))continue;title.remove();g.setAttribute('aria-label',words);\n"
    " g.addEventListener('mousemove',e=>{tip.textContent=words;tip.style.display='block';\n"
    "  tip.style.left=Math.min(e.clientX+14,innerWidth-tip.offsetWidth-8)+'px';tip.style.top=(e.clientY+16)+'px'});\n"
    " g.addEventListener('mouseleave',()=>{tip.style.display='none'})}\n"
    "document.getElementById('theme').addEventListener('click',()=>{const root=document.documentElement;\n"
    " const dark=(root.dataset.theme||(matchMedia('(prefers-color-scheme:dark)').matches?'dark':'light'))==='dark';\n"
    " root.dataset.theme=dark?'light':'dark'});\n"
    "})();\n";

/* Links to the headings of the second level. */
static void add_contents(const char *markdown, struct text *out) {
    text_add(out, "<nav aria-label=\"contents\">\n");
    for (const char *line = markdown; *line; line = line_after(line)) {
        if (!text_has_prefix(line, "## "))
            continue;
        struct text heading = {0};
        add_heading(line, strcspn(line, "\n"), &heading);
        const char *id = strstr(text_string(&heading), "\"") + 1;
        text_printf(out, "<a href=\"#%.*s\">", (int)strcspn(id, "\""), id);
        add_inline(line + 3, strcspn(line, "\n") - 3, out);
        text_add(out, "</a>\n");
        text_free(&heading);
    }
    text_add(out, "</nav>\n");
}

void html_page(const char *markdown, html_picture *picture, void *context, struct text *out) {
    const char *title = text_has_prefix(markdown, "# ") ? markdown + 2 : "Report";
    const char *rest = text_has_prefix(markdown, "# ") ? line_after(markdown) : markdown;
    text_add(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    html_add_escaped(title, strcspn(title, "\n"), out);
    text_printf(out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n<button id=\"theme\" type=\"button\">light / dark</button>\n<h1>",
                style);
    html_add_escaped(title, strcspn(title, "\n"), out);
    text_add(out, "</h1>\n");
    add_contents(markdown, out);
    text_add(out, "<main>\n");
    html_body(rest, picture, context, out);
    text_printf(out, "</main>\n<div id=\"tip\" role=\"tooltip\"></div>\n<script>\n%s</script>\n</body>\n</html>\n", script);
}
