#pragma once

#include <stddef.h>

/// A file of this repository that lies in the program itself.
struct seed_file {
  /// The path from the top of the repository, such as “seeds/records/hub.md”.
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

/// All of them, in the order of their paths.
const struct seed_file *seed_files(void);

/// How many there are.
size_t seed_file_count(void);
