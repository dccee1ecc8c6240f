import { nodeFileSystem } from '../../persistence/file-system.ts';
import {
  longestIdleMinutes,
  longestName,
  nobody,
  type PeopleBook,
  peopleStore,
  roles,
} from '../../persistence/people.ts';
import { type Options } from '../command-line.ts';
import { type Environment } from '../environment.ts';
import { failures } from '../failures.ts';
import { requireRegister } from '../open-register.ts';
import { CommandFailed } from '../sentence.ts';
import { addPerson } from './add-person.ts';
import { requireFitName } from './fit-name.ts';
import { peopleSentences } from './people-sentences.ts';

export type PeopleRequest = {
  readonly folder: string;
  readonly operands: readonly string[];
  readonly options: Options;
};

type Act = (request: PeopleRequest, environment: Environment) => Promise<void> | void;

/** `kasa people`: who may log in. The register may be open meanwhile; it knows of a change at the next log-in. */
export const people = async (request: PeopleRequest, environment: Environment): Promise<void> => {
  requireRegister(request.folder);
  const [word = 'list'] = request.operands;
  const act = acts.get(word);
  if (!act) throw new CommandFailed(failures.usage(`"people ${word}" is not known`), 2);
  await act(request, environment);
};

const storeOf = ({ folder }: PeopleRequest) => peopleStore(nodeFileSystem, folder);

const list: Act = (request, { stdout, language }) => {
  const { people: all, lockAfterMinutes } = storeOf(request).read() ?? nobody;
  if (request.options.json) {
    const told = all.map(({ name, role }) => ({ name, role }));
    stdout.write(`${JSON.stringify({ people: told, lockAfterMinutes })}\n`);
    return;
  }
  const { none, lockNever, lockAfter } = peopleSentences;
  const locks = all.length === 0 ? none : lockAfterMinutes === 0 ? lockNever : lockAfter(lockAfterMinutes);
  for (const { name, role } of all) stdout.write(`${role.padEnd(7)}  ${name}\n`);
  stdout.write(`${locks[language]}\n`);
};

const add: Act = async (request, environment) => {
  const role = roles.find((each) => each === (request.options.role ?? 'cashier'));
  if (!role) throw new CommandFailed(failures.usage(`--role must be one of: ${roles.join(', ')}`), 2);
  const name = nameIn(request);
  requireFitName(request.folder, name);
  await addPerson(storeOf(request), { name, role }, environment);
};

const remove: Act = (request, { stdout, language }) => {
  const name = nameIn(request);
  const store = storeOf(request);
  const book = store.read() ?? nobody;
  const rest = book.people.filter((person) => person.name !== name);
  if (rest.length === book.people.length) throw new CommandFailed(peopleSentences.unknownName(name));
  store.write({ ...book, people: rest });
  stdout.write(`${peopleSentences.removed(name)[language]}\n`);
};

const lockAfter: Act = (request, { stdout, language }) => {
  const [, text = ''] = request.operands;
  const asked = /^\d{1,4}$/.test(text) ? Number(text) : longestIdleMinutes + 1;
  if (asked > longestIdleMinutes)
    throw new CommandFailed(failures.usage(`lock-after takes minutes, 0 to ${longestIdleMinutes}`), 2);
  const store = storeOf(request);
  const changed: PeopleBook = { ...(store.read() ?? nobody), lockAfterMinutes: asked };
  store.write(changed);
  const { lockNever, lockAfter: locks } = peopleSentences;
  stdout.write(`${(asked === 0 ? lockNever : locks(asked))[language]}\n`);
};

const acts: ReadonlyMap<string, Act> = new Map(Object.entries({ list, add, remove, 'lock-after': lockAfter }));

/** A name of several words may be typed without quotes. */
const nameIn = ({ operands }: PeopleRequest): string => {
  const name = operands.slice(1).join(' ').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (name === '' || name.length > longestName || /\p{Cc}/u.test(name))
    throw new CommandFailed(failures.usage(`a NAME of at most ${longestName} characters is missing`), 2);
  return name;
};
