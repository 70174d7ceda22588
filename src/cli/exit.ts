/** The exit status of cli.md; `failed` is a failure that is nobody's wrong usage. */
export const EXIT = { done: 0, dataErrors: 1, usage: 2, failed: 3 } as const;
