import pg from "pg";

const mostKept = 300;

/** Names every statement with values, so that the server reads and plans each of them once a connection. */
export class PreparedClient extends pg.Client {
  readonly #names = new Map<string, string>();

  // The overloads of the library's own method are many; what comes in goes on.
  override query(...asked: unknown[]): never {
    const [text, values, ...rest] = asked;
    const name =
      typeof text === "string" && Array.isArray(values) && values.length > 0 ? this.#nameOf(text) : undefined;
    const answer = this.#plainly(...(name ? [{ name, text, values }, ...rest] : asked));
    if (name) answer.catch((error: { code?: unknown }) => this.#forgetAfter(error));
    return answer as never;
  }

  #plainly(...asked: unknown[]): Promise<unknown> {
    return (super.query as (...these: unknown[]) => Promise<unknown>)(...asked);
  }

  #nameOf(text: string): string | undefined {
    let name = this.#names.get(text);
    if (name === undefined && this.#names.size < mostKept) {
      name = `samla_${this.#generation}_${this.#names.size}`;
      this.#names.set(text, name);
    }
    return name;
  }
  #generation = 0;

  /** Another process has changed a table: what was planned for it no longer fits, and is planned anew. */
  #forgetAfter({ code }: { code?: unknown }) {
    if (code !== "0A000") return;
    this.#generation += 1;
    this.#names.clear();
  }
}
