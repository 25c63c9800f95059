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
#define DOCUMENT "topics/editing.md"
#include "document.h"
#define DOCUMENT "topics/activities.md"
#include "document.h"
#define DOCUMENT "topics/changes.md"
#include "document.h"
#define DOCUMENT "topics/services.md"
#include "document.h"
#define DOCUMENT "topics/pages.md"
#include "document.h"
#define DOCUMENT "topics/photographs.md"
#include "document.h"
#define DOCUMENT "topics/publishing.md"
#include "document.h"
#define DOCUMENT "topics/messages.md"
#include "document.h"
#define DOCUMENT "topics/preview.md"
#include "document.h"
#define DOCUMENT "topics/editor.md"
#include "document.h"
};

const struct guidance_document *guidance_documents(void) { return documents; }

size_t guidance_document_count(void) { return sizeof documents / sizeof *documents; }
