/**
 * One line for whoever named a port that cannot be had; undefined for every other error.
 * The codes are those of `listen(2)`, as Node passes them on.
 */
export function portSentence(error: unknown): string | undefined {
  const { code, port } = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: unknown;
    port?: unknown;
  };
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program: name another one by PORT, or none for any free one.`;
  }
  if (code === 'EACCES') {
    return `Port ${port} may not be used by this user: name one from 1024 on by PORT, or none for any free one.`;
  }
  return undefined;
}
