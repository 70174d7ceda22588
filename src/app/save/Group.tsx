import type { ReactNode } from "react";

/** One kind of file to save, under its heading. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="save-group" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
