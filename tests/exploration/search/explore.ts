import { type Action, type Country } from '../model/action.ts';
import { keyOf } from '../model/key.ts';
import { type World } from '../model/world.ts';
import { allChoices, type Choices } from './choices.ts';
import { hash53 } from './hash.ts';
import { play } from './play.ts';
import { type Arrival, type Seen, seenStates } from './seen.ts';
import { type TraceStep, traceOf } from './trace.ts';

/** How far to look. */
export type Extent = {
  /** The search ends at so many distinct states. */
  readonly states: number;
  /** How many misfortunes one action may meet. */
  readonly misfortunes: number;
};

/** What was found: how much was looked at, and the shortest way to a broken law if there is one. */
export type Finding = {
  readonly country: string;
  readonly states: number;
  readonly transitions: number;
  /** Every state up to so many steps from the beginnings was looked at, unless the search ended earlier within it. */
  readonly depth: number;
  readonly seconds: number;
  readonly broken: { readonly law: string; readonly trace: readonly TraceStep[] } | null;
};

type Waiting = { readonly index: number; readonly world: World };

type Search = {
  readonly country: Country;
  readonly extent: Extent;
  readonly roots: readonly World[];
  readonly seen: Seen;
  readonly choices: Choices;
  /** The states that were reached and not yet left. */
  next: Waiting[];
  transitions: number;
  /** How many states were left so far. */
  left: number;
};

/** Breadth first: every state one step away, then two, until enough were seen or a law is broken. */
export const explore = (country: Country, extent: Extent): Finding => {
  const began = performance.now();
  const search: Search = {
    country,
    extent,
    roots: country.roots(),
    seen: seenStates(extent.states + 1),
    choices: allChoices(extent.misfortunes),
    next: [],
    transitions: 0,
    left: 0,
  };
  for (const [index, world] of search.roots.entries())
    reach(search, world, { parent: index, action: beginning, choices: 0 });
  const { depth, broken } = inLevels(search);
  const seconds = (performance.now() - began) / 1000;
  return { country: country.name, states: search.seen.size(), transitions: search.transitions, depth, seconds, broken };
};

const isFull = ({ seen, extent }: Search): boolean => seen.size() >= extent.states;

const inLevels = (search: Search): Pick<Finding, 'depth' | 'broken'> => {
  let depth = 0;
  for (; search.next.length > 0 && !isFull(search); depth++) {
    const level = search.next.reverse();
    search.next = [];
    for (let waiting = level.pop(); waiting && !isFull(search); waiting = level.pop()) {
      const broken = leave(search, waiting);
      if (broken) return { depth, broken };
    }
  }
  return { depth, broken: null };
};

const reach = (search: Search, world: World, arrival: Arrival): void => {
  const { seen, country } = search;
  const index = seen.add(hash53(keyOf(country.kit.law, world)), arrival);
  if (index !== undefined && isWorthKeeping(search)) search.next.push({ index, world });
};

/** Of the last states only those are kept that will be left before enough are seen: half as many again as the rate so far asks for. */
const isWorthKeeping = ({ seen, extent, next, left }: Search): boolean => {
  const perState = seen.size() / (left + 1);
  return next.length < 10_000 || next.length < (1.4 * (extent.states - seen.size())) / perState;
};

/** Every action that is possible, in each of its courses. */
const leave = (search: Search, { index: parent, world }: Waiting): Finding['broken'] => {
  const { country, choices } = search;
  search.left++;
  for (const [index, action] of country.actions.entries()) {
    if (!action.isPossible(world, country.kit)) continue;
    choices.reset();
    do {
      const broken = step(search, { action, index }, { parent, world });
      if (broken) return broken;
    } while (!isFull(search) && choices.next());
  }
  return null;
};

type Chosen = { readonly action: Action; readonly index: number };
type From = { readonly parent: number; readonly world: World };

const silent = (): void => undefined;

const step = (search: Search, { action, index }: Chosen, from: From): Finding['broken'] => {
  const { country, choices } = search;
  const world = { ...from.world };
  search.transitions++;
  try {
    play({ kit: country.kit, world, choices, note: silent }, action);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return told(search, error.message, { parent: from.parent, action: index, choices: choices.played() });
  }
  reach(search, world, { parent: from.parent, action: index, choices: choices.played() });
  return null;
};

/** The shortest way to a broken law, by way of the states each was first reached from. */
const told = ({ seen, roots, country, extent }: Search, law: string, last: Arrival): Finding['broken'] => {
  const arrivals = [last];
  let index = last.parent;
  for (let arrival = seen.arrival(index); arrival.action !== beginning; arrival = seen.arrival(index)) {
    arrivals.unshift(arrival);
    index = arrival.parent;
  }
  const root = roots[seen.arrival(index).parent];
  if (!root) throw new Error('a trace that begins nowhere');
  const { kit, actions } = country;
  return { law, trace: traceOf({ kit, actions, misfortunes: extent.misfortunes, root }, arrivals) };
};

/** Instead of an action: here a search begins. */
const beginning = 255;
