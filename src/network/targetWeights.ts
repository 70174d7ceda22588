/** What counts in the choice of acquisition targets, and for how much (model.md section 6). */
export const TARGET_MEASURES = ["chains", "jenga", "loss", "import", "waste", "jobs"] as const;
export type TargetMeasure = (typeof TARGET_MEASURES)[number];
export type TargetWeights = Readonly<Record<TargetMeasure, number>>;

/**
 * A completed chain counts as one; every other measure as a share of the cluster's own figure, between -1
 * and 1. The chain weighs more than twice all others together, so that nothing else makes up for it.
 */
export const TARGET_WEIGHTS: TargetWeights = {
  chains: 10,
  jenga: 1,
  loss: 1,
  import: 1,
  waste: 0.5,
  jobs: 0.25,
};
