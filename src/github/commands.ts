import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { EOL } from 'node:os';
import { Failure } from '../failure.ts';

/**
 * What the runner understands, as docs.github.com has it under "Workflow commands": the part of @actions/core that is needed here.
 * That package loads an HTTP client for its OIDC tokens, which makes each step start 40 ms later.
 */

/** An input of the step, trimmed; empty where it was not given. */
export function readInput(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}

/** A command in a line of the log. */
export function writeCommand(name: 'add-mask' | 'warning' | 'error', text: string): void {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  writeLine(`::${name}::${escaped}`);
}

export function writeLine(text: string): void {
  process.stdout.write(text + EOL);
}

/** Outside of a runner there is nobody to read it, and nothing happens. */
export function writeOutput(name: string, value: string): void {
  const path = process.env.GITHUB_OUTPUT;
  if (!path) return;
  // A value can't end the block early without knowing this.
  const delimiter = `ghadelimiter_${randomUUID()}`;
  appendFileSync(path, `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`);
}

/** Throws a Failure (`file-system`) where there is no job summary, and the file system's error. */
export function appendSummary(markdown: string): void {
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (!path) throw new Failure('file-system', 'the environment variable GITHUB_STEP_SUMMARY is not set');
  appendFileSync(path, markdown + EOL);
}
