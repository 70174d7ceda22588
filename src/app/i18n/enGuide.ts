/** Words of the guided tour, the glossary and the formulas behind figures, in English. */
export const enGuide = {
  learn: {
    glossary: "Glossary",
    search: "Search a term",
    noTerm: "No term has these words.",
    terms: (n: number) => (n === 1 ? "1 term" : `${n} terms`),
    inGlossary: "All terms: glossary",
    termOf: (term: string) => `In the glossary: ${term}`,
    tour: "Guided tour (five minutes)",
    resume: "Go on with the tour",
    start: "Five-minute tour",
    noThanks: "No, thanks",
    step: (n: string, of: string) => `Step ${n} of ${of}`,
    done: "Done. Well played.",
    openSet: "Open the tutorial data",
    goThere: "Go there",
    back: "Back",
    next: "Next",
    skip: "Skip this step",
    leave: "Leave the tour",
    finish: "Close",
    left: "You have left the tour. It goes on where you were: press ? (Keys), then “Go on with the tour”.",
    steps: {
      data: {
        title: "The example",
        text: "We use a made-up cluster, Kreekveld. Open it here, or choose it in the list at the top.",
      },
      leave: {
        title: "Let a company leave",
        text: "In the list, press the arrow button beside the first company. It leaves the cluster, and you see what follows.",
      },
      waves: {
        title: "Step through the waves",
        text: "Below the network, press the buttons for the previous and the next wave (keys J and L). You see who is hit first, and who later.",
      },
      why: {
        title: "Ask why",
        text: "Choose a plant with a cross or an exclamation mark in the network. ‘Company’ says why it stopped or weakened.",
      },
      tower: {
        title: "The tower",
        text: "Choose the view Tower (key 2). Each chain is a tower of blocks; the curve shows how fast it falls.",
      },
      gaps: {
        title: "Missing links",
        text: "Choose the tab Missing (key M). It lists what nobody in the cluster makes or takes.",
      },
      back: {
        title: "Put it back",
        text: "Undo the departure with the button at the top (Ctrl+Z), or press B. All is as it was.",
      },
      end: {
        title: "That is all",
        text: "You know the whole round now. Every question mark explains its figure; the glossary and this tour stand in the help (key ?).",
      },
    },
  },
  formula: {
    title: "The formula, and with these numbers",
    loss: "L = Σ w (1 − x) / Σ w = own + knock-on",
    multiplier: "factor = L / own",
    index: "index = 1 − R worst first / R if nobody depended on anybody",
    stability: "R = (a₀ + a₁ + … + aₙ) / (n + 1)",
    worst: "R worst first",
    range: "room = loss without coordination − loss with it",
    throughput: "throughput = the least of the steps; a step = Σ v x / Σ v",
    autonomy: "share = value of input from outside / value of all input",
  },
};
