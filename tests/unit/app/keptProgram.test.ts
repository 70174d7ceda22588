import type { NodeProgramType } from "sigma/rendering";
import { describe, expect, it } from "vitest";
import { kept, type Program } from "../../../src/app/graph/keptProgram.ts";

/** What a graphics card is told. */
class Card {
  readonly log: string[] = [];
  private made = 0;
  createVertexArray = () => ++this.made;
  bindVertexArray = (layout: number | null) => this.log.push(`layout ${layout}`);
  bindBuffer = () => undefined;
  bufferData = (_: number, data: string) => this.log.push(`data ${data}`);
  since = () => this.log.splice(0);
}

/** A program that tells the card all it has in every frame, as sigma's do. */
class Base {
  array = "";
  readonly normalProgram: { readonly gl: object };
  private readonly card: Card;
  constructor(card: Card, gl: object) {
    this.card = card;
    this.normalProgram = { gl };
  }
  process(data: string) {
    this.array = data;
  }
  bindProgram(_: unknown) {
    this.card.log.push(`all of ${this.array}`);
  }
  unbindProgram(_: unknown) {
    this.card.log.push("end");
  }
  render() {
    this.bindProgram(this.normalProgram);
    this.unbindProgram(this.normalProgram);
  }
}
function made(gl: (card: Card) => object) {
  const card = new Card();
  const all: Program[] = [];
  const Kept = kept(Base as unknown as NodeProgramType, all) as unknown as typeof Base;
  const program = new Kept(card, gl(card));
  return { card, program, all };
}

describe("a program that keeps what it has given to the graphics card", () => {
  it("gives the data once, and again where they have changed", () => {
    const { card, program, all } = made((own) => own);
    program.process("a");
    program.render();
    expect(card.since()).toEqual(["layout 1", "all of a", "layout null"]);
    program.render();
    expect(card.since()).toEqual(["layout 1", "layout null"]);
    program.process("b");
    program.render();
    program.render();
    expect(card.since()).toEqual(["layout 1", "data b", "layout null", "layout 1", "layout null"]);
    expect(all).toEqual([program]);
  });

  it("gives all in every frame where the browser keeps no layouts", () => {
    const { card, program } = made(() => ({}));
    program.process("a");
    program.render();
    program.render();
    expect(card.since()).toEqual(["all of a", "end", "all of a", "end"]);
  });
});
