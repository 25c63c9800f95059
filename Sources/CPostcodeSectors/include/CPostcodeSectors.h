#pragma once

#include <stddef.h>

/// The text of postcode-sectors.csv, which lies in the program itself.
const unsigned char *postcode_sectors_text(void);

/// The length of that text in bytes.
size_t postcode_sectors_length(void);
