/** The small signs of the header's buttons, for where there is no room for their words. */
const PATHS = {
  display: "M8 2.5a5.5 5.5 0 0 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11",
  keys: "M1.5 4.5h13v7h-13zM4 7h.1M6.7 7h.1M9.3 7h.1M12 7h.1M5 9.3h6",
  menu: "M2 4h12M2 8h12M2 12h12",
  about: "M8 2.2a5.8 5.8 0 1 0 .01 0zM8 7.3v3.6M8 5h.01",
};

export function Sign({ sign }: { readonly sign: keyof typeof PATHS }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className={`icon sign-${sign}`}>
      <path d={PATHS[sign]} />
    </svg>
  );
}

/** A sign and its word; a narrow window shows the sign alone, and the word stays the button's name. */
export function SignAndWord({ sign, word }: { readonly sign: keyof typeof PATHS; readonly word: string }) {
  return (
    <>
      <Sign sign={sign} />
      <span className="sign-word">{word}</span>
    </>
  );
}
