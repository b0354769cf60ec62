const REPOSITORY = 'https://github.com/octo-org/harness-sei-export';

export interface Release {
  /** The changelog with the section of the release, and an empty one for what comes next. */
  readonly changelog: string;
  /** What the section says. */
  readonly notes: string;
}

/** Turns the section of what is unreleased into that of `version`. Throws where that is no next version, or has nothing to tell. */
export function cutRelease(changelog: string, version: string, date: string): Release {
  const parts = partsOf(version);
  const released = [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\]/gm)].map(([, text = '']) => text);
  const last = released[0];
  if (last !== undefined && compare(parts, partsOf(last)) <= 0)
    throw new Error(`${version} does not come after ${last}`);

  const section = /^## \[Unreleased\]\n(.*?)(?=^## \[|^\[Unreleased\]:)/ms.exec(changelog);
  const notes = section?.[1]?.trim();
  if (!section || !notes) throw new Error('CHANGELOG.md has nothing under [Unreleased]');
  const from = /^\[Unreleased\]: .*$/m;
  if (!from.test(changelog)) throw new Error('CHANGELOG.md has no link for [Unreleased]');

  return {
    notes,
    changelog: changelog
      .replace(section[0], () => `## [Unreleased]\n\n## [${version}] - ${date}\n\n${notes}\n\n`)
      .replace(
        from,
        `[Unreleased]: ${REPOSITORY}/compare/v${version}...HEAD\n[${version}]: ${REPOSITORY}/releases/tag/v${version}`,
      ),
  };
}

function partsOf(version: string): number[] {
  if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version))
    throw new Error(`"${version}" is not a version such as 1.2.3`);
  return version.split('.').map(Number);
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((part, index) => part - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
