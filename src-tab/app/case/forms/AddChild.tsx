import { type FormProps, Frame, useCorrection } from "./Frame.tsx";
import { useFormWords } from "./words.ts";
import { Line, Pick, Ticks } from "./inputs.tsx";
import { choicesOf, entries } from "./people-in.ts";

/** A sibling, with guardians who are in the case. */
export function AddChild(props: FormProps) {
  const all = useFormWords();
  const words = all.child;
  const guardians = choicesOf(props.view, ({ kind }) => kind === "guardian");
  // Whoever has custody of no child here may have it of this one, but is not taken to have it.
  const caring = choicesOf(props.view, (one) => one.kind === "guardian" && one.hasCustody);
  const { typed, set, send, isBusy, problem, wrongAt } = useCorrection(props, "party.addChild", {
    childName: "",
    childBornOn: "",
    childPersonalNumber: "",
    childPhone: "",
    guardians: caring.map(([id]) => id),
    custody: "",
    custodyEvidence: "populationRegister",
  });
  const { guardians: chosen, custody, custodyEvidence, ...child } = typed;
  return (
    <Frame
      {...{ isBusy, problem, title: words.title, lead: words.lead }}
      onClose={props.onClose}
      onSubmit={() =>
        send({ ...child, guardians: chosen.map((guardianId) => ({ guardianId, custody, custodyEvidence })) })
      }
    >
      <Line
        label={words.name}
        value={typed.childName}
        wrong={wrongAt("childName")}
        required
        onChange={(childName) => set({ childName })}
      />
      <Line
        label={words.bornOn}
        type="date"
        value={typed.childBornOn}
        max={props.view.now.slice(0, 10)}
        wrong={wrongAt("childBornOn")}
        required
        onChange={(childBornOn) => set({ childBornOn })}
      />
      <Line
        label={words.number}
        hint={all.optional}
        value={typed.childPersonalNumber}
        wrong={wrongAt("childPersonalNumber")}
        onChange={(childPersonalNumber) => set({ childPersonalNumber })}
      />
      <Line
        label={words.phone}
        hint={all.optional}
        type="tel"
        value={typed.childPhone}
        wrong={wrongAt("childPhone")}
        onChange={(childPhone) => set({ childPhone })}
      />
      <Ticks
        label={words.guardians}
        hint={words.guardianHelp}
        values={chosen}
        choices={guardians}
        wrong={wrongAt("guardians")}
        onChange={(next) => set({ guardians: next })}
      />
      <Pick
        label={words.joint}
        value={custody}
        choices={entries(all.custodies)}
        wrong={wrongAt("guardians.0.custody")}
        onChange={(next) => set({ custody: next })}
      />
      <Pick
        label={all.custody.evidence}
        value={custodyEvidence}
        choices={entries(all.custody.evidences)}
        onChange={(next) => set({ custodyEvidence: next })}
      />
    </Frame>
  );
}
