// Memory for the trees that cmark-gfm makes, which all end at once.
//
// A tree of a page has hundreds of nodes, and to allocate and free each of them takes a fifth of the time
// that its parsing takes. Here a thread takes them one behind another from a block of its own, and gives
// them all back when its last tree ends.
#ifndef TREE_MEMORY_H
#define TREE_MEMORY_H

#include <cmark-gfm.h>

// The allocator, for `cmark_parser_new_with_mem`. What it gave is the calling thread's alone, and valid
// between `tree_memory_begin` and `tree_memory_end`.
cmark_mem *tree_memory(void);

// A tree of the calling thread begins.
void tree_memory_begin(void);

// A tree of the calling thread ends; the memory of all of them is free when the last one does.
void tree_memory_end(void);

#endif
