// The C library has it, but shows it only to programs that define _GNU_SOURCE before they include
// <stdio.h>, which the Glibc module of Swift does not. See renameat2(2).
int renameat2(int oldFolder, const char *oldPath, int newFolder, const char *newPath,
              unsigned int flags);

// As in <malloc.h>, which the Glibc module leaves out. See mallopt(3) and malloc_trim(3).
int mallopt(int parameter, int value);
int malloc_trim(unsigned long pad);
enum { mallopt_mmap_threshold = -3, mallopt_arena_max = -8 };
