type Body = Readonly<Record<string, unknown>>;
interface Shape2 {
  meetings: (Body & { answers: Body[]; state: Body & { proposals?: Body[] } })[];
}

/** The third shape: what Teams and Outlook have told of a case has a place in it. */
export function fromShape2(body: Body): Body {
  // It was checked against this shape when it was saved, by a schema that is no more.
  const { meetings } = body as unknown as Shape2;
  return {
    ...body,
    undelivered: [],
    meetings: meetings.map((meeting) => ({
      ...meeting,
      optional: [],
      state: withReasons(meeting.state),
      answers: meeting.answers.map((answer) => ({ ...answer, suggests: null })),
      outlook: { joinUrl: null, problems: [] },
    })),
  };
}

/** Why these times were proposed was not kept. */
const withReasons = (state: Shape2["meetings"][number]["state"]): Body =>
  state.proposals ? { ...state, proposals: state.proposals.map((one) => ({ ...one, reasons: [] })) } : state;
