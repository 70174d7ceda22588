/**
 * Drawing programs of sigma that keep what they have given to the graphics card. By itself sigma gives it every disc
 * and line again, and says how they are laid out, in every frame; from one frame of a move to the next only the camera
 * differs.
 */
import type { EdgeProgramType, NodeProgramType, ProgramType } from "sigma/rendering";
import type { RenderParams } from "sigma/types";

type Program = InstanceType<ProgramType>;
type ProgramInfo = Program["normalProgram"];
type Base = new (
  ...args: ConstructorParameters<NodeProgramType>
) => Program & { process(...args: readonly unknown[]): void };

/** What draws the sheet that tells what lies below the pointer, and when. */
export interface Picking {
  /** Whether it is drawn by `drawPick` alone, and not with every frame. */
  onDemand: boolean;
  /** `drawPick` draws on the sheet what was drawn last. */
  readonly programs: { drawPick(): void }[];
}

/**
 * @param program a class of sigma's that draws by itself, not one made up of others
 * @returns one that draws the same
 */
export function kept<T extends NodeProgramType | EdgeProgramType>(program: T, picking: Picking): T {
  class Kept extends (program as unknown as Base) {
    /** How the data lie in the card's memory, as it was told. */
    private readonly layouts = new Map<ProgramInfo, WebGLVertexArrayObject>();
    /** For which the card has the data as they are. */
    private readonly given = new Set<ProgramInfo>();
    private last: RenderParams | null = null;

    constructor(...args: ConstructorParameters<NodeProgramType>) {
      super(...args);
      picking.programs.push(this);
    }

    override process(...args: readonly unknown[]): void {
      this.given.clear();
      super.process(...args);
    }

    override reallocate(capacity: number): void {
      this.given.clear();
      super.reallocate(capacity);
    }

    override render(params: RenderParams): void {
      this.last = params;
      const { pickProgram } = this;
      if (picking.onDemand) this.pickProgram = null;
      super.render(params);
      this.pickProgram = pickProgram;
    }

    drawPick(): void {
      const { pickProgram, last } = this;
      if (!pickProgram || !last || this.hasNothingToRender()) return;
      const pixelRatio = last.pixelRatio / last.downSizingRatio;
      pickProgram.gl.viewport(0, 0, last.width * pixelRatio, last.height * pixelRatio);
      this.bindProgram(pickProgram);
      this.renderProgram({ ...last, pixelRatio }, pickProgram);
      this.unbindProgram(pickProgram);
    }

    protected override bindProgram(info: ProgramInfo): void {
      const { gl } = info;
      const layout = this.layouts.get(info);
      if (layout && "bindVertexArray" in gl) {
        gl.bindVertexArray(layout);
        if (!this.given.has(info)) {
          gl.bindBuffer(gl.ARRAY_BUFFER, info.buffer);
          gl.bufferData(gl.ARRAY_BUFFER, this.array, gl.DYNAMIC_DRAW);
        }
      } else {
        // WebGL 1 keeps no layouts: there it is said in every frame.
        if ("bindVertexArray" in gl) {
          const made = gl.createVertexArray();
          gl.bindVertexArray(made);
          this.layouts.set(info, made);
        }
        super.bindProgram(info);
      }
      this.given.add(info);
    }

    protected override unbindProgram(info: ProgramInfo): void {
      if ("bindVertexArray" in info.gl) info.gl.bindVertexArray(null);
      else super.unbindProgram(info);
    }
  }
  return Kept as unknown as T;
}
