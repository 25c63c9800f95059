#pragma once

#include <stddef.h>

/// The text of preview.js, which lies in the program itself.
const unsigned char *preview_script_text(void);

/// The length of that text in bytes.
size_t preview_script_length(void);

/// The text of in-place.js, which lies in the program itself.
const unsigned char *preview_in_place_text(void);

/// The length of that text in bytes.
size_t preview_in_place_length(void);

/// The text of preview.css, which lies in the program itself.
const unsigned char *preview_style_text(void);

/// The length of that text in bytes.
size_t preview_style_length(void);

/// The text of service-worker.js, which lies in the program itself.
const unsigned char *preview_worker_text(void);

/// The length of that text in bytes.
size_t preview_worker_length(void);
