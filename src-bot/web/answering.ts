import type { Request, Response } from "express";

import type { Outcome } from "../../src-shared/refusal.ts";
import type { Access } from "../access.ts";
import { languageOfRequest, refused } from "./refused.ts";
import type { SignIn } from "./sign-in.ts";

/** Whoever is not let in hears so before anything else is looked at. */
export const letIn =
  (signIn: SignIn, then: (access: Access, request: Request, response: Response) => Promise<void>) =>
  async (request: Request, response: Response) => {
    const access = await signIn(request.headers.authorization, languageOfRequest(request));
    if (!access.ok) return refused(request, response, access.refusal);
    await then(access.value, request, response);
  };

/** Answers with what came of it, or with the refusal in words. */
export const answering = (
  signIn: SignIn,
  answer: (access: Access, request: Request, response: Response) => Promise<Outcome<object>>,
) =>
  letIn(signIn, async (access, request, response) => {
    const outcome = await answer(access, request, response);
    if (!outcome.ok) return refused(request, response, outcome.refusal);
    response.json(outcome.value);
  });
