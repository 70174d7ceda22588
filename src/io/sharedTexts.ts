/** Engines keep a whole file alive for a part of it from this length on; shorter parts are copied anyway. */
const PART = 13;

/**
 * One copy of every text of a data set: ids and remarks come back in row after row. A copy does not hold
 * on to the file's text that it was cut from.
 */
export class SharedTexts {
  private readonly known = new Map<string, string>();

  of(text: string): string {
    if (text === "") return text;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const own = text.length < PART ? text : ` ${text}`.slice(1);
    this.known.set(own, own);
    return own;
  }
}
