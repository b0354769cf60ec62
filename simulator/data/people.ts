import { mix } from './chance.ts';
import type { Team } from './organization.ts';

/** A person of a team, by name and address evidently no real one. */
export interface Developer {
  readonly name: string;
  readonly email: string;
  readonly team: Team;
  /** Seeds the person's numbers. */
  readonly key: number;
}

const smallestTeam = 5;
const largestTeam = 11;

/** The people of a team. A few names need quoting in a CSV, as display names of real directories do. */
export function developersOf(team: Team): Developer[] {
  const count = smallestTeam + (team.key % (largestTeam - smallestTeam + 1));
  return Array.from({ length: count }, (_, index) => {
    const number = teamNumber(team) * largestTeam + index + 1;
    const digits = String(number).padStart(3, '0');
    return {
      name: displayName(digits, number),
      email: `dev-${digits}@octo-org.example`,
      team,
      key: mix(team.key, index + 1),
    };
  });
}

/** Keeps the numbers of two teams' people apart; teams outside the tree come far behind those in it. */
function teamNumber(team: Team): number {
  return /^\d{1,6}$/.test(team.id) ? Number(team.id) : 1_000_000 + (team.key % 1_000_000);
}

function displayName(digits: string, number: number): string {
  if (number % 17 === 0) return `Dev ${digits}, Contractor`;
  if (number % 23 === 0) return `Dev ${digits} "Ace"`;
  if (number % 29 === 0) return `Dev ${digits}\n(on leave)`;
  return `Dev ${digits}`;
}
