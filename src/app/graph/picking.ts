/**
 * Sigma draws every disc and line twice: as it is seen, and in the colour of its number on a sheet that tells what lies
 * below the pointer. Nobody points while the network moves, so that sheet is drawn only when it is asked for.
 */
import type Sigma from "sigma";
import type { MouseCoords, TouchCoords } from "sigma/types";

/** What draws on the sheet. */
export interface Pickable {
  /** Draws what it drew last once more, on the sheet. */
  drawPick(): void;
}

/** After which events of the mouse and of fingers sigma looks on the sheet. */
const MOUSE = ["mousemove", "mousedown", "mouseup", "click", "rightClick", "doubleClick"] as const;
const TOUCH = ["touchdown", "touchup", "tap", "doubletap"] as const;

/** Whether the sheet shows what is on the screen, and what draws it. */
export class Picking {
  private readonly programs = new Set<Pickable>();
  private fresh = false;

  add(program: Pickable): void {
    this.programs.add(program);
  }

  remove(program: Pickable): void {
    this.programs.delete(program);
  }

  /** Says that the sheet is empty. */
  spoil(): void {
    this.fresh = false;
  }

  /** Draws what the sheet has to show, unless it shows it. */
  freshen(): void {
    if (this.fresh) return;
    this.fresh = true;
    for (const program of this.programs) program.drawPick();
  }
}

/** Has the sheet drawn just before sigma looks on it, and lets it look only where somebody could point. */
export function pickOnDemand(sigma: Sigma, picking: Picking): void {
  const mouse = sigma.getMouseCaptor();
  const touch = sigma.getTouchCaptor();
  const look = mouse.listeners("mousemove");
  // While the network goes along with the pointer, what lies below that does not change.
  mouse.removeAllListeners("mousemove");
  let missed: MouseCoords | null = null;
  mouse.on("mousemove", (at) => {
    missed = isMoving(sigma) ? at : null;
    if (!missed) for (const listener of look) listener(at);
  });
  mouse.on("mouseleave", () => {
    missed = null;
  });
  for (const listener of look)
    touch.removeListener("touchmove", listener as unknown as (at: TouchCoords) => void);
  // Nothing happens to what the wheel is turned over.
  mouse.removeAllListeners("wheel");
  const freshen = () => picking.freshen();
  for (const event of MOUSE)
    mouse.prependListener(event, event === "mousemove" ? () => isMoving(sigma) || freshen() : freshen);
  for (const event of TOUCH) touch.prependListener(event, freshen);
  sigma.on("beforeRender", () => picking.spoil());
  sigma.on("afterRender", () => {
    if (missed && !isMoving(sigma)) mouse.emit("mousemove", missed);
  });
}

/** Whether the network, or something in it, is on the move. */
function isMoving(sigma: Sigma): boolean {
  return sigma.getMouseCaptor().isMouseDown || sigma.getCamera().isAnimated();
}
