/* A small JSON reader; see json.h.  Nodes come from one block that grows by
 * chunks, so that a line is freed at once. */
#include "json.h"
#include <stdlib.h>
#include <string.h>

#define CHUNK 4096

typedef struct chunk { struct chunk *next; size_t used; json at[CHUNK]; } chunk;
typedef struct root { json value; chunk *chunks; } root;
typedef struct reader { char *s, *end; chunk *chunks; int bad; } reader;

static json *node(reader *r) {
  json *j;
  if (!r->chunks || r->chunks->used == CHUNK) {
    chunk *c = calloc(1, sizeof *c);
    if (!c) exit(3);
    c->next = r->chunks;
    r->chunks = c;
  }
  j = &r->chunks->at[r->chunks->used++];
  return j;
}

static void space(reader *r) {
  while (r->s < r->end && (*r->s == ' ' || *r->s == '\t' || *r->s == '\n' || *r->s == '\r')) r->s++;
}

static unsigned hex4(reader *r) {
  unsigned x = 0;
  int k;
  for (k = 0; k < 4; k++) {
    char c = r->s < r->end ? *r->s++ : 'x';
    x <<= 4;
    if (c >= '0' && c <= '9') x |= (unsigned)(c - '0');
    else if (c >= 'a' && c <= 'f') x |= (unsigned)(c - 'a' + 10);
    else if (c >= 'A' && c <= 'F') x |= (unsigned)(c - 'A' + 10);
    else r->bad = 1;
  }
  return x;
}

static char *string(reader *r, size_t *n) {
  char *start = ++r->s, *to = start;
  while (r->s < r->end && *r->s != '"') {
    if (*r->s != '\\') {
      *to++ = *r->s++;
      continue;
    }
    r->s++;
    switch (*r->s++) {
      case 'n': *to++ = '\n'; break;
      case 't': *to++ = '\t'; break;
      case 'r': *to++ = '\r'; break;
      case 'b': *to++ = '\b'; break;
      case 'f': *to++ = '\f'; break;
      case 'u': {
        unsigned u = hex4(r);
        if (u >= 0xD800 && u < 0xDC00 && r->end - r->s > 5 && r->s[0] == '\\' && r->s[1] == 'u') {
          r->s += 2;
          u = 0x10000 + ((u - 0xD800) << 10) + (hex4(r) - 0xDC00);
        }
        if (u < 0x80) *to++ = (char)u;
        else if (u < 0x800) *to++ = (char)(0xC0 | u >> 6), *to++ = (char)(0x80 | (u & 63));
        else if (u < 0x10000) *to++ = (char)(0xE0 | u >> 12), *to++ = (char)(0x80 | (u >> 6 & 63)), *to++ = (char)(0x80 | (u & 63));
        else *to++ = (char)(0xF0 | u >> 18), *to++ = (char)(0x80 | (u >> 12 & 63)), *to++ = (char)(0x80 | (u >> 6 & 63)), *to++ = (char)(0x80 | (u & 63));
        break;
      }
      default: *to++ = r->s[-1];
    }
  }
  if (r->s >= r->end) r->bad = 1;
  else r->s++;
  *n = (size_t)(to - start);
  *to = '\0';
  return start;
}

static json *value(reader *r, json *j) {
  json **last = &j->child;
  space(r);
  if (r->s >= r->end) {
    r->bad = 1;
  } else if (*r->s == '"') {
    j->kind = JSON_STRING;
    j->string = string(r, &j->n);
  } else if (*r->s == '[' || *r->s == '{') {
    char close = *r->s == '[' ? ']' : '}';
    j->kind = close == ']' ? JSON_ARRAY : JSON_OBJECT;
    r->s++;
    for (space(r); !r->bad && r->s < r->end && *r->s != close; space(r)) {
      json *x = node(r);
      size_t n;
      if (close == '}') {
        if (*r->s != '"') { r->bad = 1; break; }
        x->key = string(r, &n);
        space(r);
        if (r->s >= r->end || *r->s++ != ':') { r->bad = 1; break; }
      }
      value(r, x);
      *last = x;
      last = &x->next;
      j->n++;
      space(r);
      if (r->s < r->end && *r->s == ',') r->s++;
    }
    if (r->s >= r->end) r->bad = 1;
    else r->s++;
  } else if (*r->s == '-' || (*r->s >= '0' && *r->s <= '9')) {
    char *end;
    j->kind = JSON_NUMBER;
    j->number = strtod(r->s, &end);
    r->s = end;
  } else if (r->end - r->s >= 4 && (memcmp(r->s, "true", 4) == 0 || memcmp(r->s, "null", 4) == 0)) {
    j->kind = *r->s == 't' ? JSON_BOOLEAN : JSON_NULL;
    j->number = *r->s == 't';
    r->s += 4;
  } else if (r->end - r->s >= 5 && memcmp(r->s, "false", 5) == 0) {
    j->kind = JSON_BOOLEAN;
    r->s += 5;
  } else {
    r->bad = 1;
  }
  return j;
}

json *json_read(char *s, size_t n) {
  reader r;
  root *x = calloc(1, sizeof *x);
  if (!x) exit(3);
  memset(&r, 0, sizeof r);
  r.s = s;
  r.end = s + n;
  value(&r, &x->value);
  x->chunks = r.chunks;
  if (r.bad) {
    json_free(&x->value);
    return NULL;
  }
  return &x->value;
}

void json_free(json *j) {
  root *x = (root *)(void *)j;
  if (!x) return;
  while (x->chunks) {
    chunk *next = x->chunks->next;
    free(x->chunks);
    x->chunks = next;
  }
  free(x);
}

const json *json_get(const json *j, const char *key) {
  if (!j || j->kind != JSON_OBJECT) return NULL;
  for (j = j->child; j; j = j->next)
    if (strcmp(j->key, key) == 0) return j;
  return NULL;
}
