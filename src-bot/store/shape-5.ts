type Body = Readonly<Record<string, unknown>>;
interface Shape5 {
  inquiry: Body;
  joined: (Body & { inquiry: Body })[];
  meetings: Body[];
  tasks: Body[];
  consents: (Body & { evidence: Body })[];
}

/**
 * The sixth shape: what families say on their own pages, and whoever helps them; how an inquiry came, and that it came again;
 * what somebody knew of the yes they gave on a page, and which words they had read.
 */
export function fromShape5(body: Body): Body {
  const { inquiry, joined, meetings, tasks, consents } = body as unknown as Shape5;
  return {
    ...body,
    sayings: [],
    inquiry: heard(inquiry),
    joined: joined.map((one) => ({ ...one, inquiry: heard(one.inquiry) })),
    suggestions: [],
    meetings: meetings.map((meeting) => ({ ...meeting, feedback: [], sequence: 0, poll: null, joining: [] })),
    tasks: tasks.map((task) => ({ ...task, unheard: [] })),
    consents: consents.map((consent) => ({ ...consent, evidence: known(consent.evidence) })),
  };
}

const heard = (inquiry: Body): Body => ({ ...inquiry, from: "staff", mail: null, safeWay: null, again: [] });
const known = (evidence: Body): Body =>
  evidence["kind"] === "page" ? { ...evidence, read: "full", facts: [] } : evidence;
