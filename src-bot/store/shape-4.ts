type Body = Readonly<Record<string, unknown>>;
interface Shape4 {
  meetings: Body[];
  tasks: Body[];
  requests: Body[];
  consents: (Body & { asked: Body[] })[];
}

/**
 * The fifth shape: a meeting keeps what is talked about in it and who needs a pause, and when the next one was said to be; a
 * promise can meet a need itself; and it is kept when somebody was reminded of a consent.
 */
export function fromShape4(body: Body): Body {
  // It was checked against this shape when it was saved, by a schema that is no more.
  const { meetings, tasks, requests, consents } = body as unknown as Shape4;
  return {
    ...body,
    meetings: meetings.map((meeting) => ({ ...meeting, floor: null, pauses: [], around: null })),
    tasks: tasks.map((task) => ({ ...task, need: null })),
    requests: requests.map((request) => ({ ...request, reminded: [] })),
    consents: consents.map((consent) => ({
      ...consent,
      asked: consent.asked.map((one) => ({ ...one, reminded: [] })),
    })),
  };
}
