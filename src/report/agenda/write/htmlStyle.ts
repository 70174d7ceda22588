/** The look of the HTML form, on a screen and on A4; RUNNING and PAGES are put in by the writer. */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 50rem;
  font: 1rem/1.5 Roboto, Helvetica, Arial, "Liberation Sans", sans-serif; color: #1b2733; background: #fff;
}
h1 { font-size: 2.1rem; line-height: 1.15; margin: 3rem 0 0.5rem; text-wrap: balance; }
h2 { font-size: 1.7rem; line-height: 1.2; margin: 3.5rem 0 1rem; padding-top: 0.6rem; border-top: 3px solid #2f4459; }
h3 { font-size: 1.3rem; line-height: 1.25; margin: 2.5rem 0 0.75rem; }
h4 { font-size: 1.05rem; line-height: 1.3; margin: 1.75rem 0 0.4rem; }
p, ul, ol, dl, figure, table { margin: 0.6rem 0; }
.subtitle { font-size: 1.15rem; color: #51606f; }
.note, figcaption { font-size: 0.875rem; color: #51606f; }
li { margin: 0.25rem 0; }
a { color: #1c4f82; overflow-wrap: anywhere; }
nav ol { list-style: none; padding: 0; columns: 2 20rem; }
nav ol ol { columns: auto; padding-left: 1rem; }
nav > ol > li { break-inside: avoid-column; margin-bottom: 0.75rem; font-weight: bold; }
nav > ol > li:has(ol) { break-inside: auto; }
nav ol ol li { font-weight: normal; margin: 0.1rem 0; }
dl { border-top: 1px solid #c9d1d9; }
dl div { display: flex; gap: 1rem; padding: 0.3rem 0; border-bottom: 1px solid #c9d1d9; }
dt { flex: 0 0 32%; color: #51606f; }
dd { flex: 1; margin: 0; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { margin-top: 0.35rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.875rem; line-height: 1.35; table-layout: fixed; }
th, td { padding: 0.35rem 0.5rem; text-align: left; vertical-align: top; border-bottom: 1px solid #c9d1d9; overflow-wrap: break-word; hyphens: auto; }
thead th { vertical-align: bottom; border-bottom: 2px solid #2f4459; }
tbody th { font-weight: normal; }
.number { text-align: right; hyphens: manual; font-variant-numeric: tabular-nums; }
col.tick { width: 1.9rem; }
.box { display: block; width: 0.95rem; height: 0.95rem; margin-top: 0.1rem; border: 1.5px solid #2f4459; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
caption.hidden { display: block; }
@media (max-width: 40rem) {
  main table { display: block; overflow-x: auto; }
  main tbody, main thead { min-width: 40rem; }
  dl div { display: block; }
}
@page {
  size: A4; margin: 20mm 18mm 18mm;
  @top-left { content: RUNNING; font: 8.5pt Roboto, Helvetica, Arial, sans-serif; color: #51606f; }
  @bottom-right { content: PAGES; font: 8.5pt Roboto, Helvetica, Arial, sans-serif; color: #51606f; }
}
@page :first { @top-left { content: none; } @bottom-right { content: none; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.35; }
  h1 { font-size: 26pt; margin-top: 60mm; }
  .full h1 { margin-top: 0; }
  h2 { font-size: 19pt; margin-top: 10mm; }
  h3 { font-size: 14pt; margin-top: 8mm; }
  h4 { font-size: 11pt; margin: 4mm 0 1mm; }
  h2, h3, h4 { break-after: avoid; }
  .page { break-before: page; margin-top: 0; }
  p { orphans: 2; widows: 2; }
  p:has(+ table), p:has(+ ul) { break-after: avoid; }
  tr, figure, li, dl div { break-inside: avoid; }
  thead { display: table-header-group; }
  table { font-size: 8.5pt; line-height: 1.25; }
  th, td { padding: 0.2rem 0.3rem; }
  table.checklist { break-inside: avoid; }
  p, ul, ol, dl, figure, table { margin: 0.4rem 0; }
  .note, figcaption { font-size: 8.5pt; }
  a { color: inherit; text-decoration: none; }
  nav ol { columns: 1; }
}
`;
