/** A connection that is kept may be closed by the server at the very moment it is used again. */
export function onItsOwn(init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers);
  headers.set("connection", "close");
  return { ...init, headers };
}
