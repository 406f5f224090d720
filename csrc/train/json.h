/* JSON as the annotated texts have it: one value a line, read into a tree. */
#ifndef GAINSAY_TRAIN_JSON_H
#define GAINSAY_TRAIN_JSON_H

#include <stddef.h>

typedef enum json_kind { JSON_NULL, JSON_BOOLEAN, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT } json_kind;

typedef struct json {
  json_kind kind;
  double number;
  char *string;        /* of a string, NUL behind; `n` bytes */
  const char *key;     /* in an object */
  struct json *child;  /* first element or member */
  struct json *next;   /* in the parent */
  size_t n;            /* elements, members or bytes */
} json;

/* The value of `n` bytes, which are overwritten and must outlive it; NULL where
 * they are not JSON.  Free with json_free. */
json *json_read(char *s, size_t n);
void json_free(json *j);

/* A member of an object, or NULL. */
const json *json_get(const json *j, const char *key);

#endif
