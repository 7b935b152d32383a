import { Refused } from "../../api.ts";
import { type FormProps, Frame, useCorrection } from "./Frame.tsx";
import { useFormWords } from "./words.ts";
import { Line, Pick } from "./inputs.tsx";
import { choicesOf, entries } from "./people-in.ts";

/** Another guardian of a child, or a parent without custody. */
export function AddParent(props: FormProps) {
  const all = useFormWords();
  const children = choicesOf(props.view, ({ kind }) => kind === "child");
  const { typed, set, send, isBusy, problem, wrongAt } = useCorrection(props, "party.addGuardian", {
    childId: children[0]?.[0] ?? "",
    guardianName: "",
    guardianPhone: "",
    guardianMail: "",
    // Nobody is without custody because it stood there.
    custody: "",
    custodyEvidence: "populationRegister",
    sameContactReason: "",
  });
  const isShared = problem instanceof Refused && problem.code === "sameContact";
  return (
    <Frame
      {...{ isBusy, problem, title: all.parent.title, lead: all.parent.lead }}
      onClose={props.onClose}
      onSubmit={() => send(typed)}
    >
      {children.length > 1 && (
        <Pick
          label={all.custody.child}
          value={typed.childId}
          choices={children}
          onChange={(childId) => set({ childId })}
        />
      )}
      <Line
        label={all.name}
        value={typed.guardianName}
        wrong={wrongAt("guardianName")}
        required
        onChange={(guardianName) => set({ guardianName })}
      />
      <Line
        label={all.phone}
        type="tel"
        value={typed.guardianPhone}
        wrong={wrongAt("guardianPhone")}
        onChange={(guardianPhone) => set({ guardianPhone })}
      />
      <Line
        label={all.mail}
        type="email"
        value={typed.guardianMail}
        wrong={wrongAt("guardianMail")}
        onChange={(guardianMail) => set({ guardianMail })}
      />
      <Pick
        label={all.custody.kind}
        value={typed.custody}
        choices={[...entries(all.custodies), ["none", all.custody.none]]}
        wrong={wrongAt("custody")}
        onChange={(custody) => set({ custody })}
      />
      {typed.custody !== "" && typed.custody !== "none" && (
        <Pick
          label={all.custody.evidence}
          value={typed.custodyEvidence}
          choices={entries(all.custody.evidences)}
          onChange={(custodyEvidence) => set({ custodyEvidence })}
        />
      )}
      {(isShared || typed.sameContactReason) && (
        <Line
          label={all.sameContactReason}
          hint={all.sameContactHelp}
          value={typed.sameContactReason}
          onChange={(sameContactReason) => set({ sameContactReason })}
        />
      )}
    </Frame>
  );
}
