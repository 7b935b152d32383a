import { Badge, Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";

import type { SeenCase } from "../api.ts";
import { type Directory, useDirectory } from "../useCase.ts";
import type { Foresight, Plan, Planning } from "./usePlanning.ts";
import { useScheduleText } from "./useScheduleText.ts";

interface Props {
  seen: Foresight;
  plan: Plan;
  change: Planning["change"];
  view: SeenCase;
  meeting: SeenCase["meetings"][number] | null;
}
type Seat = "needed" | "optional" | "none";
const most = 6;

/** Who is needed, whether consent reaches them, and who else could answer what is on the agenda. */
export function People({ seen, plan, change, view, meeting }: Props) {
  const styles = useStyles();
  const words = useScheduleText();
  const id = useId();
  const directory = useDirectory().data;
  const seated = [...plan.needed, ...plan.optional].map((one) => personCalled(one, seen, view, directory));
  const everybody = [...plan.needed, ...plan.optional];
  const sit = (person: string, seat: Seat) => {
    const without = (all: string[]) => all.filter((one) => one !== person);
    change({
      needed: [...without(plan.needed), ...(seat === "needed" ? [person] : [])],
      optional: [...without(plan.optional), ...(seat === "optional" ? [person] : [])],
    });
  };
  const lacking = (meeting?.items ?? []).filter(({ missing }) => missing.length > 0);
  return (
    <div role="group" aria-labelledby={id} className={styles.all}>
      <Text as="h3" id={id} weight="semibold" className={styles.heading}>
        {words.people}
      </Text>
      <ul className={styles.list}>
        {seated.map((person) => (
          <li key={person.id} className={styles.row}>
            <div className={styles.who}>
              <Text>{person.title}</Text>
              <Reach reach={person.reach} />
              {plan.type === "decision" && directory && (
                <Mandate
                  account={person.id}
                  directory={directory}
                  without={everybody}
                  onAdd={(one) => sit(one, "needed")}
                />
              )}
              {person.isUnknown && <Text size={200}>{words.knownBy.none}</Text>}
            </div>
            <Select
              aria-label={words.seat(person.title)}
              value={plan.needed.includes(person.id) ? "needed" : "optional"}
              onChange={(_, { value }) => sit(person.id, value as Seat)}
            >
              {(["needed", "optional", "none"] as const).map((seat) => (
                <option key={seat} value={seat}>
                  {words.seats[seat]}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
      {lacking.length > 0 && (
        <div>
          <Text weight="semibold">{words.uncovered}</Text>
          <ul>
            {lacking.map(({ id: item, title, missing }) => (
              <li key={item}>{words.itemLacks(title, words.list(missing))}</li>
            ))}
          </ul>
        </div>
      )}
      {directory && (
        <WhoCan directory={directory} seen={seen} without={everybody} onAdd={(person) => sit(person, "needed")} />
      )}
    </div>
  );
}

const deciding = ["support", "placement", "cost"];
const decides = ({ mandates }: Directory["people"][number]) => mandates.filter((one) => deciding.includes(one));

/** What somebody may decide for their service; where that is nothing, who there can come instead. */
function Mandate(props: { account: string; directory: Directory; without: string[]; onAdd: (id: string) => void }) {
  const { account, directory, without, onAdd } = props;
  const styles = useStyles();
  const words = useScheduleText();
  const person = directory.people.find((one) => one.account === account);
  const mandates = person ? decides(person) : [];
  if (mandates.length > 0)
    return <Text size={200}>✓ {words.list(mandates.map((one) => words.mandates[one] ?? one))}</Text>;
  const instead = directory.people.filter(
    (one) => one.unit === person?.unit && !without.includes(one.account) && decides(one).length > 0,
  );
  return (
    <>
      <Text size={200}>! {words.noMandate}</Text>
      <span className={styles.instead}>
        {instead.map((one) => (
          <Button key={one.account} size="small" onClick={() => onAdd(one.account)}>
            {words.invitesInstead(one.title)}
          </Button>
        ))}
      </span>
      {instead.length === 0 && <Text size={200}>{words.nobodyInstead}</Text>}
    </>
  );
}

function WhoCan(props: { directory: Directory; seen: Foresight; without: string[]; onAdd: (id: string) => void }) {
  const { directory, seen, without, onAdd } = props;
  const styles = useStyles();
  const words = useScheduleText();
  const [sought, setSought] = useState("");
  const units = new Map(directory.units.map((unit) => [unit.id, unit]));
  const parts = sought.toLowerCase().split(/\s+/).filter(Boolean);
  /** Beside their title, as it is read and searched. */
  const about = ({ unit, mandates, competences }: Directory["people"][number]) =>
    [units.get(unit)?.name, ...competences, ...mandates.map((one) => words.mandates[one] ?? one)].join(", ");
  const known = (person: Directory["people"][number]) => `${person.title} ${about(person)}`.toLowerCase();
  const isReached = (unit: string) => seen.services.some(({ id, reach }) => id === unit && reach === "reached");
  const found = directory.people
    .filter((person) => {
      const { account, unit } = person;
      const isThere = units.get(unit)?.takesPart && unit !== directory.coordinationUnit && !without.includes(account);
      return isThere && parts.every((part) => known(person).includes(part));
    })
    .toSorted((a, b) => Number(isReached(b.unit)) - Number(isReached(a.unit)))
    .slice(0, most);
  return (
    <>
      <Field label={words.whoCan} hint={words.whoCanHelp}>
        <Input type="search" value={sought} onChange={(_, { value }) => setSought(value)} />
      </Field>
      <ul className={styles.list} aria-live="polite" aria-label={words.whoCan}>
        {found.length === 0 && <li>{words.nobodyFound}</li>}
        {found.map((person) => (
          <li key={person.account} className={styles.row}>
            <div className={styles.who}>
              <Text>{person.title}</Text>
              <Text size={200} className={styles.quiet}>
                {about(person)}
              </Text>
              <Reach reach={seen.services.find(({ id }) => id === person.unit)?.reach ?? "noConsent"} />
            </div>
            <Button aria-label={words.add(person.title)} onClick={() => onAdd(person.account)}>
              {words.addShort}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Reach({ reach }: { reach: keyof ReturnType<typeof useScheduleText>["reach"] }) {
  const words = useScheduleText();
  const isReached = reach === "reached";
  return (
    <Badge appearance="tint" color={isReached ? "success" : "warning"} style={{ alignSelf: "start" }}>
      {isReached ? "✓" : "!"} {words.reach[reach]}
    </Badge>
  );
}

function personCalled(id: string, seen: Foresight, view: SeenCase, directory: Directory | undefined) {
  const asked = seen.people.find((one) => one.id === id);
  const listed = directory?.people.find(({ account }) => account === id);
  const inCase = view.people.find((one) => one.id === id);
  const unit = directory?.units.find(({ name }) => name === asked?.unit)?.id ?? listed?.unit;
  const ofUnit = seen.services.find((one) => one.id === unit)?.reach ?? "noConsent";
  const reach = asked ? (asked.isReached ? "reached" : ofUnit === "reached" ? "notAll" : ofUnit) : ofUnit;
  const title = asked?.title ?? listed?.title ?? (inCase?.kind === "professional" ? inCase.title : "");
  const isUnknown = seen.times.length > 0 && asked?.knownBy === null;
  return { id, title, reach, isUnknown } as const;
}

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  instead: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, ":empty": { display: "none" } },
  who: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
