// Nothing to call: this target exists to be linked. See no_curl.c.
#pragma once
