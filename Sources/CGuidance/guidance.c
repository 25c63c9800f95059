#include "CGuidance.h"

// What a new file takes: its two lines here, in the place where people should read it.
static const struct guidance_document documents[] = {
#define DOCUMENT "codes/front-matter.md"
#include "document.h"
#define DOCUMENT "codes/content.md"
#include "document.h"
#define DOCUMENT "codes/timetable.md"
#include "document.h"
#define DOCUMENT "codes/markup.md"
#include "document.h"
#define DOCUMENT "codes/site.md"
#include "document.h"
#define DOCUMENT "codes/publishing.md"
#include "document.h"
#define DOCUMENT "codes/templates.md"
#include "document.h"
};

const struct guidance_document *guidance_documents(void) { return documents; }

size_t guidance_document_count(void) { return sizeof documents / sizeof *documents; }
