import { fencedCode, folded, yamlScalar } from './markup.ts';

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
