#include "CPostcodeSectors.h"

// C23's way to have a file in the program: the compiler reads it, nothing is written out as numbers.
static const unsigned char text[] = {
#embed "postcode-sectors.csv"
};

const unsigned char *postcode_sectors_text(void) { return text; }

size_t postcode_sectors_length(void) { return sizeof text; }
