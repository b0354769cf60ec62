import { fencedCode, yamlScalar } from '../markup.ts';
import { folded } from './table.ts';

/** The inputs that give the same export again, to be copied into a workflow. */
export function reproduceSection(
  stepInputs: readonly (readonly [name: string, value: string])[],
): string | undefined {
  if (stepInputs.length === 0) return undefined;
  const yaml = ['with:', ...stepInputs.map(([name, value]) => `  ${name}: ${yamlValue(value)}`)];
  return folded('How to get this export again', fencedCode(yaml.join('\n'), 'yaml'));
}

/** Lines that say nothing to YAML stand as a block, each below the other as it was given. */
function yamlValue(value: string): string {
  // The key's expression is the one that is meant to be one.
  if (/^\$\{\{ secrets\.\w+ \}\}$/.test(value)) return value;
  const lines = value.trim().split(/\r?\n/);
  const isBlock = lines.length > 1 && lines.every((line) => line !== '' && yamlScalar(line) === line);
  return isBlock ? `|\n${lines.map((line) => `    ${line}`).join('\n')}` : yamlScalar(value);
}
