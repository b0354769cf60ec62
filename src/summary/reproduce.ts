import { fencedCode, folded } from './markup.ts';

/** The inputs that give the same export again, to be copied into a workflow. */
export function reproduceSection(
  stepInputs: readonly (readonly [name: string, value: string])[],
): string | undefined {
  if (stepInputs.length === 0) return undefined;
  const yaml = ['with:', ...stepInputs.map(([name, value]) => `  ${name}: ${yamlValue(name, value)}`)];
  return folded('How to get this export again', fencedCode(yaml.join('\n'), 'yaml'));
}

/** Only these inputs may hold an expression with a secret; in others, `${{` is literal text. */
const KEYS = ['api-key', 'pseudonym-key'];

/** Several lines without special characters become a block scalar, as they were given. */
function yamlValue(name: string, value: string): string {
  if (KEYS.includes(name) && /^\$\{\{ secrets\.\w+ \}\}$/.test(value)) return value;
  const lines = value.trim().split(/\r?\n/);
  const isBlock = lines.length > 1 && lines.every((line) => line !== '' && yamlScalar(line) === line);
  return isBlock ? `|\n${lines.map((line) => `    ${line}`).join('\n')}` : yamlScalar(value);
}

/** A word that begins like a number may be one: `0x1F`, `1e3`, `.inf`, `2026-01-01`. */
const OTHER_THAN_TEXT = /^(?:true|false|yes|no|y|n|on|off|null)$|^[.\d][\w.+-]*$/i;
const UNSEEN = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text as a YAML scalar that gives just this text back, also where GitHub reads it: `${{` would be taken for an expression. */
function yamlScalar(text: string): string {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
  const literal = text.replaceAll('${{', "${{ '${{' }}");
  const isPlain = /^[\p{L}\p{N}./][\p{L}\p{N} ._/@+()=,-]*$/u.test(literal) && !literal.endsWith(' ');
  if (isPlain && !OTHER_THAN_TEXT.test(literal)) return literal;
  // JSON is YAML.
  return JSON.stringify(literal).replaceAll(
    UNSEEN,
    (character) => `\\U${character.codePointAt(0)?.toString(16).padStart(8, '0')}`,
  );
}
