/** Edges on the screen, in pixels from its left and top. */
interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const AWAY = 4;

/**
 * Where a ring around a box stands: a little away from it, but on the screen where the box is; a box that goes on
 * beyond the screen has a ring that does as well. Pure.
 *
 * @param screen its width and height.
 */
export function ringAround(box: Edges, screen: Pick<Edges, "right" | "bottom">): Edges {
  return {
    left: box.left < 0 ? box.left - AWAY : Math.max(0, box.left - AWAY),
    top: box.top < 0 ? box.top - AWAY : Math.max(0, box.top - AWAY),
    right: box.right > screen.right ? box.right + AWAY : Math.min(screen.right, box.right + AWAY),
    bottom: box.bottom > screen.bottom ? box.bottom + AWAY : Math.min(screen.bottom, box.bottom + AWAY),
  };
}
