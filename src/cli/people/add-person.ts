import { type JsonStore } from '../../persistence/json-store.ts';
import { nobody, type PeopleBook, type Person, personWith } from '../../persistence/people.ts';
import { hashPin, isPin } from '../../persistence/pin-hash.ts';
import { type Environment } from '../environment.ts';
import { CommandFailed } from '../sentence.ts';
import { askPin } from './ask-pin.ts';
import { peopleSentences } from './people-sentences.ts';

/** Adds a person, with a PIN that nobody else has: it is the whole of a log-in. */
export const addPerson = async (
  store: JsonStore<PeopleBook>,
  { name, role }: Pick<Person, 'name' | 'role'>,
  environment: Environment,
): Promise<void> => {
  requireNewName(store.read() ?? nobody, name);
  const pin = await askPin(environment);
  // Read again: typing takes its time, and the book is replaced whole.
  const book = store.read() ?? nobody;
  requireNewName(book, name);
  if (!isPin(pin)) throw new CommandFailed(peopleSentences.notAPin);
  if (personWith(book, pin)) throw new CommandFailed(peopleSentences.pinTaken);
  store.write({ ...book, people: [...book.people, { name, role, pin: hashPin(pin) }] });
  environment.stdout.write(`${peopleSentences.added(name)[environment.language]}\n`);
};

const requireNewName = ({ people }: PeopleBook, name: string): void => {
  if (people.some((person) => person.name === name)) throw new CommandFailed(peopleSentences.nameTaken(name));
};
