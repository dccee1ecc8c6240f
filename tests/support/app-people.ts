import { type Duration } from '../../src/fiscal/time.ts';
import { type People } from '../../src/runtime/people.ts';
import { type AppRegister, appRegister, keys, type RegisterOptions } from './app-register.ts';

/** The people of a shop by their PINs. They may come and go while the register runs. */
export const shopPeople = (pins: Readonly<Record<string, string>>, idle: Duration | null = null) => {
  const known = new Map(Object.entries(pins));
  const people: People = {
    areKnown: () => known.size > 0,
    named: (pin) => known.get(pin),
    lockAfter: () => (known.size > 0 ? idle : null),
  };
  return { people, come: (pin: string, name: string) => known.set(pin, name), allGo: () => known.clear() };
};

export const olena = { name: 'Олена К.', pin: '4071' };
export const petro = { name: 'Петро Д.', pin: '55183' };

/** A register of two people, locked as it starts. */
export const lockedRegister = (options: RegisterOptions = {}, idle: Duration | null = null): Promise<AppRegister> => {
  const { people } = shopPeople({ [olena.pin]: olena.name, [petro.pin]: petro.name }, idle);
  return appRegister({ ...options, parts: { people, ...options.parts } });
};

export const logIn = (register: AppRegister, { pin }: { readonly pin: string }): void =>
  register.key(...pin, keys.enter);
