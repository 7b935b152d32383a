import { Dialog, DialogSurface, makeStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect } from "react";

import type { SeenCase } from "../api.ts";
import { useFocusBack } from "../useFocusBack.ts";
import type { Question } from "./asking.ts";
import { BearForm } from "./canvas/BearForm.tsx";
import { CanvasForm } from "./canvas/CanvasForm.tsx";
import { FirstForm, SawForm } from "./canvas/FirstForms.tsx";
import { DecideForm } from "./DecideForm.tsx";
import { InterventionForm } from "./InterventionForm.tsx";
import { NeedForm } from "./NeedForm.tsx";
import { AnswerOrderForm } from "./order/AnswerOrderForm.tsx";
import { MainForm } from "./order/MainForm.tsx";
import { ProposeOrderForm } from "./order/ProposeOrderForm.tsx";
import { StrideForm } from "./order/StrideForm.tsx";
import { WeighForm } from "./order/WeighForm.tsx";
import { PresentForm } from "./PresentForm.tsx";
import { ProposalForm } from "./ProposalForm.tsx";
import { RewordForm } from "./RewordForm.tsx";
import { SetForm } from "./SetForm.tsx";
import { StanceForm } from "./StanceForm.tsx";
import { StandForm } from "./StandForm.tsx";
import { StatementForm } from "./StatementForm.tsx";
import { TakeBackForm } from "./TakeBackForm.tsx";

export interface FormProps<Form extends Question["form"]> {
  view: SeenCase;
  question: Extract<Question, { form: Form }>;
  onClose: () => void;
}

interface Props {
  view: SeenCase;
  question: Question | null;
  isOpen: boolean;
  /** How many forms have been asked for: each begins anew. */
  times: number;
  onClose: () => void;
}

/** The form that was asked for, over the plan. Pressed beside it stays, for what is typed is not to be lost. */
export function PlanDialog({ view, question, isOpen, times, onClose }: Props) {
  const styles = useStyles();
  useFocusBack(isOpen);
  return (
    <Dialog open={isOpen} onOpenChange={(_, { type }) => type !== "backdropClick" && onClose()}>
      <DialogSurface className={styles.surface}>
        {question && <Form key={times} view={view} question={question} onClose={onClose} />}
      </DialogSurface>
    </Dialog>
  );
}

function Form({ view, question, onClose }: { view: SeenCase; question: Question; onClose: () => void }): ReactNode {
  const { plan } = view;
  const common = { view, onClose };
  switch (question.form) {
    case "need":
      return <NeedForm {...common} question={question} />;
    case "intervention":
      return <InterventionForm {...common} question={question} />;
    case "statement":
      return <StatementForm {...common} question={question} />;
    case "proposal":
      return <ProposalForm {...common} question={question} />;
    case "proposeOrder":
      return <ProposeOrderForm {...common} question={question} />;
    case "answerOrder":
      return <AnswerOrderForm {...common} question={question} />;
    case "weigh":
      return <WeighForm {...common} question={question} />;
    case "stride":
      return <StrideForm {...common} question={question} />;
    case "main":
      return <MainForm {...common} question={question} />;
    case "set": {
      const thing = plan.interventions.find(({ id }) => id === question.id);
      return thing ? <SetForm {...common} question={question} thing={thing} /> : <Gone onClose={onClose} />;
    }
    case "stand": {
      const thing = plan.statements.find(({ id }) => id === question.id);
      return thing ? <StandForm {...common} question={question} thing={thing} /> : <Gone onClose={onClose} />;
    }
    case "first":
      return <FirstForm {...common} question={question} />;
    case "present":
    case "stance":
    case "canvas":
    case "bear":
    case "saw":
    case "decide": {
      const thing = plan.proposals.find(({ id }) => id === question.id);
      if (!thing) return <Gone onClose={onClose} />;
      if (question.form === "present") return <PresentForm {...common} question={question} thing={thing} />;
      if (question.form === "stance") return <StanceForm {...common} question={question} thing={thing} />;
      if (question.form === "canvas") return <CanvasForm {...common} question={question} thing={thing} />;
      if (question.form === "bear") return <BearForm {...common} question={question} thing={thing} />;
      if (question.form === "saw") return <SawForm {...common} question={question} thing={thing} />;
      return <DecideForm {...common} question={question} thing={thing} />;
    }
    case "reword":
    case "takeBack": {
      const lists = {
        statement: plan.statements,
        need: plan.needs,
        proposal: plan.proposals,
        intervention: plan.interventions,
      };
      const thing = lists[question.kind].find(({ id }) => id === question.id);
      if (!thing) return <Gone onClose={onClose} />;
      if (question.form === "reword") return <RewordForm {...common} question={question} thing={thing} />;
      return <TakeBackForm {...common} question={question} thing={thing} />;
    }
  }
}

/** Somebody has taken it away meanwhile; then there is nothing left to ask. */
function Gone({ onClose }: { onClose: () => void }) {
  useEffect(onClose, [onClose]);
  return null;
}

const useStyles = makeStyles({
  surface: { maxWidth: "560px", "@media (max-width: 479px)": { padding: "16px" } },
});
