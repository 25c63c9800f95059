#include "CPreviewAssets.h"

// C23's way to have a file in the program: the compiler reads it, nothing is written out as numbers.
static const unsigned char script[] = {
#embed "preview.js"
};
static const unsigned char in_place[] = {
#embed "in-place.js"
};
static const unsigned char style[] = {
#embed "preview.css"
};
static const unsigned char worker[] = {
#embed "service-worker.js"
};

const unsigned char *preview_script_text(void) { return script; }

size_t preview_script_length(void) { return sizeof script; }

const unsigned char *preview_in_place_text(void) { return in_place; }

size_t preview_in_place_length(void) { return sizeof in_place; }

const unsigned char *preview_style_text(void) { return style; }

size_t preview_style_length(void) { return sizeof style; }

const unsigned char *preview_worker_text(void) { return worker; }

size_t preview_worker_length(void) { return sizeof worker; }
