#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

// Opening a pseudo-terminal needs functions that the Swift overlay of the C library hides.

#include <stddef.h>

/// Opens a pseudo-terminal of the given size, writes the path of its far end to `path` (at most
/// `capacity` bytes) and returns the near end's descriptor, or -1 with errno set.
int pseudo_terminal_open(char *path, size_t capacity, unsigned short rows, unsigned short columns);

/// Tells the far end, and with SIGWINCH its foreground processes, that the window changed.
int pseudo_terminal_resize(int descriptor, unsigned short rows, unsigned short columns);

#endif
