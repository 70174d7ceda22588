/**
 * When companies leave, who falls in which round at the earliest (model.md section 2), told by going over
 * every link once: a unit falls no earlier than news can reach it, and in that very round if what has reached
 * it by then is enough. Where the units found this way are all that fall in the end, their rounds are the
 * waves, and no rounds need be made.
 */
import { type Core, companyUnits } from "../network/core.ts";
import { type Tight, tightOf } from "../network/tight.ts";
import { FALLEN } from "./cascade.ts";
import { Marks } from "./marks.ts";
import { TRIP_ROOM } from "./rounding.ts";

/** The loss of a port that nothing can have reached yet. */
const UNREACHED = -1;
/** A loss of which no more can be told than that there may be one: too small to count or to add up. */
const TRACE = 1e-200;

export class FirstFalls {
  private readonly core: Core;
  private readonly tight: Tight;
  /** Units that news has reached, in order. */
  private readonly units: Marks;
  /** Units of which news has reached the last port only later, in order. */
  private readonly ports: Marks;
  /** Units that something reaches in the present round. */
  private readonly news: Marks;
  /** What each unit loses at least in the round in which it is reached. */
  private readonly loss: Float64Array;
  /** The output port of each unit that loses less than the unit, or -1, and what it loses at least. */
  private readonly port: Int32Array;
  private readonly held: Float64Array;
  private readonly short: Float64Array;
  /** The last round in which somebody is found to fall, counted from 1, and how many units are. */
  rounds = 0;
  fallen = 0;

  constructor(core: Core) {
    this.core = core;
    this.tight = tightOf(core);
    this.units = new Marks(core.unitCount);
    this.ports = new Marks(core.unitCount);
    this.news = new Marks(core.unitCount);
    this.loss = new Float64Array(core.unitCount);
    this.port = new Int32Array(core.unitCount);
    this.held = new Float64Array(core.unitCount);
    this.short = new Float64Array(this.tight.unit.length);
  }

  /** Units that the departure may reach. */
  get reached(): number {
    return this.units.count;
  }

  run(company: number): void {
    const { units, ports } = this;
    this.clear();
    for (const unit of companyUnits(this.core, company)) {
      units.add(unit);
      this.loss[unit] = 1;
      this.port[unit] = -1;
    }
    this.fallen = units.count;
    this.rounds = units.count > 0 ? 1 : 0;
    let unit = 0;
    let port = 0;
    for (let round = 2; unit < units.count || port < ports.count; round += 1) {
      const [unitEnd, portEnd] = [units.count, ports.count];
      for (; unit < unitEnd; unit += 1) this.tell(units.list[unit] as number);
      for (; port < portEnd; port += 1) this.tellPort(ports.list[port] as number);
      this.hear(round);
    }
  }

  private clear(): void {
    const { start } = this.tight;
    const { list, count } = this.units;
    for (let k = 0; k < count; k += 1) {
      const unit = list[k] as number;
      this.short.fill(0, start[unit], start[unit + 1]);
    }
    this.units.clear();
    this.ports.clear();
  }

  /** Passes on what a unit has lost, but for what goes through a port that nothing has reached. */
  private tell(unit: number): void {
    const { linkStart, portStart, portEnd } = this.tight;
    const from = linkStart[unit] as number;
    const end = linkStart[unit + 1] as number;
    const port = this.port[unit] as number;
    const loss = this.loss[unit] as number;
    if (port < 0) {
      this.pass(from, end, loss);
      return;
    }
    this.pass(from, portStart[port] as number, loss);
    if (this.held[unit] !== UNREACHED) this.tellPort(unit);
    this.pass(portEnd[port] as number, end, loss);
  }

  private tellPort(unit: number): void {
    const port = this.port[unit] as number;
    this.pass(
      this.tight.portStart[port] as number,
      this.tight.portEnd[port] as number,
      this.held[unit] as number,
    );
  }

  private pass(from: number, end: number, loss: number): void {
    const { target, targetUnit, coefficient } = this.tight;
    const { units, news, short, port, held } = this;
    for (let link = from; link < end; link += 1) {
      const other = targetUnit[link] as number;
      if (units.has(other) && ((port[other] as number) < 0 || held[other] !== UNREACHED)) continue;
      const constraint = target[link] as number;
      short[constraint] = (short[constraint] as number) + (coefficient[link] as number) * loss;
      news.add(other);
    }
  }

  private hear(round: number): void {
    const { news, units } = this;
    for (let k = 0; k < news.count; k += 1) {
      const unit = news.list[k] as number;
      if (units.has(unit)) this.hearAgain(unit);
      else this.hearFirst(unit, round);
    }
    news.clear();
  }

  /** A unit is reached for the first time. */
  private hearFirst(unit: number, round: number): void {
    const { start, outStart, port } = this.tight;
    const { short } = this;
    let able = 0;
    const outFrom = outStart[unit] as number;
    for (let c = start[unit] as number; c < outFrom; c += 1) able = Math.max(able, short[c] as number);
    let most = 0;
    let second = 0;
    let mostBy = -1;
    const end = start[unit + 1] as number;
    for (let c = outFrom; c < end; c += 1) {
      const lacks = short[c] as number;
      if (lacks > most) {
        second = most;
        most = lacks;
        mostBy = c;
      } else if (lacks > second) second = lacks;
    }
    const loss = Math.max(able, most);
    if (loss === 0) return;
    const minLoad = this.core.minLoad[unit] as number;
    const stops = 1 - loss < minLoad - TRIP_ROOM;
    const others = Math.max(able, second);
    const isLoose = !stops && others < most;
    this.units.add(unit);
    this.loss[unit] = stops ? 1 : loss;
    this.port[unit] = isLoose ? (port[mostBy] as number) : -1;
    // A unit that may stop later on for want of this port's buyers then stops delivering to it as well.
    this.held[unit] = others > 0 ? others : minLoad > 0 ? TRACE : UNREACHED;
    if ((this.loss[unit] as number) <= FALLEN) return;
    this.fallen += 1;
    this.rounds = round;
  }

  /** What holds a unit has been one port only; whether something else now holds that port too. */
  private hearAgain(unit: number): void {
    const { start, port } = this.tight;
    const end = start[unit + 1] as number;
    let others = 0;
    for (let c = start[unit] as number; c < end; c += 1)
      if (port[c] !== this.port[unit]) others = Math.max(others, this.short[c] as number);
    if (others === 0) return;
    this.held[unit] = others;
    this.ports.add(unit);
  }
}
