// What takes libcurl's place in the statically linked program, which never calls it.
//
// FlyingFox has a handler that hands requests on to other servers. The preview does not use it, but it brings
// Foundation's networking into the program, and that asks for libcurl: a library with two dozen others behind
// it, which every run, also a build, would have to load. Whoever calls one of these after all has brought
// networking into a program that is to have none: it ends there and then.
#include <stdlib.h>

#define ABSENT(name) \
  __attribute__((noreturn)) void name(void) { abort(); }

ABSENT(curl_easy_cleanup)
ABSENT(curl_easy_getinfo)
ABSENT(curl_easy_init)
ABSENT(curl_easy_pause)
ABSENT(curl_easy_setopt)
ABSENT(curl_easy_strerror)
ABSENT(curl_free)
ABSENT(curl_global_init)
ABSENT(curl_multi_add_handle)
ABSENT(curl_multi_assign)
ABSENT(curl_multi_cleanup)
ABSENT(curl_multi_info_read)
ABSENT(curl_multi_init)
ABSENT(curl_multi_remove_handle)
ABSENT(curl_multi_setopt)
ABSENT(curl_multi_socket_action)
ABSENT(curl_slist_append)
ABSENT(curl_slist_free_all)
ABSENT(curl_url)
ABSENT(curl_url_get)
ABSENT(curl_url_set)
ABSENT(curl_version)
ABSENT(curl_version_info)
