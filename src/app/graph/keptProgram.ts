/**
 * Drawing programs of sigma that keep what they have given to the graphics card. By itself sigma gives it every disc
 * and line again, and says how they are laid out, in every frame; from one frame of a move to the next only the camera
 * differs.
 */
import type { EdgeProgramType, NodeProgramType, ProgramType } from "sigma/rendering";

export type Program = InstanceType<ProgramType>;
type ProgramInfo = Program["normalProgram"];
type Base = new (
  ...args: ConstructorParameters<NodeProgramType>
) => Program & { process(...args: readonly unknown[]): void };

/**
 * @param program a class of sigma's that draws by itself, not one made up of others
 * @param made takes each that is made of it
 * @returns one that draws the same
 */
export function kept<T extends NodeProgramType | EdgeProgramType>(program: T, made: Program[]): T {
  class Kept extends (program as unknown as Base) {
    /** How the data lie in the card's memory, as it was told. */
    private readonly layouts = new Map<ProgramInfo, WebGLVertexArrayObject>();
    /** For which the card has the data as they are. */
    private readonly given = new Set<ProgramInfo>();

    constructor(...args: ConstructorParameters<NodeProgramType>) {
      super(...args);
      made.push(this);
    }

    // Room for more or fewer of them is always filled by this.
    override process(...args: readonly unknown[]): void {
      this.given.clear();
      super.process(...args);
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
          const own = gl.createVertexArray();
          gl.bindVertexArray(own);
          this.layouts.set(info, own);
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
