// The least that a site generator can do: two processes read a site's content, run cmark-gfm on
// the bodies, and write as many files of the same sizes as hubsite wrote. Nothing else.
//
//   floor CONTENT SIZES OUTPUT
//
// SIZES says what to write, one file a line: its bytes, a space, and its path below OUTPUT.

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { processes = 2, taken_at_once = 32, block = 1 << 20 };

struct file {
  char *path;
  size_t size;
};

struct files {
  struct file *items;
  size_t count, capacity;
};

// What the processes share: how far each list is taken.
struct progress {
  atomic_size_t read, written;
};

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void *made(void *memory) {
  if (!memory) fail("memory");
  return memory;
}

static void add(struct files *files, char *path, size_t size) {
  if (files->count == files->capacity) {
    files->capacity = files->capacity ? files->capacity * 2 : 1024;
    files->items = made(realloc(files->items, files->capacity * sizeof(struct file)));
  }
  files->items[files->count++] = (struct file){path, size};
}

// Fills a buffer that grows; what is read ends with a NUL.
static size_t read_file(int folder, const char *path, char **buffer, size_t *capacity) {
  int file = openat(folder, path, O_RDONLY | O_CLOEXEC);
  if (file < 0) fail(path);
  size_t length = 0;
  for (;;) {
    if (*capacity - length < 2) {
      *capacity = *capacity ? *capacity * 2 : 1 << 16;
      *buffer = made(realloc(*buffer, *capacity));
    }
    ssize_t got = read(file, *buffer + length, *capacity - length - 1);
    if (got < 0) fail(path);
    if (got == 0) break;
    length += (size_t)got;
  }
  close(file);
  (*buffer)[length] = 0;
  return length;
}

static struct files found(char *content) {
  struct files files = {0};
  char *roots[] = {content, NULL};
  // Names and kinds come with the listing itself: no file is asked for more.
  FTS *tree = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR | FTS_NOSTAT, NULL);
  if (!tree) fail(content);
  for (FTSENT *entry; (entry = fts_read(tree));) {
    if (entry->fts_info == FTS_F || entry->fts_info == FTS_NSOK)
      add(&files, made(strdup(entry->fts_path)), 0);
  }
  fts_close(tree);
  return files;
}

// `text` stays: the paths lie in it.
static struct files wanted(char *text) {
  struct files files = {0};
  for (char *line = text; *line;) {
    char *path, *end = strchr(line, '\n');
    if (!end) break;
    *end = 0;
    size_t size = strtoull(line, &path, 10);
    add(&files, path + 1, size);
    line = end + 1;
  }
  return files;
}

// The body begins after the second line of three hyphens.
static const char *body(const char *text) {
  const char *end = strncmp(text, "---\n", 4) ? NULL : strstr(text + 3, "\n---\n");
  return end ? end + 5 : text;
}

static void convert(cmark_syntax_extension **extensions, const char *text) {
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (; *extensions; extensions++) cmark_parser_attach_syntax_extension(parser, *extensions);
  cmark_parser_feed(parser, text, strlen(text));
  cmark_node *document = cmark_parser_finish(parser);
  free(cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser)));
  cmark_node_free(document);
  cmark_parser_free(parser);
}

static void make_folders(int root, char *path, size_t from) {
  for (char *slash = strchr(path + from, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    if (mkdirat(root, path, 0777) && errno != EEXIST) fail(path);
    *slash = '/';
  }
}

static void write_file(int root, struct file file, const char *bytes) {
  int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
  int output = openat(root, file.path, flags, 0666);
  if (output < 0 && errno == ENOENT) {
    make_folders(root, file.path, 0);
    output = openat(root, file.path, flags, 0666);
  }
  if (output < 0) fail(file.path);
  for (size_t left = file.size; left;) {
    ssize_t put = write(output, bytes, left < block ? left : block);
    if (put < 0) fail(file.path);
    left -= (size_t)put;
  }
  close(output);
}

static void work(struct progress *progress, struct files inputs, struct files outputs, int root) {
  cmark_gfm_core_extensions_ensure_registered();
  // What hubsite attaches: `Sources/Markup/Tree/Library.swift`.
  cmark_syntax_extension *extensions[] = {cmark_find_syntax_extension("table"), NULL};
  char *buffer = NULL;
  size_t capacity = 0;
  for (size_t at; (at = atomic_fetch_add(&progress->read, taken_at_once)) < inputs.count;)
    for (size_t n = at; n < at + taken_at_once && n < inputs.count; n++) {
      const char *path = inputs.items[n].path;
      read_file(AT_FDCWD, path, &buffer, &capacity);
      size_t length = strlen(path);
      if (length > 3 && !strcmp(path + length - 3, ".md")) convert(extensions, body(buffer));
    }
  char *bytes = made(malloc(block));
  for (size_t n = 0; n < block; n++) bytes[n] = (char)('!' + n % 90);
  for (size_t at; (at = atomic_fetch_add(&progress->written, taken_at_once)) < outputs.count;)
    for (size_t n = at; n < at + taken_at_once && n < outputs.count; n++)
      write_file(root, outputs.items[n], bytes);
}

int main(int count, char **arguments) {
  if (count != 4) {
    fprintf(stderr, "usage: floor CONTENT SIZES OUTPUT\n");
    return 64;
  }
  struct files inputs = found(arguments[1]);
  char *sizes = NULL;
  size_t capacity = 0;
  read_file(AT_FDCWD, arguments[2], &sizes, &capacity);
  struct files outputs = wanted(sizes);
  if (mkdir(arguments[3], 0777)) fail(arguments[3]);
  int root = open(arguments[3], O_DIRECTORY | O_CLOEXEC);
  if (root < 0) fail(arguments[3]);
  struct progress *progress = mmap(NULL, sizeof *progress, PROT_READ | PROT_WRITE,
                                   MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (progress == MAP_FAILED) fail("memory");

  for (int n = 0; n < processes; n++) {
    pid_t child = fork();
    if (child < 0) fail("fork");
    if (child == 0) {
      work(progress, inputs, outputs, root);
      _exit(0);
    }
  }
  int worst = 0;
  for (int n = 0; n < processes; n++) {
    int status;
    if (wait(&status) < 0) fail("wait");
    if (status) worst = 1;
  }
  return worst;
}
