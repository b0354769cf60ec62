import { EXPORT_KINDS } from '../harness/catalogue.ts';
import { fold } from './fields.ts';
import { defaultOf, INPUTS } from './schema.ts';

/** The inputs that were given, by name, without blanks around them: neither empty nor, in any spelling, the default. */
export function givenTexts(read: (name: string) => string): Record<string, string> {
  const texts = Object.keys(INPUTS)
    .map((name) => [name, read(name).trim()] as const)
    .filter(([name, text]) => text !== '' && !isDefault(name, text));
  return Object.fromEntries(texts);
}

/** The export in its own spelling, by which the schema is chosen; undefined where it is none. */
export function exportKindOf(text: string | undefined) {
  return EXPORT_KINDS.find((kind) => fold(kind) === fold(text ?? ''));
}

function isDefault(name: string, text: string): boolean {
  const preset = defaultOf(name);
  if (preset === '' || text === preset) return text === preset;
  const [given, normal] = [INPUTS[name]?.safeParse(text), INPUTS[name]?.safeParse(preset)];
  return given?.success === true && JSON.stringify(given.data) === JSON.stringify(normal?.data);
}
