import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import * as core from '@actions/core';
import { Failure } from '../failure.ts';
import { formatBytes } from '../format.ts';
import type { Runner } from '../ports.ts';
import { visibilityIn } from '../privacy/visibility.ts';
import { Redaction } from '../redaction.ts';

/** The runner cuts an annotation off beyond this many characters. */
const MAX_ANNOTATION_LENGTH = 4_096;

/** The runner takes 1 MiB of outputs for a job, names and all. */
const MAX_OUTPUTS_BYTES = 900 * 1024;

const ZERO_WIDTH_SPACE = '\u200B';
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const CONTROL_EXCEPT_NEWLINE_AND_TAB = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** The step's own log, outputs and job summary; `eventPath`: the file with the event's payload. */
export function createRunner(eventPath: string): Runner {
  const redaction = new Redaction();
  const { redact } = redaction;
  // The runner masks it in the log, but an answer of the artifact service may repeat it.
  redaction.add(process.env.ACTIONS_RUNTIME_TOKEN ?? '');
  const refused = new Redaction();
  const mask = (secret: string) => {
    if (secret === '') return;
    core.setSecret(secret);
    redaction.add(secret);
  };
  // Redacted twice, since control characters within a secret hide it until they are removed.
  const shown = (text: string) => redact(harmlessLog(redact(text)));
  let areOutputsLost = false;
  const sizes = new Map<string, number>();
  const setOutput = (name: string, value: string) => {
    if (areOutputsLost) return;
    sizes.set(name, Buffer.byteLength(value));
    if ([...sizes.values()].reduce((sum, size) => sum + size) > MAX_OUTPUTS_BYTES) {
      sizes.delete(name);
      core.warning(
        `Output ${name} is not set: all outputs together may have ${formatBytes(MAX_OUTPUTS_BYTES)}.`,
      );
      return;
    }
    try {
      // Without a file, @actions/core prints the value into the log.
      if (process.env.GITHUB_OUTPUT) core.setOutput(name, value);
      // Outside of a workflow nothing reads them.
      else if (process.env.GITHUB_ACTIONS === 'true') throw new Error('the variable is not set');
    } catch (thrown) {
      areOutputsLost = true;
      throw environmentFailure('GITHUB_OUTPUT', thrown);
    }
  };
  const annotated = (text: string) => shown(text).slice(0, MAX_ANNOTATION_LENGTH);
  return {
    input: (name) => core.getInput(name),
    mask(secret) {
      mask(secret);
      refused.add(secret);
    },
    maskForeign: mask,
    redact,
    info: (text) => core.info(shown(text)),
    // Other runners, such as act, would always show such lines.
    debug: (text) => core.isDebug() && core.debug(shown(text)),
    warning: (text) => core.warning(annotated(text)),
    error: (text) => core.error(annotated(text)),
    group(name, lines) {
      core.startGroup(shown(name));
      for (const line of lines) core.info(shown(line));
      core.endGroup();
    },
    output(name, value) {
      if (refused.holdsSecret(value)) {
        throw new Failure('invalid-input', `output ${name} would hold the value of a secret`, {
          hint: 'Choose names of files, directories, targets and artifacts without it.',
        });
      }
      setOutput(name, value);
    },
    outputText: (name, text) => setOutput(name, redact(text)),
    async summary(markdown) {
      try {
        await core.summary.addRaw(redact(markdown), true).write();
      } catch (thrown) {
        core.summary.emptyBuffer();
        throw environmentFailure('GITHUB_STEP_SUMMARY', thrown);
      }
    },
    async saveSummary(markdown) {
      try {
        const folder = await mkdtemp(join(process.env.RUNNER_TEMP || tmpdir(), 'harness-sei-summary-'));
        const path = join(folder, 'summary.md');
        await writeFile(path, redact(markdown));
        return path;
      } catch (thrown) {
        throw environmentFailure('RUNNER_TEMP', thrown);
      }
    },
    async visibility() {
      try {
        return visibilityIn(JSON.parse(await readFile(eventPath, 'utf8')));
      } catch {
        // There is no event, or it cannot be read.
        return 'unknown';
      }
    },
  };
}

/** A file that the runner provides for the step cannot be written. */
function environmentFailure(variable: string, thrown: unknown): Failure {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new Failure('file-system', `cannot write the file that ${variable} names: ${reason}`, {
    hint: 'The runner provides it for each step: check the runner, its disk, and the container that the step runs in.',
    cause: thrown,
  });
}

/** Without commands, which a runner reads as `::name::` at a line's start or `##[name]` anywhere, and control characters. */
export function harmlessLog(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(CONTROL_EXCEPT_NEWLINE_AND_TAB, '')
    .replaceAll('##[', `#${ZERO_WIDTH_SPACE}#[`)
    .replaceAll(/^(\s*):(?=:)/gm, `$1:${ZERO_WIDTH_SPACE}`);
}
