#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

int pseudo_terminal_resize(int descriptor, unsigned short rows, unsigned short columns) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  return ioctl(descriptor, TIOCSWINSZ, &size);
}

int pseudo_terminal_open(char *path, size_t capacity, unsigned short rows, unsigned short columns) {
  int near = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (near < 0) return -1;
  if (grantpt(near) || unlockpt(near) || ptsname_r(near, path, capacity)
      || pseudo_terminal_resize(near, rows, columns)) {
    close(near);
    return -1;
  }
  return near;
}
