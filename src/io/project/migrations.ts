import { PROJECT_VERSION } from "../../model/project.ts";

/** A stored project of some version: everything but its type and version. */
export type Stored = Readonly<Record<string, unknown>>;

/** Makes of a project of one version one of the next; the first is from version 1 to 2. */
export type Migration = (stored: Stored) => Stored;

/** Every migration there is: one fewer than the version. */
const MIGRATIONS: readonly Migration[] = [
  // What was kept beside the data set becomes its own once that is read: see kept.ts.
  (stored) => stored,
  // A scene may hold what is tried in the data set; none of before does.
  (stored) => stored,
  // A step that keeps a scenario may announce what was tried; none of before does.
  (stored) => stored,
];

/**
 * A stored project as this version of the program stores it, or null for one that is newer (or has no version):
 * that is left as it is.
 */
export function migrated(
  stored: Stored,
  migrations: readonly Migration[] = MIGRATIONS,
  known: number = PROJECT_VERSION,
): Stored | null {
  const { version } = stored;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1 || version > known)
    return null;
  const next = migrations
    .slice(version - 1, known - 1)
    .reduce((now, migration, k) => ({ ...migration(now), version: version + k + 1 }), stored);
  return next;
}
