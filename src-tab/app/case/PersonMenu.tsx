import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { hashOf } from "../place.ts";
import { useCorrect } from "./Corrections.tsx";
import type { CorrectionName } from "./forms/forms.ts";
import { useFormWords } from "./forms/words.ts";
import { useScreenWords } from "./useScreenWords.ts";

type Person = SeenCase["people"][number];
interface Props {
  view: SeenCase;
  person: Person;
  name: string;
}

/** What can be changed about somebody, by whoever leads the case. */
export function PersonMenu({ view, person, name }: Props) {
  const { people: words } = useScreenWords();
  const focus = useRestoreFocusTarget();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" aria-label={words.changeOf(name)} {...focus}>
          {words.change}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <Items view={view} person={person} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Items({ view, person }: { view: SeenCase; person: Person }) {
  const words = useFormWords();
  const correct = useCorrect()!;
  const open = useOpenForm();
  const item = (name: CorrectionName, label: string) => (
    <MenuItem key={name} onClick={() => correct(name, person.id)}>
      {label}
    </MenuItem>
  );
  const isOver = ["closed", "ended", "merged"].includes(view.stage);
  const extract = (
    <MenuItem
      key="log"
      onClick={() =>
        window.location.assign(hashOf({ screen: "case", caseId: view.caseId, part: "log", thing: person.id }))
      }
    >
      {words.extract}
    </MenuItem>
  );
  if (person.kind === "professional")
    return person.hasLeft ? null : [item("contact", words.contact.title), item("leave", words.leave.title)];
  const isSupporter = person.kind === "supporter";
  const mayLeave = isSupporter || (person.kind === "guardian" && !person.hasCustody);
  return [
    item("contact", words.contact.title),
    ...(person.hasLeft || isOver || isSupporter
      ? []
      : [
          <MenuItem key="talk" onClick={() => open("contact", person.id)}>
            {words.talk}
          </MenuItem>,
        ]),
    ...(person.kind === "child" && view.programme?.about !== "adults"
      ? [
          <MenuItem key="voice" onClick={() => open("voice", person.id)}>
            {words.voice}
          </MenuItem>,
          <MenuItem key="childWords" onClick={() => open("childWords", person.id)}>
            {words.childWords}
          </MenuItem>,
          <MenuItem key="childPage" onClick={() => open("childPage", person.id)}>
            {words.childPage}
          </MenuItem>,
        ]
      : []),
    ...(person.kind === "child" && !isOver
      ? [
          <MenuItem key="birthDate" onClick={() => open("birthDate", person.id)}>
            {words.birthDate}
          </MenuItem>,
        ]
      : []),
    ...(isSupporter && person.appointment && !isOver
      ? [
          <MenuItem key="represented" onClick={() => open("represented", person.id)}>
            {words.represented}
          </MenuItem>,
        ]
      : []),
    ...(person.kind === "guardian" ? [item("custody", words.custody.title)] : []),
    ...(person.hasLeft ? [] : [item("adaptations", words.adaptations.title)]),
    item("protection", words.protection.title),
    ...(isSupporter ? [] : [item("burden", words.burden.title)]),
    ...(mayLeave && !person.hasLeft && !(isSupporter && person.appointment) ? [item("leave", words.leave.title)] : []),
    extract,
  ];
}
