type Body = Readonly<Record<string, unknown>>;

/** The fourth shape: a meeting keeps how Outlook differs from it, and what of that was let stand. */
export const fromShape3 = (body: Body): Body => ({
  ...body,
  // It was checked against this shape when it was saved, by a schema that is no more.
  meetings: (body as unknown as { meetings: Body[] }).meetings.map((meeting) => ({
    ...meeting,
    drift: null,
    letStand: { text: null, room: null },
  })),
});
