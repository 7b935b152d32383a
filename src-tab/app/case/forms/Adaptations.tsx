import { type FormProps, Frame, useCorrection } from "./Frame.tsx";
import { useFormWords } from "./words.ts";
import { Line, Pick, Ticks } from "./inputs.tsx";
import { personIn } from "../../names.ts";
import { entries } from "./people-in.ts";

/** What a person needs to be able to take part; an interpreter's detail is the language. */
export function Adaptations(props: FormProps) {
  const all = useFormWords();
  const words = all.adaptations;
  const person = personIn(props.view, props.thing);
  const had = person && person.kind !== "professional" ? person.adaptations : [];
  const { typed, set, send, isBusy, problem } = useCorrection(props, "party.setAdaptations", {
    kinds: had.map(({ kind }): string => kind),
    details: Object.fromEntries(had.map(({ kind, detail }) => [kind, detail ?? ""])) as Record<string, string>,
  });
  const languages = entries(all.languages).filter(([tag]) => tag !== "other");
  const detailOf = (kind: string) => typed.details[kind] || (kind === "interpreter" ? languages[0]![0] : "");
  const setDetail = (kind: string, detail: string) => set({ details: { ...typed.details, [kind]: detail } });
  return (
    <Frame
      {...{ isBusy, problem, title: words.title, lead: words.lead }}
      onClose={props.onClose}
      onSubmit={() =>
        send({
          partyId: props.thing,
          adaptations: typed.kinds.map((kind) => ({ kind, detail: detailOf(kind) })),
        })
      }
    >
      <Ticks
        label={words.title}
        values={typed.kinds}
        choices={entries(words.kinds)}
        onChange={(kinds) => set({ kinds })}
      />
      {entries(words.kinds)
        .filter(([kind]) => typed.kinds.includes(kind))
        .map(([kind, label]) =>
          kind === "interpreter" ? (
            <Pick
              key={kind}
              label={`${label}: ${words.language.toLowerCase()}`}
              value={detailOf(kind)}
              choices={languages}
              onChange={(detail) => setDetail(kind, detail)}
            />
          ) : (
            <Line
              key={kind}
              label={`${label}: ${words.detail.toLowerCase()}`}
              hint={all.optional}
              value={detailOf(kind)}
              onChange={(detail) => setDetail(kind, detail)}
            />
          ),
        )}
    </Frame>
  );
}
