/** The template with `{name}` replaced by the value of that name; a name without a value stays to be seen. */
export const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
