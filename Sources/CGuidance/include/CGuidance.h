#pragma once

#include <stddef.h>

/// A Markdown file that lies in the program itself.
struct guidance_document {
  /// Its path from this target's folder, such as "codes/content.md".
  const char *path;
  const unsigned char *text;
  /// The length of the text in bytes.
  size_t length;
};

/// All documents, in the order in which they are listed to people.
const struct guidance_document *guidance_documents(void);

/// How many there are.
size_t guidance_document_count(void);
