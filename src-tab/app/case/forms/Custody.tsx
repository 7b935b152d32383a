import { type FormProps, Frame, useCorrection } from "./Frame.tsx";
import { useFormWords } from "./words.ts";
import { Line, Pick } from "./inputs.tsx";
import { personIn } from "../../names.ts";
import { choicesOf, entries } from "./people-in.ts";

/** Who has custody of a child, as a court or an agreement has it. */
export function Custody(props: FormProps) {
  const all = useFormWords();
  const words = all.custody;
  const guardian = personIn(props.view, props.thing);
  const has = guardian?.kind === "guardian" ? guardian.custody : [];
  const [had] = has;
  const children = choicesOf(props.view, (one) => one.kind === "child");
  const { typed, set, send, isBusy, problem, wrongAt } = useCorrection(props, "party.changeCustody", {
    childId: had?.child ?? children[0]?.[0] ?? "",
    custody: had?.kind ?? "none",
    custodyEvidence: "populationRegister",
    reason: "",
  });
  return (
    <Frame
      {...{ isBusy, problem, title: words.title, lead: words.lead }}
      onClose={props.onClose}
      onSubmit={() => send({ guardianId: props.thing, ...typed })}
    >
      {children.length > 1 && (
        <Pick
          label={words.child}
          value={typed.childId}
          choices={children}
          onChange={(childId) => set({ childId, custody: has.find(({ child }) => child === childId)?.kind ?? "none" })}
        />
      )}
      <Pick
        label={words.kind}
        value={typed.custody}
        choices={[...entries(all.custodies), ["none", words.none]]}
        onChange={(custody) => set({ custody })}
      />
      <Pick
        label={words.evidence}
        value={typed.custodyEvidence}
        choices={entries(words.evidences)}
        wrong={wrongAt("custodyEvidence")}
        onChange={(custodyEvidence) => set({ custodyEvidence })}
      />
      {typed.custody === "none" && (
        <Line
          label={words.reason}
          hint={all.reasonIfNeeded}
          value={typed.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
    </Frame>
  );
}
