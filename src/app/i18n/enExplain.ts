/** Plain explanations of every figure and colour (design/model.md in everyday words), in English. */
export const enExplain = {
  ranking: [
    "Every company is taken out once, on its own, and the whole cascade is worked out. The list shows what that does.",
    "Knock-on: what the others lose. Total: that plus the company's own part. Both are a share of the whole cluster.",
    "Factor (Jenga multiplier): total loss divided by the company's own part. 3 means: for each euro of its own, the cluster loses three.",
    "Chains: how many chains break that are not broken now.",
    "The bar and the figures are the cascade: the case without coordination. The black tick on the bar is the best case, in which everyone coordinates; reality lies between the two.",
    "It is hypothetical: nothing here says that a company will leave.",
  ],
  metrics: [
    "Links: with how many flows the company is connected.",
    "Betweenness: how often it lies on the shortest route between two others.",
    "PageRank: how much comes together at it.",
    "ESRI (Economic Systemic Risk Index, Diem and others 2022): the share of all sales between the plants that is lost when it closes, by the published method for money flows. It knows sectors and amounts of money, and nothing of needs or minimum loads.",
    "Of a company with several plants the highest figure is shown. The first three know only who is connected to whom; they know nothing of quantities or replacements.",
  ],
  graph: [
    "Each dot is a plant; each line a material or energy carrier that flows from left to right, from raw material to final product. A thicker line is a larger flow; a thin dotted one is of unknown size.",
    "As long as nobody has left, colours show the kind of material. In a what-if, colours show only the state: plain is as today, half-ringed with “!” is weakened, with a cross is stopped, a black square has left.",
    "Dashed and purple is not there now: a link that is missing, idle, announced or closed.",
  ],
  waves: [
    "A cascade runs in waves. Wave 0 is the departure itself. In each next wave the plants react that received or sold less in the wave before.",
    "It stops when nothing moves any more. Waves are an order, not a time: a wave can take an hour or a year.",
    "The last wave is the last in which any plant falls, also one that was hit before.",
  ],
  needs: [
    "Quantities are a year, in the material's own unit. “Unknown” means: nobody has published it. It is never counted as zero in a total.",
    "Critical: without it the plant runs no further than the share that still arrives. Important: half of a shortage counts. Minor: a shortage doesn't hold the plant back.",
  ],
  links: [
    "For each input and output: what happens directly if its largest partner in the cluster goes.",
    "Strong: less than 5% of the plant's activity is lost. Weak: 5% or more. Missing: nobody in the cluster supplies or takes it.",
    "These words are about the structure in this data set, not about how a company is doing.",
  ],
  effect: [
    "What happens in the cluster if only this company leaves and nobody coordinates. Hypothetical, from public information and estimates.",
  ],
  why: [
    "The trail from this company back to the departure: each line says what holds a plant back, and who caused that.",
  ],
  loss: [
    "Loss is the share of the cluster's activity that falls away, measured in what you chose at the left.",
    "Own: of the companies that you took out. Knock-on: of all others. “As far as known”: the figure is not known of every plant; the amount is then at least so large, and the share is one of what is known. What is not given is estimated from priced flows; where that can't be done either, a plant counts as 0.",
    "Reported: from a published source. Estimated: worked out from published figures. Assumed: the quantity is not known and a mean is used.",
  ],
};
