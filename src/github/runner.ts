import { readFile } from 'node:fs/promises';
import type { Runner } from '../ports.ts';
import { visibilityIn } from '../privacy/visibility.ts';
import { Redaction } from '../redaction.ts';
import { appendSummary, readInput, writeCommand, writeLine, writeOutput } from './commands.ts';
import { harmlessLog } from './log-text.ts';

/** Annotations are cut off by the runner beyond this many characters. */
const MAX_ANNOTATION_LENGTH = 4_096;

/** The step's own log, outputs and job summary, through the runner's command files and stdout; `eventPath`: the event's payload. */
export function createRunner(eventPath: string): Runner {
  const redaction = new Redaction();
  const { redact } = redaction;
  const shown = (text: string) => harmlessLog(redact(text));
  const annotated = (text: string) => shown(text).slice(0, MAX_ANNOTATION_LENGTH);
  return {
    input: readInput,
    mask(secret) {
      if (secret === '') return;
      writeCommand('add-mask', secret);
      redaction.add(secret);
    },
    redact,
    info: (text) => writeLine(shown(text)),
    warning: (text) => writeCommand('warning', annotated(text)),
    error: (text) => writeCommand('error', annotated(text)),
    output: (name, value) => writeOutput(name, redact(value)),
    async summary(markdown) {
      appendSummary(redact(markdown));
    },
    async visibility() {
      try {
        return visibilityIn(JSON.parse(await readFile(eventPath, 'utf8')));
      } catch {
        // No event, or none that can be read: then it says nothing.
        return 'unknown';
      }
    },
  };
}
