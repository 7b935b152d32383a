/** What the municipality has decided of personal data in one kind of coordination: the same in every language. */
export interface PrivacyFacts {
  municipality: string;
  /** What the kind of coordination is called: a name. */
  programme: string;
  controller: string;
  /** How its data protection officer is reached. */
  officer: string | null;
  /** How the office that leads is reached. */
  office: string | null;
  /** How long a case is kept after its end; after one that never became a coordination. Null: it is not decided. */
  kept: { closed: string; ended: string };
  /** Files of some children are kept for research. */
  keepsSome: boolean;
}

export interface Part {
  title: string;
  lines: readonly string[];
}
