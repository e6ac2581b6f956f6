// Debian's libstemmer-dev installs this header on its own, without a module map.
#include <libstemmer.h>
