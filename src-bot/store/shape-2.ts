type Body = Readonly<Record<string, unknown>>;
interface Shape2 {
  meetings: (Body & { answers: Body[] })[];
}

/** The third shape: what Teams and Outlook have told of a case has a place in it. */
export function fromShape2(body: Body): Body {
  const { meetings } = body as unknown as Shape2;
  return {
    ...body,
    undelivered: [],
    meetings: meetings.map((meeting) => ({
      ...meeting,
      optional: [],
      answers: meeting.answers.map((answer) => ({ ...answer, suggests: null })),
      outlook: { joinUrl: null, problems: [] },
    })),
  };
}
