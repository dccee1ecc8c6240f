/** What stands under one key of a PAC: one of our documents, or another's (`id` 0); `number` is the register's own. */
export type Held = { readonly id: number; readonly number: number; readonly key: string; readonly annulled: boolean };

/** What a PAC holds: every document by itself, under its billing point and number (protocol 1.2, 2.3). */
export type Pac = { readonly held: readonly Held[] };

export const blankPac: Pac = { held: [] };

export const under = ({ held }: Pac, key: string): Held | undefined => held.find((each) => each.key === key);

export const withHeld = ({ held }: Pac, one: Held): Pac => ({ held: [...held, one] });

export const withAnnulled = ({ held }: Pac, number: number): Pac => ({
  held: held.map((each) => (each.number === number ? { ...each, annulled: true } : each)),
});
