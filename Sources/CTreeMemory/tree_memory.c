#include "tree_memory.h"

#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// What each allocation begins with, so that it can be moved. Its size keeps what follows aligned for any type.
typedef struct {
  _Alignas(max_align_t) size_t size;
} header;

typedef struct block {
  struct block *previous;
  size_t capacity;
  size_t used;
  _Alignas(max_align_t) unsigned char bytes[];
} block;

enum { FIRST_BLOCK = 256 * 1024 };

static _Thread_local block *current;
static _Thread_local unsigned trees;

// The first block of each thread, which ends with it: servers and queues start and end threads for as long as
// they run.
static pthread_key_t first;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void make_key(void) {
  if (pthread_key_create(&first, free)) abort();
}

// As cmark's own allocator does: there is no way to go on.
static void *or_abort(void *memory) {
  if (!memory) abort();
  return memory;
}

static size_t rounded(size_t size) {
  size_t step = _Alignof(max_align_t);
  if (size > SIZE_MAX / 2) abort();
  return (size + step - 1) / step * step;
}

static void *allocate(size_t size) {
  size = rounded(size);
  size_t needed = sizeof(header) + size;
  if (!current || current->capacity - current->used < needed) {
    size_t capacity = current ? current->capacity * 2 : FIRST_BLOCK;
    if (capacity < needed) capacity = needed;
    block *next = or_abort(malloc(sizeof(block) + capacity));
    next->previous = current;
    next->capacity = capacity;
    next->used = 0;
    current = next;
    if (!next->previous) {
      pthread_once(&once, make_key);
      if (pthread_setspecific(first, next)) abort();
    }
  }
  header *start = (header *)(current->bytes + current->used);
  start->size = size;
  current->used += needed;
  return start + 1;
}

static void *zeroed(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  return memset(allocate(count * size), 0, count * size);
}

static void *reallocated(void *memory, size_t size) {
  if (!memory) return allocate(size);
  header *old = (header *)memory - 1;
  if (size <= old->size) return memory;
  // What was allocated last can grow where it is.
  unsigned char *end = (unsigned char *)memory + old->size;
  size_t more = rounded(size) - old->size;
  if (end == current->bytes + current->used && current->capacity - current->used >= more) {
    current->used += more;
    old->size += more;
    return memory;
  }
  return memcpy(allocate(size), memory, old->size);
}

static void freed(void *memory) { (void)memory; }

cmark_mem *tree_memory(void) {
  static cmark_mem functions = {zeroed, reallocated, freed};
  return &functions;
}

void tree_memory_begin(void) { trees++; }

void tree_memory_end(void) {
  if (--trees > 0 || !current) return;
  // The first block is kept for the next tree; a page that needed more was an exception.
  while (current->previous) {
    block *last = current;
    current = last->previous;
    free(last);
  }
  current->used = 0;
}
