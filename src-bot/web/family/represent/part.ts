import type { CaseView } from "../../../../src-shared/case/view.ts";
import { representCard } from "../../../../src-shared/family/represent-card.ts";
import type { OwnView } from "../../../family/own.ts";
import { type Drawing, formIn, idIn, isAnew, showDrawn, takeAnswer } from "../after/answering.ts";
import { html } from "../html.ts";
import type { Page } from "../page.ts";
import type { FamilyPart } from "../part.ts";
import { saidAbove } from "../said.ts";

type Supporter = Extract<CaseView["people"][number], { kind: "supporter" }>;
type Appointed = Supporter & { appointment: NonNullable<Supporter["appointment"]> };

const at = (id: string) => `/f/mine/represent/${id}`;
/** Those whom a court has appointed to help whoever reads. */
const appointedTo = ({ view }: OwnView): Appointed[] =>
  view.people.filter(
    (one): one is Appointed => one.kind === "supporter" && one.of === view.yourParty && one.appointment !== null,
  );

/** Whether one's god man or förvaltare takes part is one's own to say, and to say otherwise. */
export const representPart: FamilyPart = {
  waits: (own, { text }) =>
    appointedTo(own)
      .filter(({ appointment }) => appointment.says === null)
      .map(({ id, role }) => ({ at: at(id), says: text.represent.asks(text.represent.roles[roleOf(role)]) })),
  section(own, { text }) {
    const appointed = appointedTo(own);
    const { represent } = text;
    return appointed.length === 0
      ? null
      : html`<h2>${represent.title}</h2>
          <ul>
            ${appointed.map(
              ({ id, role, name, appointment: { says } }) =>
                html`<li>
                  <a href="${at(id)}">${represent.roles[roleOf(role)]}: <bdi>${name ?? ""}</bdi></a
                  >${says ? html`, ${represent.now[says]}` : null}
                </li>`,
            )}
          </ul>`;
  },
  routes(router, { inside }) {
    router.get(
      "/f/mine/represent/:id",
      inside((own) => showDrawn(own, pageOf(idIn(own)))),
    );
    router.post(
      "/f/mine/represent/:id",
      inside(async (own) => {
        const partyId = idIn(own);
        const input = { partyId, says: own.action };
        await takeAnswer(own, { verb: "party.letRepresent", input, action: at(partyId) }, pageOf(partyId));
      }),
    );
  },
};

const roleOf = (role: Supporter["role"]): "goodMan" | "trustee" => (role === "trustee" ? role : "goodMan");

/** Who it is, what they are appointed to, that they decide nothing here, and the answer. */
const pageOf =
  (id: string) =>
  (drawing: Drawing): Omit<Page, "exit"> | null => {
    const { own, inside, said } = drawing;
    const one = appointedTo(own).find((appointed) => appointed.id === id);
    if (!one) return null;
    const { text } = inside;
    const { represent } = text;
    const { scope, until, says } = one.appointment;
    const body = html`${saidAbove(said)}
      <p>${represent.lead}</p>
      <dl>
        <dt>${represent.roles[roleOf(one.role)]}</dt>
        <dd><bdi>${one.name ?? ""}</bdi></dd>
        ${
          scope === null
            ? null
            : html`<dt>${represent.covers}</dt>
                <dd class="words" dir="auto">${scope}</dd>`
        }
        <dt>${represent.holds}</dt>
        <dd>${until === null ? represent.on : represent.until(text.date(until))}</dd>
      </dl>
      ${formIn(drawing, at(id), representCard(says, text, isAnew(drawing, at(id))))}
      <p class="quiet">${represent.seenBy}</p>
      <p><a href="/f/mine">${text.home.back}</a></p>`;
    return { title: represent.title, body, at: at(id) };
  };
