import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'yaml';

interface QuickStart {
  /** The workflow as YAML. */
  readonly workflow: string;
  /** What its step gives the action. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** The workflow of the README's quick start. Throws where the README has none. */
export async function readQuickStart(): Promise<QuickStart> {
  const readme = await readFile(resolve(import.meta.dirname, '..', 'README.md'), 'utf8');
  const [, indent = '', block] = /^( *)```yaml\n(.*?)^ *```$/ms.exec(readme) ?? [];
  if (block === undefined) throw new Error('README.md has no workflow');
  const workflow = block.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
  const { jobs } = parse(workflow) as {
    readonly jobs: Record<string, { readonly steps: readonly { readonly with?: Record<string, string> }[] }>;
  };
  const [step] = Object.values(jobs).flatMap(({ steps }) => steps);
  return { workflow, inputs: step?.with ?? {} };
}
