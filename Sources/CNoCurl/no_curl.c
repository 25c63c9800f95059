// FlyingFox can hand requests on to other servers, and for that it names URLSession, which brings libcurl
// into a program that has Swift's libraries inside: a package more to install, and thirty libraries more to
// load at each start. The preview hands nothing on and the program fetches nothing, so these are what the
// linker finds in libcurl's place. None is ever called; where one were, it would answer nothing.
//
// The module of URLSession asks the linker for a library too: library/libcurl.a is an archive of nothing.
//
// Hidden: with Swift's shared libraries, as in the tests, the true ones are there and stay in use.

#define NEVER_CALLED(name) \
  __attribute__((visibility("hidden"))) void *name(void); \
  void *name(void) { return 0; }

NEVER_CALLED(curl_easy_cleanup)
NEVER_CALLED(curl_easy_getinfo)
NEVER_CALLED(curl_easy_init)
NEVER_CALLED(curl_easy_pause)
NEVER_CALLED(curl_easy_setopt)
NEVER_CALLED(curl_easy_strerror)
NEVER_CALLED(curl_free)
NEVER_CALLED(curl_global_init)
NEVER_CALLED(curl_multi_add_handle)
NEVER_CALLED(curl_multi_assign)
NEVER_CALLED(curl_multi_cleanup)
NEVER_CALLED(curl_multi_info_read)
NEVER_CALLED(curl_multi_init)
NEVER_CALLED(curl_multi_remove_handle)
NEVER_CALLED(curl_multi_setopt)
NEVER_CALLED(curl_multi_socket_action)
NEVER_CALLED(curl_slist_append)
NEVER_CALLED(curl_slist_free_all)
NEVER_CALLED(curl_url)
NEVER_CALLED(curl_url_get)
NEVER_CALLED(curl_url_set)
NEVER_CALLED(curl_version)
NEVER_CALLED(curl_version_info)
