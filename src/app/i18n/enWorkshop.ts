/** English words of the workshop. */
export const enWorkshop = {
  workshop: {
    bar: "Workshop",
    previous: "Previous scene",
    next: "Next scene",
    end: "End the workshop",
    scene: (n: number, of: number) => `Scene ${n} of ${of}`,
    free: "Between scenes",
    noScenes: "No scenes are prepared: explore freely, or save what is on the screen as one.",
    hypothetical: "Hypothetical, no news:",
    more: (n: number) => `${n} more`,
    changed: "changed since",
    unlike: (names: string) =>
      `${names}: can't be shown as in this scene, because the data have changed since.`,
    again: "Show the scene again",
    masked: "Hide company names",
    scenes: "Scenes for a workshop",
    scenesText:
      "A scene is what stands on the screen now: the view, what is assumed, who is tried and what is selected. Walk through them with Page Down and Page Up, the right and left arrow keys, or a clicker.",
    name: "Name of the scene",
    note: "What to say or ask (everyone reads it)",
    add: "Add this screen as a scene",
    nameFirst: "Give the scene a name first.",
    up: (name: string) => `Move up: ${name}`,
    down: (name: string) => `Move down: ${name}`,
    show: (name: string) => `Show: ${name}`,
    retake: (name: string) => `Take again as it is on the screen now: ${name}`,
    drop: (name: string) => `Take away the scene ${name}`,
    list: "Scenes in their order",
  },
};
