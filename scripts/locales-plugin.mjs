// React Aria brings its own few words in some thirty languages; the app speaks two.
const WORDS_OF_A_LANGUAGE =
  /node_modules[\\/](?:react-aria|react-stately|react-aria-components)[\\/].*[\\/]intl[\\/].*[\\/]([a-z]{2}-[A-Z]{2})\.m?js$/;
const SPOKEN = ["nl-NL", "en-US"];

/** @returns {import("vite").Plugin} leaves the other languages' words out; English stands in for what is asked of them */
export function localesPlugin() {
  return {
    name: "schakel-locales",
    enforce: "pre",
    load(id) {
      const language = WORDS_OF_A_LANGUAGE.exec(id.replace(/\?.*$/, ""))?.[1];
      return language && !SPOKEN.includes(language) ? "export default {};" : null;
    },
  };
}
