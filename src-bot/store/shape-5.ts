type Body = Readonly<Record<string, unknown>>;

/** The sixth shape: what families say on their own pages, and whoever helps them. */
export const fromShape5 = (body: Body): Body => body;
