type Body = Readonly<Record<string, unknown>>;
interface Shape5 {
  meetings: Body[];
  tasks: Body[];
}

/** The sixth shape: what families say on their own pages, and whoever helps them. */
export function fromShape5(body: Body): Body {
  const { meetings, tasks } = body as unknown as Shape5;
  return {
    ...body,
    meetings: meetings.map((meeting) => ({ ...meeting, feedback: [] })),
    tasks: tasks.map((task) => ({ ...task, unheard: [] })),
  };
}
