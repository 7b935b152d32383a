import { Badge, Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";

import { programmeName } from "../../../src-shared/programme/name.ts";
import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { useText } from "../language.ts";
import { useTrackStyles } from "./style.ts";
import { useTracksText } from "./words.ts";

export function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useTrackStyles();
  return (
    <div className={styles.part}>
      <Text weight="semibold" as="h3" className={styles.title}>
        {title}
      </Text>
      {children}
    </div>
  );
}

/** What somebody has told is needed, in their own words, and what others have said of it. */
export function Needs({ view, of }: { view: SeenCase; of: string }) {
  const styles = useTrackStyles();
  const text = useTracksText();
  const needs = view.plan.needs.filter(({ child }) => child === of);
  return (
    <Part title={text.needs}>
      {needs.length === 0 && <Text className={styles.quiet}>{text.noNeeds}</Text>}
      <ul className={styles.list}>
        {needs.map(({ id, words }) => (
          <li key={id} className={styles.words}>
            {words}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What somebody is offered, each with why, and their answer. */
export function Offers({ view, to }: { view: SeenCase; to: string }) {
  const styles = useTrackStyles();
  const tab = useText();
  const text = useTracksText();
  const offered = view.plan.proposals.filter(({ offer }) => offer?.to === to);
  const canBe = view.ways.offers.some((one) => one.to === to);
  return (
    <Part title={text.offers}>
      {offered.length === 0 && <Text className={styles.quiet}>{canBe ? text.noOffers : text.notYet}</Text>}
      <ul className={styles.list}>
        {offered.map(({ id, words, offer, stances }) => {
          const answer = stances.find(({ party }) => party === to)?.stance ?? "none";
          return (
            <li key={id} className={styles.row}>
              <span className={styles.words}>
                {offer?.row ? programmeName(offer.row, tab.language) : words}{" "}
                <Badge appearance={answer === "none" ? "outline" : "tint"} color="informative">
                  {text.answers[answer]}
                </Badge>
              </span>
              {offer?.why && (
                <Text size={200} className={styles.quiet}>
                  {offer.why}
                </Text>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

export function Goals({ view, of }: { view: SeenCase; of: string }) {
  const styles = useTrackStyles();
  const tab = useText();
  const text = useTracksText();
  const goals = view.ways.goals.filter((one) => one.of === of);
  return (
    <Part title={text.goals}>
      {goals.length === 0 && <Text className={styles.quiet}>{text.noGoals}</Text>}
      <ul className={styles.list}>
        {goals.map(({ id, words, reachedOn }) => (
          <li key={id} className={styles.words}>
            {words}
            {reachedOn && <Text className={styles.quiet}> · {text.reached(tab.date(reachedOn))}</Text>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Everything that can be done on one way, behind one press: the next step stands first. */
export function MoreOn({
  name,
  of,
  offers,
}: {
  name: string;
  of: string;
  offers: readonly (readonly [form: string, label: string])[];
}) {
  const text = useTracksText();
  const open = useOpenForm();
  return (
    <div>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button>{text.more(name)}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {offers.map(([form, label]) => (
              <MenuItem key={form} onClick={() => open(form, of)}>
                {label}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
