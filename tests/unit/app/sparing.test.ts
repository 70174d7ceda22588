import { EventEmitter } from "node:events";
import type Sigma from "sigma";
import { beforeEach, describe, expect, it } from "vitest";
import type { Program } from "../../../src/app/graph/keptProgram.ts";
import { pickOnDemand } from "../../../src/app/graph/sparing.ts";

/** A program that says what it draws as sigma's do: on the sheet for pointing first, then on the screen. */
function programThatSays(log: string[]): Program {
  const program = {
    normalProgram: "screen",
    pickProgram: "sheet" as string | null,
    render(params: { readonly pixelRatio: number }) {
      if (program.pickProgram) log.push(program.pickProgram);
      log.push(`${program.normalProgram} at ${params.pixelRatio}`);
    },
  };
  return program as unknown as Program;
}

/** Sigma with what it does to its programs and to its events, and nothing else. */
function rendererOf(log: string[]) {
  const [mouse, touch] = [new EventEmitter(), new EventEmitter()];
  const look = () => log.push("look");
  mouse.on("mousemove", look).on("mousedown", look).on("wheel", look);
  touch.on("touchmove", look).on("touchdown", look);
  const own = new EventEmitter();
  const state = { isMouseDown: false, isAnimated: false };
  const program = programThatSays(log);
  const sigma = Object.assign(own, {
    getMouseCaptor: () => Object.assign(mouse, { isMouseDown: state.isMouseDown }),
    getTouchCaptor: () => touch,
    getCamera: () => ({ isAnimated: () => state.isAnimated }),
  }) as unknown as Sigma;
  pickOnDemand(sigma, [program]);
  const render = () => {
    own.emit("beforeRender");
    program.render({ pixelRatio: 2, downSizingRatio: 4 } as Parameters<Program["render"]>[0]);
    own.emit("afterRender");
  };
  return { mouse, touch, state, render };
}

describe("the sheet that tells what lies below the pointer", () => {
  let log: string[];
  let on: ReturnType<typeof rendererOf>;
  beforeEach(() => {
    log = [];
    on = rendererOf(log);
  });
  const since = () => log.splice(0);

  it("is not drawn with the frames", () => {
    on.render();
    on.render();
    expect(since()).toEqual(["screen at 2", "screen at 2"]);
  });

  it("is drawn once, at its own size, before it is looked on", () => {
    on.render();
    since();
    on.mouse.emit("mousemove", {});
    on.mouse.emit("mousedown", {});
    expect(since()).toEqual(["sheet at 0.5", "look", "look"]);
    on.render();
    on.touch.emit("touchdown", {});
    expect(since()).toEqual(["screen at 2", "sheet at 0.5", "look"]);
  });

  it("is not looked on while the network is moved, and is once it rests", () => {
    on.state.isMouseDown = true;
    on.mouse.emit("mousemove", {});
    on.render();
    expect(since()).toEqual(["screen at 2"]);
    on.state.isMouseDown = false;
    on.state.isAnimated = true;
    on.render();
    expect(since()).toEqual(["screen at 2"]);
    on.state.isAnimated = false;
    on.render();
    expect(since()).toEqual(["screen at 2", "sheet at 0.5", "look"]);
    on.render();
    expect(since()).toEqual(["screen at 2"]);
  });

  it("is not looked on for a pointer that has left meanwhile", () => {
    on.state.isAnimated = true;
    on.mouse.emit("mousemove", {});
    on.mouse.emit("mouseleave", {});
    on.state.isAnimated = false;
    on.render();
    expect(since()).toEqual(["screen at 2"]);
  });

  it("is not looked on for the wheel, nor for a finger that moves", () => {
    on.render();
    since();
    on.mouse.emit("wheel", {});
    on.touch.emit("touchmove", {});
    expect(since()).toEqual([]);
  });
});
