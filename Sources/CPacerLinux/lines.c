#include "CPacerLinux.h"
