import { Router, type Request } from "express";
import { z } from "zod";
import type { Outside } from "./outside.ts";
import { municipality } from "./people.ts";
import { changeTask, removeTask, type Task, tasksOf } from "./planner.ts";
import { NotHere, personOf } from "./script-person.ts";

const changing = z.strictObject({
  title: z.string().min(1).max(255).optional(),
  dueDateTime: z.iso.datetime().optional(),
});

/** What somebody sees and does in Planner. */
export function plannerScripts(outside: Outside): Router {
  const router = Router();

  router.get("/planner/:person", (request, response) => {
    response.json(tasksOf(outside, personOf(request).oid).map(seen));
  });

  // Everybody in the group may tick off anybody's task.
  router.post("/planner/:person/tasks/:task/done", (request, response) => {
    const { oid, tenantId } = personOf(request);
    const task = outside.store.state.tasks.find(({ id }) => id === request.params["task"]);
    if (!task || tenantId !== municipality.tenantId) throw new NotHere("There is no such task.");
    response.json(seen(changeTask(outside, task, { percentComplete: 100 }, oid)));
  });

  router.post("/planner/:person/tasks/:task/change", (request, response) => {
    const { title, dueDateTime } = changing.parse(request.body);
    const changes = { ...(title ? { title } : {}), ...(dueDateTime ? { dueDateTime } : {}) };
    response.json(seen(changeTask(outside, taskOf(request), changes)));
  });

  router.post("/planner/:person/tasks/:task/delete", (request, response) => {
    const task = taskOf(request);
    removeTask(outside, task);
    response.json(seen(task));
  });

  function taskOf(request: Request): Task {
    const found = tasksOf(outside, personOf(request).oid).find(({ id }) => id === request.params["task"]);
    if (!found) throw new NotHere("There is no such task.");
    return found;
  }
  return router;
}

const seen = ({ id, title, dueDateTime, percentComplete }: Task) => ({ id, title, dueDateTime, percentComplete });
