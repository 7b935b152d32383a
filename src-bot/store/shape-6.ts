type Body = Readonly<Record<string, unknown>>;

/** The seventh shape: by which programme's rules a case is led, and what belongs to more than one programme. */
export function fromShape6(body: Body): Body {
  return {
    ...body,
    rules: null,
    links: [],
    raisings: [],
    firstLooks: [],
    orders: [],
    mainResponsible: null,
    strides: [],
    tracks: [],
    goals: [],
    ratings: [],
    cameOfAge: [],
    plan: withProposals(body["plan"]),
    meetings: listOf(body["meetings"]).map((meeting) => ({ ...meeting, accord: [] })),
  };
}

const withProposals = (plan: unknown) => ({
  ...(plan as Body),
  proposals: listOf((plan as Body)["proposals"]).map((one) => ({ ...one, shownFirst: [], canvas: null })),
});
const listOf = (said: unknown) => said as Body[];
