/**
 * Drawing programs of sigma that keep what they have given to the graphics card. By itself sigma gives it every disc
 * and line again, and says how they are laid out, in every frame; from one frame of a move to the next only the camera
 * differs.
 */
import type { EdgeProgramType, NodeProgramType, ProgramType } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { Pickable, Picking } from "./picking.ts";

type Program = InstanceType<ProgramType>;
type ProgramInfo = Program["normalProgram"];
type Base = new (
  ...args: ConstructorParameters<NodeProgramType>
) => Program & { process(...args: readonly unknown[]): void };

/** What the graphics card holds for a program: the layout of its data, and which version of them. */
interface Held {
  readonly layout: WebGLVertexArrayObject;
  version: number;
}

/**
 * @param program a class of sigma's that draws by itself, not one made up of others
 * @returns one that draws the same, and on the sheet for pointing only when that is asked for
 */
export function kept<T extends NodeProgramType | EdgeProgramType>(program: T, picking: Picking): T {
  class Kept extends (program as unknown as Base) implements Pickable {
    private readonly held = new Map<ProgramInfo, Held>();
    /** Counts what has changed of the data. */
    private version = 0;
    private last: RenderParams | null = null;

    constructor(...args: ConstructorParameters<NodeProgramType>) {
      super(...args);
      picking.add(this);
    }

    override process(...args: readonly unknown[]): void {
      this.version += 1;
      super.process(...args);
    }

    override reallocate(capacity: number): void {
      this.version += 1;
      super.reallocate(capacity);
    }

    override render(params: RenderParams): void {
      this.last = params;
      const { pickProgram } = this;
      this.pickProgram = null;
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

    override kill(): void {
      picking.remove(this);
      for (const [{ gl }, { layout }] of this.held) if (isNew(gl)) gl.deleteVertexArray(layout);
      this.held.clear();
      super.kill();
    }

    protected override bindProgram(info: ProgramInfo): void {
      const { gl } = info;
      if (isNew(gl)) this.show(info, gl);
      else super.bindProgram(info);
    }

    /** Has the card draw what it holds, once it holds what is to be drawn. */
    private show(info: ProgramInfo, gl: WebGL2RenderingContext): void {
      const held = this.held.get(info) ?? this.hold(info, gl);
      gl.bindVertexArray(held.layout);
      if (held.version === this.version) return;
      gl.bindBuffer(gl.ARRAY_BUFFER, info.buffer);
      gl.bufferData(gl.ARRAY_BUFFER, this.array, gl.DYNAMIC_DRAW);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
      held.version = this.version;
    }

    private hold(info: ProgramInfo, gl: WebGL2RenderingContext): Held {
      const held = { layout: gl.createVertexArray(), version: this.version };
      gl.bindVertexArray(held.layout);
      super.bindProgram(info);
      this.held.set(info, held);
      return held;
    }

    protected override unbindProgram(info: ProgramInfo): void {
      if (isNew(info.gl)) info.gl.bindVertexArray(null);
      else super.unbindProgram(info);
    }
  }
  return Kept as unknown as T;
}

/** Whether layouts can be kept: a browser without WebGL 2 says them in every frame. */
function isNew(gl: WebGLRenderingContext | WebGL2RenderingContext): gl is WebGL2RenderingContext {
  return typeof WebGL2RenderingContext !== "undefined" && gl instanceof WebGL2RenderingContext;
}
