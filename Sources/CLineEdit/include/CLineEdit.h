#ifndef CLINEEDIT_H
#define CLINEEDIT_H

// Fixed-arity doors to libedit's variadic functions, which Swift cannot call, and a signal handler
// that does nothing but write the signal's number into a pipe.

#include <histedit.h>
#include <wchar.h>

#pragma clang assume_nonnull begin

typedef char *_Nonnull (*lineedit_prompt)(EditLine *);
typedef unsigned char (*lineedit_function)(EditLine *, int);
typedef int (*lineedit_read)(EditLine *, wchar_t *);

/// An editor on the process's own standard streams, or NULL. Set LC_CTYPE first.
EditLine *_Nullable lineedit_open(const char *program);

void lineedit_set_client(EditLine *el, void *client);
void *_Nullable lineedit_client(EditLine *el);

/// Text between two `escape` characters is printed but counts for no columns.
int lineedit_set_prompt(EditLine *el, lineedit_prompt prompt, char escape);
int lineedit_set_editor(EditLine *el, const char *mode);
int lineedit_set_read(EditLine *el, lineedit_read read);
int lineedit_set_signals(EditLine *el, int on);
/// While a line is edited Ctrl-C, Ctrl-Z and Ctrl-\ are keys and make no signals.
int lineedit_keep_signal_keys(EditLine *el);
int lineedit_set_editing(EditLine *el, int on);
int lineedit_set_raw(EditLine *el, int on);
int lineedit_refresh(EditLine *el);

int lineedit_add_function(EditLine *el, const char *name, const char *help, lineedit_function run);
/// Binds in the main key map, or with `alternate` in that of vi's command mode.
int lineedit_bind(EditLine *el, int alternate, const char *key, const char *function);

int lineedit_use_history(EditLine *el, History *history);
int lineedit_history_size(History *history, int size);
int lineedit_history_add(History *history, const char *line);
int lineedit_history_clear(History *history);

/// Writes to the same stream as libedit, so that the two never overtake each other.
void lineedit_print(const char *text);

/// From now on `signal` writes its number, one byte, to `descriptor`; blocking calls return EINTR.
/// A signal that the parent process had us ignore stays ignored.
int lineedit_catch(int signal, int descriptor);
/// Back to the default action, if it was caught.
int lineedit_release(int signal);

/// The columns of the terminal behind `descriptor`, or 0.
int lineedit_columns(int descriptor);

#pragma clang assume_nonnull end
#endif
