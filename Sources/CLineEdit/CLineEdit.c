#define _GNU_SOURCE
#include "CLineEdit.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

EditLine *lineedit_open(const char *program) { return el_init(program, stdin, stdout, stderr); }

void lineedit_set_client(EditLine *el, void *client) { el_set(el, EL_CLIENTDATA, client); }

void *lineedit_client(EditLine *el) {
  void *client = NULL;
  el_get(el, EL_CLIENTDATA, &client);
  return client;
}

int lineedit_set_prompt(EditLine *el, lineedit_prompt prompt, char escape) {
  return el_set(el, EL_PROMPT_ESC, prompt, (int)escape);
}
int lineedit_set_editor(EditLine *el, const char *mode) { return el_set(el, EL_EDITOR, mode); }
int lineedit_set_read(EditLine *el, lineedit_read read) { return el_set(el, EL_GETCFN, read); }
int lineedit_set_signals(EditLine *el, int on) { return el_set(el, EL_SIGNAL, on); }
int lineedit_keep_signal_keys(EditLine *el) {
  return el_set(el, EL_SETTY, "-d", "-isig", (char *)NULL);
}
int lineedit_set_editing(EditLine *el, int on) { return el_set(el, EL_EDITMODE, on); }
int lineedit_set_raw(EditLine *el, int on) { return el_set(el, EL_PREP_TERM, on); }
int lineedit_refresh(EditLine *el) { return el_set(el, EL_REFRESH); }

int lineedit_add_function(EditLine *el, const char *name, const char *help, lineedit_function run) {
  return el_set(el, EL_ADDFN, name, help, run);
}

int lineedit_bind(EditLine *el, int alternate, const char *key, const char *function) {
  if (alternate) return el_set(el, EL_BIND, "-a", key, function, (char *)NULL);
  return el_set(el, EL_BIND, key, function, (char *)NULL);
}

int lineedit_use_history(EditLine *el, History *entries) {
  return el_set(el, EL_HIST, history, entries);
}

int lineedit_history_size(History *entries, int size) {
  HistEvent event;
  return history(entries, &event, H_SETSIZE, size);
}

int lineedit_history_add(History *entries, const char *line) {
  HistEvent event;
  return history(entries, &event, H_ENTER, line);
}

int lineedit_history_clear(History *entries) {
  HistEvent event;
  return history(entries, &event, H_CLEAR);
}

void lineedit_print(const char *text) {
  fputs(text, stdout);
  fflush(stdout);
}

static volatile sig_atomic_t wake_descriptor = -1;

static void note_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t ignored = write(wake_descriptor, &byte, 1);  // a full pipe already holds news enough
  (void)ignored;
  errno = saved;
}

int lineedit_catch(int number, int descriptor) {
  struct sigaction old;
  if (sigaction(number, NULL, &old) == 0 && old.sa_handler == SIG_IGN) return 0;  // nohup, &
  wake_descriptor = descriptor;
  struct sigaction action = {.sa_handler = note_signal};  // no SA_RESTART: a read must wake up
  sigemptyset(&action.sa_mask);
  return sigaction(number, &action, NULL);
}

int lineedit_release(int number) {
  struct sigaction old;
  if (sigaction(number, NULL, &old) == 0 && old.sa_handler != note_signal) return 0;
  return signal(number, SIG_DFL) == SIG_ERR ? -1 : 0;
}

int lineedit_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}
