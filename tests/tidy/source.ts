import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import type * as TypeScript from 'typescript';

// Required, not imported: looking for the names of its exports would take as long as everything else here.
const ts: typeof TypeScript = createRequire(import.meta.url)('typescript');

/** One file of the program or of its tests, and what its syntax says. */
export type Source = {
  readonly file: string;
  readonly text: string;
  readonly lines: number;
  /** Paths of ours that it imports, from the root of the repository. */
  readonly ours: readonly string[];
  /** Packages and node modules that it imports. */
  readonly packages: readonly string[];
  readonly exports: readonly string[];
  /** Names it uses that are not members of something: `Date`, `process`. */
  readonly names: ReadonlySet<string>;
  /** Members of plain names, also by destructuring: `Date.now`, `process.env`. */
  readonly members: ReadonlySet<string>;
  /** Methods it calls: `toFixed`. */
  readonly methods: ReadonlySet<string>;
  /** Titles of its tests and groups of tests, as written. */
  readonly titles: readonly string[];
  readonly casts: number;
  readonly mostParameters: number;
  readonly oddities: ReadonlySet<Oddity>;
};

/** Syntax the house style does without. */
export type Oddity = 'any' | 'non-null' | 'default export' | 'new Date()' | 'new Date(value)' | 'only';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Findings = Pick<Mutable<Source>, 'casts' | 'mostParameters'> & {
  readonly specifiers: string[];
  readonly exports: string[];
  readonly names: Set<string>;
  readonly members: Set<string>;
  readonly methods: Set<string>;
  readonly titles: string[];
  readonly oddities: Set<Oddity>;
};

/** Reads a file's syntax once; `text` may also be a sample that stands in no file. */
export const readSource = (file: string, text: string): Source => {
  const found: Findings = {
    specifiers: [],
    exports: [],
    names: new Set(),
    members: new Set(),
    methods: new Set(),
    titles: [],
    oddities: new Set(),
    casts: 0,
    mostParameters: 0,
  };
  const tree = ts.createSourceFile(file, text, fastest);
  const visit = (node: TypeScript.Node): void => {
    note(found, node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const { specifiers, ...rest } = found;
  const isOurs = (specifier: string): boolean => specifier.startsWith('.');
  return {
    ...rest,
    file,
    text,
    lines: text.split('\n').length - 1,
    ours: specifiers.filter(isOurs).map((specifier) => normalize(join(dirname(file), specifier))),
    packages: specifiers.filter((specifier) => !isOurs(specifier)),
  };
};

/** Comments are read as text alone. */
const fastest: TypeScript.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

/** Every file a glob finds, read. */
export const sourcesIn = (glob: string): readonly Source[] =>
  globSync(glob)
    .sort()
    .map((file) => readSource(file, readFileSync(file, 'utf8')));

const note = (found: Findings, node: TypeScript.Node): void => {
  noteModules(found, node);
  noteNames(found, node);
  noteOddities(found, node);
  if (ts.isFunctionLike(node) && !ts.isFunctionTypeNode(node))
    found.mostParameters = Math.max(found.mostParameters, node.parameters.length);
  if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) found.casts += 1;
  if (ts.isCallExpression(node)) noteTitle(found, node);
};

const noteModules = (found: Findings, node: TypeScript.Node): void => {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
    found.specifiers.push(textOf(node.moduleSpecifier));
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0])
    found.specifiers.push(textOf(node.arguments[0]));
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    found.specifiers.push(textOf(node.argument.literal));
  if (ts.canHaveModifiers(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    found.exports.push(...declaredNames(node));
  if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause))
    found.exports.push(...node.exportClause.elements.map(({ name }) => name.text));
};

const declaredNames = (node: TypeScript.Node): readonly string[] => {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => textOf(name));
  const isNamed =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node);
  return isNamed && node.name ? [node.name.text] : [];
};

const noteNames = (found: Findings, node: TypeScript.Node): void => {
  if (ts.isPropertyAccessExpression(node)) {
    if (ts.isIdentifier(node.expression)) found.members.add(`${node.expression.text}.${node.name.text}`);
  } else if (ts.isIdentifier(node)) found.names.add(node.text);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    found.methods.add(node.expression.name.text);
  if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name) && node.initializer) {
    const owner = textOf(node.initializer);
    for (const { propertyName, name } of node.name.elements)
      found.members.add(`${owner}.${textOf(propertyName ?? name)}`);
  }
};

const noteOddities = (found: Findings, node: TypeScript.Node): void => {
  if (node.kind === ts.SyntaxKind.AnyKeyword) found.oddities.add('any');
  if (ts.isNonNullExpression(node)) found.oddities.add('non-null');
  if (ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword) noteDefault(found, node);
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date')
    found.oddities.add(node.arguments?.length ? 'new Date(value)' : 'new Date()');
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'only' && rootOf(node) !== undefined)
    found.oddities.add('only');
};

const noteDefault = (found: Findings, node: TypeScript.Node): void => {
  if (ts.isExportAssignment(node) || ts.isModifier(node)) found.oddities.add('default export');
};

const noteTitle = (found: Findings, { expression, arguments: [title] }: TypeScript.CallExpression): void => {
  if (title && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title)) && rootOf(expression) !== undefined)
    found.titles.push(textOf(title));
};

/** `test`, `it` or `describe` at the root of `test.each(...)` and the like; undefined for anything else. */
const rootOf = (node: TypeScript.Expression): string | undefined => {
  if (ts.isIdentifier(node)) return /^(test|it|describe)$/.test(node.text) ? node.text : undefined;
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) return rootOf(node.expression);
  return undefined;
};

/** A name or a literal as written; of a template its fixed parts, with `…` where something is filled in. */
const textOf = (node: TypeScript.Node): string => {
  if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  return '';
};
