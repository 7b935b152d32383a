type Body = Readonly<Record<string, unknown>>;
interface Shape5 {
  inquiry: Body;
  joined: (Body & { inquiry: Body })[];
  meetings: Body[];
  tasks: Body[];
}

/** The sixth shape: what families say on their own pages, and whoever helps them; how an inquiry came, and that it came again. */
export function fromShape5(body: Body): Body {
  const { inquiry, joined, meetings, tasks } = body as unknown as Shape5;
  return {
    ...body,
    inquiry: heard(inquiry),
    joined: joined.map((one) => ({ ...one, inquiry: heard(one.inquiry) })),
    meetings: meetings.map((meeting) => ({ ...meeting, feedback: [] })),
    tasks: tasks.map((task) => ({ ...task, unheard: [] })),
  };
}

const heard = (inquiry: Body): Body => ({ ...inquiry, from: "staff", mail: null, safeWay: null, again: [] });
